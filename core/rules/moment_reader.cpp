// Reads an RFC 3339 instant or a date.
#include <string_view>

#include "postvett/context.h"
#include "rules/reader.h"

namespace postvett::rules {
namespace {

// A number of `size` digits at `at`; -1 where there is none.
int digits(std::string_view text, std::size_t at, std::size_t size) {
  if (at + size > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Days since 1970-01-01 in the proleptic Gregorian calendar: the civil-date algorithm of Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms".
std::int64_t days_since_1970(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468;
}

int days_in_month(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<Moment> parse_moment(std::string_view text) {
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  Moment moment;
  moment.ms = days_since_1970(year, month, day) * 86400000;
  if (text.size() == 10) {
    moment.is_date = true;
    return moment;
  }
  const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if ((text[10] != 'T' && text[10] != 't' && text[10] != ' ') || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  if (text[13] != ':' || text[16] != ':') return std::nullopt;
  moment.ms += ((hour * 60 + minute) * 60 + second) * std::int64_t{1000};
  std::size_t at = 19;
  if (at < text.size() && text[at] == '.') {
    std::size_t end = at + 1;
    int fraction = 0, place = 100;
    for (; end < text.size() && text[end] >= '0' && text[end] <= '9'; ++end, place /= 10) fraction += (text[end] - '0') * place;
    if (end == at + 1) return std::nullopt;
    moment.ms += fraction;
    at = end;
  }
  const std::string_view zone = text.substr(std::min(at, text.size()));
  if (zone == "Z" || zone == "z") return moment;
  const int zone_hours = digits(zone, 1, 2), zone_minutes = digits(zone, 4, 2);
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':' || zone_hours < 0 || zone_hours > 23 || zone_minutes < 0 || zone_minutes > 59) return std::nullopt;
  const std::int64_t shift = (zone_hours * 60 + zone_minutes) * std::int64_t{60000};
  moment.ms += zone[0] == '+' ? -shift : shift;
  return moment;
}

}  // namespace

std::optional<Moment> read_moment(const JsonMember& member, Report& report) {
  if (!member.value.is(JsonValue::Kind::string)) {
    report.add(Code::wrong_type, member.value.offset, {member.key, "a date or an instant", kind_name(member.value.kind)});
    return std::nullopt;
  }
  std::optional<Moment> moment = parse_moment(member.value.string);
  if (!moment) report.add(Code::bad_date, member.value.offset, {member.value.string, ", or an instant as 2026-11-01T08:00:00+01:00"});
  return moment;
}

}  // namespace postvett::rules

std::optional<std::int64_t> postvett::parse_instant(std::string_view text) {
  const std::optional<rules::Moment> moment = rules::parse_moment(text);
  if (!moment) return std::nullopt;
  return moment->ms;
}
