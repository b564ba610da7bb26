#include "entities/organisationsnummer.h"

#include <array>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::array<std::u16string_view, 10> labels = {
    u"orgnr",   u"org.nr", u"org nr", u"org.nummer", u"orgnummer", u"organisationsnummer", u"organisationsnumret",
    u"org. nr", u"org-nr", u"org.no"};

bool is_organisation(Digits digits) {
  if (digits.size() == 12) {
    if (number(digits.first(2)) != 16) return false;
    digits = digits.last(10);
  }
  return digits.size() == 10 && digits[0] != 0 && digits[0] != 4 && digits[2] >= 2 && passes_luhn(digits);
}

bool goes_on(char32_t joint) { return joint == '-' || joint == '+' || joint == '.'; }

bool follows_vat_prefix(std::u16string_view text, std::size_t start) {
  return start >= 2 && text[start - 2] == 'S' && text[start - 1] == 'E' &&
         !is_word_character(character_before(text, start - 2));
}

}  // namespace

void find_organisationsnummer(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& start = all.groups[first];
    const bool in_two =
        (start.size == 6 || start.size == 8) && start.joint_after == '-' && all.groups[first + 1].size == 4;
    const DigitGroup& end = all.groups[in_two ? first + 1 : first];
    Digits digits = all.values(first, in_two ? first + 1 : first);
    if (!in_two && digits.size() != 10 && digits.size() != 12) continue;
    if (is_word_character(end.after) || goes_on(end.joint_after) || goes_on(start.joint_before)) continue;
    std::size_t from = start.span.start;
    if (!in_two && digits.size() == 12 && number(digits.last(2)) == 1 && follows_vat_prefix(text, from)) {
      if (!is_organisation(digits.first(10))) continue;
      from -= 2;
    } else {
      if (!is_organisation(digits) || is_word_character(start.before) || start.before == '+') continue;
      if (!in_two && !follows_label(text, from, labels)) continue;
    }
    out.push_back({static_cast<std::uint32_t>(from), end.span.end});
    if (in_two) ++first;
  }
}

}  // namespace postvett::entities
