// The legality check (section 7 of the rule format): what everybody may write is held against the rules of a load.
#pragma once

#include <string>
#include <vector>

#include "evaluation/program.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

// Checks each text with every rule that the program's own packs did not show already to keep the rights (tested_packs.h), and
// with protected speech, in a context that says nothing: whatever a rule asks of site, account, role and time holds, and it
// asks nothing of the profile: a rule for another jurisdiction is held against the rights, too. A check or require rule
// without a "reason" that has a finding from `tip` up is an error, said once a rule: where it stands, or, for an inherited
// rule, where the loaded file touches it.
void run_rights_corpus(const Program& program, const std::vector<std::string>& texts, rules::Resolution& resolution);

}  // namespace postvett::evaluation
