#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Registration plates of Sweden (Transportstyrelsen: three letters without I Q V Å Ä Ö, two digits, a digit or a letter
// that is no O either) and of the United Kingdom (DVLA, since 2001: two letters without I Q Z, the age, three letters
// without I Q), in capitals, with or without a space. Abbreviations that stand before numbers (SEK 500, BMW 320) and
// words of a sentence in capitals are none; beside a label (regnr, plate) letters may be small, and a hyphen may join
// them.
void find_vehicle_plates(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
