// What every rule made of a text: the evaluator's own answers, operator by operator.
#pragma once

#include "evaluation/program.h"
#include "postvett/explanation.h"

namespace postvett::evaluation {

Explanation explain(const Program& program, std::u16string_view text, const Context& context);

}  // namespace postvett::evaluation
