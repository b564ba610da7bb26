#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Danish personal identity numbers, DDMMYY-SSSS (CPR-kontoret, "Personnummeret i CPR"): a date that exists in the
// century that the seventh digit and the year name. The modulus 11 check has not held for every number since 1 October
// 2007 and is not asked for: what is left is the hyphen, or a label (cpr, personnummer) where there is a space or
// nothing. A Swedish personal identity number whose first six digits are a date both ways is one of these, too.
void find_dk_cprs(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
