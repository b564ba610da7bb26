#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Telephone numbers. International: "+" and a country code (ITU-T E.164: at most 15 digits, no country code begins with
// 0), or "00" before the code of SE, NO, DK, FI, UK or US, with those countries' lengths. National: SE (PTS: area code,
// then five to eight digits in twos and threes), UK (Ofcom: eleven digits from 0), FI (mobile), NO (mobile, written
// 3-2-3) and US (NANPA: 3-3-4 with hyphens, full stops or parentheses). Forms that other numbers have, too, such as
// four pairs or a run of eight digits, only beside a label (tel, ring, call).
void find_phones(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
