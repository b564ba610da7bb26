// A regex as its author meant it: read by RE2's parser, then taken apart into syntax and sets of code points, before
// anything is known of the characters that it will be written in. What its matches must hold is worked out from the same
// sets, whatever the stand-ins are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "matching/code_points.h"
#include "matching/regex_error.h"
#include "matching/regex_shape.h"

namespace postvett::matching {

// Families of characters that count as one with an ASCII character unless a pattern names some of them by themselves.
// Bits, so that a pattern can say which families it keeps apart.
enum Family : std::uint8_t { spaces = 1, line_separators = 2, digits = 4 };

// Either a stretch of RE2 syntax ("(?:", ")*?", "|", "\b") or one character out of a set.
struct PatternPiece {
  std::string syntax;
  CodePointSet characters;  // read only where `syntax` is empty; may be empty itself: nothing matches
};

struct Pattern {
  std::vector<PatternPiece> pieces;
  std::uint8_t apart = 0;  // families that this pattern keeps apart
  bool narrowed = false;   // capture 1, the only one, is the group that was asked for
  Shape shape;             // what is known of its matches
};

// `group` may be empty. For a family in `apart` every set says for each character whether it is in; for one that is not,
// the sets have only the ASCII characters, which stand for the others.
std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group);

// The Perl and POSIX classes of `pattern` in Unicode terms; nothing where a class is not closed. What else is wrong stays wrong. A class that holds \w or \W becomes a
// capture whose name begins with `marker`, followed by one of "pw", "pW", "nw", "nW" (positive or negated) and a
// number: its set has the ASCII part, and the reader adds or takes away the rest, which is long.
std::optional<std::string> spell_out_classes(std::string_view pattern, std::string_view marker);

}  // namespace postvett::matching
