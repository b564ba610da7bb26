// A regex as its author meant it: read by RE2's parser, then taken apart into syntax and sets of code points, before
// anything is known of the characters that it will be written in. What its matches must hold is worked out from the same
// sets, whatever the stand-ins are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "matching/code_points.h"
#include "matching/read_classes.h"
#include "matching/regex_error.h"
#include "matching/regex_shape.h"

namespace postvett::matching {

// Families of characters that count as one with an ASCII character unless a pattern names some of them by themselves.
// Bits, so that a pattern can say which families it keeps apart.
enum Family : std::uint8_t { spaces = 1, line_separators = 2, digits = 4 };

// Either a stretch of RE2 syntax ("(?:", ")*?", "|", "\b") or one character out of a set.
struct PatternPiece {
  std::string syntax;
  CodePointSet own;                           // the set where no class is shared
  std::shared_ptr<const ReadClass> of_class;  // the set of a class that others have, too

  // Read only where `syntax` is empty; may be empty itself: nothing matches.
  const CodePointSet& characters() const { return of_class ? of_class->characters : own; }
};

struct Pattern {
  std::vector<PatternPiece> pieces;
  std::uint8_t apart = 0;  // families that this pattern keeps apart
  bool narrowed = false;   // capture 1, the only one, is the group that was asked for
  Shape shape;             // what is known of its matches
};

// `group` may be empty. For a family in `apart` every set says for each character whether it is in; for one that is not,
// the sets have only the ASCII characters, which stand for the others. `classes` are those that were read before; those of this
// pattern are added.
std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group, ReadClasses& classes);
std::variant<Pattern, RegexError> read_pattern(std::string_view pattern, std::string_view group);

// A pattern whose Perl and POSIX classes are written in Unicode terms. In the place of a class that would be long so, or is long to
// read, stands a capture of the letter a, whose name is a marker and the number of the class: `(?P<class_3>a)`. The letter tells
// whether (?i) holds there.
struct SpelledPattern {
  std::string text;
  std::vector<ClassText> classes;
};

// Nothing where a class is not closed. What else is wrong with the pattern stays wrong.
std::optional<SpelledPattern> spell_out_classes(std::string_view pattern, std::string_view marker, ReadClasses& classes);

}  // namespace postvett::matching
