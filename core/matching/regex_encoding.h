// One way of writing text and patterns in the characters that RE2 runs over: which character has which stand-in.
//
// The characters that have stand-ins are those from U+0080 up that belong to no word, and the ASCII control characters,
// whose places the stand-ins take (not tab and the line breaks). They fall into cells: two characters are in one cell as
// long as every set of every admitted pattern has both or neither. A cell has one stand-in.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "matching/code_points.h"
#include "matching/regex_pattern.h"

namespace postvett::matching {

// After a character that is not one byte for one UTF-16 unit: where it ends in both. From there on one byte is one unit,
// until the next anchor.
struct RegexAnchor {
  std::uint32_t byte = 0;
  std::uint32_t unit = 0;
};

// Which characters of words a text has: all there are, or only those before U+0250 (Latin). A pattern that is written for texts of
// the second kind says of the others what makes it shortest: \p{L} has a few ranges then, in the place of some hundred, and a
// regex that has it is compiled in a quarter of the time and less.
enum class Reach : std::uint8_t { all, near };
inline constexpr char32_t first_far_character = 0x250;

class RegexEncoding {
 public:
  // `apart`: the families that it keeps apart, the same as those of every pattern that it is to admit.
  explicit RegexEncoding(std::uint8_t apart);

  // Splits cells so that the pattern's sets can be told from their rest. False, and nothing changed, if the pattern keeps
  // other families apart, or if more cells would be needed than there are stand-ins.
  bool admit(const Pattern& pattern);

  // Whether admit() would be true and split nothing.
  bool covers(const Pattern& pattern) const;

  // To be called once, after the last admit() and before what follows.
  void settle();

  // RE2 syntax for one character out of the set, for a pattern that is covered, to run over texts of this reach.
  std::string write(const CodePointSet& characters, Reach reach) const;
  std::string write(const Pattern& pattern, Reach reach) const;

  // The text in the encoding's characters: UTF-8. Anchors come in rising order. Returns the text's reach.
  Reach write(std::u16string_view text, std::string& bytes, std::vector<RegexAnchor>& anchors) const;

 private:
  // What becomes of a character from U+0080 up: an ASCII byte, or one of these.
  enum Replacement : std::uint8_t { kept = 0x80, ascii_digit = 0x81 };
  struct Segment {
    char32_t first;
    std::uint8_t replacement;
  };

  bool has_admitted(const PatternPiece& piece) const;  // a class that was admitted before stays covered
  CodePointSet ascii_part(const CodePointSet& characters) const;
  std::uint8_t replacement_of(char32_t code_point) const;
  bool append_replaced(char32_t code_point, std::string& bytes) const;  // whether it is a far one

  std::uint8_t apart_;
  std::vector<CodePointSet> cells_;
  std::vector<std::shared_ptr<const ReadClass>> classes_;  // those that were admitted, each once
  std::array<std::uint8_t, 256> latin_{};  // U+0000 to U+00FF
  std::vector<Segment> segments_;          // from U+0100 up, each to the next one's first
};

}  // namespace postvett::matching
