#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Finnish personal identity codes, DDMMYYCZZZQ (Digital and Population Data Services Agency): a date that exists, a
// century sign (+ for the 1800s; - and, since 2023, Y X W V U for the 1900s; A and, since 2023, B C D E F for the
// 2000s), an individual number of 002 or above (900 and above are temporary), and the check character, the remainder of
// division by 31.
void find_fi_hetus(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
