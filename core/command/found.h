// Findings of one text from all rule files of a command.
#pragma once

#include <string>
#include <vector>

#include "postvett/rule_set.h"

namespace postvett::command {

struct Found {
  const RuleSet* rules;
  Finding finding;
};

struct Checked {
  std::string name;  // of the file; "-" for standard input
  std::u16string text;
  std::vector<Found> found;  // in the order of section 5
  bool cut = false;
};

}  // namespace postvett::command
