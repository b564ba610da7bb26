#include "entities/phone.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

using Digits = std::span<const std::uint8_t>;

constexpr std::size_t most_groups = 8;
constexpr std::size_t longest = 15;  // E.164

constexpr std::array<std::u16string_view, 22> labels = {
    u"tel",          u"tfn",         u"tlf",  u"telefon", u"telefonen", u"telefonnummer", u"telefonnummret", u"mobil",
    u"mobilen",      u"mobilnummer", u"ring", u"ringa",   u"ringer",    u"sms",           u"sms:a",          u"phone",
    u"phone number", u"mobile",      u"call", u"text me", u"whatsapp",  u"swish"};
constexpr std::array<std::u16string_view, 13> units = {u"kr",  u"kronor",   u"sek", u"nok",    u"dkk",
                                                       u"eur", u"euro",     u"usd", u"dollar", u"dollars",
                                                       u"gbp", u"miljoner", u"st"};

// What stands between two groups: a space, '-', '.', '/', ')' for a parenthesis closed there; 0 for anything else.
char16_t separator(std::u16string_view between) {
  if (between == u")" || between == u") " || between == u")-") return ')';
  if (between == u"(" || between == u" (") return '(';
  if (between.size() != 1) return 0;
  if (after_space(between, 0) == 1) return ' ';
  if (between[0] == '.' || between[0] == '/') return between[0];
  constexpr std::u16string_view hyphens = u"-\u2010\u2011\u2012\u2013\u2212";
  return hyphens.find(between[0]) != hyphens.npos ? u'-' : u'\0';
}

// The groups from `first` on that may be of one number.
struct Candidate {
  std::array<std::size_t, most_groups> sizes{};
  std::array<char16_t, most_groups> separators{};  // before each group; 0 before the first
  std::size_t count = 0;
};

Candidate candidate_at(std::u16string_view text, const DigitGroups& all, std::size_t first) {
  Candidate out;
  for (std::size_t i = first; i < all.groups.size() && out.count < most_groups; ++i) {
    if (i > first) {
      const std::size_t start = all.groups[i - 1].span.end;
      const char16_t found = all.groups[i].span.start - start > 2
                                 ? u'\0'
                                 : separator(text.substr(start, all.groups[i].span.start - start));
      if (found == 0) break;
      out.separators[out.count] = found;
    }
    out.sizes[out.count++] = all.groups[i].size;
  }
  return out;
}

bool has_sizes(const Candidate& candidate, std::size_t from, std::size_t to, std::initializer_list<std::size_t> sizes) {
  return to - from == sizes.size() &&
         std::equal(sizes.begin(), sizes.end(), candidate.sizes.begin() + static_cast<std::ptrdiff_t>(from));
}

bool all_separators(const Candidate& candidate, std::size_t from, std::size_t to, std::u16string_view allowed) {
  for (std::size_t i = from; i < to; ++i) {
    if (allowed.find(candidate.separators[i]) == allowed.npos) return false;
  }
  return true;
}

bool is_north_american(Digits digits) {
  const auto service = [](Digits three) { return three[1] == 1 && three[2] == 1; };
  return digits.size() == 10 && digits[0] >= 2 && digits[3] >= 2 && !service(digits.first(3)) &&
         !service(digits.subspan(3, 3));
}

// The digits after "+" or "00".
bool is_international(Digits digits, bool plus) {
  const auto within = [&](std::size_t code, std::size_t least, std::size_t most) {
    return digits.size() >= code + least && digits.size() <= code + most;
  };
  if (digits.size() < 8 || digits.size() > longest) return false;
  const std::uint32_t two = number(digits.first(2));
  if (digits[0] == 1) return is_north_american(digits.subspan(1));
  if (two == 46) return within(2, 7, digits[2] == 0 ? 10 : 9);
  if (two == 47 || two == 45) return within(2, 8, 8) && digits[2] >= 2;
  if (two == 44) return within(2, 9, digits[2] == 0 ? 11 : 10);
  if (number(digits.first(3)) == 358) return within(3, 5, 10);
  return plus && digits[0] >= 2 && digits.size() >= 9;
}

bool is_swedish_area(Digits area) {
  constexpr std::array<std::uint32_t, 28> threes = {10, 11, 13, 16, 18, 19, 20, 21, 23, 26, 31, 33, 35, 36,
                                                    40, 42, 44, 46, 54, 60, 63, 70, 72, 73, 76, 77, 79, 90};
  if (area[0] != 0 || area.size() < 2 || area[1] == 0) return false;
  if (area.size() == 2) return area[1] == 8;
  if (area.size() == 3) return std::find(threes.begin(), threes.end(), number(area)) != threes.end();
  return area.size() == 4;
}

bool is_swedish(Digits digits, const Candidate& candidate, std::size_t count) {
  if (count < 2) return digits.size() == 10 && digits[0] == 0 && digits[1] == 7 && is_swedish_area(digits.first(3));
  const std::size_t area = candidate.sizes[0];
  if (area > 4 || digits.size() < 8 || digits.size() > 10 || !is_swedish_area(digits.first(area))) return false;
  if (!all_separators(candidate, 1, 2, u" -/)") || !all_separators(candidate, 2, count, u" ")) return false;
  const std::size_t rest = digits.size() - area;
  if (area == 2 && rest < 7) return false;
  if (count == 2) return rest >= 5 && rest <= 8 && candidate.separators[1] != ' ';
  const auto is = [&](std::initializer_list<std::size_t> sizes) { return has_sizes(candidate, 1, count, sizes); };
  return is({3, 2}) || is({2, 2, 2}) || is({3, 3}) || is({3, 2, 2}) || is({3, 3, 2}) || is({2, 2, 3}) ||
         is({2, 3, 2}) || is({3, 4}) || is({4, 4});
}

bool is_british(Digits digits, const Candidate& candidate, std::size_t count) {
  constexpr std::u16string_view kinds(u"\1\2\3\7\10\11", 6);  // the digit after the 0
  if (digits.size() != 11 || digits[0] != 0 || kinds.find(digits[1]) == kinds.npos) return false;
  if (count == 1) return digits[1] == 7 && digits[2] >= 1;
  const auto is = [&](std::initializer_list<std::size_t> sizes) { return has_sizes(candidate, 0, count, sizes); };
  const bool layout =
      is({3, 4, 4}) || is({4, 3, 4}) || is({5, 6}) || is({5, 3, 3}) || is({3, 8}) || is({4, 7}) || is({4, 4, 3});
  return layout && all_separators(candidate, 1, count, u" -)");
}

bool is_finnish(Digits digits, const Candidate& candidate, std::size_t count) {
  const bool mobile = digits.size() >= 9 && digits.size() <= 10 && digits[0] == 0 &&
                      (digits[1] == 4 || (digits[1] == 5 && digits[2] == 0));
  if (!mobile || count < 2 || candidate.sizes[0] != 3 || !all_separators(candidate, 1, 2, u" -") ||
      !all_separators(candidate, 2, count, u" "))
    return false;
  const auto is = [&](std::initializer_list<std::size_t> sizes) { return has_sizes(candidate, 1, count, sizes); };
  return is({7}) || is({6}) || is({3, 4}) || is({3, 3}) || is({4, 3}) || is({3, 2, 2});
}

bool is_american(Digits digits, const Candidate& candidate, std::size_t count, bool opened) {
  const std::size_t from = count == 4 && digits[0] == 1 && candidate.sizes[0] == 1 ? 1 : 0;
  if (!has_sizes(candidate, from, count, {3, 3, 4}) || !is_north_american(digits.subspan(from))) return false;
  const char16_t first = candidate.separators[from + 1];
  const char16_t second = candidate.separators[from + 2];
  if (first == ')')
    return (opened || (from == 1 && candidate.separators[1] == '(')) &&
           (second == '-' || second == ' ' || second == '.');
  return first == second && (first == '-' || first == '.') && (from == 0 || candidate.separators[1] == first);
}

bool is_norwegian(Digits digits, const Candidate& candidate, std::size_t count) {
  return has_sizes(candidate, 0, count, {3, 2, 3}) && (digits[0] == 4 || digits[0] == 9) &&
         all_separators(candidate, 1, count, u" ");
}

// Forms that only a label tells from other numbers.
bool is_labelled(Digits digits, const Candidate& candidate, std::size_t count) {
  if (!all_separators(candidate, 1, count, u" -")) return false;
  if (count == 1)
    return (digits.size() == 8 && digits[0] >= 2) || is_north_american(digits) ||
           (digits[0] == 0 && digits.size() >= 8 && digits.size() <= 11);
  if (has_sizes(candidate, 0, count, {2, 2, 2, 2})) return digits[0] >= 2;
  if (has_sizes(candidate, 0, count, {3, 4})) return digits[0] >= 2;
  return has_sizes(candidate, 0, count, {3, 3, 4}) && is_north_american(digits);
}

bool ends_well(std::u16string_view text, const DigitGroup& end) {
  if (is_word_character(end.after) || end.joint_after == '-' || end.joint_after == '.' || end.joint_after == ',' ||
      end.joint_after == '/')
    return false;
  const std::size_t next = after_space(text, end.span.end);
  const char32_t after = character_at(text, next);
  return after != '%' && after != U'€' && !is_one_of(word_at(text, next).lower(), units);
}

struct Found {
  std::size_t start = 0;
  std::size_t last = 0;  // the last group
  bool any = false;
};

Found international(std::u16string_view text, const DigitGroups& all, std::size_t first, const Candidate& candidate) {
  Found found;
  const DigitGroup& start = all.groups[first];
  const bool plus = start.before == '+' || start.before == 0xFF0B;
  const bool zeros = !plus && start.size >= 3 && number(all.values(first, first).first(2)) == 0;
  if (!plus && (!zeros || is_word_character(start.before) || start.joint_before != 0)) return found;
  found.start = start.span.start - (plus ? 1 : 0);
  if (plus && is_word_character(character_before(text, found.start))) return found;
  std::array<std::uint8_t, longest> digits{};
  std::size_t size = 0;
  for (std::size_t i = 0; i < candidate.count; ++i) {
    const Digits group = all.values(first + i, first + i);
    const bool trunk = group.size() == 1 && group[0] == 0 && candidate.separators[i] == '(';
    for (std::size_t digit = i == 0 && zeros ? 2 : 0; digit < group.size() && !trunk; ++digit) {
      if (size == longest) return found;
      digits[size++] = group[digit];
    }
    if (!is_international(Digits(digits).first(size), plus)) continue;
    found.last = first + i;
    found.any = ends_well(text, all.groups[first + i]);
  }
  return found;
}

Found national(std::u16string_view text, const DigitGroups& all, std::size_t first, const Candidate& candidate) {
  Found found;
  const DigitGroup& start = all.groups[first];
  const char32_t before = start.before;
  const bool opened = before == '(';
  found.start = start.span.start - (opened ? 1 : 0);
  if (is_word_character(before) || before == '+' || before == '$' || before == U'£' || before == U'€') return found;
  if (start.joint_before == '-' || start.joint_before == '.' || start.joint_before == ',' || start.joint_before == '/')
    return found;
  const bool follows_digits = start.joint_before == ' ';
  for (std::size_t count = std::min<std::size_t>(candidate.count, 5); count > 0; --count) {
    const Digits digits = all.values(first, first + count - 1);
    if (digits.size() < 7 || digits.size() > 11) continue;
    if (opened && (count < 2 || candidate.separators[1] != ')')) continue;
    const bool from_zero =
        digits[0] == 0 && (is_swedish(digits, candidate, count) || is_british(digits, candidate, count) ||
                           is_finnish(digits, candidate, count));
    const bool goes_on = follows_digits || all.groups[first + count - 1].joint_after == ' ';
    const bool other =
        !goes_on && (is_american(digits, candidate, count, opened) || is_norwegian(digits, candidate, count) ||
                     (is_labelled(digits, candidate, count) && follows_label(text, found.start, labels)));
    if (!from_zero && !other) continue;
    // The longest reading decides: what is no number because of what follows does not hold a shorter one.
    found.last = first + count - 1;
    found.any = ends_well(text, all.groups[found.last]);
    break;
  }
  return found;
}

}  // namespace

void find_phones(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const Candidate candidate = candidate_at(text, all, first);
    Found found = international(text, all, first, candidate);
    if (!found.any) found = national(text, all, first, candidate);
    if (!found.any) continue;
    out.push_back({static_cast<std::uint32_t>(found.start), all.groups[found.last].span.end});
    first = found.last;
  }
}

}  // namespace postvett::entities
