#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Amounts of money in digits with their currency, as Swedish and English write them: 21 400 kr, 1,2 miljoner kronor,
// 400 spänn, 99:-, SEK 500, £1.2m, $5, 5 grand. The span holds the number, its "million" and the currency. A number
// alone is no amount, and neither is a percentage.
void find_money(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
