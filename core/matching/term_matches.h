// The occurrences of terms in one text, for the lists that have any. What it costs depends on the occurrences, not on how
// many lists there are.
#pragma once

#include <bitset>
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
  // With `undisguised`, of the matches without disguise only.
  std::span<const Span> of(ListId list, bool undisguised = false) const {
    if (!some_[list % some_.size()]) return {};
    return found(list, undisguised);
  }

  // For TermIndex: every match is added in any order, then settle() keeps the leftmost-longest of each list.
  void clear();
  void add(ListId list, const Span& span, bool disguised = false) { hits_.push_back({list, span, disguised}); }
  void settle();

 private:
  struct Hit {
    ListId list;
    Span span;
    bool disguised;
  };
  // Where a list's spans stand in spans_: all, and those without disguise, which are the same where none is in disguise.
  struct Places {
    std::uint32_t begin, end, plain_begin, plain_end;
  };

  std::span<const Span> found(ListId list, bool undisguised) const;
  // Appends the leftmost-longest of sorted hits to spans_.
  void append_spans(std::span<const Hit> hits, bool undisguised);

  std::vector<Hit> hits_;
  std::vector<ListId> lists_;
  std::bitset<256> some_;  // by the list's number, modulo: most lists that are asked for do not occur
  std::vector<Places> places_;  // by position in lists_
  std::vector<Span> spans_;
};

}  // namespace postvett::matching
