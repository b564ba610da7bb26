// Which rules a text makes worth looking at. A match needs something to occur: this works out for each rule a few leaves of
// which one must, so that a text asks only for the rules of the leaves that it has.
#pragma once

#include "evaluation/leaves.h"

namespace postvett::evaluation {

// Fills rules_of_list, rules_of_regex, rules_of_entity and rules_always from the compiled rules that are enabled.
void index_rules(Program& program);

// Leaves of which one must occur for the match to: as few, and as rare, as can be told.
std::vector<LeafId> needed_leaves(const Program& program, const Node& match);

// The rules of which something may occur, in order.
std::vector<std::uint32_t> rules_to_look_at(const Program& program, const Leaves& leaves);

}  // namespace postvett::evaluation
