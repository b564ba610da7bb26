// A post cut into segments: UAX #29's words, tailored as document.h says. Every unit of the text lies in one segment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/latin1.h"

namespace postvett::text {

enum class SegmentKind : std::uint8_t {
  word,       // holds a letter or a digit
  hyphen,     // one hyphen: U+002D U+2010 U+2011 U+FE63 U+FF0D
  symbol,     // anything else that can be seen
  space,      // white space only
  invisible,  // controls and default ignorables only
};

struct Segment {
  std::size_t end = 0;
  SegmentKind kind = SegmentKind::invisible;
  bool plain = false;   // every unit is below U+0100 and folds to one character (latin1_casefold)
  bool simple = false;  // Token::simple
};

// segment_at() where the text's next characters need the full rules.
Segment full_segment(std::u16string_view text, std::size_t from);
// The kind of the one character at `from`, which breaks on both sides.
SegmentKind kind_of_character(std::u16string_view text, std::size_t from);
// Whether the character at `at`, if any, breaks from a word or a symbol before it whatever comes after.
bool surely_breaks(std::u16string_view text, std::size_t at);

// The segment that starts at `from`, which must be 0 or the end of another segment, and below text.size().
inline Segment segment_at(std::u16string_view text, std::size_t from) {
  const char16_t first = text[from];
  if (first > 0xFF) return full_segment(text, from);
  const std::size_t next = from + 1;
  const bool alone = next == text.size() || leaves_previous_alone(text[next]);
  switch (latin1_classes[first]) {
    case Latin1Class::word: {
      std::size_t end = from;
      unsigned all = 0xFF, any = 0, last = 0, before = 0;
      bool repeats = false;
      for (; end < text.size() && text[end] < 0x100; ++end) {
        const unsigned bits = latin1_bits[text[end]];
        if (!(bits & Latin1::of_word)) break;
        all &= bits;
        any |= bits;
        const unsigned small = text[end] | 0x20u;
        repeats |= small == last && small == before;
        before = last;
        last = small;
      }
      const bool breaks = (end < text.size() && text[end] == u' ') || surely_breaks(text, end);
      if (!breaks) return full_segment(text, from);
      return {end, any & Latin1::letter_or_digit ? SegmentKind::word : SegmentKind::symbol, (all & Latin1::plain) != 0, !repeats && !(any & Latin1::odd)};
    }
    case Latin1Class::space:
      return alone ? Segment{next, SegmentKind::space} : full_segment(text, from);
    case Latin1Class::mid:
    case Latin1Class::other: {
      if (!alone) return full_segment(text, from);
      const SegmentKind kind = first == u'-' ? SegmentKind::hyphen : first < 0x80 ? SegmentKind::symbol : kind_of_character(text, from);
      return {next, kind, (latin1_bits[first] & Latin1::plain) != 0};
    }
    case Latin1Class::rest:
      break;
  }
  return full_segment(text, from);
}

}  // namespace postvett::text
