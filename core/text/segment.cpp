#include "text/segment.h"

#include "text/full_stop.h"
#include "text/latin1.h"
#include "text/unicode.h"
#include "text/utf.h"
#include "text/word_break.h"

namespace postvett::text {
namespace {

bool is_extra_apostrophe(char16_t c) { return c == u'`' || c == 0xB4 || c == 0x201B; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011 || c == 0xFE63 || c == 0xFF0D; }

// The last character before `end` that is neither a mark nor invisible; 0 where there is none after `start`.
char32_t last_base(std::u16string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    const CodePoint c = code_point_before(text, end);
    if (!is_mark(c.value) && !is_default_ignorable(c.value)) return c.value;
    end -= c.size;
  }
  return 0;
}

bool is_letter_at(std::u16string_view text, std::size_t at) {
  return at < text.size() && is_letter(code_point_at(text, at).value);
}

// Where UAX #29 would break and a post goes on: an unusual apostrophe between letters, a Swedish ending after a number.
bool goes_on(std::u16string_view text, std::size_t start, std::size_t end) {
  if (end >= text.size() || !is_letter_at(text, end + 1)) return false;
  const char32_t before = last_base(text, start, end);
  if (is_extra_apostrophe(text[end])) return is_letter(before);
  return is_colon(text[end]) && is_decimal_digit(before) && colon_is_inside_word(text, end);
}

std::size_t full_end(std::u16string_view text, std::size_t from) {
  std::size_t end = next_tailored_word_break(text, from);
  while (goes_on(text, from, end)) end = next_tailored_word_break(text, end + 1);
  return end;
}

// A letter or a number, or what UAX #29 takes for one: ⓐ is a symbol, but a word when it is read.
bool holds_word(const Properties& p) {
  const bool letter_or_number =
      p.category <= Category::Lo || (p.category >= Category::Nd && p.category <= Category::No);
  return letter_or_number || p.word_break == WordBreak::a_letter || p.word_break == WordBreak::numeric;
}

SegmentKind kind_of(std::u16string_view text, std::size_t from, std::size_t end) {
  bool visible = false;
  bool invisible = false;
  for (std::size_t at = from; at < end;) {
    const CodePoint c = code_point_at(text, at);
    const Properties& p = properties(c.value);
    if (p.has(Properties::default_ignorable)) {
      invisible = true;
    } else if (holds_word(p)) {
      return SegmentKind::word;
    } else if (!p.has(Properties::white_space)) {
      (p.category == Category::Cc ? invisible : visible) = true;
    }
    at += c.size;
  }
  if (visible) return is_hyphen(code_point_at(text, from).value) ? SegmentKind::hyphen : SegmentKind::symbol;
  const bool has_space = is_white_space(code_point_at(text, from).value);
  return invisible && !has_space ? SegmentKind::invisible : SegmentKind::space;
}

}  // namespace

Segment full_segment(std::u16string_view text, std::size_t from) {
  const std::size_t end = full_end(text, from);
  return {end, kind_of(text, from, end)};
}

SegmentKind kind_of_character(std::u16string_view text, std::size_t from) { return kind_of(text, from, from + 1); }

bool surely_breaks(std::u16string_view text, std::size_t at) {
  if (at == text.size()) return true;
  const char16_t unit = text[at];
  if (unit > 0xFF) return false;
  const Latin1Class found = latin1_classes[unit];
  if (found == Latin1Class::space || found == Latin1Class::other) return true;
  if (found != Latin1Class::mid) return false;
  if (at + 1 == text.size()) return true;
  const char16_t next = text[at + 1];
  return next < 0x100 && latin1_classes[next] != Latin1Class::word && latin1_classes[next] != Latin1Class::rest;
}

}  // namespace postvett::text
