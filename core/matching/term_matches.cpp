#include "matching/term_matches.h"

#include <algorithm>

namespace postvett::matching {

std::span<const Span> TermMatches::found(ListId list, bool undisguised) const {
  const auto found = std::lower_bound(lists_.begin(), lists_.end(), list);
  if (found == lists_.end() || *found != list) return {};
  const Places& places = places_[static_cast<std::size_t>(found - lists_.begin())];
  const std::uint32_t begin = undisguised ? places.plain_begin : places.begin;
  return {spans_.data() + begin, (undisguised ? places.plain_end : places.end) - begin};
}

void TermMatches::clear() {
  hits_.clear();
  lists_.clear();
  some_.reset();
  places_.clear();
  spans_.clear();
}

void TermMatches::append_spans(std::span<const Hit> hits, bool undisguised) {
  std::uint32_t end = 0;
  for (const Hit& hit : hits) {
    if (hit.span.start < end || (undisguised && hit.disguised)) continue;
    spans_.push_back(hit.span);
    end = hit.span.end;
  }
}

void TermMatches::settle() {
  std::sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
    if (a.list != b.list) return a.list < b.list;
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  const auto here = [this] { return static_cast<std::uint32_t>(spans_.size()); };
  for (std::size_t first = 0; first < hits_.size();) {
    std::size_t last = first;
    bool any_disguised = false;
    for (; last < hits_.size() && hits_[last].list == hits_[first].list; ++last) any_disguised = any_disguised || hits_[last].disguised;
    const std::span<const Hit> hits(hits_.data() + first, last - first);
    Places places{here(), 0, here(), 0};
    append_spans(hits, false);
    places.end = places.plain_end = here();
    if (any_disguised) {
      places.plain_begin = here();
      append_spans(hits, true);
      places.plain_end = here();
    }
    lists_.push_back(hits_[first].list);
    some_.set(hits_[first].list % some_.size());
    places_.push_back(places);
    first = last;
  }
}

}  // namespace postvett::matching
