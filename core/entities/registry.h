// The built-in detectors by the name that a rule file gives them: {"entity": "payment-card"}.
//
//   if (auto detect = postvett::entities::find("email")) detect(document, spans);
//
// A detector appends to `out` the spans of what it found, in UTF-16 code units of the document's text: exact, in order,
// not overlapping, never empty. It keeps no state, allocates nothing that stays, and cannot fail.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

using Detector = void (*)(const text::Document&, std::vector<Span>& out);

// Null where the format knows no such entity.
Detector find(std::string_view name);

// What a text must hold for the detector to find anything, so that most need not run over most texts.
struct Hint {
  std::uint8_t digits = 0;         // so many decimal digits, of any script
  std::u32string_view signs = {};  // one of these characters; empty: any will do
};
Hint hint(std::string_view name);

// Every name of the format, in its order: for "did you mean" and for lists that people read.
std::span<const std::string_view> names();

}  // namespace postvett::entities
