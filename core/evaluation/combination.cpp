#include "evaluation/combination.h"

#include <algorithm>
#include <tuple>

#include "text/order.h"

namespace postvett::evaluation {

void tidy(std::vector<EvidencePart>& evidence) {
  const auto key = [](const EvidencePart& part) { return std::tuple(part.span.start, part.span.end, part.source); };
  std::sort(evidence.begin(), evidence.end(), [&](const EvidencePart& a, const EvidencePart& b) { return key(a) < key(b); });
  std::vector<EvidencePart> once;
  for (const EvidencePart& part : evidence) {
    if (!once.empty() && key(once.back()) == key(part)) once.back().from_marked_operand |= part.from_marked_operand;
    else once.push_back(part);
  }
  evidence = std::move(once);
}

Occurrence joined(const std::vector<std::vector<const Occurrence*>>& parts) {
  Occurrence out;
  out.hull = parts.front().front()->hull;
  for (const auto& part : parts) {
    for (const Occurrence* occurrence : part) {
      out.hull.start = std::min(out.hull.start, occurrence->hull.start);
      out.hull.end = std::max(out.hull.end, occurrence->hull.end);
      out.evidence.insert(out.evidence.end(), occurrence->evidence.begin(), occurrence->evidence.end());
    }
  }
  tidy(out.evidence);
  return out;
}

std::vector<const Occurrence*> without_overlap(std::vector<const Occurrence*> occurrences) {
  text::sort_stably(occurrences, [](const Occurrence* a, const Occurrence* b) { return a->hull.end < b->hull.end; });
  std::vector<const Occurrence*> out;
  for (const Occurrence* occurrence : occurrences) {
    if (out.empty() || out.back()->hull.end <= occurrence->hull.start) out.push_back(occurrence);
  }
  return out;
}

bool keep_ordered(std::vector<std::vector<const Occurrence*>>& parts) {
  // Forward: what can follow some row of the earlier lists. Backward: what some row of the later lists can follow.
  std::uint32_t earliest_end = 0;
  for (auto& part : parts) {
    std::erase_if(part, [&](const Occurrence* o) { return o->hull.start < earliest_end; });
    if (part.empty()) return false;
    earliest_end = (*std::min_element(part.begin(), part.end(), [](const Occurrence* a, const Occurrence* b) { return a->hull.end < b->hull.end; }))->hull.end;
  }
  std::uint32_t latest_start = 0xFFFFFFFF;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
    std::erase_if(*part, [&](const Occurrence* o) { return o->hull.end > latest_start; });
    if (part->empty()) return false;
    latest_start = part->back()->hull.start;
  }
  return true;
}

}  // namespace postvett::evaluation
