#include "entities/email.h"

#include <string_view>

#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::size_t longest_local = 64;    // RFC 5321, 4.5.3.1.1; counted in UTF-16 units
constexpr std::size_t longest_domain = 255;  // 4.5.3.1.2
constexpr std::size_t longest_label = 63;    // RFC 1035, 2.3.4
constexpr std::size_t longest_url = 2048;    // how far back the start of a URL is sought

bool is_letter_or_digit(char32_t code_point) {
  return text::category(code_point) <= text::Category::Nd;
}

bool is_local(char32_t code_point) {
  constexpr std::u32string_view in_use = U"._%+-'&=~";
  return is_letter_or_digit(code_point) || in_use.find(code_point) != std::u32string_view::npos;
}

// Where the local part starts that ends at the "@"; `at` itself if there is none.
std::size_t local_start(std::u16string_view text, std::size_t at) {
  std::size_t start = at;
  char32_t after = 0;
  while (start > 0) {
    const auto [code_point, size] = text::code_point_before(text, start);
    if (!is_local(code_point) || (code_point == '.' && (start == at || after == '.'))) break;
    start -= size;
    after = code_point;
  }
  // What stands before the first letter or digit is punctuation around the address: 'anna@…', =anna@….
  while (start < at) {
    const auto [code_point, size] = text::code_point_at(text, start);
    if (code_point == '_' || is_letter_or_digit(code_point)) break;
    start += size;
  }
  return start;
}

// Whether the run of visible characters before `start` has made a URL or a handle of what follows.
bool belongs_to_more(std::u16string_view text, std::size_t start) {
  if (start > 0 && (text[start - 1] == '@' || text[start - 1] == 0xFF20)) return true;
  std::size_t run = start;
  while (run > 0 && start - run < longest_url && !text::is_white_space(text[run - 1])) --run;
  return text.substr(run, start - run).find(u"://") != std::u16string_view::npos;
}

struct Label {
  std::size_t start = 0;
  std::size_t end = 0;  // without hyphens at the end
  bool whole = false;   // nothing was cut off
};

Label label_at(std::u16string_view text, std::size_t start) {
  Label label{start, start, true};
  for (std::size_t at = start; at < text.size();) {
    const auto [code_point, size] = text::code_point_at(text, at);
    if (code_point == '-') {
      if (at == start) break;
      label.whole = false;
    } else if (is_letter_or_digit(code_point)) {
      label.end = at + size;
      label.whole = true;
    } else {
      break;
    }
    at += size;
  }
  return label;
}

// A last label: two letters or more, or an internationalised one in its ASCII form.
bool is_top_level(std::u16string_view label) {
  if (label.starts_with(u"xn--") || label.starts_with(u"XN--")) return label.size() > 4;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < label.size();) {
    const auto [code_point, size] = text::code_point_at(label, at);
    if (!text::is_letter(code_point) && !text::is_mark(code_point)) return false;
    ++letters;
    at += size;
  }
  return letters >= 2;
}

// "…@hotell.se.Nästa": the next sentence, its space forgotten.
bool begins_sentence(std::u16string_view label, std::u16string_view before) {
  return text::is_upper(text::code_point_at(label, 0).value) && !text::is_upper(text::code_point_at(before, 0).value);
}

// Where the domain ends that starts at `start`; `start` itself if there is none.
std::size_t domain_end(std::u16string_view text, std::size_t start) {
  std::size_t end = start;
  std::u16string_view before;
  for (std::size_t at = start; at < text.size();) {
    const Label label = label_at(text, at);
    if (label.end == at || label.end - at > longest_label || label.end - start > longest_domain) break;
    const std::u16string_view name = text.substr(at, label.end - at);
    if (!before.empty() && is_top_level(name)) {
      if (end != start && begins_sentence(name, before)) break;
      end = label.end;
    }
    if (!label.whole || label.end >= text.size() || text[label.end] != '.') break;
    before = name;
    at = label.end + 1;
  }
  return end;
}

}  // namespace

void find_emails(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  std::size_t from = 0;  // the end of the last address
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '@' && text[at] != 0xFF20) continue;
    const std::size_t start = local_start(text, at);
    if (start == at || start < from || at - start > longest_local || belongs_to_more(text, start)) continue;
    const std::size_t end = domain_end(text, at + 1);
    if (end == at + 1) continue;
    if (end < text.size() && (text[end] == '_' || text[end] == '@')) continue;
    out.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    from = end;
    at = end - 1;
  }
}

}  // namespace postvett::entities
