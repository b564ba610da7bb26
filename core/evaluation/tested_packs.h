// What the packs that ship with the program have shown before this load: every build holds each of them against the rights
// corpus (`postvett lint`, .ci/suites.mjs, "Rule files"), and a breach stops that build. A rule that is here what it was
// there need not be held against the corpus once more.
//
// Why that leaves no breach unseen. What a rule finds in a text, before protected speech has its say, follows from the rule
// and the words and options of the lists that it names; no other rule, list or regex has a part in it, and neither have
// conditions or the profile, of which the legality check says nothing. So let T be the files that have a part in
// the rule: its own; each that says anything of a list that it names; each that changes more than its texts. If all of them are
// packs that ship, and each of them extends the one before it, then the last of them had them all when it was tested by
// itself, in the same order, and its test held this rule, these words and this level against the corpus.
// Protected speech only takes findings away. So the rule may have more to say here only where one of the protecting rules
// that were there is weaker here: where any of those is touched by a file other than its own, nothing is taken as shown.
// More of them, or fewer other rules, change nothing.
//
// So a rule of the loaded file, of a file beside it, one that a company changed, and one whose list it filled or edited (also
// one of protected speech, for all rules) is held against the corpus at every load. Names that begin with "postvett:" are the
// program's own in the library (rule_set.h); a bundle cannot bring a file under such a name.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "rules/resolution.h"

namespace postvett::evaluation {

class TestedPacks {
 public:
  // Keeps references: the resolution must outlive this, its lists and rules as they are.
  explicit TestedPacks(const rules::Resolution& resolution);

  // Whether the rule was held against the rights corpus as it is here.
  bool held_against_rights(const rules::Rule& rule) const { return protection_is_whole_ && tested_as_it_is(rule); }

 private:
  using File = std::uint32_t;

  void find_tested();
  void find_parts();
  bool extends(File file, File extended) const { return extended_[file][extended]; }
  bool tested_as_it_is(const rules::Rule& rule) const;
  std::vector<File> parts_in(const rules::Rule& rule) const;

  const rules::Resolution& resolution_;
  std::vector<bool> tested_;                 // by file: it ships, and so does all that it extends
  std::vector<std::vector<bool>> extended_;  // by file, then by file: whether the first extends the second, directly or not
  std::map<std::string_view, std::vector<File>> parts_in_list_, parts_in_rule_;
  bool protection_is_whole_ = false;
};

}  // namespace postvett::evaluation
