#include "entities/ip_address.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 9> version_words = {
    u"version", u"versionen", u"ver", u"v", u"firmware", u"build", u"release", u"kapitel", u"chapter"};
constexpr std::size_t longest = 45;  // RFC 4291: eight groups, the last two as version 4

bool is_hex(char32_t c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// The end of the dotted decimal address at `start`; `start` if there is none.
std::size_t four_end(std::u16string_view text, std::size_t start) {
  std::size_t at = start;
  for (std::size_t part = 0; part < 4; ++part) {
    if (part > 0 && (at >= text.size() || text[at++] != '.')) return start;
    const std::size_t first = at;
    std::uint32_t value = 0;
    while (at < text.size() && at - first < 3 && is_ascii_digit(text[at])) value = value * 10 + (text[at++] - u'0');
    if (at == first || value > 255 || (at - first > 1 && text[first] == '0')) return start;
  }
  const char32_t after = character_at(text, at);
  if (is_word_character(after) || after == '-' || (after == '.' && is_ascii_digit(character_at(text, at + 1))))
    return start;
  return at;
}

bool follows_version_word(std::u16string_view text, std::size_t start) {
  std::size_t end = before_space(text, start);
  if (end > 0 && text[end - 1] == '.') --end;
  return is_one_of(word_before(text, end).lower(), version_words);
}

// A run of hexadecimal digits and colons, with full stops if a version 4 address ends it, is an address of version 6.
bool is_six(std::u16string_view run) {
  std::size_t groups = 0;
  bool shortened = false;
  bool digits = false;
  for (std::size_t at = 0; at < run.size();) {
    if (run.substr(at, 2) == u"::") {
      if (shortened) return false;
      shortened = true;
      at += 2;
      continue;
    }
    if (at > 0 && run[at] == ':' && run[at - 1] != ':') ++at;
    const std::size_t first = at;
    while (at < run.size() && is_hex(run[at])) digits = is_ascii_digit(run[at++]) || digits;
    if (at < run.size() && run[at] == '.') {
      if (four_end(run, first) != run.size()) return false;
      groups += 2;
      break;
    }
    if (at == first || at - first > 4) return false;
    ++groups;
  }
  if (run == u"::1") return true;
  return digits && (shortened ? groups >= 2 && groups <= 7 : groups == 8);
}

// The end of the address at `start`; `start` if there is none. `run` is the end of what could have been one.
std::size_t six_end(std::u16string_view text, std::size_t start, std::size_t& run) {
  std::size_t colons = 0;
  for (run = start; run < text.size() && (is_hex(text[run]) || text[run] == ':' || text[run] == '.'); ++run)
    colons += text[run] == ':';
  std::size_t end = run;
  while (end > start && (text[end - 1] == '.' || (text[end - 1] == ':' && (end < start + 2 || text[end - 2] != ':'))))
    --end;
  if (colons < 2 || end - start > longest || is_word_character(character_at(text, run))) return start;
  return is_six(text.substr(start, end - start)) ? end : start;
}

}  // namespace

void find_ip_addresses(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (!may_hold_digit(text)) return;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_hex(text[at]) && text[at] != ':') continue;
    const char32_t before = character_before(text, at);
    if (is_word_character(before) || before == '.' || before == ':') continue;
    std::size_t end = at;
    if (is_ascii_digit(text[at]) && before != '-' && before != '+') {
      end = four_end(text, at);
      if (end != at && follows_version_word(text, at)) continue;
    }
    std::size_t run = at;
    if (end == at) end = six_end(text, at, run);
    if (end != at) out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    const std::size_t done = end != at ? end : run;
    if (done > at) at = done - 1;
  }
}

}  // namespace postvett::entities
