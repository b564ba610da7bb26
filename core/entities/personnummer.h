#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Swedish personal identity numbers and coordination numbers (Skatteverket, SKV 704 and SKV 707): YYMMDDNNNC or YYYYMMDDNNNC
// with "-", "+" or nothing before the last four, a date that exists (60 is added to the day of a coordination number), and
// the check digit. Numbers from the published test ranges are numbers like others. Interim numbers, which have a letter,
// are none.
void find_personnummer(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
