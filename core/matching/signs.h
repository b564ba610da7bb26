// The small alphabet that texts are looked through in before any regex runs: 64 signs.
//
// Every character has one sign: a Latin letter whatever its case, all digits one, all spaces one, all line ends one, common
// signs their own, and all others a few between them. What matters is only this: a character and the one that stands for it
// in a regex (regex.h: a space for every space, a digit for that digit in every script) have the same sign. Then the signs
// of a match are among the signs of the pattern's sets, whatever the pattern, and the search in signs misses nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/code_points.h"

namespace postvett::matching {

using Sign = std::uint8_t;         // below sign_count
using SignSet = std::uint64_t;     // a bit a sign

inline constexpr std::size_t sign_count = 64;
inline constexpr Sign digit_sign = 26, space_sign = 36, line_end_sign = 37, at_sign = 42;
inline constexpr Sign no_sign = 63;  // no character's: what stands after the end

constexpr SignSet set_of(Sign sign) { return SignSet{1} << sign; }

// Signs of word characters (regex.h) only: letters of Latin, digits and the underscore.
inline constexpr SignSet signs_of_words = ((SignSet{1} << 35) - 1) | (SignSet{1} << 38);

Sign sign_of(char32_t code_point);

// At least the signs of the set's characters; of a small set, exactly these.
SignSet signs_of(const CodePointSet& characters);

// How telling a sign is: about the bits of surprise that it is in ordinary prose.
int surprise(Sign sign);

// A text in signs, one a code point.
struct SignText {
  std::string signs;                // two of no_sign at the end
  std::vector<std::uint32_t> wide;  // which code points are two UTF-16 units, by index
  SignSet seen = 0;
  std::uint32_t digits = 0;

  // `text`: UTF-16; a lone surrogate is U+FFFD.
  explicit SignText(std::u16string_view text);

  std::size_t size() const { return signs.size() - 2; }
  // Where a code point starts, in UTF-16 units.
  std::uint32_t unit_of(std::size_t index) const;
};

}  // namespace postvett::matching
