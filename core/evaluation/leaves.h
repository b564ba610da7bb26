// The occurrences of leaves in one text: terms all at once, regexes and entities when a rule asks for them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "evaluation/occurrence.h"
#include "evaluation/program.h"
#include "text/document.h"

namespace postvett::evaluation {

class Leaves {
 public:
  // Keeps references: the program and the document must outlive this. With `samples`, needed lexicons hold their sample.
  Leaves(const Program& program, const text::Document& document, bool samples = false);

  const text::Document& document() const { return document_; }
  std::span<const Span> of(const Node& leaf);
  std::uint32_t source_of(const Node& leaf) const;
  // The term lists that occur, in rising order.
  const std::vector<matching::ListId>& occurring_lists() const { return terms_.lists(); }

  // How many words overlap a span.
  std::uint32_t words_in(const Span& span) const;
  // How many words lie wholly between two offsets.
  std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const;
  // The span widened by n words to either side.
  Span widened(const Span& span, std::uint32_t words) const;

 private:
  LeafId id(const Node& leaf) const { return samples_ ? leaf.sample_leaf : leaf.leaf; }

  const Program& program_;
  const text::Document& document_;
  bool samples_;
  matching::TermMatches terms_;
  std::vector<std::optional<std::vector<Span>>> of_other_;  // by leaf
  std::optional<matching::RegexSubject> subject_;
  std::vector<Span> words_;
};

}  // namespace postvett::evaluation
