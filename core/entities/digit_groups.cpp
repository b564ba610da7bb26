#include "entities/digit_groups.h"

#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

int digit_value(char32_t code_point) {
  if (code_point < 0x80) return code_point >= '0' && code_point <= '9' ? static_cast<int>(code_point - '0') : -1;
  return text::decimal_value(code_point);
}

// As DigitGroup::joint_before says it.
char32_t joint(char32_t code_point) {
  if (code_point == '\t' || text::category(code_point) == text::Category::Zs) return ' ';
  if (code_point == 0xFF0B) return '+';
  return code_point == 0x2212 || text::category(code_point) == text::Category::Pd ? U'-' : code_point;
}

}  // namespace

std::span<const std::uint8_t> DigitGroups::values(std::size_t first, std::size_t last) const {
  const std::size_t from = groups[first].first;
  return std::span(digits).subspan(from, groups[last].first + groups[last].size - from);
}

DigitGroups find_digit_groups(std::u16string_view text) {
  DigitGroups result;
  bool inside = false;
  char32_t before = 0;
  std::uint32_t between = 0;  // characters since the last group
  for (std::size_t at = 0; at < text.size();) {
    const auto [code_point, size] = text::code_point_at(text, at);
    const int value = digit_value(code_point);
    if (value < 0) {
      if (inside) result.groups.back().after = code_point;
      inside = false;
      ++between;
    } else {
      if (!inside) {
        DigitGroup group;
        group.span.start = static_cast<std::uint32_t>(at);
        group.first = result.digits.size();
        group.before = before;
        if (between == 1 && !result.groups.empty()) {
          group.joint_before = joint(before);
          result.groups.back().joint_after = group.joint_before;
        }
        result.groups.push_back(group);
      }
      inside = true;
      between = 0;
      result.digits.push_back(static_cast<std::uint8_t>(value));
      result.groups.back().size += 1;
      result.groups.back().span.end = static_cast<std::uint32_t>(at + size);
    }
    before = code_point;
    at += size;
  }
  return result;
}

bool is_word_character(char32_t code_point) {
  if (code_point == 0) return false;
  const text::Category category = text::category(code_point);
  return category <= text::Category::Pc;
}

bool passes_luhn(std::span<const std::uint8_t> digits) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned digit = digits[digits.size() - 1 - i];
    const unsigned weighted = i % 2 == 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return !digits.empty() && sum % 10 == 0;
}

std::uint32_t number(std::span<const std::uint8_t> digits) {
  std::uint32_t value = 0;
  for (const std::uint8_t digit : digits) value = value * 10 + digit;
  return value;
}

}  // namespace postvett::entities
