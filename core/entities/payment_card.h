#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Payment card numbers: a known issuer's prefix with one of its lengths, the Luhn check digit, and digits in one run or in
// groups as cards have them, joined by single spaces or by hyphens.
void find_payment_cards(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
