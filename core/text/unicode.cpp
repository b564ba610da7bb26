#include "text/unicode.h"

#include <algorithm>

namespace postvett::text {
namespace {

// Hangul is composed by arithmetic (Unicode 15.0, section 3.12).
constexpr char32_t syllable_first = 0xAC00, syllable_count = 11172;
constexpr char32_t lead_first = 0x1100, lead_count = 19;
constexpr char32_t vowel_first = 0x1161, vowel_count = 21;
constexpr char32_t trail_before_first = 0x11A7, trail_count = 28;

char32_t compose_hangul(char32_t first, char32_t second) {
  if (first >= lead_first && first < lead_first + lead_count && second >= vowel_first &&
      second < vowel_first + vowel_count) {
    return syllable_first + ((first - lead_first) * vowel_count + (second - vowel_first)) * trail_count;
  }
  const bool has_no_trail =
      first >= syllable_first && first < syllable_first + syllable_count && (first - syllable_first) % trail_count == 0;
  if (has_no_trail && second > trail_before_first && second < trail_before_first + trail_count) {
    return first + (second - trail_before_first);
  }
  return 0;
}

}  // namespace

int decimal_value(char32_t code_point) {
  if (code_point < 0x80) return code_point >= U'0' && code_point <= U'9' ? static_cast<int>(code_point - U'0') : -1;
  if (!is_decimal_digit(code_point)) return -1;
  const char32_t* end = tables::decimal_zeros + tables::decimal_zero_count;
  const char32_t* zero = std::upper_bound(tables::decimal_zeros, end, code_point) - 1;
  return static_cast<int>(code_point - *zero);
}

char32_t compose(char32_t first, char32_t second) {
  if (const char32_t syllable = compose_hangul(first, second); syllable != 0) return syllable;
  if (first > 0xFFFF) {
    for (std::size_t i = 0; i < tables::long_composition_count; ++i) {
      const tables::LongComposition& pair = tables::long_compositions[i];
      if (pair.first == first && pair.second == second) return pair.composite;
    }
    return 0;
  }
  const char16_t* end = tables::composition_firsts + tables::composition_count;
  for (const char16_t* at = std::lower_bound(tables::composition_firsts, end, first); at != end && *at == first; ++at) {
    const std::size_t index = static_cast<std::size_t>(at - tables::composition_firsts);
    if (tables::composition_seconds[index] == second) return tables::composition_composites[index];
  }
  return 0;
}

}  // namespace postvett::text
