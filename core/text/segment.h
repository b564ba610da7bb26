// A post cut into segments: UAX #29's words, tailored as document.h says. Every unit of the text lies in one segment.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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
  bool plain = false;  // every unit is below U+0100 and folds to one character (latin1_casefold)
};

// The segment that starts at `from`, which must be 0 or the end of another segment, and below text.size().
Segment segment_at(std::u16string_view text, std::size_t from);

}  // namespace postvett::text
