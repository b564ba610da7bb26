#include "entities/handle.h"

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::size_t shortest = 2;
constexpr std::size_t longest = 30;

bool is_at_sign(char16_t unit) { return unit == '@' || unit == 0xFF20; }
bool is_hash(char16_t unit) { return unit == '#' || unit == 0xFF03; }
bool is_name(char32_t c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

// The end of the name at `start`, full stops only inside; `start` if it is none.
std::size_t name_end(std::u16string_view text, std::size_t start, bool hyphens) {
  std::size_t at = start;
  std::size_t end = start;
  bool letter = false;
  for (; at < text.size(); ++at) {
    if (is_name(text[at])) {
      letter = letter || is_ascii_letter(text[at]);
      end = at + 1;
    } else if (at == start || !(text[at] == '.' || (hyphens && text[at] == '-'))) {
      break;
    }
  }
  return letter && !is_word_character(character_at(text, end)) ? end : start;
}

}  // namespace

void find_handles(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_at_sign(text[at])) continue;
    const char32_t before = character_before(text, at);
    if (is_word_character(before) || before == '@' || before == '.' || before == '-' || before == '+' || before == '/')
      continue;
    std::size_t end = name_end(text, at + 1, false);
    const std::size_t size = end - at - 1;
    if (end == at + 1 || size < shortest || size > longest) continue;
    if (end < text.size() && is_at_sign(text[end])) {
      const std::size_t server = name_end(text, end + 1, true);
      if (text.substr(end, server - end).find(u'.') == text.npos) continue;
      end = server;
    }
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

void find_hashtags(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_hash(text[at])) continue;
    const char32_t before = character_before(text, at);
    if (is_word_character(before) || before == '#' || before == '&' || before == '/') continue;
    std::size_t end = at + 1;
    bool letter = false;
    while (end < text.size()) {
      const auto [code_point, size] = text::code_point_at(text, end);
      if (!is_word_character(code_point) && code_point != 0x200C && code_point != 0x200D) break;
      letter = letter || text::is_letter(code_point);
      end += size;
    }
    // An emoji's joiner is no part of the tag before it.
    while (end > at + 1 && (text[end - 1] == 0x200C || text[end - 1] == 0x200D)) --end;
    if (!letter) continue;
    out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end - 1;
  }
}

}  // namespace postvett::entities
