// Which regexes can match in a text, and from where: the atoms of all regexes, found in one walk over the text's signs.
//
// Each atom (regex_shape.h) is filed under three neighbouring signs of it, of which there are 2^18; at each place of the text
// one bit says whether any atom is filed under what stands there, and only then atoms are compared. Cost follows the text
// and what occurs in it, not the number of regexes. (The idea of Wu and Manber, "A fast algorithm for multi-pattern
// searching", 1994, without its shift, which many short atoms leave nothing of.)
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "matching/regex_shape.h"

namespace postvett::matching {

// A match of `regex` may begin at any of these code points, or, where `first` is 0 and `last` is `anywhere`, at any.
struct Start {
  std::uint32_t regex = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;  // inclusive

  static constexpr std::uint32_t anywhere = 0xFFFFFFFF;
};

class Prefilter {
 public:
  // `atoms` is not empty. Not after settle().
  void add(std::uint32_t regex, const std::vector<Atom>& atoms);
  // To be called once, before find_all().
  void settle();

  // Where matches of the regexes can begin, by regex, then place; nothing for one that cannot match. May be used from several
  // threads.
  void find_all(const SignText& text, std::vector<Start>& out) const;

 private:
  struct User {
    std::uint32_t regex;
    std::uint32_t before;
    SignSet skipped;
  };
  struct Filed {
    std::uint32_t offset, size;         // of the atom, in bytes_
    std::uint32_t first_user, end_user; // in users_
    std::uint32_t key_at;               // where in the atom the three signs stand
  };

  void add_starts(const SignText& text, std::size_t at, const Filed& atom, std::vector<Start>& out) const;

  std::map<std::string, std::vector<User>, std::less<>> waiting_;  // until settle()
  std::string bytes_;
  std::vector<Filed> atoms_;
  std::vector<User> users_;
  // By key: a bit, how many bits are set before its word, and for each set bit where its atoms begin in `filed_`.
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> filed_;
};

}  // namespace postvett::matching
