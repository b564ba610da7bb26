// The examples of the rules: what every rule promises about itself, held at each load.
#pragma once

#include "evaluation/program.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

// Runs each enabled rule on its own examples, without `when`, clock and protection. A failure in the loaded file itself is
// an error; in an inherited rule it is a warning, at the place in the loaded file that touches it (rules of the program's own
// packs are run only where a list of theirs was edited: else they were proven when the pack was built). A rule that has
// errors is left out, and so is everything where something is wrong outside the rules.
void run_examples(const Program& program, rules::Resolution& resolution);

}  // namespace postvett::evaluation
