#include "postvett/encoding.h"

#include "text/utf.h"

namespace postvett {

std::u16string utf16_from_utf8(std::string_view utf8) { return text::to_utf16(utf8); }
std::string utf8_from_utf16(std::u16string_view utf16) { return text::to_utf8(utf16); }

Place place_of(std::u16string_view text, std::uint32_t offset) {
  Place place;
  for (std::uint32_t i = 0; i < offset && i < text.size(); ++i) {
    if (text[i] == u'\n' || (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n'))) {
      ++place.line;
      place.column = 1;
    } else if (text[i] != u'\r') {
      ++place.column;
    }
  }
  return place;
}

}  // namespace postvett
