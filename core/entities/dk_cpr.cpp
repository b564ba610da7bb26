#include "entities/dk_cpr.h"

#include <array>

#include "entities/calendar.h"
#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::array<std::u16string_view, 5> labels = {u"cpr", u"cpr-nr", u"cpr-nummer", u"cpr-nummeret", u"cpr nr"};

std::uint32_t full_year(std::uint32_t year, std::uint32_t seventh) {
  if (seventh <= 3) return 1900 + year;
  if (seventh == 4 || seventh == 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

bool is_cpr(Digits digits) {
  return number(digits.last(4)) != 0 && is_date(full_year(number(digits.subspan(4, 2)), digits[6]),
                                                number(digits.subspan(2, 2)), number(digits.first(2)));
}

bool goes_on(char32_t joint) { return joint == '-' || joint == '.' || joint == '/' || joint == '+'; }

}  // namespace

void find_dk_cprs(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    const bool in_two =
        start.size == 6 && (start.joint_after == ' ' || start.joint_after == '-') && all.groups[first + 1].size == 4;
    if (!in_two && start.size != 10) continue;
    const std::size_t last = in_two ? first + 1 : first;
    const DigitGroup& end = all.groups[last];
    if (!is_cpr(all.values(first, last)) || is_word_character(start.before) || start.before == '+' ||
        is_word_character(end.after))
      continue;
    if (goes_on(start.joint_before) || goes_on(end.joint_after)) continue;
    const bool hyphen = in_two && start.joint_after == '-';
    if (!hyphen && !follows_label(text, start.span.start, labels)) continue;
    out.push_back({start.span.start, end.span.end});
    first = last;
  }
}

}  // namespace postvett::entities
