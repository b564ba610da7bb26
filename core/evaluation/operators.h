// From leaves to occurrences: the operators of section 3 of the rule format, with the meaning that its "Exactly" gives them.
#pragma once

#include "evaluation/leaves.h"

namespace postvett::evaluation {

// The occurrences of a match in a text, by start, then end. Evidence of the operand number `marked` (from 1) of the topmost
// operator is flagged; 0 flags none. A topmost leaf is its own operand 1.
Occurrences evaluate(const Node& node, Leaves& leaves, std::uint32_t marked = 0);

// The same before the match's own context gates have had their say.
Occurrences evaluate_ungated(const Node& node, Leaves& leaves, std::uint32_t marked = 0);

// The index of the sentence or paragraph that holds the whole span, or nothing. The post holds everything: 0.
std::optional<std::size_t> window_of(const text::Document& document, rules::Window::Kind kind, const Span& span);

}  // namespace postvett::evaluation
