// The occurrences of leaves in one text: terms all at once, regexes and entities when a rule asks for them. What it costs to
// make depends on the text, not on how many leaves there are.
#pragma once

#include <bitset>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "evaluation/occurrence.h"
#include "evaluation/program.h"
#include "text/document.h"
#include "text/language.h"

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
  // Whether what begins at this offset is in a sentence that a leaf looks at.
  bool in_language_of(const Node& leaf, std::uint32_t offset) { return leaf.languages.is_any() || leaf.languages.admits(languages_.at(offset)); }

  // By regex: where its matches can begin. A regex that is not among them, and does not run always, has none.
  const std::vector<matching::Start>& regex_starts() const { return starts_; }
  // Whether a leaf, or anything that a match asks for, may occur; found out without running a regex or a detector.
  bool may_occur(LeafId leaf) const;
  bool may_occur(const Node& node) const;

  // How many words overlap a span.
  std::uint32_t words_in(const Span& span) const;
  // How many words lie wholly between two offsets.
  std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const;
  // The span widened by n words to either side.
  Span widened(const Span& span, std::uint32_t words) const;

 private:
  LeafId id(const Node& leaf) const { return samples_ ? leaf.sample_leaf : leaf.leaf; }
  std::vector<matching::Start>::const_iterator first_start(std::uint32_t regex) const;  // or where it would be
  bool has_starts(std::uint32_t regex) const;
  std::span<const matching::Start> starts_of(std::uint32_t regex) const;
  const std::vector<Span>& words() const;

  const Program& program_;
  const text::Document& document_;
  bool samples_;
  matching::TermMatches terms_;
  matching::SignText signs_;
  std::vector<matching::Start> starts_;
  std::bitset<512> some_starts_;  // by the regex's number, modulo: most regexes that are asked for have none
  std::map<LeafId, std::vector<Span>> of_other_;  // of the regexes and entities that were asked for
  std::optional<matching::RegexSubject> subject_;
  mutable std::vector<Span> words_;  // once one has been asked for
  text::SentenceLanguages languages_;
};

}  // namespace postvett::evaluation
