#include "matching/accents.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::matching {
namespace {

// U+00E0 to U+017F, each as the letter that it is without marks; a blank where there is none, or where folding leaves no
// such letter. (From the Unicode names: LATIN SMALL LETTER E WITH ACUTE; ø, đ, ł have no decomposition in the database.)
constexpr char32_t first_listed = 0xE0;
constexpr std::string_view listed =
    "aaaaaa ceeeeiiii nooooo ouuuuy y a a a c c c c d d e e e e e g g g g h h i i i i i   j k  l l l l l n n n    o o o   r r r s s s "
    "s t t t u u u u u u w y  z z z ";

char32_t letter_of(char32_t c) {
  if (c < first_listed) return c;
  if (c - first_listed < listed.size()) {
    const char letter = listed[c - first_listed];
    return letter == ' ' ? c : static_cast<char32_t>(letter);
  }
  // The rest (ế, ḿ) by the composites: each is a letter and a mark.
  const char16_t* const end = text::tables::composition_composites + text::tables::composition_count;
  const char16_t* const found = c > 0xFFFF ? end : std::find(text::tables::composition_composites, end, c);
  if (found == end) return c;
  const auto at = found - text::tables::composition_composites;
  return text::is_mark(text::tables::composition_seconds[at]) ? letter_of(text::tables::composition_firsts[at]) : c;
}

}  // namespace

bool may_have_accents(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

std::string without_accents(std::string_view folded) {
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint c = text::utf8_code_point_at(folded, at);
    at += c.size;
    if (c.value < 0x80) out += static_cast<char>(c.value);
    else if (!text::is_mark(c.value)) text::append_utf8(out, letter_of(c.value));
  }
  return out;
}

}  // namespace postvett::matching
