#include "evaluation/word_windows.h"

#include <algorithm>

namespace postvett::evaluation {
namespace {

// The soonest end of an occurrence that starts at or after `from`.
std::optional<std::uint32_t> soonest_end(const Occurrences& occurrences, std::uint32_t from) {
  std::optional<std::uint32_t> best;
  for (const Occurrence& o : occurrences) {
    if (o.hull.start >= from && (!best || o.hull.end < *best)) best = o.hull.end;
  }
  return best;
}

// The soonest end of an occurrence that starts right at `from`.
std::optional<std::uint32_t> soonest_end_at(const Occurrences& occurrences, std::uint32_t from) {
  std::optional<std::uint32_t> best;
  for (const Occurrence& o : occurrences) {
    if (o.hull.start == from && (!best || o.hull.end < *best)) best = o.hull.end;
  }
  return best;
}

}  // namespace

Occurrences WordWindows::leftmost(const std::vector<Occurrences>& operands, const FindEnd& find_end, const Allowed& allowed) {
  std::vector<std::uint32_t> starts;
  for (const Occurrences& operand : operands) {
    for (const Occurrence& o : operand) starts.push_back(o.hull.start);
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());

  Occurrences out;
  std::uint32_t free_from = 0;
  for (const std::uint32_t start : starts) {
    if (start < free_from) continue;
    const std::optional<std::uint32_t> end = find_end(start);
    if (!end) continue;
    const Span hull{start, *end};
    if (leaves_.words_in(hull) > words_ || !allowed(hull)) continue;
    std::vector<std::vector<const Occurrence*>> parts;
    for (const Occurrences& operand : operands) {
      std::vector<const Occurrence*> inside;
      for (const Occurrence& o : operand) {
        if (contains(hull, o.hull)) inside.push_back(&o);
      }
      if (!inside.empty()) parts.push_back(std::move(inside));
    }
    out.push_back(joined(parts));
    free_from = *end;
  }
  return out;
}

Occurrences WordWindows::all(const std::vector<Occurrences>& operands, const Allowed& allowed) {
  return leftmost(operands, [&](std::uint32_t start) {
    // One operand must begin the window; of those that can, the one with which it ends soonest.
    std::optional<std::uint32_t> best;
    for (std::size_t first = 0; first < operands.size(); ++first) {
      std::optional<std::uint32_t> end = soonest_end_at(operands[first], start);
      for (std::size_t other = 0; end && other < operands.size(); ++other) {
        if (other == first) continue;
        const std::optional<std::uint32_t> more = soonest_end(operands[other], start);
        end = more ? std::optional(std::max(*end, *more)) : std::nullopt;
      }
      if (end && (!best || *end < *best)) best = end;
    }
    return best;
  }, allowed);
}

Occurrences WordWindows::all_ordered(const std::vector<Occurrences>& operands, const Allowed& allowed) {
  Occurrences out = leftmost(operands, [&](std::uint32_t start) {
    std::optional<std::uint32_t> end = soonest_end_at(operands.front(), start);
    for (std::size_t next = 1; end && next < operands.size(); ++next) end = soonest_end(operands[next], *end);
    return end;
  }, allowed);
  // Only what stands in the order is evidence.
  for (Occurrence& occurrence : out) {
    std::vector<std::vector<const Occurrence*>> parts;
    for (const Occurrences& operand : operands) {
      parts.emplace_back();
      for (const Occurrence& o : operand) {
        if (contains(occurrence.hull, o.hull)) parts.back().push_back(&o);
      }
    }
    if (keep_ordered(parts)) occurrence = joined(parts);
  }
  return out;
}

Occurrences WordWindows::score(const std::vector<Occurrences>& operands, const std::vector<int>& points, int at_least) {
  return leftmost(operands, [&](std::uint32_t start) -> std::optional<std::uint32_t> {
    // Ends at which the points reach the threshold only grow with the end: try them in order.
    std::vector<std::uint32_t> ends;
    for (const Occurrences& operand : operands) {
      for (const Occurrence& o : operand) {
        if (o.hull.start >= start) ends.push_back(o.hull.end);
      }
    }
    std::sort(ends.begin(), ends.end());
    for (const std::uint32_t end : ends) {
      int total = 0;
      bool begins = false;
      for (std::size_t i = 0; i < operands.size(); ++i) {
        const auto inside = [&](const Occurrence& o) { return contains({start, end}, o.hull); };
        if (std::any_of(operands[i].begin(), operands[i].end(), inside)) total += points[i];
        begins = begins || std::any_of(operands[i].begin(), operands[i].end(), [&](const Occurrence& o) { return inside(o) && o.hull.start == start; });
      }
      if (begins && total >= at_least) return end;
    }
    return std::nullopt;
  }, [](const Span&) { return true; });
}

Occurrences WordWindows::count(const std::vector<const Occurrence*>& counted, std::uint32_t min, std::uint32_t max) {
  Occurrences out;
  for (std::size_t first = 0; first + min <= counted.size();) {
    std::size_t last = first;  // the last that still fits into n words from `first`
    while (last + 1 < counted.size() && leaves_.words_in({counted[first]->hull.start, counted[last + 1]->hull.end}) <= words_) ++last;
    const std::size_t fit = last - first + 1;
    if (leaves_.words_in(counted[first]->hull) > words_ || fit < min) {
      ++first;
    } else if (fit > max) {
      first = last + 1;
    } else {
      const std::vector<const Occurrence*> taken(counted.begin() + static_cast<std::ptrdiff_t>(first), counted.begin() + static_cast<std::ptrdiff_t>(first + min));
      out.push_back(joined({taken}));
      first += min;
    }
  }
  return out;
}

}  // namespace postvett::evaluation
