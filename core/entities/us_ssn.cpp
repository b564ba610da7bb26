#include "entities/us_ssn.h"

#include <array>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::array<std::u16string_view, 4> labels = {u"ssn", u"social security", u"social security number",
                                                       u"soc sec"};

bool is_issued(Digits digits) {
  const std::uint32_t area = number(digits.first(3));
  const std::uint32_t whole = number(digits);
  return area != 0 && area != 666 && area < 900 && number(digits.subspan(3, 2)) != 0 && number(digits.last(4)) != 0 &&
         whole != 78051120 && whole != 219099999;
}

bool goes_on(char32_t joint) { return joint == '-' || joint == '.' || joint == ',' || joint == '/'; }

}  // namespace

void find_us_ssns(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    std::size_t last = first;
    if (start.size == 3 && first + 2 < all.groups.size() && all.groups[first + 1].size == 2 &&
        all.groups[first + 2].size == 4 && (start.joint_after == '-' || start.joint_after == ' ') &&
        all.groups[first + 1].joint_after == start.joint_after) {
      last = first + 2;
    } else if (start.size != 9) {
      continue;
    }
    const DigitGroup& end = all.groups[last];
    if (!is_issued(all.values(first, last)) || is_word_character(start.before) || start.before == '+' ||
        is_word_character(end.after))
      continue;
    if (goes_on(start.joint_before) || goes_on(end.joint_after)) continue;
    const bool hyphens = last != first && start.joint_after == '-';
    if (!hyphens && !follows_label(text, start.span.start, labels)) continue;
    out.push_back({start.span.start, end.span.end});
    first = last;
  }
}

}  // namespace postvett::entities
