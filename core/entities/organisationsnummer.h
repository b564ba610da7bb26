#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Swedish organisation numbers (Lag 1974:174; Skatteverket, SKV 709): NNNNNN-NNNC with the third digit 2 or above,
// which tells them from personal identity numbers, and the Luhn check digit; also with "16" before it, and as the VAT
// number SE…01. Ten digits in one run are one only beside their label (org.nr), since every tenth such run passes the
// check.
void find_organisationsnummer(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
