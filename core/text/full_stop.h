// What a full stop belongs to: the words at its sides, and whether it is part of a word or of an address.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace postvett::text {

// With their width variants.
constexpr bool is_full_stop(char32_t c) { return c == U'.' || c == 0x2024 || c == 0xFE52 || c == 0xFF0E; }
constexpr bool is_colon(char32_t c) { return c == U':' || c == 0xFE55 || c == 0xFF1A; }

inline constexpr std::size_t longest_listed = 12;  // the longest word of any list of abbreviations.h, and some

// The word on one side of a full stop, folded for the look-up in a list; longer words and letters past U+00FF are in no
// list and fold to nothing.
struct WordBeside {
  std::array<char16_t, longest_listed> letters;
  std::uint8_t stored = 0;
  std::size_t size = 0;  // in UTF-16 units, as it stands
  std::size_t start = 0;

  std::u16string_view folded() const { return {letters.data(), stored}; }
};
struct WordBefore : WordBeside {
  bool is_number = false;  // digits, perhaps with full stops and commas between: "412", "1.200"; size is then 0
};

// The letters, marks and inner full stops before `stop`: "d.v.s" of "d.v.s.".
WordBefore word_before(std::u16string_view text, std::size_t stop);

// The letters and marks from `start` on.
WordBeside word_after(std::u16string_view text, std::size_t start);

// Whether the place lies in a web or mail address, as far as can be told from the next 64 units on each side.
bool is_inside_address(std::u16string_view text, std::size_t at);

// Whether the full stop at `stop` belongs to the word around it, where both neighbours are letters (UAX #29 would join
// them): yes for an initial ("U.S", "b.com"), a known abbreviation ("fr.o.m") and a web address ("fyrvakten.se"), no
// for a sentence whose space is missing ("nekat.Nästa").
bool full_stop_is_inside_word(std::u16string_view text, std::size_t stop);

// Whether the colon at `colon` joins what stands around it, a letter or digit before and a letter after: a Swedish
// ending ("EU:s", "tv:n", "3:an") or a short form ("S:t", "k:a").
bool colon_is_inside_word(std::u16string_view text, std::size_t colon);

}  // namespace postvett::text
