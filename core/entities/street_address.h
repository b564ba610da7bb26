#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Street addresses with a house number. Swedish: a name that ends as streets do (Storgatan 12 B, Norra vägen 7,
// Drottning Kristinas väg 4), then the number. English: the number, one to three capitalised words, and a kind of
// street (221B Baker Street, 10 Downing St). A number with a unit after it is a distance or a price.
void find_street_addresses(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
