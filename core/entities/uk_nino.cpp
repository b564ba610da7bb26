#include "entities/uk_nino.h"

#include <algorithm>
#include <array>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 6> labels = {u"nino",  u"ni number", u"national insurance",
                                                       u"ni no", u"ni-number", u"national insurance number"};

bool is_prefix(char16_t first, char16_t second) {
  constexpr std::u16string_view never_first = u"DFIQUV";
  constexpr std::u16string_view never_second = u"DFIOQUV";
  constexpr std::array<std::u16string_view, 7> never = {u"BG", u"GB", u"KN", u"NK", u"NT", u"TN", u"ZZ"};
  if (never_first.find(first) != never_first.npos || never_second.find(second) != never_second.npos) return false;
  return std::none_of(never.begin(), never.end(),
                      [&](std::u16string_view pair) { return pair[0] == first && pair[1] == second; });
}

// The end of the number whose prefix starts at `start`; `start` if there is none.
std::size_t nino_end(std::u16string_view text, std::size_t start) {
  std::size_t at = start + 2;
  const bool spaced = after_space(text, at) != at;
  for (std::size_t i = 0; i < 6; ++i) {
    if (i % 2 == 0 && spaced) at = after_space(text, at);
    if (at >= text.size() || !is_ascii_digit(text[at])) return start;
    ++at;
  }
  at = after_space(text, at);
  if (at >= text.size()) return start;
  const char16_t suffix = ascii_upper(text[at]);
  if (suffix < 'A' || suffix > 'D' || is_word_character(character_at(text, at + 1))) return start;
  const bool capitals = text[start] <= 'Z' && text[start + 1] <= 'Z' && text[at] <= 'Z';
  return capitals || follows_label(text, start, labels) ? at + 1 : start;
}

}  // namespace

void find_uk_ninos(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  for (std::size_t at = 0; at + 9 <= text.size(); ++at) {
    if (!is_ascii_letter(text[at]) || !is_ascii_letter(text[at + 1])) continue;
    if (!is_ascii_digit(text[after_space(text, at + 2)]) || is_word_character(character_before(text, at))) continue;
    if (!is_prefix(ascii_upper(text[at]), ascii_upper(text[at + 1]))) continue;
    const std::size_t end = nino_end(text, at);
    if (end == at) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

}  // namespace postvett::entities
