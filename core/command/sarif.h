// Findings as SARIF 2.1.0 (OASIS standard, 2020-03-27), for programs that collect what checkers say.
#pragma once

#include "command/found.h"

namespace postvett::command {

// One document for all texts. Levels: info and tip are notes, caution is a warning, serious an error; regions count UTF-16
// code units. Texts of the rules are in `language`.
std::string sarif(const std::vector<Checked>& checked, const std::string& language);

}  // namespace postvett::command
