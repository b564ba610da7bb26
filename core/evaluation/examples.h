// The examples of the rules: what every rule promises about itself, held at each load.
#pragma once

#include "evaluation/program.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

// Runs each enabled rule on its own examples, without `when`, clock and protection. A failure in the loaded file itself is
// an error; in an inherited rule it is a warning, at the place in the loaded file where its lexicons or changes begin.
void run_examples(const Program& program, rules::Resolution& resolution);

}  // namespace postvett::evaluation
