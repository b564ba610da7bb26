// Protected speech (section 6 of the rule format): what it lowers and what it silences.
#pragma once

#include <vector>

#include "evaluation/program.h"
#include "text/document.h"

namespace postvett::evaluation {

// A finding that protected speech withdrew, and the protect rule that did it; both index the program's rules.
struct Silenced {
  std::uint32_t rule = 0, by = 0;
};

// Each finding of a protect rule affects the findings whose mark starts in a paragraph that its evidence touches. What is
// withdrawn is added to `silenced`, where that is given.
void protect(const Program& program, const text::Document& document, std::vector<Finding>& findings, std::vector<Silenced>* silenced = nullptr);

}  // namespace postvett::evaluation
