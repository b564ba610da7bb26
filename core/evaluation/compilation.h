// From resolved rules to a program. Terms that cannot be looked for, regexes that do not compile and entities that do not
// exist are reported at their places. Without `check_regexes`, for files that were found good before, regexes are compiled
// only when a text first needs them.
#pragma once

#include <memory>

#include "evaluation/program.h"
#include "rules/resolution.h"

namespace postvett::evaluation {

std::unique_ptr<Program> compile(rules::Resolution& resolution, bool check_regexes);

}  // namespace postvett::evaluation
