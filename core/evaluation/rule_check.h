// One rule on one text: occurrences, what withdraws them, and what of them is marked.
#pragma once

#include "evaluation/leaves.h"
#include "evaluation/operators.h"

namespace postvett::evaluation {

// The findings of one rule, by start; neither `when` nor protected speech has had its say. Overlapping occurrences are one
// finding. `require` gives at most one, and `remind` the first.
std::vector<Finding> check_rule(const Program& program, const CompiledRule& rule, Leaves& leaves);

}  // namespace postvett::evaluation
