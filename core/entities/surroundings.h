// What stands beside a place in a text: the character, the word, the label that says what a number is.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "postvett/finding.h"

namespace postvett::entities {

// A run of letters (with the marks on them), as it stands and in lower case.
struct Word {
  std::size_t start = 0;  // UTF-16 code units; start == end: there is no word
  std::size_t end = 0;

  bool empty() const { return start == end; }

  // In lower case and composed, as far as Latin letters of one unit go; empty if it is longer than any word that
  // detectors know.
  std::u16string_view lower() const { return std::u16string_view(letters.data(), size); }

  std::array<char16_t, 24> letters{};
  std::size_t size = 0;
};

// The character that ends or starts at the offset; 0 at the end of the text.
char32_t character_before(std::u16string_view text, std::size_t at);
char32_t character_at(std::u16string_view text, std::size_t at);

// The offset after one space character (no line break) at `at`, before the one that ends there; `at` if there is none.
std::size_t after_space(std::u16string_view text, std::size_t at);
std::size_t before_space(std::u16string_view text, std::size_t at);

// The word that starts or ends exactly at the offset. At most 64 units are read.
Word word_at(std::u16string_view text, std::size_t at);
Word word_before(std::u16string_view text, std::size_t at);

bool is_one_of(std::u16string_view word, std::span<const std::u16string_view> list);

// Whether one of the labels (lower case) stands as whole words shortly before `at`: in the same line, within 40 units,
// with no digit between.
bool follows_label(std::u16string_view text, std::size_t at, std::span<const std::u16string_view> labels);

bool is_ascii_digit(char32_t c);
bool is_ascii_letter(char32_t c);
char16_t ascii_upper(char16_t c);

// Whether any decimal digit may be in the text: the gate of detectors of numbers.
bool may_hold_digit(std::u16string_view text);

}  // namespace postvett::entities
