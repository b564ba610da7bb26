#include "entities/personnummer.h"

#include "entities/calendar.h"
#include "entities/digit_groups.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

// The century is written, or it is the last one or the present, or with "+", which a person of a hundred years gets, the
// last one or the one before. Without a clock no more can be said.
bool has_date(Digits century, Digits date, char32_t sign) {
  std::uint32_t day = number(date.subspan(4, 2));
  if (day > 60) day -= 60;
  const std::uint32_t year = number(date.first(2));
  const std::uint32_t month = number(date.subspan(2, 2));
  const std::uint32_t oldest = sign == '+' || !century.empty() ? 18 : 19;
  const std::uint32_t latest = sign == '+' ? 19 : 20;
  for (std::uint32_t candidate = oldest; candidate <= latest; ++candidate) {
    if (!century.empty() && number(century) != candidate) continue;
    if (is_date(candidate * 100 + year, month, day)) return true;
  }
  return false;
}

bool is_personnummer(Digits digits, char32_t sign) {
  if (digits.size() != 10 && digits.size() != 12) return false;
  const Digits century = digits.first(digits.size() - 10);
  const Digits short_form = digits.last(10);
  return number(short_form.subspan(6, 3)) != 0 && passes_luhn(short_form) && has_date(century, short_form.first(6), sign);
}

// Joined to more digits, it is a part of some other number; a comma or a slash may also part two numbers of a list, unless
// the digits are one run, which may be an amount.
bool goes_on(char32_t joint, bool one_run) {
  return joint == '-' || joint == '+' || (one_run && (joint == '.' || joint == ','));
}

bool stands_alone(const DigitGroup& start, const DigitGroup& end) {
  const bool one_run = start.first == end.first;
  return !is_word_character(start.before) && !is_word_character(end.after) && start.before != '+' &&
         !goes_on(start.joint_before, one_run) && !goes_on(end.joint_after, one_run);
}

}  // namespace

void find_personnummer(const text::Document& document, std::vector<Span>& out) {
  const DigitGroups all = find_digit_groups(document.text());
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    const char32_t sign = start.joint_after;
    const bool in_two = (start.size == 6 || start.size == 8) && (sign == '-' || sign == '+') && all.groups[first + 1].size == 4;
    const std::size_t last = in_two ? first + 1 : first;
    if (!is_personnummer(all.values(first, last), in_two ? sign : 0)) continue;
    if (!stands_alone(start, all.groups[last])) continue;
    out.push_back({start.span.start, all.groups[last].span.end});
    first = last;
  }
}

}  // namespace postvett::entities
