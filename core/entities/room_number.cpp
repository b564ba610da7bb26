#include "entities/room_number.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 18> rooms = {
    u"rum",        u"rummet", u"hotellrum", u"hotellrummet", u"vårdrum",    u"boenderum",
    u"rumsnummer", u"rumsnr", u"svit",      u"sviten",       u"sal",        u"room",
    u"rm",         u"suite",  u"hotelroom", u"gästrum",      u"patientrum", u"dubbelrum"};
constexpr std::array<std::u16string_view, 7> number_words = {u"nr",  u"nummer", u"no", u"number",
                                                             u"num", u"numret", u"nro"};
constexpr std::array<std::u16string_view, 28> measures = {
    u"kvm",     u"m",      u"kvadrat", u"kvadratmeter", u"kr",     u"kronor",  u"personer",
    u"person",  u"gäster", u"nätter",  u"natt",         u"st",     u"procent", u"sek",
    u"people",  u"guests", u"nights",  u"sqm",          u"per",    u"dagar",   u"timmar",
    u"minuter", u"spänn",  u"euro",    u"dollar",       u"sängar", u"beds",    u"till"};
constexpr std::array<std::u16string_view, 5> floors = {u"floor", u"våning", u"våningen", u"vån", u"plan"};

// Where the word for a room starts before `at`, a "no." and a letter ("B12") between them allowed; `at` if there is
// none.
std::size_t room_start(std::u16string_view text, std::size_t at) {
  std::size_t end = before_space(text, at);
  if (end > 0 && text[end - 1] == '#') end = before_space(text, end - 1);
  if (end > 0 && (text[end - 1] == '.' || text[end - 1] == ':')) --end;
  Word word = word_before(text, end);
  if (is_one_of(word.lower(), number_words)) word = word_before(text, before_space(text, word.start));
  if (!is_one_of(word.lower(), rooms) || is_word_character(character_before(text, word.start))) return at;
  const std::size_t before = before_space(text, word.start);
  return is_ascii_digit(character_before(text, before)) ? at : word.start;
}

// "412:an", "412:ans", "412an": the end of the ending; `at` if there is none.
std::size_t ending_end(std::u16string_view text, std::size_t at) {
  const std::size_t start = character_at(text, at) == ':' ? at + 1 : at;
  const Word word = word_at(text, start);
  const bool ending = word.lower() == u"an" || word.lower() == u"ans";
  return ending && !is_word_character(character_at(text, word.end)) ? word.end : at;
}

// "412 on floor 4", "412 på våning 4": the end of the number as it stands before that; `at` if no floor follows.
bool is_on_floor(std::u16string_view text, std::size_t at) {
  const Word preposition = word_at(text, after_space(text, at));
  if (preposition.start == at || (preposition.lower() != u"on" && preposition.lower() != u"på")) return false;
  const Word floor = word_at(text, after_space(text, preposition.end));
  return is_one_of(floor.lower(), floors) && is_ascii_digit(character_at(text, after_space(text, floor.end)));
}

}  // namespace

void find_room_numbers(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  for (const DigitGroup& group : all.groups) {
    if (group.size > 4 || group.joint_before == '.' || group.joint_before == ',' || group.joint_before == '-' ||
        group.joint_before == '/')
      continue;
    const bool lettered =
        is_ascii_letter(group.before) && !is_word_character(character_before(text, group.span.start - 1));
    if (is_word_character(group.before) && !lettered) continue;
    const std::size_t number_start = group.span.start - (lettered ? 1 : 0);
    const std::size_t start = room_start(text, number_start);
    std::size_t end = group.span.end;
    if (start != number_start) {
      if (is_ascii_letter(group.after) && !is_word_character(character_at(text, end + 1))) ++end;
      const bool goes_on = is_word_character(character_at(text, end)) || group.joint_after == ',' ||
                           group.joint_after == '.' || group.joint_after == ':';
      const std::size_t next = after_space(text, end);
      const char32_t after = character_at(text, next);
      const bool thousands = group.joint_after == ' ' && character_at(text, next) != 0 &&
                             is_ascii_digit(character_at(text, next + 2)) &&
                             is_ascii_digit(character_at(text, next + 1)) && is_ascii_digit(after);
      if (goes_on || thousands || after == '%' || after == ':' || is_one_of(word_at(text, next).lower(), measures))
        continue;
    } else {
      if (lettered || group.size < 3) continue;
      end = ending_end(text, group.span.end);
      if (end == group.span.end && !is_on_floor(text, end)) continue;
    }
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
  }
}

}  // namespace postvett::entities
