// All regexes of a rule set. They are compiled together at a load that has to say what is wrong with them, and else each
// when a text first needs it: compiling is most of what a load costs, and most texts need few.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/regex.h"

namespace postvett::matching {

// Once every regex is added, it may be used from several threads.
class RegexTable {
 public:
  // A regex, and the named group that its spans are narrowed to ("": none). Its index.
  std::uint32_t add(std::string pattern, std::string group);

  // Compiles one now; what is wrong with it.
  std::optional<RegexError> error_of(std::uint32_t index) const;

  // The alphabet of all, for the subjects that they run over. No regex may be added afterwards.
  const RegexAlphabet& alphabet() const;

  // As Regex::find_all; a regex that does not compile finds nothing.
  void find_all(std::uint32_t index, const RegexSubject& subject, std::vector<Span>& out) const;

 private:
  struct Entry {
    std::string pattern, group;
    std::once_flag once;
    std::optional<Regex> regex;
    std::optional<RegexError> error;
  };

  const Entry& compiled(std::uint32_t index) const;

  std::vector<std::unique_ptr<Entry>> entries_;
  mutable std::once_flag alphabet_once_;
  mutable std::unique_ptr<RegexAlphabet> alphabet_;
};

}  // namespace postvett::matching
