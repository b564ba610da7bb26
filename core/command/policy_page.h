// The policy as people read it: one HTML page that needs nothing else.
#pragma once

#include <string>

#include "postvett/policy.h"

namespace postvett::command {

// Self-contained HTML (UTF-8), without script; every text that was read is escaped, and links are those that the rule
// reader allows. Rules that protect come first. Texts are in `language`.
std::string policy_page(const Policy& policy, const std::string& language);

}  // namespace postvett::command
