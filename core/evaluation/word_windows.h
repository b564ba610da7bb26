// Operators whose window is {"words": n}: the hull of an occurrence has at most n words. Occurrences are the leftmost, then
// the shortest, and do not overlap; the evidence of one is every operand's occurrences that lie in its hull.
#pragma once

#include <functional>

#include "evaluation/combination.h"
#include "evaluation/leaves.h"

namespace postvett::evaluation {

class WordWindows {
 public:
  WordWindows(Leaves& leaves, std::uint32_t words) : leaves_(leaves), words_(words) {}

  using Allowed = std::function<bool(const Span&)>;  // whether a hull may be an occurrence

  Occurrences all(const std::vector<Occurrences>& operands, const Allowed& allowed);
  Occurrences all_ordered(const std::vector<Occurrences>& operands, const Allowed& allowed);
  Occurrences score(const std::vector<Occurrences>& operands, const std::vector<int>& points, int at_least);
  // At least `min` of `counted` (which do not overlap) in n words; where more than `max` fit into n words, none.
  Occurrences count(const std::vector<const Occurrence*>& counted, std::uint32_t min, std::uint32_t max);

 private:
  using FindEnd = std::function<std::optional<std::uint32_t>(std::uint32_t start)>;

  // For every start at which an operand has an occurrence, in order: the soonest end that `find_end` gives, if the hull fits.
  Occurrences leftmost(const std::vector<Occurrences>& operands, const FindEnd& find_end, const Allowed& allowed);

  Leaves& leaves_;
  std::uint32_t words_;
};

}  // namespace postvett::evaluation
