#include "entities/payment_card.h"

#include <algorithm>
#include <array>

#include "entities/digit_groups.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::size_t shortest = 12;
constexpr std::size_t longest = 19;

// Issuer identification numbers (ISO/IEC 7812) in use, with the lengths that their numbers have: bit n for n digits.
struct Issuer {
  std::uint32_t first;  // prefixes from `first` to `last`, of as many digits as they have
  std::uint32_t last;
  std::uint32_t lengths;
};

constexpr std::uint32_t lengths(std::size_t from, std::size_t to) {
  return (1U << (to + 1)) - (1U << from);
}

constexpr std::array issuers = {
    Issuer{4, 4, lengths(13, 13) | lengths(16, 16) | lengths(19, 19)},  // Visa
    Issuer{51, 55, lengths(16, 16)},                                     // Mastercard
    Issuer{2221, 2720, lengths(16, 16)},                                 // Mastercard, the 2-series
    Issuer{34, 34, lengths(15, 15)},                                     // American Express
    Issuer{37, 37, lengths(15, 15)},
    Issuer{6011, 6011, lengths(16, 19)},  // Discover
    Issuer{644, 659, lengths(16, 19)},
    Issuer{300, 305, lengths(14, 14) | lengths(16, 19)},  // Diners Club
    Issuer{3095, 3095, lengths(14, 14) | lengths(16, 19)},
    Issuer{36, 36, lengths(14, 19)},
    Issuer{38, 39, lengths(14, 14) | lengths(16, 19)},
    Issuer{3528, 3589, lengths(16, 19)},  // JCB
    Issuer{62, 62, lengths(16, 19)},      // UnionPay
    Issuer{81, 81, lengths(16, 19)},
    Issuer{5018, 5018, lengths(12, 19)},  // Maestro
    Issuer{5020, 5020, lengths(12, 19)},
    Issuer{5038, 5038, lengths(12, 19)},
    Issuer{5893, 5893, lengths(12, 19)},
    Issuer{6304, 6304, lengths(12, 19)},
    Issuer{6759, 6759, lengths(12, 19)},
    Issuer{6761, 6763, lengths(12, 19)},
    Issuer{676770, 676770, lengths(12, 19)},
    Issuer{676774, 676774, lengths(12, 19)},
};

std::size_t digit_count(std::uint32_t value) {
  return value < 10 ? 1 : 1 + digit_count(value / 10);
}

bool has_issuer(Digits digits) {
  return std::any_of(issuers.begin(), issuers.end(), [digits](const Issuer& issuer) {
    const std::uint32_t prefix = number(digits.first(digit_count(issuer.first)));
    return prefix >= issuer.first && prefix <= issuer.last && (issuer.lengths >> digits.size() & 1U) != 0;
  });
}

// Groups as they are embossed and written: fours with a shorter or slightly longer rest, and the issuers' own.
bool is_plausible(std::span<const DigitGroup> groups) {
  if (groups.size() == 1) return true;
  const auto four = [](const DigitGroup& group) { return group.size == 4; };
  if (groups.size() >= 3 && std::all_of(groups.begin(), groups.end() - 1, four)) return groups.back().size <= 5;
  constexpr std::array<std::array<std::size_t, 3>, 5> layouts = {{{4, 6, 5}, {4, 6, 4}, {8, 8, 0}, {6, 13, 0}, {6, 10, 0}}};
  return std::any_of(layouts.begin(), layouts.end(), [groups](const std::array<std::size_t, 3>& layout) {
    std::size_t i = 0;
    for (; i < layout.size() && layout[i] != 0; ++i) {
      if (i >= groups.size() || groups[i].size != layout[i]) return false;
    }
    return i == groups.size();
  });
}

// A neighbour goes on with the number if a hyphen or a decimal sign joins them, or a space does and it could be a group of
// a longer number. Three digits after a space are the card's security code, two the month that it expires in.
bool goes_on(char32_t joint, std::size_t neighbour_size) {
  return joint == '-' || joint == '.' || joint == ',' || (joint == ' ' && neighbour_size > 3);
}

bool stands_alone(const DigitGroups& all, std::size_t first, std::size_t last) {
  const DigitGroup& start = all.groups[first];
  const DigitGroup& end = all.groups[last];
  if (is_word_character(start.before) || is_word_character(end.after)) return false;
  if (start.joint_before != 0 && goes_on(start.joint_before, all.groups[first - 1].size)) return false;
  return end.joint_after == 0 || !goes_on(end.joint_after, all.groups[last + 1].size);
}

}  // namespace

void find_payment_cards(const text::Document& document, std::vector<Span>& out) {
  const DigitGroups all = find_digit_groups(document.text());
  const std::span<const DigitGroup> groups(all.groups);
  for (std::size_t first = 0; first < groups.size(); ++first) {
    // The longest reading wins: "… 6467 123" may be a card of 19 digits.
    std::size_t found = groups.size();
    for (std::size_t last = first; last < groups.size(); ++last) {
      const char32_t joint = groups[last].joint_before;
      if (last > first && joint != ' ' && joint != '-') break;
      if (last > first + 1 && joint != groups[first + 1].joint_before) break;
      const Digits digits = all.values(first, last);
      if (digits.size() > longest) break;
      if (digits.size() >= shortest && is_plausible(groups.subspan(first, last - first + 1)) && has_issuer(digits) &&
          passes_luhn(digits) && stands_alone(all, first, last)) {
        found = last;
      }
    }
    if (found == groups.size()) continue;
    out.push_back({groups[first].span.start, groups[found].span.end});
    first = found;
  }
}

}  // namespace postvett::entities
