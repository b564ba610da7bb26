// Choosing among occurrences, and joining several into one.
#pragma once

#include "evaluation/occurrence.h"

namespace postvett::evaluation {

// One occurrence with the evidence of all: by start, then end, each part once.
Occurrence joined(const std::vector<std::vector<const Occurrence*>>& parts);

// Sorts evidence and joins what is there twice.
void tidy(std::vector<EvidencePart>& evidence);

// As many as can be had without overlap: always the one that ends first (interval scheduling).
std::vector<const Occurrence*> without_overlap(std::vector<const Occurrence*> occurrences);

// Keeps those occurrences that take part in some row "one of each list, in this order, without overlap". False where there
// is no such row. Each list is by start, then end.
bool keep_ordered(std::vector<std::vector<const Occurrence*>>& parts);

}  // namespace postvett::evaluation
