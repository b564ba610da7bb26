// The conditions outside the text: `when`.
#pragma once

#include "postvett/finding.h"
#include "rules/model.h"

namespace postvett::evaluation {

// Whether every condition that is given holds. One about something that the context does not say holds; jurisdiction and
// sector come from the file's profile where the context does not say them.
// `failing_condition` gives the key of the first that does not hold, or null.
const char* failing_condition(const rules::When& when, const Context& context, const rules::Profile& profile);

inline bool conditions_hold(const rules::When& when, const Context& context, const rules::Profile& profile) {
  return failing_condition(when, context, profile) == nullptr;
}

}  // namespace postvett::evaluation
