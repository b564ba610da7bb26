#include "evaluation/leaves.h"

#include <algorithm>

namespace postvett::evaluation {

Leaves::Leaves(const Program& program, const text::Document& document, bool samples)
    : program_(program), document_(document), samples_(samples), of_other_(program.leaves.size()) {
  program_.terms.find_all(document, terms_);
  for (const text::Token& token : document.tokens()) {
    if (token.kind == text::TokenKind::word) words_.push_back(token.span);
  }
}

std::span<const Span> Leaves::of(const Node& node) {
  const Leaf& leaf = program_.leaves[id(node)];
  if (leaf.kind == Leaf::Kind::terms) return terms_.of(leaf.index, leaf.undisguised);
  std::optional<std::vector<Span>>& found = of_other_[id(node)];
  if (found) return *found;
  found.emplace();
  if (leaf.kind == Leaf::Kind::entity) {
    leaf.detector(document_, *found);
  } else {
    if (!subject_) subject_.emplace(program_.regexes.alphabet(), document_.text());
    program_.regexes.find_all(leaf.index, *subject_, *found);
  }
  return *found;
}

std::uint32_t Leaves::source_of(const Node& node) const { return program_.leaves[id(node)].source; }

std::uint32_t Leaves::words_in(const Span& span) const {
  const auto first = std::upper_bound(words_.begin(), words_.end(), span.start, [](std::uint32_t at, const Span& word) { return at < word.end; });
  const auto last = std::lower_bound(first, words_.end(), span.end, [](const Span& word, std::uint32_t at) { return word.start < at; });
  return static_cast<std::uint32_t>(last - first);
}

std::uint32_t Leaves::words_between(std::uint32_t from, std::uint32_t to) const {
  const auto first = std::lower_bound(words_.begin(), words_.end(), from, [](const Span& word, std::uint32_t at) { return word.start < at; });
  const auto last = std::upper_bound(first, words_.end(), to, [](std::uint32_t at, const Span& word) { return at < word.end; });
  return static_cast<std::uint32_t>(last - first);
}

Span Leaves::widened(const Span& span, std::uint32_t words) const {
  const auto first = std::upper_bound(words_.begin(), words_.end(), span.start, [](std::uint32_t at, const Span& word) { return at < word.end; });
  const auto last = std::lower_bound(first, words_.end(), span.end, [](const Span& word, std::uint32_t at) { return word.start < at; });
  Span out = span;
  const auto before = static_cast<std::uint32_t>(first - words_.begin());
  const auto after = static_cast<std::uint32_t>(words_.end() - last);
  if (words > 0 && before > 0) out.start = std::min(out.start, (first - std::min(words, before))->start);
  if (words > 0 && after > 0) out.end = std::max(out.end, (last + (std::min(words, after) - 1))->end);
  return out;
}

}  // namespace postvett::evaluation
