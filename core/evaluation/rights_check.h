// The legality check (section 7 of the rule format): what everybody may write is held against every rule of a load.
#pragma once

#include <string>
#include <vector>

#include "evaluation/program.h"
#include "postvett/rule_set.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

// Checks each text with the whole rule set, protected speech included, in a context that says nothing: whatever a rule asks of
// site, account, role and time holds. A check or require rule without a "reason" that has a finding from `tip` up is an
// error, said once a rule: where it stands, or, for an inherited rule, where the loaded file touches it.
void run_rights_corpus(const RuleSet& rules, const Program& program, const std::vector<std::string>& texts, rules::Resolution& resolution);

}  // namespace postvett::evaluation
