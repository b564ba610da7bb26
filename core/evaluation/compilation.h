// From resolved rules to a program. Terms that cannot be looked for, regexes that do not compile and entities that do not
// exist are reported at their places.
#pragma once

#include <memory>

#include "evaluation/program.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

std::unique_ptr<Program> compile(rules::Resolution& resolution);

}  // namespace postvett::evaluation
