// The occurrences of terms in one text, for the lists that have any. What it costs depends on the occurrences, not on how
// many lists there are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "postvett/finding.h"

namespace postvett::matching {

using ListId = std::uint32_t;

class TermMatches {
 public:
  // The lists that have an occurrence, in rising order.
  const std::vector<ListId>& lists() const { return lists_; }

  // A list's occurrences, leftmost-longest, in order; none for a list that does not occur. Valid until the next clear().
  std::span<const Span> of(ListId list) const;

  // For TermIndex: every match is added in any order, then settle() keeps the leftmost-longest of each list.
  void clear();
  void add(ListId list, const Span& span) { hits_.push_back({list, span}); }
  void settle();

 private:
  struct Hit {
    ListId list;
    Span span;
  };

  std::vector<Hit> hits_;
  std::vector<ListId> lists_;
  std::vector<std::uint32_t> begins_;  // by position in lists_: its first span; one more closes the last
  std::vector<Span> spans_;
};

}  // namespace postvett::matching
