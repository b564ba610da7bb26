// The characters that the regexes of a rule set are written in (regex.h says why there are such).
//
// Most patterns speak of few characters that belong to no word, so all of them share one encoding, and a text is written
// once. Where the 28 stand-ins of one do not suffice, another encoding is begun; what one pattern compiles to never depends
// on how many others there are.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "matching/regex_encoding.h"

namespace postvett::matching {

// Immutable once settled; may be used from several threads then.
class RegexAlphabet {
 public:
  RegexAlphabet() = default;
  // `patterns`: every regex of the rule set, UTF-8. One that is faulty is passed over: compiling it says what is wrong.
  explicit RegexAlphabet(const std::vector<std::string_view>& patterns);

  // The same, one by one; settle() comes last.
  void admit(const Pattern& pattern);
  void settle();

  const std::vector<RegexEncoding>& encodings() const { return encodings_; }

  // The first encoding in which the pattern can be written; none if it was not among those the alphabet was built over, or
  // needs more stand-ins by itself than there are.
  std::optional<std::size_t> encoding_of(const Pattern& pattern) const;

 private:
  std::vector<RegexEncoding> encodings_ = {RegexEncoding(0)};
};

}  // namespace postvett::matching
