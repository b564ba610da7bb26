#include "entities/url.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 26> top_levels = {
    u"com", u"org", u"net", u"edu", u"gov", u"info", u"biz", u"io", u"se", u"nu", u"eu", u"uk",      u"dk",
    u"fi",  u"de",  u"fr",  u"nl",  u"app", u"dev",  u"ai",  u"ly", u"gl", u"tv", u"pl", u"example", u"shop"};
constexpr std::array<std::u16string_view, 12> words_too = {u"no", u"me", u"to", u"is", u"it", u"in",
                                                           u"be", u"at", u"so", u"us", u"co", u"ee"};

bool is_name(char32_t c) { return text::is_letter(c) || text::is_mark(c) || is_ascii_digit(c) || c == '-'; }

bool ends_url(char32_t c) {
  constexpr std::u32string_view never = U"<>\"“”„«»`{}|\\^";
  return c == 0 || text::is_white_space(c) || text::category(c) == text::Category::Cc || never.find(c) != never.npos;
}

// The end of what cannot be but a part of the address, from `at` on, without closing punctuation.
std::size_t url_end(std::u16string_view text, std::size_t at) {
  constexpr std::u32string_view closing = U".,;:!?'’*_~…";
  std::size_t end = at;
  std::size_t opened = 0;
  std::size_t square = 0;
  while (at < text.size()) {
    const auto [code_point, size] = text::code_point_at(text, at);
    if (ends_url(code_point)) break;
    at += size;
    if (code_point == '(') ++opened;
    if (code_point == '[') ++square;
    if (code_point == ')' && opened-- == 0) break;
    if (code_point == ']' && square-- == 0) break;
    if (closing.find(code_point) == closing.npos && code_point != '(' && code_point != '[') end = at;
  }
  return end;
}

bool starts_with(std::u16string_view text, std::size_t at, std::u16string_view lower) {
  if (text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const char16_t unit = text[at + i];
    if ((unit >= 'A' && unit <= 'Z' ? unit + 0x20 : unit) != lower[i]) return false;
  }
  return true;
}

// The length of the scheme, with its slashes, that starts here; 0 if there is none.
std::size_t scheme_size(std::u16string_view text, std::size_t at) {
  for (const std::u16string_view scheme :
       {std::u16string_view(u"https://"), std::u16string_view(u"http://"), std::u16string_view(u"ftp://")}) {
    if (starts_with(text, at, scheme)) return scheme.size();
  }
  return 0;
}

// A run of names joined by single full stops, from `start` on.
struct Host {
  std::size_t end = 0;
  std::size_t names = 0;
  std::size_t last = 0;  // where the last name starts
  std::size_t run = 0;   // where the run of such characters ends, valid or not
};

Host host_at(std::u16string_view text, std::size_t start) {
  Host host{start, 0, start, start};
  std::size_t name = start;
  for (std::size_t at = start;;) {
    const char32_t c = character_at(text, at);
    if (is_name(c)) {
      at += c > 0xFFFF ? 2 : 1;
      continue;
    }
    if (at == name) break;
    host.end = host.run = at;
    host.last = name;
    ++host.names;
    if (c != '.') break;
    name = ++at;
  }
  return host;
}

bool is_bare_domain(std::u16string_view text, std::size_t start, const Host& host) {
  const char32_t after = character_at(text, host.end);
  if (host.names < 2 || text[start] == '-' || (host.last - start < 3 && after != '/')) return false;
  if (after == '@' || after == '_') return false;
  std::array<char16_t, 8> lower{};
  const std::u16string_view name = text.substr(host.last, host.end - host.last);
  if (name.size() > lower.size()) return false;
  const bool capitals = name[0] <= 'Z' && text[start] <= 'Z' && text[start] >= 'A' && text[host.last - 2] <= 'Z';
  for (std::size_t i = 0; i < name.size(); ++i) {
    // "…nekat.Se" begins a sentence.
    if (name[i] < 'a' && !capitals) return false;
    lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? static_cast<char16_t>(name[i] + 0x20) : name[i];
  }
  const std::u16string_view top(lower.data(), name.size());
  return is_one_of(top, top_levels) || (after == '/' && is_one_of(top, words_too));
}

bool may_start(std::u16string_view text, std::size_t at) {
  const char32_t before = character_before(text, at);
  return !is_word_character(before) && before != '@' && before != 0xFF20 && before != '.' && before != '-' &&
         before != '/';
}

}  // namespace

void find_urls(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  if (text.find(u'.') == text.npos && text.find(u"://") == text.npos) return;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_name(character_at(text, at)) || !may_start(text, at)) continue;
    std::size_t end = at;
    const std::size_t scheme = scheme_size(text, at);
    const Host host = host_at(text, at + scheme);
    if (scheme != 0) {
      const bool has_host = host.names > 0 || character_at(text, at + scheme) == '[';
      if (has_host) end = url_end(text, at + scheme);
    } else if (starts_with(text, at, u"www.") ? host.names > 2 || (host.names == 2 && host.end - host.last > 2)
                                              : is_bare_domain(text, at, host)) {
      const char32_t after = character_at(text, host.end);
      end = after == '/' || after == '?' || after == '#' || after == ':' ? url_end(text, at) : host.end;
      if (end < host.end) end = host.end;
    }
    if (end > at + scheme) {
      out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end - 1;
    } else if (host.run > at) {
      at = host.run - 1;
    }
  }
}

}  // namespace postvett::entities
