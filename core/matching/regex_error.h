// What is wrong with a regex, said to the person who wrote it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace re2 {
class RegexpStatus;
}

namespace postvett::matching {

struct RegexError {
  std::string message;     // one sentence without its final full stop: "Look-ahead `(?=` is not part of RE2 syntax"
  std::size_t offset = 0;  // UTF-8 bytes into the pattern; 0 where the whole pattern is meant
};

// Turns RE2's verdict on `pattern` into a sentence. `status` must be of a parse of exactly this text.
RegexError explain(const re2::RegexpStatus& status, std::string_view pattern);

}  // namespace postvett::matching
