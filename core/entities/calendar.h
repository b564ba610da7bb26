#pragma once

#include <array>
#include <cstdint>

namespace postvett::entities {

// Whether the Gregorian calendar has this day.
constexpr bool is_date(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  constexpr std::array<std::uint32_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return day <= days[month - 1] + (month == 2 && leap ? 1U : 0U);
}

}  // namespace postvett::entities
