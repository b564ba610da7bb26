// UTF-16 and UTF-8. The text that is checked is UTF-16 (what a browser counts in), rule files and folded text are
// UTF-8.
//
// Offsets and sizes count code units of the encoding at hand: UTF-16 units for a u16string_view, bytes for UTF-8. A
// lone surrogate, which an editor may well hold while a person types, is read as U+FFFD: one unit in, three bytes of
// UTF-8 out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::text {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // in code units: 1 or 2 of UTF-16, 1 to 4 of UTF-8

  friend bool operator==(const CodePoint&, const CodePoint&) = default;
};

constexpr bool is_lead_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xD800; }
constexpr bool is_trail_surrogate(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

// The code point that starts at `offset`, which must lie in the text.
constexpr CodePoint code_point_at(std::u16string_view text, std::size_t offset) {
  const char16_t unit = text[offset];
  if ((unit & 0xF800) != 0xD800) return {unit, 1};
  if (is_lead_surrogate(unit) && offset + 1 < text.size() && is_trail_surrogate(text[offset + 1])) {
    return {0x10000U + ((static_cast<char32_t>(unit) - 0xD800U) << 10) +
                (static_cast<char32_t>(text[offset + 1]) - 0xDC00U),
            2};
  }
  return {replacement_character, 1};
}

// The code point that ends at `offset`, which must be above 0.
constexpr CodePoint code_point_before(std::u16string_view text, std::size_t offset) {
  if (offset > 1 && is_trail_surrogate(text[offset - 1]) && is_lead_surrogate(text[offset - 2])) {
    return code_point_at(text, offset - 2);
  }
  return code_point_at(text.substr(0, offset), offset - 1);
}

// Appends one code point, which must be a Unicode scalar value.
inline void append_utf8(std::string& out, char32_t code_point) {
  const auto byte = [&out](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | code_point >> 6);
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | code_point >> 12);
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | code_point >> 18);
    byte(0x80 | (code_point >> 12 & 0x3F));
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

void append_utf16(std::u16string& out, char32_t code_point);

std::string to_utf8(std::u16string_view text);

// The same, and for every byte the UTF-16 offset of the code point that it belongs to; one more entry, text.size(),
// closes the list.
std::string to_utf8(std::u16string_view text, std::vector<std::uint32_t>& offsets);

// Every ill-formed sequence becomes one U+FFFD per maximal subpart (Unicode 15.0, section 3.9, as the WHATWG decoder
// does).
std::u16string to_utf16(std::string_view utf8);

inline constexpr std::size_t valid_utf8 = static_cast<std::size_t>(-1);

// The byte offset of the first ill-formed sequence (overlong forms, surrogates, values past U+10FFFF and sequences cut
// short are ill-formed), or `valid_utf8`.
std::size_t find_utf8_error(std::string_view utf8);

// The code point that starts at `offset`, which must lie in the text; an ill-formed subpart is U+FFFD with its size.
CodePoint utf8_code_point_at(std::string_view utf8, std::size_t offset);

}  // namespace postvett::text
