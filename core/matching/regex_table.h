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
  // A regex, and the named group that its spans are narrowed to ("": none). Its index. `known_to_fit`: it was compiled before, by
  // this version of the engine, and is not too large.
  std::uint32_t add(std::string pattern, std::string group, bool known_to_fit = false);

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
    bool known_to_fit = false;
    bool maybe_large = false;
    bool large_by_wide_sets = false;  // only if wide sets are as large as their bound
    std::once_flag once, near_once;
    std::optional<Regex> regex, near_regex;  // for all texts, and for those of Latin letters
    std::optional<RegexError> error;
  };

  struct WideSet {
    CodePointSet wide, whole;  // what it has above ASCII, and all
  };

  const Entry& compiled(std::uint32_t index) const;
  // The one that runs over this subject; null for a regex that is faulty. Most texts need only that for Latin letters, which is
  // compiled in much less time.
  const Regex* regex_for(std::uint32_t index, const RegexSubject& subject) const;
  // Gathers the wide sets of a pattern; false where there are too many.
  bool note_wide_sets(const Pattern& pattern);
  // Whether they need far fewer instructions than the bound says. Compiles each of them once, in the place of every regex that has one.
  bool do_wide_sets_shrink() const;

  std::vector<std::unique_ptr<Entry>> entries_;
  RegexAlphabet alphabet_;
  mutable ReadClasses classes_;  // of all regexes
  Prefilter prefilter_;
  std::vector<WideSet> wide_sets_;
  mutable std::once_flag wide_sets_once_;
  mutable bool do_wide_sets_shrink_ = false;
};

}  // namespace postvett::matching
