// An occurrence of a match: where it is, and the parts of the text that make it one.
#pragma once

#include <cstdint>
#include <vector>

#include "postvett/finding.h"

namespace postvett::evaluation {

struct EvidencePart {
  Span span;
  std::uint32_t source = 0;
  bool from_marked_operand = false;  // of the operand that the rule's mark "#k" names
};

struct Occurrence {
  Span hull;  // from the first start to the last end
  std::vector<EvidencePart> evidence;
};

using Occurrences = std::vector<Occurrence>;  // by start, then end

inline bool overlap(const Span& a, const Span& b) { return a.start < b.end && b.start < a.end; }
inline bool contains(const Span& outer, const Span& inner) { return outer.start <= inner.start && inner.end <= outer.end; }

}  // namespace postvett::evaluation
