#include "entities/fi_hetu.h"

#include "entities/calendar.h"
#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

constexpr std::size_t tail_size = 5;  // the century sign, the individual number and the check character

// 18, 19 or 20; 0 for any other sign.
std::uint32_t century(char16_t sign) {
  constexpr std::u16string_view nineteen = u"-\u2010\u2011\u2013\u2212YXWVUyxwvu";
  constexpr std::u16string_view twenty = u"ABCDEFabcdef";
  if (sign == '+') return 18;
  if (nineteen.find(sign) != nineteen.npos) return 19;
  return twenty.find(sign) != twenty.npos ? 20 : 0;
}

// `tail` is what follows the date.
bool is_hetu(std::span<const std::uint8_t> date, std::u16string_view tail) {
  constexpr std::u16string_view checks = u"0123456789ABCDEFHJKLMNPRSTUVWXY";
  const std::uint32_t hundreds = century(tail[0]);
  if (hundreds == 0 ||
      !is_date(hundreds * 100 + number(date.last(2)), number(date.subspan(2, 2)), number(date.first(2))))
    return false;
  std::uint32_t individual = 0;
  for (const char16_t unit : tail.substr(1, 3)) {
    if (!is_ascii_digit(unit)) return false;
    individual = individual * 10 + (unit - u'0');
  }
  return individual >= 2 && checks[(number(date) * 1000 + individual) % checks.size()] == ascii_upper(tail[4]);
}

}  // namespace

void find_fi_hetus(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    const std::size_t end = start.span.end + tail_size;
    if (start.size != 6 || end > text.size() || is_word_character(start.before) || start.before == '+') continue;
    if (start.joint_before == '-' || start.joint_before == '.') continue;
    if (!is_hetu(all.values(first, first), text.substr(start.span.end, tail_size))) continue;
    const char32_t after = character_at(text, end);
    if (is_word_character(after) || (after == '-' && is_word_character(character_at(text, end + 1)))) continue;
    out.push_back({start.span.start, static_cast<std::uint32_t>(end)});
  }
}

}  // namespace postvett::entities
