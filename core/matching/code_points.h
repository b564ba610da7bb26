// Sets of code points as sorted ranges, and the sets that the meaning of a regex rests on.
#pragma once

#include <string_view>
#include <vector>

namespace postvett::matching {

inline constexpr char32_t last_code_point = 0x10FFFF;

struct CodePointRange {
  char32_t first = 0;
  char32_t last = 0;  // inclusive

  friend bool operator==(const CodePointRange&, const CodePointRange&) = default;
};

// In order, disjoint, not touching. Surrogates are code points like others, as RE2 has it.
using CodePointSet = std::vector<CodePointRange>;

bool contains(const CodePointSet& set, char32_t code_point);
bool contains_all(const CodePointSet& set, CodePointRange range);
bool holds(const CodePointSet& set, const CodePointSet& part);  // all of it
bool disjoint(const CodePointSet& a, const CodePointSet& b);
CodePointSet unite(const CodePointSet& a, const CodePointSet& b);
CodePointSet intersect(const CodePointSet& a, const CodePointSet& b);
CodePointSet subtract(const CodePointSet& a, const CodePointSet& b);
CodePointSet complement(const CodePointSet& set);

// Unicode's general category or script by the name that \p{…} has for it, from RE2's own tables, so that ours and the
// parser's view of a character are one. Empty for an unknown name.
CodePointSet unicode_group(std::string_view name);

// From U+0080 up, what is a part of a word: \p{L}, \p{M}, \p{N} and \p{Pc}, without the variation selectors and U+20E3
// COMBINING ENCLOSING KEYCAP: they dress the symbol before them, and "❤️år" must have a boundary before "år".
const CodePointSet& word_characters();

// From U+0080 up: White_Space that stays in the line, and White_Space that ends it (Unicode 15, PropList.txt).
const CodePointSet& other_spaces();
const CodePointSet& other_line_separators();

// From U+0080 up: decimal digits (\p{Nd}). They come in runs of ten from zero to nine (The Unicode Standard, 4.6).
const CodePointSet& other_digits();
// The value of a member of other_digits(), else -1.
int other_digit_value(char32_t code_point);

}  // namespace postvett::matching
