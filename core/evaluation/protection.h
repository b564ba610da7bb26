// Protected speech (section 6 of the rule format): what it lowers and what it silences.
#pragma once

#include <vector>

#include "evaluation/program.h"
#include "text/document.h"

namespace postvett::evaluation {

// Each finding of a protect rule affects the findings whose mark starts in a paragraph that its evidence touches.
void protect(const Program& program, const text::Document& document, std::vector<Finding>& findings);

}  // namespace postvett::evaluation
