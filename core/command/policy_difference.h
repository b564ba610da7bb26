// What changes for the staff from one version of a policy to the next.
#pragma once

#include <string>
#include <vector>

#include "postvett/policy.h"

namespace postvett::command {

// One thing that is not as it was. A rule's: "switched on", "level", "title", "message", "advice", "clause", "reason", "fix",
// "effect", "topics", "when", "match", "need", "unless", "mark", "lang", "terms", "flag examples", "pass examples". The
// policy's: "version", "name", "status", "agreed", "owner", "address".
struct Alteration {
  std::string key;
  std::string before, after;                // in the reader's language; "" where there was or is nothing
  std::vector<std::string> added, removed;  // for lists, in the place of before and after
};

struct RuleDifference {
  std::string id, title, level;
  std::vector<Alteration> alterations;
};

struct LexiconDifference {
  std::string name;
  std::vector<std::string> added, removed;
  std::vector<std::string> rules;  // that look for the list now
};

struct PolicyDifference {
  std::vector<Alteration> policy;
  std::vector<RuleDifference> added, removed, changed;  // rules that are in force now and were not, the reverse, and others
  std::vector<LexiconDifference> lexicons;

  bool empty() const { return policy.empty() && added.empty() && removed.empty() && changed.empty() && lexicons.empty(); }
};

PolicyDifference compare(const Policy& before, const Policy& after, const std::string& language);

}  // namespace postvett::command
