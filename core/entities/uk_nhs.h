#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// NHS numbers of England, Wales and the Isle of Man and their like (NHS Data Dictionary, "NHS NUMBER"): ten digits, the
// last the modulus 11 check digit, written 943 476 5919. In one run or with hyphens, as telephone numbers of North
// America are written, only beside the label; a middle group 555 without a label is such a telephone number.
void find_uk_nhs_numbers(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
