#include "entities/vehicle_plate.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 15> labels = {
    u"regnr",        u"reg.nr", u"reg nr", u"registreringsnummer", u"registreringsnumret", u"regnummer",     u"reg-nr",
    u"registration", u"reg",    u"plate",  u"number plate",        u"license plate",       u"licence plate", u"bil",
    u"bilen"};
constexpr std::array<std::u16string_view, 48> abbreviations = {
    u"sek", u"eur", u"usd", u"gbp", u"nok", u"dkk",  u"chf", u"rum",   u"max", u"tel", u"sms", u"bmw",
    u"klm", u"sas", u"utc", u"gmt", u"fax", u"ref",  u"top", u"the",   u"for", u"och", u"and", u"not",
    u"all", u"now", u"new", u"get", u"nya", u"bara", u"rom", u"art",   u"but", u"sap", u"cam", u"emp",
    u"pts", u"age", u"par", u"per", u"mer", u"are",  u"kap", u"psalm", u"ndr", u"cet", u"est", u"kod"};
constexpr std::array<std::u16string_view, 12> units = {u"kr", u"kronor", u"sek",     u"st",    u"euro",   u"dollar",
                                                       u"kg", u"km",     u"procent", u"spänn", u"gånger", u"personer"};

bool has_none_of(std::u16string_view letters, std::u16string_view excluded) {
  for (const char16_t letter : letters) {
    if (!is_ascii_letter(letter) || excluded.find(ascii_upper(letter)) != excluded.npos) return false;
  }
  return true;
}

bool is_capital(std::u16string_view letters) {
  for (const char16_t letter : letters) {
    if (letter < 'A' || letter > 'Z') return false;
  }
  return true;
}

// The end of a Swedish plate whose letters start at `start`; `start` if there is none. `hyphen` says how it is joined.
std::size_t swedish_end(std::u16string_view text, std::size_t start, bool& hyphen) {
  if (start + 6 > text.size() || !has_none_of(text.substr(start, 3), u"IQV")) return start;
  std::size_t at = start + 3;
  hyphen = text[at] == '-';
  at = hyphen ? at + 1 : after_space(text, at);
  if (at + 3 > text.size() || !is_ascii_digit(text[at]) || !is_ascii_digit(text[at + 1])) return start;
  const char16_t last = text[at + 2];
  if (!is_ascii_digit(last) && !has_none_of(text.substr(at + 2, 1), u"IOQV")) return start;
  if (is_one_of(word_at(text, start).lower(), abbreviations)) return start;
  return at + 3;
}

std::size_t british_end(std::u16string_view text, std::size_t start) {
  if (start + 7 > text.size() || !has_none_of(text.substr(start, 2), u"IQZ") || !is_ascii_digit(text[start + 2]) ||
      !is_ascii_digit(text[start + 3]))
    return start;
  const std::uint32_t age = static_cast<std::uint32_t>((text[start + 2] - u'0') * 10 + (text[start + 3] - u'0'));
  if (age < 2 || age == 50 || age > 79) return start;
  const std::size_t at = after_space(text, start + 4);
  return at + 3 <= text.size() && has_none_of(text.substr(at, 3), u"IQ") ? at + 3 : start;
}

// Whether the sentence is written in capitals around here.
bool beside_capitals(std::u16string_view text, std::size_t start, std::size_t end) {
  const auto shouts = [text](const Word& word) {
    return word.end - word.start >= 2 && is_capital(text.substr(word.start, word.end - word.start));
  };
  return shouts(word_before(text, before_space(text, start))) || shouts(word_at(text, after_space(text, end)));
}

bool goes_on(std::u16string_view text, std::size_t end) {
  const char32_t after = character_at(text, end);
  if (is_word_character(after) ||
      ((after == '-' || after == '.' || after == ',') && is_ascii_digit(character_at(text, end + 1))))
    return true;
  const std::size_t next = after_space(text, end);
  return is_ascii_digit(character_at(text, next)) || character_at(text, next) == '%' ||
         is_one_of(word_at(text, next).lower(), units);
}

}  // namespace

void find_vehicle_plates(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  for (std::size_t at = 0; at + 6 <= text.size(); ++at) {
    if (!is_ascii_letter(text[at]) || !is_ascii_letter(text[at + 1])) continue;
    const char32_t before = character_before(text, at);
    if (is_word_character(before) || before == '-' || before == '#' || before == '@' || before == '/') continue;
    bool hyphen = false;
    std::size_t end = swedish_end(text, at, hyphen);
    if (end == at) end = british_end(text, at);
    if (end == at || goes_on(text, end)) continue;
    bool capital = !hyphen;
    for (std::size_t i = at; i < end; ++i) capital = capital && !(text[i] >= 'a' && text[i] <= 'z');
    if ((!capital || beside_capitals(text, at, end)) && !follows_label(text, at, labels)) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

}  // namespace postvett::entities
