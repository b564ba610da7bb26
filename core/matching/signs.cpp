#include "matching/signs.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/utf.h"

namespace postvett::matching {
namespace {

constexpr Sign latin_letter = 34, other_control = 55, other_letter = 56, latin_symbol = 60, dash_or_quote = 61, astral = 62;

constexpr Sign latin_sign(unsigned unit) {
  if (unit >= 'A' && unit <= 'Z') unit += 'a' - 'A';
  if (unit >= 0xC0 && unit <= 0xDE && unit != 0xD7) unit += 0x20;
  if (unit >= 'a' && unit <= 'z') return static_cast<Sign>(unit - 'a');
  if (unit >= '0' && unit <= '9') return digit_sign;
  if (unit >= 0xDF && unit != 0xF7) {
    constexpr std::array<unsigned, 7> own = {0xE5, 0xE4, 0xF6, 0xE9, 0xFC, 0xF8, 0xE6};
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (own[i] == unit) return static_cast<Sign>(27 + i);
    }
    return latin_letter;
  }
  if (unit == ' ' || unit == '\t' || unit == 0xA0) return space_sign;
  if ((unit >= '\n' && unit <= '\r') || unit == 0x85) return line_end_sign;
  constexpr std::string_view own = "_-.,@#/:'\"!?()+$%";
  if (unit < 0x80) {
    const std::size_t at = own.find(static_cast<char>(unit));
    return at == own.npos ? other_control : static_cast<Sign>(38 + at);
  }
  return unit == 0xAA || unit == 0xB5 || unit == 0xBA ? latin_letter : latin_symbol;
}

constexpr std::array<Sign, 256> latin_signs = [] {
  std::array<Sign, 256> out{};
  for (unsigned unit = 0; unit < out.size(); ++unit) out[unit] = latin_sign(unit);
  return out;
}();

// A tab is a space here, and a vertical tab a line end, which is as well: each has the sign that its set has.
Sign further_sign(char32_t c) {
  switch (c) {
    case 0x178: case 0x1E9E: return latin_letter;  // Ÿ, ẞ: ÿ and ß in capitals
    case 0x17F: return 's' - 'a';                  // ſ
    case 0x212A: return 'k' - 'a';                 // the Kelvin sign
    case 0x212B: return 27;                        // the Ångström sign
    case 0x2028: case 0x2029: return line_end_sign;
    default: break;
  }
  if (c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) return space_sign;
  if (c >= 0x660 && other_digit_value(c) >= 0) return digit_sign;
  if (c >= 0x2010 && c <= 0x2027) return dash_or_quote;
  if (c >= 0x10000) return astral;
  return static_cast<Sign>(other_letter + (c & 3));  // two cases of a letter are often 32 or 80 apart
}

constexpr std::array<std::uint8_t, 26> letter_surprise = {3, 6, 5, 4, 3, 5, 5, 5, 3, 7, 5, 4, 5, 3, 4, 6, 8, 3, 3, 3, 5, 5, 6, 8, 6, 8};

}  // namespace

Sign sign_of(char32_t code_point) { return code_point < 0x100 ? latin_signs[code_point] : further_sign(code_point); }

SignSet signs_of(const CodePointSet& characters) {
  // What a long range may hold; of the signs that tell most it is found out whether the set has them.
  constexpr SignSet anything_further = set_of(latin_letter) | set_of('s' - 'a') | set_of('k' - 'a') | set_of(27) | set_of(astral) | (SignSet{15} << other_letter);
  static const CodePointSet dashes_and_quotes = {{0x2010, 0x2027}};
  SignSet out = 0;
  bool long_range = false;
  for (const CodePointRange& range : characters) {
    char32_t c = range.first;
    for (; c <= range.last && c < 0x100; ++c) out |= set_of(latin_signs[c]);
    if (c > range.last) continue;
    if (range.last - c >= 8) long_range = true;
    else for (; c <= range.last; ++c) out |= set_of(further_sign(c));
  }
  if (!long_range) return out;
  out |= anything_further;
  if (!disjoint(characters, other_spaces())) out |= set_of(space_sign);
  if (!disjoint(characters, other_line_separators())) out |= set_of(line_end_sign);
  if (!disjoint(characters, other_digits())) out |= set_of(digit_sign);
  if (!disjoint(characters, dashes_and_quotes)) out |= set_of(dash_or_quote);
  return out;
}

int surprise(Sign sign) {
  if (sign < letter_surprise.size()) return letter_surprise[sign];
  switch (sign) {
    case digit_sign: return 5;
    case 27: case 28: case 29: return 5;
    case space_sign: return 2;
    case 40: case 41: return 4;
    default: return sign >= other_letter && sign < other_letter + 4 ? 2 : 6;
  }
}

SignText::SignText(std::u16string_view text) {
  signs.resize(text.size() + 2);
  char* out = signs.data();
  for (std::size_t at = 0; at < text.size();) {
    Sign sign;
    if (text[at] < 0x100) {
      sign = latin_signs[text[at++]];
    } else {
      const text::CodePoint c = text::code_point_at(text, at);
      if (c.size == 2) wide.push_back(static_cast<std::uint32_t>(out - signs.data()));
      sign = further_sign(c.value);
      at += c.size;
    }
    digits += sign == digit_sign;
    seen |= set_of(sign);
    *out++ = static_cast<char>(sign);
  }
  *out++ = no_sign;
  *out++ = no_sign;
  signs.resize(static_cast<std::size_t>(out - signs.data()));
}

std::uint32_t SignText::unit_of(std::size_t index) const {
  const auto before = std::lower_bound(wide.begin(), wide.end(), index) - wide.begin();
  return static_cast<std::uint32_t>(index) + static_cast<std::uint32_t>(before);
}

}  // namespace postvett::matching
