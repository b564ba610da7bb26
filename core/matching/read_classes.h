// Classes of regexes that cost much to read, read once for all regexes of a rule set: under (?i), RE2 looks each of the 650
// ranges of \p{L} up in its tables of folding, and what is worked out from such a set is much the same work again.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <tuple>

#include "matching/code_points.h"
#include "matching/regex_shape.h"

namespace postvett::matching {

// A class as it is written, but for \w and \W in it, of which the text has the ASCII part: `words` says whether all word characters
// above it belong to the class, or are taken from it; or all that are none.
struct ClassText {
  enum class Words : std::uint8_t { as_written, with, with_others, without, without_others };

  Words words = Words::as_written;
  std::string text;  // "[\p{L}'-]", "\p{L}"
};

struct ReadClass {
  CodePointSet characters;
  Shape shape;
};

// May be used from several threads.
class ReadClasses {
 public:
  // The class, with (?i) or without; null where the text is not one class and nothing else.
  std::shared_ptr<const ReadClass> of(const ClassText& text, bool folded);

 private:
  std::mutex mutex_;
  std::map<std::tuple<ClassText::Words, bool, std::string>, std::shared_ptr<const ReadClass>> read_;
};

}  // namespace postvett::matching
