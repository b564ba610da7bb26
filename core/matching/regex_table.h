// All regexes of a rule set: read at load, so that what is wrong with one is said, and compiled when a text first needs it,
// since compiling is most of what a load would cost, and most texts need few.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/regex.h"

namespace postvett::matching {

// Once it is settled, it may be used from several threads.
class RegexTable {
 public:
  // A regex, and the named group that its spans are narrowed to ("": none). Its index.
  std::uint32_t add(std::string pattern, std::string group);

  // Reads every regex. To be called once, after the last add() and before what follows.
  void settle();

  std::size_t size() const { return entries_.size(); }

  // What is wrong with one. Compiles it only where it may be too large.
  std::optional<RegexError> error_of(std::uint32_t index) const;

  // Whether it holds nothing telling that a text can be searched for first, so that it runs over every text.
  bool runs_always(std::uint32_t index) const { return entries_[index]->always; }

  // Where matches of the others can begin; see Prefilter.
  const Prefilter& prefilter() const { return prefilter_; }

  // The alphabet of all, for the subjects that they run over.
  const RegexAlphabet& alphabet() const { return alphabet_; }

  // As Regex::find_all; a regex that does not compile finds nothing. `starts` is what the prefilter says of this regex.
  void find_all(std::uint32_t index, const RegexSubject& subject, const SignText& signs, std::span<const Start> starts,
                std::vector<Span>& out) const;

 private:
  struct Entry {
    std::string pattern, group;
    bool always = true;
    bool maybe_large = false;
    std::once_flag once;
    std::optional<Regex> regex;
    std::optional<RegexError> error;
  };

  const Entry& compiled(std::uint32_t index) const;

  std::vector<std::unique_ptr<Entry>> entries_;
  RegexAlphabet alphabet_;
  Prefilter prefilter_;
};

}  // namespace postvett::matching
