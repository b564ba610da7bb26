#include "matching/regex_sets.h"

#include "re2/regexp.h"

namespace postvett::matching {
namespace {

CodePointSet set_of_class(re2::CharClass* ranges) {
  CodePointSet set;
  for (const re2::RuneRange& range : *ranges) set.push_back({static_cast<char32_t>(range.lo), static_cast<char32_t>(range.hi)});
  return set;
}

}  // namespace

CodePointSet set_of(char32_t code_point, bool fold_ascii) {
  if (fold_ascii && code_point >= 'a' && code_point <= 'z') {
    return {{code_point - 'a' + 'A', code_point - 'a' + 'A'}, {code_point, code_point}};
  }
  if (fold_ascii && code_point >= 'A' && code_point <= 'Z') {
    return {{code_point, code_point}, {code_point - 'A' + 'a', code_point - 'A' + 'a'}};
  }
  return {{code_point, code_point}};
}

std::optional<CodePointSet> set_of(re2::Regexp* regexp) {
  switch (regexp->op()) {
    case re2::kRegexpNoMatch: return CodePointSet{};
    case re2::kRegexpLiteral: return set_of(static_cast<char32_t>(regexp->rune()), (regexp->parse_flags() & re2::Regexp::FoldCase) != 0);
    case re2::kRegexpAnyChar: return CodePointSet{{0, last_code_point}};
    case re2::kRegexpCharClass: return set_of_class(regexp->cc());
    default: return std::nullopt;
  }
}

}  // namespace postvett::matching
