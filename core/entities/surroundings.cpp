#include "entities/surroundings.h"

#include <algorithm>

#include "entities/digit_groups.h"
#include "text/latin1.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::size_t longest_word = 64;
constexpr std::size_t label_reach = 40;

bool is_word_part(char32_t c) { return text::is_letter(c) || text::is_mark(c); }

char16_t lower(char16_t unit) {
  if (unit < 256 && text::latin1_casefold[unit] != 0) return text::latin1_casefold[unit];
  return unit;
}

bool is_space(char32_t c) { return c == '\t' || text::category(c) == text::Category::Zs; }

void read_lower(std::u16string_view text, Word& word) {
  std::size_t size = 0;
  for (std::size_t at = word.start; at < word.end; ++at) {
    char16_t unit = text[at];
    const char32_t composed =
        size > 0 && unit >= 0x300 && unit < 0x370 ? text::compose(word.letters[size - 1], unit) : 0;
    if (composed != 0 && composed < 0x10000) {
      word.letters[size - 1] = lower(static_cast<char16_t>(composed));
      continue;
    }
    if (unit == 0x2019) unit = u'\'';
    if (size == word.letters.size()) {
      word.size = 0;
      return;
    }
    word.letters[size++] = lower(unit);
  }
  word.size = size;
}

}  // namespace

char32_t character_before(std::u16string_view text, std::size_t at) {
  return at == 0 ? 0 : text::code_point_before(text, at).value;
}

char32_t character_at(std::u16string_view text, std::size_t at) {
  return at >= text.size() ? 0 : text::code_point_at(text, at).value;
}

std::size_t after_space(std::u16string_view text, std::size_t at) {
  return at < text.size() && is_space(text[at]) ? at + 1 : at;
}

std::size_t before_space(std::u16string_view text, std::size_t at) {
  return at > 0 && is_space(text[at - 1]) ? at - 1 : at;
}

Word word_at(std::u16string_view text, std::size_t at) {
  Word word;
  word.start = word.end = at;
  while (word.end < text.size() && word.end - word.start < longest_word) {
    const auto [code_point, size] = text::code_point_at(text, word.end);
    if (!is_word_part(code_point)) break;
    word.end += size;
  }
  read_lower(text, word);
  return word;
}

Word word_before(std::u16string_view text, std::size_t at) {
  Word word;
  word.start = word.end = at;
  while (word.start > 0 && word.end - word.start < longest_word) {
    const auto [code_point, size] = text::code_point_before(text, word.start);
    if (!is_word_part(code_point)) break;
    word.start -= size;
  }
  read_lower(text, word);
  return word;
}

bool is_one_of(std::u16string_view word, std::span<const std::u16string_view> list) {
  return !word.empty() && std::find(list.begin(), list.end(), word) != list.end();
}

bool follows_label(std::u16string_view text, std::size_t at, std::span<const std::u16string_view> labels) {
  std::array<char16_t, label_reach + 1> before{};
  std::size_t start = at;
  while (start > 0 && at - start < label_reach) {
    const char16_t unit = text[start - 1];
    if (unit == '\n' || unit == '\r' || is_ascii_digit(unit)) break;
    --start;
  }
  for (std::size_t i = start; i < at; ++i) before[i - start] = lower(text[i]);
  const std::u16string_view window(before.data(), at - start);
  const auto is_edge = [](char32_t c) { return !is_word_character(c); };
  for (const std::u16string_view label : labels) {
    for (std::size_t found = window.find(label); found != window.npos; found = window.find(label, found + 1)) {
      const std::size_t end = found + label.size();
      const bool starts = found == 0 ? is_edge(character_before(text, start)) : is_edge(window[found - 1]);
      if (starts && (end == window.size() || is_edge(window[end]))) return true;
    }
  }
  return false;
}

bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
char16_t ascii_upper(char16_t c) { return c >= 'a' && c <= 'z' ? static_cast<char16_t>(c - 0x20) : c; }

bool may_hold_digit(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t unit) {
    return is_ascii_digit(unit) || (unit >= 0x660 && unit < 0x2000) || unit >= 0xA620;
  });
}

}  // namespace postvett::entities
