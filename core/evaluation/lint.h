// What is not wrong with a rule file, but should be looked at by whoever wrote it: what `postvett lint` adds to a load.
#pragma once

#include "rules/resolution.h"

namespace postvett::evaluation {

// Looks at the loaded file only, not at what it inherits. Everything it says is a warning: rules without advice, examples that stand
// twice, lexicons that nothing uses, terms that no text can match, texts and terms of a kind that was held overbroad, and lists
// of what should stay secret.
void lint(rules::Resolution& resolution);

}  // namespace postvett::evaluation
