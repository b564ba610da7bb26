#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// United Kingdom national insurance numbers (HMRC, National Insurance Manual NIM39110): two letters of which neither is
// D F I Q U V, the second is no O, and the pair is none of BG GB KN NK NT TN ZZ; six digits; a letter A to D. In one
// run or in pairs. Capitals, or any letters beside the label.
void find_uk_ninos(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
