#include "evaluation/leaves.h"

#include <algorithm>

namespace postvett::evaluation {

Leaves::Leaves(const Program& program, const text::Document& document, bool samples)
    : program_(program), document_(document), samples_(samples), signs_(document.text()), languages_(document) {
  program_.terms.find_all(document, terms_);
  program_.regexes.prefilter().find_all(signs_, starts_);
  for (const matching::Start& start : starts_) some_starts_.set(start.regex % some_starts_.size());
}

std::span<const Span> Leaves::of(const Node& node) {
  const Leaf& leaf = program_.leaves[id(node)];
  if (leaf.kind == Leaf::Kind::terms) return terms_.of(leaf.index, leaf.undisguised);
  if (!may_occur(id(node))) return {};
  const auto [found, added] = of_other_.try_emplace(id(node));
  if (!added) return found->second;
  if (leaf.kind == Leaf::Kind::entity) {
    leaf.detector(document_, found->second);
  } else {
    if (!subject_) subject_.emplace(program_.regexes.alphabet(), document_.text());
    program_.regexes.find_all(leaf.index, *subject_, signs_, starts_of(leaf.index), found->second);
  }
  return found->second;
}

std::vector<matching::Start>::const_iterator Leaves::first_start(std::uint32_t regex) const {
  if (!some_starts_[regex % some_starts_.size()]) return starts_.end();
  return std::lower_bound(starts_.begin(), starts_.end(), regex, [](const matching::Start& start, std::uint32_t wanted) { return start.regex < wanted; });
}

bool Leaves::has_starts(std::uint32_t regex) const {
  const auto first = first_start(regex);
  return first != starts_.end() && first->regex == regex;
}

std::span<const matching::Start> Leaves::starts_of(std::uint32_t regex) const {
  const auto first = first_start(regex);
  auto last = first;
  while (last != starts_.end() && last->regex == regex) ++last;
  return std::span(starts_).subspan(static_cast<std::size_t>(first - starts_.begin()), static_cast<std::size_t>(last - first));
}

bool Leaves::may_occur(LeafId leaf_id) const {
  const Leaf& leaf = program_.leaves[leaf_id];
  switch (leaf.kind) {
    case Leaf::Kind::terms: return !terms_.of(leaf.index, leaf.undisguised).empty();
    case Leaf::Kind::regex: return program_.regexes.runs_always(leaf.index) || has_starts(leaf.index);
    case Leaf::Kind::entity: break;
  }
  return signs_.digits >= leaf.digits && (signs_.seen & leaf.signs) != 0;
}

bool Leaves::may_occur(const Node& node) const {
  if (node.is_leaf()) return may_occur(id(node));
  const auto may = [this](const Node& operand) { return operand.op == rules::Operator::negation || may_occur(operand); };
  switch (node.op) {
    case rules::Operator::all:
    case rules::Operator::sequence: return std::all_of(node.operands.begin(), node.operands.end(), may);
    case rules::Operator::score: {
      int points = 0;
      for (std::size_t i = 0; i < node.operands.size(); ++i) points += may(node.operands[i]) ? node.points[i] : 0;
      return points >= node.at_least;
    }
    default: return std::any_of(node.operands.begin(), node.operands.end(), may);
  }
}

const std::vector<Span>& Leaves::words() const {
  if (words_.empty()) {
    for (const text::Token& token : document_.tokens()) {
      if (token.kind == text::TokenKind::word) words_.push_back(token.span);
    }
  }
  return words_;
}

std::uint32_t Leaves::source_of(const Node& node) const { return program_.leaves[id(node)].source; }

std::uint32_t Leaves::words_in(const Span& span) const {
  const std::vector<Span>& all = words();
  const auto first = std::upper_bound(all.begin(), all.end(), span.start, [](std::uint32_t at, const Span& word) { return at < word.end; });
  const auto last = std::lower_bound(first, all.end(), span.end, [](const Span& word, std::uint32_t at) { return word.start < at; });
  return static_cast<std::uint32_t>(last - first);
}

std::uint32_t Leaves::words_between(std::uint32_t from, std::uint32_t to) const {
  const std::vector<Span>& all = words();
  const auto first = std::lower_bound(all.begin(), all.end(), from, [](const Span& word, std::uint32_t at) { return word.start < at; });
  const auto last = std::upper_bound(first, all.end(), to, [](std::uint32_t at, const Span& word) { return at < word.end; });
  return static_cast<std::uint32_t>(last - first);
}

Span Leaves::widened(const Span& span, std::uint32_t words) const {
  const std::vector<Span>& all = this->words();
  const auto first = std::upper_bound(all.begin(), all.end(), span.start, [](std::uint32_t at, const Span& word) { return at < word.end; });
  const auto last = std::lower_bound(first, all.end(), span.end, [](const Span& word, std::uint32_t at) { return word.start < at; });
  Span out = span;
  const auto before = static_cast<std::uint32_t>(first - all.begin());
  const auto after = static_cast<std::uint32_t>(all.end() - last);
  if (words > 0 && before > 0) out.start = std::min(out.start, (first - std::min(words, before))->start);
  if (words > 0 && after > 0) out.end = std::max(out.end, (last + (std::min(words, after) - 1))->end);
  return out;
}

}  // namespace postvett::evaluation
