#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Norwegian national identity numbers and D-numbers (Skatteetaten), DDMMYYIIIKK: a date that exists in the century that
// the individual number names, 40 added to the day of a D-number, 40 or 80 to the month of a synthetic one, and both
// modulus 11 check digits. In one run, or with a space or hyphen after the date. Numbers after the change of 2032, in
// which the first check digit may differ, are not known yet.
void find_no_fodselsnummer(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
