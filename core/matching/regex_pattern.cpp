#include "matching/regex_pattern.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>

#include "re2/regexp.h"
#include "matching/regex.h"
#include "matching/regex_sets.h"

namespace postvett::matching {
namespace {

struct Release {
  void operator()(re2::Regexp* regexp) const { regexp->Decref(); }
};
using Parsed = std::unique_ptr<re2::Regexp, Release>;

Parsed parse(std::string_view pattern, re2::RegexpStatus& status) {
  return Parsed(re2::Regexp::Parse(re2::StringPiece(pattern.data(), pattern.size()), re2::Regexp::LikePerl, &status));
}

// Takes RE2's tree apart into pieces.
class Reader {
 public:
  Reader(std::string_view group, std::string_view marker, const std::vector<ClassText>& texts, ReadClasses& classes)
      : group_(group), marker_(marker), texts_(texts), classes_(classes) {}

  Pattern pattern;
  std::vector<std::string> groups;  // the names that the author gave
  std::string twice;                // a name that was given to two of them
  bool reads_bytes = false;         // \C
  bool is_readable = true;          // every class that was spelled out is one

  Shape read(re2::Regexp* regexp) {
    const bool fold_ascii = (regexp->parse_flags() & re2::Regexp::FoldCase) != 0;
    switch (regexp->op()) {
      case re2::kRegexpNoMatch: return set({});
      case re2::kRegexpEmptyMatch: return syntax("(?:)");
      case re2::kRegexpLiteral: return set(set_of(static_cast<char32_t>(regexp->rune()), fold_ascii));
      case re2::kRegexpLiteralString: return string(regexp);
      case re2::kRegexpConcat: return concatenation(regexp);
      case re2::kRegexpAlternate: return alternation(regexp);
      case re2::kRegexpStar: return repetition(regexp, "*", 0, Shape::endless);
      case re2::kRegexpPlus: return repetition(regexp, "+", 1, Shape::endless);
      case re2::kRegexpQuest: return repetition(regexp, "?", 0, 1);
      case re2::kRegexpRepeat: return counted(regexp);
      case re2::kRegexpCapture: return capture(regexp);
      case re2::kRegexpAnyChar: return set({{0, last_code_point}});
      case re2::kRegexpAnyByte: reads_bytes = true; return set({{0, last_code_point}});
      case re2::kRegexpBeginLine: return syntax("(?m:^)");
      case re2::kRegexpEndLine: return syntax("(?m:$)");
      case re2::kRegexpWordBoundary: syntax("\\b"); return shape_of_word_boundary();
      case re2::kRegexpNoWordBoundary: return syntax("\\B");
      case re2::kRegexpBeginText: return syntax("\\A");
      case re2::kRegexpEndText: return syntax("\\z");
      case re2::kRegexpCharClass: return set(*set_of(regexp));
      case re2::kRegexpHaveMatch: break;
    }
    return shape_of_nothing();
  }

 private:
  Shape syntax(std::string_view text) {
    auto& pieces = pattern.pieces;
    if (!pieces.empty() && !pieces.back().syntax.empty()) {
      pieces.back().syntax += text;
    } else {
      pieces.push_back({std::string(text), {}, nullptr});
    }
    return shape_of_nothing();
  }

  Shape set(CodePointSet characters) {
    Shape shape = shape_of_set(characters);
    pattern.pieces.push_back({"", std::move(characters), nullptr});
    return shape;
  }

  Shape string(re2::Regexp* regexp) {
    std::vector<Shape> parts;
    append(parts, regexp);
    return shape_of_sequence(std::move(parts));
  }

  Shape concatenation(re2::Regexp* regexp) {
    std::vector<Shape> parts;
    syntax("(?:");
    for (int i = 0; i < regexp->nsub(); ++i) append(parts, regexp->sub()[i]);
    syntax(")");
    return shape_of_sequence(std::move(parts));
  }

  // The characters of a string one by one, so that they join what stands beside them.
  void append(std::vector<Shape>& parts, re2::Regexp* regexp) {
    if (regexp->op() != re2::kRegexpLiteralString) {
      parts.push_back(read(regexp));
      return;
    }
    const bool fold_ascii = (regexp->parse_flags() & re2::Regexp::FoldCase) != 0;
    for (int i = 0; i < regexp->nrunes(); ++i) parts.push_back(set(set_of(static_cast<char32_t>(regexp->runes()[i]), fold_ascii)));
  }

  Shape alternation(re2::Regexp* regexp) {
    std::vector<Shape> parts;
    syntax("(?:");
    for (int i = 0; i < regexp->nsub(); ++i) {
      if (i > 0) syntax("|");
      parts.push_back(read(regexp->sub()[i]));
    }
    syntax(")");
    return shape_of_choice(std::move(parts));
  }

  Shape repetition(re2::Regexp* regexp, std::string_view mark, std::size_t least, std::size_t most) {
    syntax("(?:");
    Shape inner = read(regexp->sub()[0]);
    syntax(")");
    syntax(mark);
    if (regexp->parse_flags() & re2::Regexp::NonGreedy) syntax("?");
    return shape_of_repetition(std::move(inner), least, most);
  }

  Shape counted(re2::Regexp* regexp) {
    const auto least = static_cast<std::size_t>(regexp->min());
    const std::size_t most = regexp->max() < 0 ? Shape::endless : static_cast<std::size_t>(regexp->max());
    std::string mark = "{" + std::to_string(least);
    if (most != least) mark += ",";
    if (most != least && most != Shape::endless) mark += std::to_string(most);
    return repetition(regexp, mark + "}", least, most);
  }

  Shape capture(re2::Regexp* regexp) {
    const std::string name = regexp->name() ? *regexp->name() : std::string();
    re2::Regexp* const inner = regexp->sub()[0];
    if (name.starts_with(marker_)) return spelled_class(std::string_view(name).substr(marker_.size()), inner);
    if (!name.empty()) {
      if (std::find(groups.begin(), groups.end(), name) != groups.end()) twice = name;
      groups.push_back(name);
    }
    const bool wanted = !group_.empty() && name == group_;
    if (wanted) pattern.narrowed = true;
    syntax(wanted ? "(" : "(?:");
    Shape shape = read(inner);
    syntax(")");
    return shape;
  }

  Shape spelled_class(std::string_view number, re2::Regexp* letter) {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    std::shared_ptr<const ReadClass> read = classes_.of(texts_[index], (letter->parse_flags() & re2::Regexp::FoldCase) != 0);
    if (!read) {
      is_readable = false;
      return shape_of_nothing();
    }
    pattern.pieces.push_back({"", {}, std::move(read)});
    return pattern.pieces.back().of_class->shape;
  }

  std::string_view group_;
  std::string_view marker_;
  const std::vector<ClassText>& texts_;
  ReadClasses& classes_;
};

// Whether the set names some of the family's other characters but not all.
bool keeps_apart(const CodePointSet& set, const CodePointSet& others) {
  return !set.empty() && set.back().last >= 0x80 && !disjoint(set, others) && !holds(set, others);
}

// In a pattern that keeps the family apart: a set that does not says for each member what its ASCII character says.
void follow_ascii(CodePointSet& set, const CodePointSet& others, char32_t (*ascii_of)(char32_t)) {
  if (keeps_apart(set, others)) return;
  CodePointSet follow;
  for (const CodePointRange& range : others) {
    for (char32_t member = range.first; member <= range.last; ++member) {
      if (contains(set, ascii_of(member))) follow = unite(follow, {{member, member}});
    }
  }
  set = unite(subtract(set, others), follow);
}

void keep_families(Pattern& pattern) {
  struct Rule {
    Family family;
    const CodePointSet& others;
    char32_t (*ascii_of)(char32_t);
  };
  const Rule rules[] = {
      {spaces, other_spaces(), [](char32_t) { return U' '; }},
      {line_separators, other_line_separators(), [](char32_t) { return U'\n'; }},
      {digits, other_digits(), [](char32_t digit) { return static_cast<char32_t>(U'0' + other_digit_value(digit)); }}};
  for (const Rule& rule : rules) {
    const auto apart = [&](const PatternPiece& piece) {
      return piece.syntax.empty() && keeps_apart(piece.characters(), rule.others);
    };
    if (std::none_of(pattern.pieces.begin(), pattern.pieces.end(), apart)) continue;
    pattern.apart = static_cast<std::uint8_t>(pattern.apart | rule.family);
    for (PatternPiece& piece : pattern.pieces) {
      if (!piece.syntax.empty()) continue;
      if (piece.of_class) piece.own = std::exchange(piece.of_class, nullptr)->characters;
      follow_ascii(piece.own, rule.others, rule.ascii_of);
    }
  }
}

RegexError unknown_group(std::string_view group, const std::vector<std::string>& groups) {
  std::string message = "There is no group named `" + std::string(group) + "` in this regex";
  for (std::size_t i = 0; i < groups.size(); ++i) {
    message += (i == 0 ? "; it names `" : ", `") + groups[i] + "`";
  }
  if (groups.empty()) message += "; a group is named so: `(?P<" + std::string(group) + ">…)`";
  return {message, 0};
}

}  // namespace

std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group, ReadClasses& classes) {
  const auto characters = std::count_if(pattern.begin(), pattern.end(),
                                        [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
  if (static_cast<std::size_t>(characters) > max_regex_characters) {
    return RegexError{"This regex has " + std::to_string(characters) + " characters; the limit is " +
                          std::to_string(max_regex_characters), 0};
  }
  // Parsed as it is meant, and as it was written where that fails, for the sake of the error. Parsing is most of what reading
  // costs, so it is done once where nothing is wrong.
  re2::RegexpStatus status;
  std::string marker = "class_";
  while (pattern.find(marker) != std::string_view::npos) marker += "_";
  const std::optional<SpelledPattern> spelled = spell_out_classes(pattern, marker, classes);
  Parsed meant = spelled ? parse(spelled->text, status) : nullptr;
  const std::vector<ClassText> none;
  Reader reader(group, marker, spelled ? spelled->classes : none, classes);
  if (meant) reader.pattern.shape = reader.read(meant.get());
  if (!meant || !reader.is_readable) {
    re2::RegexpStatus of_written;
    if (!parse(pattern, of_written)) return explain(of_written, pattern);
    return RegexError{"This regex cannot be read: " + status.Text(), 0};
  }
  if (reader.reads_bytes) {
    return RegexError{"`\\C` (one byte) has no meaning here; `.` is one character", pattern.find("\\C")};
  }
  if (!reader.twice.empty()) {
    return RegexError{"The group name `" + reader.twice + "` is used twice", pattern.rfind("(?P<" + reader.twice + ">") + 4};
  }
  if (!group.empty() && !reader.pattern.narrowed) return unknown_group(group, reader.groups);
  if (reader.pattern.shape.shortest == 0) return RegexError{"This regex can match without any text, so it would match everywhere", 0};
  keep_families(reader.pattern);
  return std::move(reader.pattern);
}

std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group) {
  ReadClasses classes;
  return read_pattern(pattern, group, classes);
}

}  // namespace postvett::matching
