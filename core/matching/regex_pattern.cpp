#include "matching/regex_pattern.h"

#include <algorithm>
#include <limits>
#include <memory>

#include "re2/regexp.h"
#include "matching/regex.h"

namespace postvett::matching {
namespace {

struct Release {
  void operator()(re2::Regexp* regexp) const { regexp->Decref(); }
};
using Parsed = std::unique_ptr<re2::Regexp, Release>;

Parsed parse(std::string_view pattern, re2::RegexpStatus& status) {
  return Parsed(re2::Regexp::Parse(re2::StringPiece(pattern.data(), pattern.size()), re2::Regexp::LikePerl, &status));
}

constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

// How few characters a match can have; at most `endless`.
using Shortest = std::size_t;

Shortest sum(Shortest a, Shortest b) { return a > endless - b ? endless : a + b; }

CodePointSet single(re2::Rune rune, bool fold_ascii) {
  const char32_t code_point = static_cast<char32_t>(rune);
  if (fold_ascii && code_point >= 'a' && code_point <= 'z') {
    return {{code_point - 'a' + 'A', code_point - 'a' + 'A'}, {code_point, code_point}};
  }
  if (fold_ascii && code_point >= 'A' && code_point <= 'Z') {
    return {{code_point, code_point}, {code_point - 'A' + 'a', code_point - 'A' + 'a'}};
  }
  return {{code_point, code_point}};
}

CodePointSet set_of_class(re2::Regexp* regexp) {
  CodePointSet set;
  re2::CharClass* const ranges = regexp->cc();
  for (const re2::RuneRange& range : *ranges) {
    set.push_back({static_cast<char32_t>(range.lo), static_cast<char32_t>(range.hi)});
  }
  return set;
}

// Takes RE2's tree apart into pieces.
class Reader {
 public:
  Reader(std::string_view group, std::string_view marker) : group_(group), marker_(marker) {}

  Pattern pattern;
  std::vector<std::string> groups;  // the names that the author gave
  std::string twice;                // a name that was given to two of them
  bool reads_bytes = false;         // \C

  Shortest read(re2::Regexp* regexp) {
    const bool fold_ascii = (regexp->parse_flags() & re2::Regexp::FoldCase) != 0;
    switch (regexp->op()) {
      case re2::kRegexpNoMatch: set({}); return endless;
      case re2::kRegexpEmptyMatch: syntax("(?:)"); return 0;
      case re2::kRegexpLiteral: set(single(regexp->rune(), fold_ascii)); return 1;
      case re2::kRegexpLiteralString:
        for (int i = 0; i < regexp->nrunes(); ++i) set(single(regexp->runes()[i], fold_ascii));
        return static_cast<Shortest>(regexp->nrunes());
      case re2::kRegexpConcat: return concatenation(regexp);
      case re2::kRegexpAlternate: return alternation(regexp);
      case re2::kRegexpStar: return repetition(regexp, "*", 0);
      case re2::kRegexpPlus: return repetition(regexp, "+", 1);
      case re2::kRegexpQuest: return repetition(regexp, "?", 0);
      case re2::kRegexpRepeat: return counted(regexp);
      case re2::kRegexpCapture: return capture(regexp);
      case re2::kRegexpAnyChar: set({{0, last_code_point}}); return 1;
      case re2::kRegexpAnyByte: reads_bytes = true; return 1;
      case re2::kRegexpBeginLine: syntax("(?m:^)"); return 0;
      case re2::kRegexpEndLine: syntax("(?m:$)"); return 0;
      case re2::kRegexpWordBoundary: syntax("\\b"); return 0;
      case re2::kRegexpNoWordBoundary: syntax("\\B"); return 0;
      case re2::kRegexpBeginText: syntax("\\A"); return 0;
      case re2::kRegexpEndText: syntax("\\z"); return 0;
      case re2::kRegexpCharClass: set(set_of_class(regexp)); return 1;
      case re2::kRegexpHaveMatch: break;
    }
    return 0;
  }

 private:
  void syntax(std::string_view text) {
    auto& pieces = pattern.pieces;
    if (!pieces.empty() && !pieces.back().syntax.empty()) {
      pieces.back().syntax += text;
    } else {
      pieces.push_back({std::string(text), {}});
    }
  }
  void set(CodePointSet characters) { pattern.pieces.push_back({"", std::move(characters)}); }

  Shortest concatenation(re2::Regexp* regexp) {
    Shortest shortest = 0;
    syntax("(?:");
    for (int i = 0; i < regexp->nsub(); ++i) shortest = sum(shortest, read(regexp->sub()[i]));
    syntax(")");
    return shortest;
  }

  Shortest alternation(re2::Regexp* regexp) {
    Shortest shortest = endless;
    syntax("(?:");
    for (int i = 0; i < regexp->nsub(); ++i) {
      if (i > 0) syntax("|");
      shortest = std::min(shortest, read(regexp->sub()[i]));
    }
    syntax(")");
    return shortest;
  }

  Shortest repetition(re2::Regexp* regexp, std::string_view mark, Shortest least) {
    syntax("(?:");
    const Shortest inner = read(regexp->sub()[0]);
    syntax(")");
    syntax(mark);
    if (regexp->parse_flags() & re2::Regexp::NonGreedy) syntax("?");
    if (least == 0 || inner == 0) return 0;
    return inner > endless / least ? endless : inner * least;
  }

  Shortest counted(re2::Regexp* regexp) {
    std::string mark = "{" + std::to_string(regexp->min());
    if (regexp->max() != regexp->min()) mark += ",";
    if (regexp->max() > regexp->min()) mark += std::to_string(regexp->max());
    return repetition(regexp, mark + "}", static_cast<Shortest>(regexp->min()));
  }

  Shortest capture(re2::Regexp* regexp) {
    const std::string name = regexp->name() ? *regexp->name() : std::string();
    re2::Regexp* const inner = regexp->sub()[0];
    if (!marker_.empty() && name.starts_with(marker_)) {
      set(marked_set(inner, std::string_view(name).substr(marker_.size(), 2)));
      return 1;
    }
    if (!name.empty()) {
      if (std::find(groups.begin(), groups.end(), name) != groups.end()) twice = name;
      groups.push_back(name);
    }
    const bool wanted = !group_.empty() && name == group_;
    if (wanted) pattern.narrowed = true;
    syntax(wanted ? "(" : "(?:");
    const Shortest shortest = read(inner);
    syntax(")");
    return shortest;
  }

  // Completes a class that holds \w or \W: see spell_out_classes.
  static CodePointSet marked_set(re2::Regexp* regexp, std::string_view kind) {
    static const CodePointSet others = subtract({{0x80, last_code_point}}, word_characters());
    CodePointSet written;
    if (regexp->op() == re2::kRegexpCharClass) {
      written = set_of_class(regexp);
    } else if (regexp->op() == re2::kRegexpLiteral) {
      written = single(regexp->rune(), (regexp->parse_flags() & re2::Regexp::FoldCase) != 0);
    } else if (regexp->op() == re2::kRegexpAnyChar) {
      written = {{0, last_code_point}};
    }
    const CodePointSet& meant = kind[1] == 'w' ? word_characters() : others;
    return kind[0] == 'p' ? unite(written, meant) : subtract(written, meant);
  }

  std::string_view group_;
  std::string_view marker_;
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
      return piece.syntax.empty() && keeps_apart(piece.characters, rule.others);
    };
    if (std::none_of(pattern.pieces.begin(), pattern.pieces.end(), apart)) continue;
    pattern.apart = static_cast<std::uint8_t>(pattern.apart | rule.family);
    for (PatternPiece& piece : pattern.pieces) {
      if (piece.syntax.empty()) follow_ascii(piece.characters, rule.others, rule.ascii_of);
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

std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group) {
  const auto characters = std::count_if(pattern.begin(), pattern.end(),
                                        [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
  if (static_cast<std::size_t>(characters) > max_regex_characters) {
    return RegexError{"This regex has " + std::to_string(characters) + " characters; the limit is " +
                          std::to_string(max_regex_characters), 0};
  }
  // Parsed as it was written for the sake of its errors, then, if that is another text, as it is meant.
  re2::RegexpStatus status;
  Parsed meant = parse(pattern, status);
  if (!meant) return explain(status, pattern);
  std::string marker = "class_";
  while (pattern.find(marker) != std::string_view::npos) marker += "_";
  const std::string spelled = spell_out_classes(pattern, marker);
  if (spelled != pattern) meant = parse(spelled, status);
  if (!meant) return RegexError{"This regex cannot be read: " + status.Text(), 0};

  Reader reader(group, marker);
  const Shortest shortest = reader.read(meant.get());
  if (reader.reads_bytes) {
    return RegexError{"`\\C` (one byte) has no meaning here; `.` is one character", pattern.find("\\C")};
  }
  if (!reader.twice.empty()) {
    return RegexError{"The group name `" + reader.twice + "` is used twice", pattern.rfind("(?P<" + reader.twice + ">") + 4};
  }
  if (!group.empty() && !reader.pattern.narrowed) return unknown_group(group, reader.groups);
  if (shortest == 0) return RegexError{"This regex can match without any text, so it would match everywhere", 0};
  keep_families(reader.pattern);
  return std::move(reader.pattern);
}

}  // namespace postvett::matching
