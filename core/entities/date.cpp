#include "entities/date.h"

#include <array>
#include <string_view>

#include "entities/calendar.h"
#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

struct Month {
  std::u16string_view name;
  std::uint32_t number;
};

constexpr std::array months = {
    Month{u"januari", 1},  Month{u"january", 1},   Month{u"jan", 1},       Month{u"februari", 2},
    Month{u"february", 2}, Month{u"feb", 2},       Month{u"mars", 3},      Month{u"march", 3},
    Month{u"mar", 3},      Month{u"april", 4},     Month{u"apr", 4},       Month{u"maj", 5},
    Month{u"may", 5},      Month{u"juni", 6},      Month{u"june", 6},      Month{u"jun", 6},
    Month{u"juli", 7},     Month{u"july", 7},      Month{u"jul", 7},       Month{u"augusti", 8},
    Month{u"august", 8},   Month{u"aug", 8},       Month{u"september", 9}, Month{u"sept", 9},
    Month{u"sep", 9},      Month{u"oktober", 10},  Month{u"october", 10},  Month{u"okt", 10},
    Month{u"oct", 10},     Month{u"november", 11}, Month{u"nov", 11},      Month{u"december", 12},
    Month{u"dec", 12}};

constexpr std::array<std::u16string_view, 31> announcing = {
    u"den",     u"till",   u"från",   u"senast", u"innan", u"före",   u"efter",  u"on",
    u"by",      u"before", u"until",  u"since",  u"from",  u"måndag", u"tisdag", u"onsdag",
    u"torsdag", u"fredag", u"lördag", u"söndag", u"mån",   u"tis",    u"ons",    u"tors",
    u"fre",     u"lör",    u"sön",    u"datum",  u"date",  u"född",   u"born"};

// 0 if the word is no month. English "may" and "march" are verbs unless they have a capital.
std::uint32_t month_of(std::u16string_view text, const Word& word) {
  for (const Month& month : months) {
    if (word.lower() != month.name) continue;
    const bool verb = (month.name == u"may" || month.name == u"march") && text[word.start] != 'M';
    return verb ? 0 : month.number;
  }
  return 0;
}

bool is_year(std::uint32_t value) { return value >= 1900 && value < 2100; }

bool is_day(std::uint32_t month, std::uint32_t day) { return is_date(2000, month, day); }

struct Found {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t last = 0;  // the last group of digits in it

  bool any() const { return end != start; }
};

Found numeric(std::u16string_view text, const DigitGroups& all, std::size_t first) {
  const DigitGroup& start = all.groups[first];
  const char32_t joint = start.joint_after;
  if ((joint != '-' && joint != '/' && joint != '.') || first + 1 >= all.groups.size() ||
      is_word_character(start.before))
    return {};
  if (start.joint_before == '-' || start.joint_before == '/' || start.joint_before == '.' || start.joint_before == ',')
    return {};
  const auto value = [&](std::size_t i) { return number(all.values(i, i)); };
  const auto ends = [&](std::size_t i) {
    const DigitGroup& group = all.groups[i];
    const bool time = group.after == 'T' && is_ascii_digit(character_at(text, group.span.end + 1));
    return (time || !is_word_character(group.after)) && group.joint_after != '-' && group.joint_after != '/' &&
           group.joint_after != '.' && group.joint_after != ',';
  };
  const auto size = [&](std::size_t i) { return all.groups[i].size; };
  const auto found = [&](std::size_t last) { return Found{start.span.start, all.groups[last].span.end, last}; };
  if (first + 2 < all.groups.size() && all.groups[first + 1].joint_after == joint && ends(first + 2) &&
      size(first + 1) <= 2) {
    if (size(first) == 4 && size(first + 2) <= 2 && is_year(value(first)) &&
        is_date(value(first), value(first + 1), value(first + 2)))
      return found(first + 2);
    if (size(first) <= 2 && size(first + 2) == 4 && is_year(value(first + 2)) &&
        (is_date(value(first + 2), value(first + 1), value(first)) ||
         is_date(value(first + 2), value(first), value(first + 1)))) {
      return found(first + 2);
    }
  }
  if (joint != '/' || size(first) > 2 || size(first + 1) > 2 || !ends(first + 1)) return {};
  if (!is_day(value(first + 1), value(first)) && !is_day(value(first), value(first + 1))) return {};
  const bool around_the_clock = value(first) == 24 && value(first + 1) == 7;
  const Word before = word_before(text, before_space(text, start.span.start));
  if (around_the_clock || before.end == start.span.start || !is_one_of(before.lower(), announcing)) return {};
  return found(first + 1);
}

// Adds ", 2026" or " 2026" to a date that ends at `found.end`.
void add_year(std::u16string_view text, const DigitGroups& all, Found& found) {
  std::size_t at = found.end;
  if (character_at(text, at) == '.') ++at;
  if (character_at(text, at) == ',') ++at;
  at = after_space(text, at);
  if (at == found.end || found.last + 1 >= all.groups.size()) return;
  const DigitGroup& year = all.groups[found.last + 1];
  if (year.span.start != at || year.size != 4 || !is_year(number(all.values(found.last + 1, found.last + 1))) ||
      is_word_character(year.after))
    return;
  found.end = year.span.end;
  ++found.last;
}

// "22 november", "3:e maj", "22nd of November".
Found day_first(std::u16string_view text, const DigitGroups& all, std::size_t first) {
  const DigitGroup& day = all.groups[first];
  if (day.size > 2 || is_word_character(day.before) || day.joint_before == '.' || day.joint_before == ',') return {};
  std::size_t at = day.span.end;
  if (character_at(text, at) == ':') ++at;
  const Word ending = word_at(text, at);
  constexpr std::array<std::u16string_view, 6> endings = {u"a", u"e", u"st", u"nd", u"rd", u"th"};
  if (is_one_of(ending.lower(), endings))
    at = ending.end;
  else if (at != day.span.end)
    return {};
  if (character_at(text, at) == '.') ++at;
  if (after_space(text, at) == at) return {};
  Word word = word_at(text, after_space(text, at));
  if (word.lower() == u"of" || word.lower() == u"i") word = word_at(text, after_space(text, word.end));
  const std::uint32_t month = month_of(text, word);
  if (month == 0 || !is_day(month, number(all.values(first, first))) || is_word_character(character_at(text, word.end)))
    return {};
  Found found{day.span.start, word.end, first};
  add_year(text, all, found);
  return found;
}

// "November 22nd, 2026", "november 2026".
Found month_first(std::u16string_view text, const DigitGroups& all, std::size_t first) {
  const DigitGroup& group = all.groups[first];
  std::size_t before = before_space(text, group.span.start);
  if (before == group.span.start) return {};
  if (before > 0 && text[before - 1] == '.') --before;
  const Word word = word_before(text, before);
  const std::uint32_t month = month_of(text, word);
  if (month == 0 || is_word_character(character_before(text, word.start))) return {};
  const std::uint32_t value = number(all.values(first, first).first(group.size > 4 ? 4 : group.size));
  if (group.size == 4 && is_year(value) && !is_word_character(group.after)) return {word.start, group.span.end, first};
  if (group.size > 2 || !is_day(month, value) || group.joint_after == '.' || group.joint_after == ':' ||
      group.after == '%')
    return {};
  constexpr std::array<std::u16string_view, 4> endings = {u"st", u"nd", u"rd", u"th"};
  const Word ending = word_at(text, group.span.end);
  if (!ending.empty() && !is_one_of(ending.lower(), endings)) return {};
  if (text[word.start] >= 'a') return {};  // English writes it with a capital; "i november 22 personer" is no date
  Found found{word.start, ending.end, first};
  add_year(text, all, found);
  return found;
}

}  // namespace

void find_dates(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    Found found = numeric(text, all, first);
    if (!found.any()) found = day_first(text, all, first);
    if (!found.any()) found = month_first(text, all, first);
    if (!found.any() || (!out.empty() && found.start < out.back().end)) continue;
    out.push_back({static_cast<std::uint32_t>(found.start), static_cast<std::uint32_t>(found.end)});
    first = found.last;
  }
}

}  // namespace postvett::entities
