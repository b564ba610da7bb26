#include "entities/money.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 45> currencies = {
    u"kr",   u"kronor", u"krona", u"kronors", u"kroner", u"sek",      u"spänn",   u"bagis",   u"bagare",
    u"tkr",  u"kkr",    u"mkr",   u"mnkr",    u"mdkr",   u"öre",      u"dollar",  u"dollars", u"bucks",
    u"quid", u"pund",   u"euro",  u"euros",   u"cent",   u"cents",    u"pence",   u"grand",   u"usd",
    u"eur",  u"gbp",    u"nok",   u"dkk",     u"chf",    u"kronorna", u"laxar",   u"papp",    u"miljonkronor",
    u"msek", u"meur",   u"musd",  u"euron",   u"kronan", u"spänns",   u"dollarn", u"isk",     u"tsek"};
constexpr std::array<std::u16string_view, 20> multiples = {
    u"tusen",    u"tusentals", u"miljon", u"miljoner", u"miljard", u"miljarder", u"mn",
    u"mnr",      u"milj",      u"mdr",    u"thousand", u"million", u"millions",  u"billion",
    u"billions", u"m",         u"k",      u"bn",       u"hundra",  u"hundred"};
constexpr std::array<std::u16string_view, 9> codes_before = {u"sek", u"usd", u"eur", u"gbp", u"nok",
                                                             u"dkk", u"chf", u"us",  u"kr"};

bool is_sign(char32_t c) { return text::category(c) == text::Category::Sc; }

// The last group of the number that starts with group `first`: thousands in threes, then decimals.
std::size_t last_group(const DigitGroups& all, std::size_t first) {
  std::size_t last = first;
  while (last + 1 < all.groups.size() && all.groups[first].size <= 3) {
    const char32_t joint = all.groups[last].joint_after;
    const bool thousands = joint == ' ' || joint == '.' || joint == ',' || joint == '\'' || joint == 0x2019;
    if (!thousands || all.groups[last + 1].size != 3 || (last > first && joint != all.groups[first].joint_after)) break;
    ++last;
  }
  if (last + 1 < all.groups.size() &&
      (all.groups[last].joint_after == ',' || all.groups[last].joint_after == '.' ||
       all.groups[last].joint_after == ':') &&
      all.groups[last + 1].size <= 2) {
    ++last;
  }
  return last;
}

// Where the currency before the number starts that starts at `at`; `at` if there is none.
std::size_t sign_start(std::u16string_view text, std::size_t at) {
  const std::size_t end = before_space(text, at);
  if (end == 0) return at;
  const auto [code_point, size] = text::code_point_before(text, end);
  if (is_sign(code_point)) {
    std::size_t start = end - size;
    const Word country = word_before(text, start);  // US$, A$
    if (!country.empty() && country.end - country.start <= 2) start = country.start;
    return is_ascii_digit(character_before(text, start)) ? at : start;
  }
  const Word word = word_before(text, end);
  return end != at && is_one_of(word.lower(), codes_before) && !is_word_character(character_before(text, word.start)) &&
                 !is_ascii_digit(character_before(text, before_space(text, word.start)))
             ? word.start
             : at;
}

// The end of the currency after the number, and of the "million" before it; `at` if there is none.
std::size_t unit_end(std::u16string_view text, std::size_t at, bool has_sign) {
  std::size_t end = at;
  std::size_t next = after_space(text, at);
  Word word = word_at(text, next);
  if (is_one_of(word.lower(), multiples) && !is_word_character(character_at(text, word.end))) {
    if (has_sign) end = word.end;
    next = after_space(text, word.end);
    word = word_at(text, next);
  }
  const char32_t c = character_at(text, next);
  if (!has_sign && is_sign(c)) return next + 1;
  if (is_one_of(word.lower(), currencies) && !is_ascii_digit(character_at(text, word.end))) return word.end;
  if (end == at && text.substr(at).starts_with(u":-")) return at + 2;
  return end;
}

}  // namespace

void find_money(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& number_start = all.groups[first];
    std::size_t start = sign_start(text, number_start.span.start);
    const bool has_sign = start != number_start.span.start;
    if (!has_sign && (is_word_character(number_start.before) || number_start.before == '@')) continue;
    std::size_t last = last_group(all, first);
    std::size_t end = unit_end(text, all.groups[last].span.end, has_sign);
    if (has_sign && is_word_character(character_at(text, end))) continue;
    if (!has_sign && end == all.groups[last].span.end) continue;
    // "21 400-25 000 kr" is two numbers; the first has no currency of its own.
    if (!out.empty() && start < out.back().end) start = number_start.span.start;
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    first = last;
  }
}

}  // namespace postvett::entities
