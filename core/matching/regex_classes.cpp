// The one textual change that a pattern sees before it is parsed. After parsing, \w and [0-9A-Za-z_] are the same set, and
// only the first is meant to be Unicode; so the Perl and POSIX classes are written out here. Sets that are long (all
// word characters are some 700 ranges, and (?i) folds each) are left to a marked capture instead.
#include <array>
#include <charconv>

#include "matching/regex_pattern.h"

namespace postvett::matching {
namespace {

constexpr std::string_view word_ascii = "_0-9A-Za-z";  // ends in a range, so that a "-" after it stays a "-"
constexpr std::string_view not_word_ascii = "\\x00-/:-@\\[-^`{-\\x7f";
constexpr std::string_view space_ascii = " \\t-\\r";
constexpr std::string_view not_space = "\\x00-\\x08\\x0e-\\x1f!-\\x{10FFFF}";

std::string ranges_text(const CodePointSet& set) {
  std::string text;
  const auto add = [&text](char32_t value) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), static_cast<std::uint32_t>(value), 16);
    text.append("\\x{").append(digits.data(), end.ptr).append("}");
  };
  for (const CodePointRange& range : set) {
    add(range.first);
    text += '-';
    add(range.last);
  }
  return text;
}

class Speller {
 public:
  using Words = ClassText::Words;

  Speller(std::string_view pattern, std::string_view marker, ReadClasses& classes) : rest_(pattern), marker_(marker), classes_(classes) {}

  std::optional<SpelledPattern> run() {
    while (!rest_.empty()) {
      if (rest_.front() == '[') {
        spell_class();
      } else if (rest_.front() == '\\' && rest_.size() > 1) {
        spell_escape();
      } else {
        copy(out_.text, 1);
      }
    }
    if (!closed_) return std::nullopt;
    return std::move(out_);
  }

 private:
  void copy(std::string& to, std::size_t count) {
    to += rest_.substr(0, count);
    rest_.remove_prefix(std::min(count, rest_.size()));
  }

  void spell_escape() {
    switch (rest_[1]) {
      case 'Q': {
        const std::size_t end = rest_.find("\\E", 2);
        copy(out_.text, end == std::string_view::npos ? rest_.size() : end + 2);
        return;
      }
      case 'w': marked(Words::with, "[" + std::string(word_ascii) + "]"); break;
      case 'W': marked(Words::with_others, "[" + std::string(not_word_ascii) + "]"); break;
      case 's': out_.text.append("[").append(space_ascii).append("]"); break;
      case 'S': out_.text.append("[").append(not_space).append("]"); break;
      case 'p':
      case 'P': {
        std::string group;
        spell_group(group);
        add(std::move(group), true);
        return;
      }
      default: copy(out_.text, 2); return;
    }
    rest_.remove_prefix(2);
  }

  void spell_class() {
    std::string body;
    bool words = false;
    bool not_words = false;
    rest_.remove_prefix(1);
    const bool negated = !rest_.empty() && rest_.front() == '^';
    if (negated) rest_.remove_prefix(1);
    for (bool first = true; !rest_.empty() && (first || rest_.front() != ']'); first = false) {
      if (rest_.starts_with("\\w") || rest_.starts_with("[:word:]")) {
        words = true;
        body += word_ascii;
        rest_.remove_prefix(rest_.front() == '[' ? 8 : 2);
      } else if (rest_.starts_with("\\W") || rest_.starts_with("[:^word:]")) {
        not_words = true;
        body += not_word_ascii;
        rest_.remove_prefix(rest_.front() == '[' ? 9 : 2);
      } else if (!spell_group(body)) {
        copy_range(body);
      }
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    else closed_ = false;
    if (words && not_words) body = "\\x00-\\x{10FFFF}";
    std::string whole = (negated ? "[^" : "[") + body + "]";
    if (words == not_words) add(std::move(whole), has_group(body));
    else if (negated) marked(words ? Words::without : Words::without_others, std::move(whole));
    else marked(words ? Words::with : Words::with_others, std::move(whole));
  }

  static bool has_group(std::string_view body) { return body.find("\\p") != body.npos || body.find("\\P") != body.npos || body.size() > 200; }

  // A class as it is written. What RE2 does not read as one class is left where it is, for RE2 to say what is wrong with it.
  void add(std::string text, bool is_long) {
    if (is_long && classes_.of({Words::as_written, text}, false)) marked(Words::as_written, std::move(text));
    else out_.text += text;
  }

  // A class within a class: \s, \p{…}, [:alpha:]. False if there is none here.
  bool spell_group(std::string& body) {
    if (rest_.starts_with("\\s") || rest_.starts_with("\\S")) {
      body += rest_[1] == 's' ? space_ascii : not_space;
      rest_.remove_prefix(2);
      return true;
    }
    if (rest_.starts_with("\\p") || rest_.starts_with("\\P")) {
      const bool braced = rest_.size() > 2 && rest_[2] == '{';
      const std::size_t end = braced ? rest_.find('}') : 2;
      copy(body, end == std::string_view::npos ? rest_.size() : end + 1);
      return true;
    }
    if (rest_.starts_with("\\d") || rest_.starts_with("\\D")) {
      copy(body, 2);
      return true;
    }
    if (!rest_.starts_with("[:")) return false;
    const std::size_t end = rest_.find(":]", 2);
    if (end == std::string_view::npos) return false;
    const std::string_view name = rest_.substr(2, end - 2);
    if (name == "alpha") body += "\\p{L}";
    else if (name == "^alpha") body += "\\P{L}";
    else if (name == "lower") body += "\\p{Ll}";
    else if (name == "^lower") body += "\\P{Ll}";
    else if (name == "upper") body += "\\p{Lu}";
    else if (name == "^upper") body += "\\P{Lu}";
    else if (name == "alnum") body += "\\p{L}\\p{Nd}";
    else if (name == "^alnum") body += ranges_text(complement(unite(unicode_group("L"), unicode_group("Nd"))));
    else body += rest_.substr(0, end + 2);
    rest_.remove_prefix(end + 2);
    return true;
  }

  // "x", or "x-y" as one, so that a bracket as its end is not read as one that opens or closes.
  void copy_range(std::string& body) {
    copy_character(body);
    if (rest_.size() > 1 && rest_[0] == '-' && rest_[1] != ']') {
      copy(body, 1);
      copy_character(body);
    }
  }

  void copy_character(std::string& body) {
    if (rest_.starts_with("\\x{")) {
      const std::size_t end = rest_.find('}');
      copy(body, end == std::string_view::npos ? rest_.size() : end + 1);
    } else {
      copy(body, rest_.front() == '\\' ? 2 : 1);
      while (!rest_.empty() && (static_cast<unsigned char>(rest_.front()) & 0xC0) == 0x80) copy(body, 1);
    }
  }

  void marked(Words words, std::string text) {
    out_.text.append("(?P<").append(marker_).append(std::to_string(out_.classes.size())).append(">a)");
    out_.classes.push_back({words, std::move(text)});
  }

  std::string_view rest_;
  std::string_view marker_;
  ReadClasses& classes_;
  SpelledPattern out_;
  bool closed_ = true;
};

}  // namespace

std::optional<SpelledPattern> spell_out_classes(std::string_view pattern, std::string_view marker, ReadClasses& classes) {
  return Speller(pattern, marker, classes).run();
}

}  // namespace postvett::matching
