// Between UTF-8, in which files are written, and UTF-16, in which posts are checked and counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace postvett {

std::u16string utf16_from_utf8(std::string_view utf8);   // what is not UTF-8 becomes U+FFFD
std::string utf8_from_utf16(std::u16string_view utf16);  // a lone surrogate becomes U+FFFD

struct Place {
  std::uint32_t line = 1, column = 1;  // from 1; the column in UTF-16 code units
};
Place place_of(std::u16string_view text, std::uint32_t offset);

}  // namespace postvett
