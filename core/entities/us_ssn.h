#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// United States social security numbers, AAA-GG-SSSS: no area 000, 666 or 900 to 999, no group 00, no serial 0000, and
// not the two numbers that advertisements made invalid (Social Security Administration, POMS RM 10201.035). There is no
// check digit: with spaces or in one run it is a number only beside its label.
void find_us_ssns(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
