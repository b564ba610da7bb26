#include "entities/no_fodselsnummer.h"

#include <array>

#include "entities/calendar.h"
#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

std::uint32_t weighted_sum(Digits digits, std::span<const std::uint32_t> weights) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += digits[i] * weights[i];
  return sum;
}

bool passes_checks(Digits digits) {
  constexpr std::array<std::uint32_t, 10> first = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  constexpr std::array<std::uint32_t, 11> second = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  return weighted_sum(digits, first) % 11 == 0 && weighted_sum(digits, second) % 11 == 0;
}

// 0 where no person has this individual number with this year.
std::uint32_t full_year(std::uint32_t year, std::uint32_t individual) {
  if (individual < 500) return 1900 + year;
  if (year < 40) return 2000 + year;
  if (individual < 750 && year >= 54) return 1800 + year;
  return individual >= 900 ? 1900 + year : 0;
}

bool has_date(Digits digits) {
  std::uint32_t day = number(digits.first(2));
  std::uint32_t month = number(digits.subspan(2, 2));
  if (day > 40) day -= 40;
  if (month > 80)
    month -= 80;
  else if (month > 40)
    month -= 40;
  const std::uint32_t year = full_year(number(digits.subspan(4, 2)), number(digits.subspan(6, 3)));
  return year != 0 && is_date(year, month, day);
}

bool goes_on(char32_t joint) { return joint == '-' || joint == '.' || joint == ',' || joint == '/'; }

}  // namespace

void find_no_fodselsnummer(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    const bool in_two =
        start.size == 6 && (start.joint_after == ' ' || start.joint_after == '-') && all.groups[first + 1].size == 5;
    if (!in_two && start.size != 11) continue;
    const std::size_t last = in_two ? first + 1 : first;
    const Digits digits = all.values(first, last);
    if (!has_date(digits) || !passes_checks(digits)) continue;
    const DigitGroup& end = all.groups[last];
    if (is_word_character(start.before) || start.before == '+' || is_word_character(end.after)) continue;
    if (goes_on(start.joint_before) || goes_on(end.joint_after)) continue;
    out.push_back({start.span.start, end.span.end});
    first = last;
  }
}

}  // namespace postvett::entities
