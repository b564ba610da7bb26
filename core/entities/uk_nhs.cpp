#include "entities/uk_nhs.h"

#include <array>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::array<std::u16string_view, 4> labels = {u"nhs", u"nhs number", u"nhs no", u"chi number"};

bool passes_mod_11(Digits digits) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += digits[i] * static_cast<std::uint32_t>(10 - i);
  const std::uint32_t check = (11 - sum % 11) % 11;
  return sum != 0 && check != 10 && check == digits[9];
}

bool goes_on(char32_t joint) { return joint == '-' || joint == '.' || joint == ',' || joint == '/' || joint == ' '; }

}  // namespace

void find_uk_nhs_numbers(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    std::size_t last = first;
    if (start.size == 3 && first + 2 < all.groups.size() && all.groups[first + 1].size == 3 &&
        all.groups[first + 2].size == 4 && (start.joint_after == '-' || start.joint_after == ' ') &&
        all.groups[first + 1].joint_after == start.joint_after) {
      last = first + 2;
    } else if (start.size != 10) {
      continue;
    }
    const DigitGroup& end = all.groups[last];
    if (!passes_mod_11(all.values(first, last)) || is_word_character(start.before) || start.before == '+' ||
        is_word_character(end.after))
      continue;
    if (goes_on(start.joint_before) || goes_on(end.joint_after)) continue;
    const bool as_written =
        last != first && start.joint_after == ' ' && number(all.values(first + 1, first + 1)) != 555;
    if (!as_written && !follows_label(text, start.span.start, labels)) continue;
    out.push_back({start.span.start, end.span.end});
    first = last;
  }
}

}  // namespace postvett::entities
