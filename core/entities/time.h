#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Times of day: 17:12, 17:12:30, 17.12 (two digits on both sides, and nothing that makes a decimal of it), kl 9,
// klockan 9.30, 5pm, 5:30 p.m., 9 o'clock. The span holds the label or the ending.
void find_times(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
