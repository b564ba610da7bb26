// The runs of digits of a text, and what stands between them: what detectors of numbers start from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "postvett/finding.h"

namespace postvett::entities {

// A longest run of decimal digits (of any script) without anything between them.
struct DigitGroup {
  Span span;              // UTF-16 code units
  std::size_t first = 0;  // index of its first digit in DigitGroups::digits
  std::size_t size = 0;   // how many digits
  // The one character between this group and the one before it or after it: ' ' for any space, '-' for any hyphen, dash or
  // minus, '+' for any plus, else itself. 0 where there is no such group, or more than one character lies between.
  char32_t joint_before = 0;
  char32_t joint_after = 0;
  char32_t before = 0;  // the character before the group as it is, 0 at the start of the text
  char32_t after = 0;   // the character after it, 0 at the end
};

struct DigitGroups {
  std::vector<std::uint8_t> digits;  // the values, 0 to 9, of all groups
  std::vector<DigitGroup> groups;    // in order

  // The digits from the first digit of group `first` to the last of group `last`.
  std::span<const std::uint8_t> values(std::size_t first, std::size_t last) const;
};

DigitGroups find_digit_groups(std::u16string_view text);

// Whether the character makes what it touches a part of a longer word or number: letters, marks, numbers and joiners ("_").
bool is_word_character(char32_t code_point);

// The check digit of payment cards, personal identity numbers and more (ISO/IEC 7812-1, annex B). The last digit is the check digit.
bool passes_luhn(std::span<const std::uint8_t> digits);

// The number that a few digits write in decimal.
std::uint32_t number(std::span<const std::uint8_t> digits);

}  // namespace postvett::entities
