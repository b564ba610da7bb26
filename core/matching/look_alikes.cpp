#include "matching/look_alikes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace postvett::matching {
namespace {

struct Pair {
  char16_t looks, letter;
};

// In the order of the code points.
constexpr Pair pairs[] = {
    {0x0131, 'i'}, {0x0251, 'a'}, {0x0261, 'g'}, {0x0262, 'g'}, {0x0269, 'i'}, {0x026A, 'i'}, {0x0274, 'n'}, {0x0280, 'r'}, {0x028B, 'u'}, {0x028F, 'y'},
    {0x0299, 'b'}, {0x029C, 'h'}, {0x029F, 'l'},
    // Greek: capitals, then small letters. Η, Ν, Υ and Μ are read by their capitals; η, ν, υ by theirs.
    {0x037F, 'j'}, {0x0391, 'a'}, {0x0392, 'b'}, {0x0395, 'e'}, {0x0396, 'z'}, {0x0397, 'h'}, {0x0399, 'i'}, {0x039A, 'k'}, {0x039C, 'm'}, {0x039D, 'n'},
    {0x039F, 'o'}, {0x03A1, 'p'}, {0x03A4, 't'}, {0x03A5, 'y'}, {0x03A7, 'x'}, {0x03AC, 'a'}, {0x03AD, 'e'}, {0x03AE, 'n'}, {0x03AF, 'i'}, {0x03B1, 'a'},
    {0x03B5, 'e'}, {0x03B7, 'n'}, {0x03B9, 'i'}, {0x03BA, 'k'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C4, 't'}, {0x03C5, 'u'}, {0x03C7, 'x'},
    {0x03C9, 'w'}, {0x03CC, 'o'}, {0x03CD, 'u'}, {0x03F2, 'c'}, {0x03F3, 'j'}, {0x03F9, 'c'},
    // Cyrillic
    {0x0405, 's'}, {0x0406, 'i'}, {0x0408, 'j'}, {0x0410, 'a'}, {0x0412, 'b'}, {0x0415, 'e'}, {0x041A, 'k'}, {0x041C, 'm'}, {0x041D, 'h'}, {0x041E, 'o'},
    {0x0420, 'p'}, {0x0421, 'c'}, {0x0422, 't'}, {0x0423, 'y'}, {0x0425, 'x'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043A, 'k'}, {0x043C, 'm'}, {0x043E, 'o'},
    {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0451, 'e'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0457, 'i'}, {0x0458, 'j'},
    {0x0475, 'v'}, {0x04AE, 'y'}, {0x04AF, 'y'}, {0x04BA, 'h'}, {0x04BB, 'h'}, {0x04C0, 'i'}, {0x04CF, 'l'}, {0x04D2, 0xE4}, {0x04D3, 0xE4}, {0x04E6, 0xF6},
    {0x04E7, 0xF6}, {0x0500, 'd'}, {0x0501, 'd'}, {0x051A, 'q'}, {0x051B, 'q'}, {0x051C, 'w'}, {0x051D, 'w'},
    // Armenian
    {0x054D, 'u'}, {0x0555, 'o'}, {0x0566, 'q'}, {0x0570, 'h'}, {0x0578, 'n'}, {0x057D, 'u'}, {0x0581, 'g'}, {0x0585, 'o'},
    // Small capitals
    {0x1D00, 'a'}, {0x1D04, 'c'}, {0x1D05, 'd'}, {0x1D07, 'e'}, {0x1D0A, 'j'}, {0x1D0B, 'k'}, {0x1D0C, 'l'}, {0x1D0D, 'm'}, {0x1D0F, 'o'}, {0x1D18, 'p'},
    {0x1D1B, 't'}, {0x1D1C, 'u'}, {0x1D20, 'v'}, {0x1D21, 'w'}, {0x1D22, 'z'}, {0xA730, 'f'}, {0xA731, 's'},
};

}  // namespace

char32_t look_alike(char32_t c) {
  if (c < 0x0131) return 0;
  // Letters in dark circles and squares: 🅐 to 🅩, 🅰 to 🆉.
  if (c >= 0x1F150 && c <= 0x1F169) return U'a' + (c - 0x1F150);
  if (c >= 0x1F170 && c <= 0x1F189) return U'a' + (c - 0x1F170);
  const Pair* const found = std::lower_bound(std::begin(pairs), std::end(pairs), c, [](const Pair& pair, char32_t value) { return pair.looks < value; });
  return found != std::end(pairs) && found->looks == c ? found->letter : 0;
}

std::string_view l33t_letters(char32_t c) {
  switch (c) {
    case U'0': return "oö";
    case U'1': return "il";
    case U'3': return "e";
    case U'4': case U'@': return "aåä";
    case U'5': case U'$': return "s";
    case U'7': return "t";
    case U'!': return "i";
    case U'|': return "il";
    default: return {};
  }
}

}  // namespace postvett::matching
