#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// International bank account numbers (ISO 13616): a country of the registry that SWIFT keeps, that country's length and
// order of letters and digits, and the two check digits (ISO 7064, MOD 97-10). In one run, or in groups joined by
// single spaces or hyphens; in either case of letters.
void find_ibans(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
