#include "entities/iban.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

// What follows the two check digits, as the registry writes it: "4a14n" is four letters and fourteen digits, "c" is
// either.
struct Country {
  std::u16string_view code;
  std::u16string_view structure;
};

constexpr std::array countries = {
    Country{u"AD", u"8n12c"},    Country{u"AE", u"19n"},     Country{u"AL", u"8n16c"},    Country{u"AT", u"16n"},
    Country{u"AZ", u"4a20c"},    Country{u"BA", u"16n"},     Country{u"BE", u"12n"},      Country{u"BG", u"4a6n8c"},
    Country{u"BH", u"4a14c"},    Country{u"BI", u"23n"},     Country{u"BR", u"23n1a1c"},  Country{u"BY", u"4c4n16c"},
    Country{u"CH", u"5n12c"},    Country{u"CR", u"18n"},     Country{u"CY", u"8n16c"},    Country{u"CZ", u"20n"},
    Country{u"DE", u"18n"},      Country{u"DJ", u"23n"},     Country{u"DK", u"14n"},      Country{u"DO", u"4c20n"},
    Country{u"EE", u"16n"},      Country{u"EG", u"25n"},     Country{u"ES", u"20n"},      Country{u"FI", u"14n"},
    Country{u"FK", u"2a12n"},    Country{u"FO", u"14n"},     Country{u"FR", u"10n11c2n"}, Country{u"GB", u"4a14n"},
    Country{u"GE", u"2a16n"},    Country{u"GI", u"4a15c"},   Country{u"GL", u"14n"},      Country{u"GR", u"7n16c"},
    Country{u"GT", u"24c"},      Country{u"HR", u"17n"},     Country{u"HU", u"24n"},      Country{u"IE", u"4a14n"},
    Country{u"IL", u"19n"},      Country{u"IQ", u"4a15n"},   Country{u"IS", u"22n"},      Country{u"IT", u"1a10n12c"},
    Country{u"JO", u"4a4n18c"},  Country{u"KW", u"4a22c"},   Country{u"KZ", u"3n13c"},    Country{u"LB", u"4n20c"},
    Country{u"LC", u"4a24c"},    Country{u"LI", u"5n12c"},   Country{u"LT", u"16n"},      Country{u"LU", u"3n13c"},
    Country{u"LV", u"4a13c"},    Country{u"LY", u"21n"},     Country{u"MC", u"10n11c2n"}, Country{u"MD", u"20c"},
    Country{u"ME", u"18n"},      Country{u"MK", u"3n10c2n"}, Country{u"MN", u"16n"},      Country{u"MR", u"23n"},
    Country{u"MT", u"4a5n18c"},  Country{u"MU", u"4a19n3a"}, Country{u"NI", u"4a20n"},    Country{u"NL", u"4a10n"},
    Country{u"NO", u"11n"},      Country{u"OM", u"3n16c"},   Country{u"PK", u"4a16c"},    Country{u"PL", u"24n"},
    Country{u"PS", u"4a21c"},    Country{u"PT", u"21n"},     Country{u"QA", u"4a21c"},    Country{u"RO", u"4a16c"},
    Country{u"RS", u"18n"},      Country{u"RU", u"14n15c"},  Country{u"SA", u"2n18c"},    Country{u"SC", u"4a20n3a"},
    Country{u"SD", u"14n"},      Country{u"SE", u"20n"},     Country{u"SI", u"15n"},      Country{u"SK", u"20n"},
    Country{u"SM", u"1a10n12c"}, Country{u"SO", u"19n"},     Country{u"ST", u"21n"},      Country{u"SV", u"4a20n"},
    Country{u"TL", u"19n"},      Country{u"TN", u"20n"},     Country{u"TR", u"6n16c"},    Country{u"UA", u"6n19c"},
    Country{u"VA", u"18n"},      Country{u"VG", u"4a16n"},   Country{u"XK", u"16n"},      Country{u"YE", u"4a4n18c"},
};

constexpr std::size_t longest = 34;

bool fits(char16_t unit, char16_t kind) {
  return (kind != u'a' && is_ascii_digit(unit)) || (kind != u'n' && is_ascii_letter(unit));
}

struct Account {
  std::array<char16_t, longest> characters{};
  std::size_t size = 0;
};

// Reads `count` characters of a kind from `at` on, with at most one space or hyphen before each; false if they are not
// there.
bool read(std::u16string_view text, std::size_t& at, std::size_t count, char16_t kind, Account& account) {
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t next = at;
    if (account.size > 2 && next < text.size() && text[next] == '-')
      ++next;
    else if (account.size > 0)
      next = after_space(text, next);
    if (next >= text.size() || !fits(text[next], kind) || account.size == longest) return false;
    account.characters[account.size++] = ascii_upper(text[next]);
    at = next + 1;
  }
  return true;
}

bool read_structure(std::u16string_view text, std::size_t& at, std::u16string_view structure, Account& account) {
  std::size_t count = 0;
  for (const char16_t unit : structure) {
    if (is_ascii_digit(unit)) {
      count = count * 10 + (unit - u'0');
    } else {
      if (!read(text, at, count, unit, account)) return false;
      count = 0;
    }
  }
  return true;
}

bool passes_mod_97(const Account& account) {
  std::uint32_t rest = 0;
  for (std::size_t i = 0; i < account.size; ++i) {
    const char16_t unit = account.characters[(i + 4) % account.size];
    const std::uint32_t value = is_ascii_digit(unit) ? unit - u'0' : unit - u'A' + 10U;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest == 1;
}

// The end of the account number that starts at `start`; `start` if there is none.
std::size_t iban_end(std::u16string_view text, std::size_t start) {
  const std::array<char16_t, 2> code = {ascii_upper(text[start]), ascii_upper(text[start + 1])};
  const auto country = std::find_if(countries.begin(), countries.end(), [&](const Country& each) {
    return each.code[0] == code[0] && each.code[1] == code[1];
  });
  if (country == countries.end()) return start;
  Account account;
  account.characters = {code[0], code[1]};
  account.size = 2;
  std::size_t at = start + 2;
  if (!read(text, at, 2, u'n', account) || !read_structure(text, at, country->structure, account)) return start;
  return passes_mod_97(account) && !is_word_character(character_at(text, at)) ? at : start;
}

}  // namespace

void find_ibans(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  for (std::size_t at = 0; at + 15 <= text.size(); ++at) {
    if (!is_ascii_letter(text[at]) || !is_ascii_letter(text[at + 1])) continue;
    if (!is_ascii_digit(text[after_space(text, at + 2)]) || is_word_character(character_before(text, at))) continue;
    const std::size_t end = iban_end(text, at);
    if (end == at) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

}  // namespace postvett::entities
