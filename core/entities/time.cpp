#include "entities/time.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 3> labels = {u"kl", u"klockan", u"klockslag"};
constexpr std::array<std::u16string_view, 42> units = {
    u"kr",      u"kronor",  u"spänn", u"sek",    u"procent", u"percent", u"m",        u"cm",      u"mm",
    u"km",      u"mil",     u"meter", u"metres", u"meters",  u"miles",   u"kg",       u"g",       u"gram",
    u"ton",     u"l",       u"dl",    u"cl",     u"liter",   u"s",       u"sekunder", u"seconds", u"min",
    u"minuter", u"minutes", u"euro",  u"dollar", u"dollars", u"pund",    u"grader",   u"degrees", u"miljoner",
    u"million", u"kwh",     u"kvm",   u"usd",    u"eur",     u"poäng"};

// The end of "pm", "p.m." or "o'clock" after a number that ends at `at`; `at` if there is none.
std::size_t half_day_end(std::u16string_view text, std::size_t at) {
  const std::size_t next = after_space(text, at);
  const Word word = word_at(text, next);
  if (word.lower() == u"pm" || word.lower() == u"am")
    return is_word_character(character_at(text, word.end)) ? at : word.end;
  if ((word.lower() == u"p" || word.lower() == u"a") && text.substr(word.end).starts_with(u".m")) {
    const std::size_t end = word.end + 2;
    if (is_word_character(character_at(text, end))) return at;
    return character_at(text, end) == '.' ? end + 1 : end;
  }
  if (word.lower() == u"o" && (character_at(text, word.end) == '\'' || character_at(text, word.end) == 0x2019)) {
    const Word clock = word_at(text, word.end + 1);
    if (clock.lower() == u"clock") return clock.end;
  }
  return at;
}

// Where "kl" or "klockan" starts before the number; `at` if there is none.
std::size_t label_start(std::u16string_view text, std::size_t at) {
  std::size_t end = before_space(text, at);
  if (end > 0 && text[end - 1] == '.') --end;
  const Word word = word_before(text, end);
  return is_one_of(word.lower(), labels) && !is_word_character(character_before(text, word.start)) ? word.start : at;
}

// Whether what stands around "17.12" makes a decimal of it.
bool is_decimal(std::u16string_view text, std::size_t start, std::size_t end) {
  const char32_t sign = character_before(text, before_space(text, start));
  if (text::category(sign) == text::Category::Sc) return true;
  const std::size_t next = after_space(text, end);
  const char32_t after = character_at(text, next);
  if (after == '%' || after == U'‰' || after == U'°' || text::category(after) == text::Category::Sc) return true;
  return is_one_of(word_at(text, next).lower(), units);
}

bool touches_more(const DigitGroup& group, char32_t joint) {
  return joint == ':' || joint == '.' || joint == ',' || joint == '/' || is_word_character(group.after);
}

}  // namespace

void find_times(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  const DigitGroups all = find_digit_groups(text);
  const auto value = [&](std::size_t i) { return number(all.values(i, i)); };
  for (std::size_t first = 0; first < all.groups.size(); ++first) {
    const DigitGroup& hour = all.groups[first];
    if (hour.size > 2 || is_word_character(hour.before) || hour.joint_before == ':' || hour.joint_before == '.' ||
        hour.joint_before == ',' || hour.joint_before == '/')
      continue;
    std::size_t last = first;
    const char32_t joint = hour.joint_after;
    const auto minutes = [&](std::size_t i) {
      return i < all.groups.size() && all.groups[i].size == 2 && value(i) < 60;
    };
    if ((joint == ':' || joint == '.') && minutes(first + 1)) ++last;
    if (last != first && joint == ':' && all.groups[last].joint_after == ':' && minutes(last + 1)) ++last;
    const DigitGroup& end_group = all.groups[last];
    const std::size_t start = label_start(text, hour.span.start);
    const std::size_t end = half_day_end(text, end_group.span.end);
    const bool half_day = end != end_group.span.end && value(first) >= 1 && value(first) <= 12;
    const bool whole = !touches_more(end_group, end_group.joint_after) || half_day;
    if (!whole || value(first) > 24 || (value(first) == 24 && last != first && value(first + 1) != 0)) continue;
    const bool labelled = start != hour.span.start;
    const bool colon = last != first && joint == ':';
    const bool full_stop = last != first && joint == '.' && hour.size == 2 && hour.joint_before != '-' &&
                           !is_decimal(text, hour.span.start, end_group.span.end);
    if (!labelled && !half_day && !colon && !full_stop) continue;
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(half_day ? end : end_group.span.end)});
    first = last;
  }
}

}  // namespace postvett::entities
