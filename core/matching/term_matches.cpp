#include "matching/term_matches.h"

#include <algorithm>

namespace postvett::matching {

std::span<const Span> TermMatches::of(ListId list) const {
  const auto found = std::lower_bound(lists_.begin(), lists_.end(), list);
  if (found == lists_.end() || *found != list) return {};
  const auto at = static_cast<std::size_t>(found - lists_.begin());
  return {spans_.data() + begins_[at], begins_[at + 1] - begins_[at]};
}

void TermMatches::clear() {
  hits_.clear();
  lists_.clear();
  begins_.clear();
  spans_.clear();
}

void TermMatches::settle() {
  std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
    if (a.list != b.list) return a.list < b.list;
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  for (const Hit& hit : hits_) {
    const bool new_list = lists_.empty() || lists_.back() != hit.list;
    if (new_list) {
      lists_.push_back(hit.list);
      begins_.push_back(static_cast<std::uint32_t>(spans_.size()));
    }
    if (new_list || spans_.back().end <= hit.span.start) spans_.push_back(hit.span);
  }
  begins_.push_back(static_cast<std::uint32_t>(spans_.size()));
}

}  // namespace postvett::matching
