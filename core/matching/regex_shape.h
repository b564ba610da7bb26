// What is known of every match of a regex before it runs: which strings one must hold, where it can begin, how large the
// program can become. Worked out from the sets of code points that the regex is made of, bottom up, as RE2's own prefilter
// does (re2/prefilter.h), but in signs (signs.h), and with the way from the beginning of a match to the string.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "matching/signs.h"

namespace postvett::matching {

// A string in signs. A match that holds it begins at most `before` characters earlier, and what lies between has signs of
// `skipped` only.
struct Atom {
  std::string signs;
  std::uint32_t before = 0;
  SignSet skipped = 0;

  static constexpr std::uint32_t anywhere = std::numeric_limits<std::uint32_t>::max();
};

struct Shape {
  static constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();

  std::size_t shortest = 0;  // characters of a match; endless: there is none
  std::size_t longest = 0;
  SignSet holds = 0;         // the signs that a match can have
  SignSet begins = 0;        // and those of its first character
  bool at_boundary = false;  // every match begins at a \b
  bool exact = false;        // its matches are `strings` in signs, and no others
  std::vector<std::string> strings;
  std::vector<Atom> required;    // where not exact: every match holds one of these; empty: nothing is known
  std::size_t instructions = 0;  // at most so many in the compiled program
  std::size_t of_wide_sets = 0;  // and so many of them for what wide sets have above ASCII; see wide_part()

  // Every match holds one of these; empty where nothing telling is known.
  std::vector<Atom> atoms() const;
};

// What a set has above ASCII, where that is so many ranges that a bound of its instructions is a poor one; else nothing.
CodePointSet wide_part(const CodePointSet& characters);
// That bound.
std::size_t instructions_of_wide(const CodePointSet& wide);

Shape shape_of_nothing();        // ^, \B, (?:)
Shape shape_of_word_boundary();  // \b
Shape shape_of_set(const CodePointSet& characters);
Shape shape_of_sequence(std::vector<Shape> parts);
Shape shape_of_choice(std::vector<Shape> parts);
Shape shape_of_repetition(Shape part, std::size_t min, std::size_t max);  // max: endless for none

}  // namespace postvett::matching
