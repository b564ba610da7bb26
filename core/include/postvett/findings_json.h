// Findings as the JSON of section 5 of the rule format.
#pragma once

#include <string>
#include <string_view>

#include "postvett/rule_set.h"

namespace postvett {

// One finding as a JSON object (UTF-8, one line), texts in `language`. `text` is the text that was checked.
std::string finding_json(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language);

// The finding's message for a reader of `language`, with ${text} replaced by the marked text.
std::string message_of(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language);

}  // namespace postvett
