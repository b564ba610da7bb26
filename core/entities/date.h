#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Dates that the calendar has, in Swedish and English: 2026-11-22 (ISO 8601), 22/11/2026 and 11/22/2026, 22.11.2026,
// 22 november (2026), den 3:e maj, November 22(nd)(, 2026), 22nd of November, november 2026. "22/11" alone could be a
// fraction: it is a date only after a word that says so (den, till, on, weekdays).
void find_dates(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
