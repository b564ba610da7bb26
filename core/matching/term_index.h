// All terms of all lists, found in one walk over the words of a text.
//
// A term is a row of words and signs. Each word, in the manner in which it may vary, is a symbol (vocabulary.h), and the
// rows of all terms make one trie over symbols and the way two neighbours are joined. A text's words are looked up once
// each; from each word that begins a term the trie is walked as far as the text goes along, for each of the symbols that a
// word stands for. Cost follows the text, not the number of terms.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/term_matches.h"
#include "matching/vocabulary.h"
#include "rules/model.h"
#include "text/document.h"

namespace postvett::matching {

// Appends, for each letter of a text, whether it is a capital.
void append_capitals(std::u16string_view text, std::vector<bool>& out);

class TermIndex {
 public:
  TermIndex();
  ~TermIndex();
  TermIndex(const TermIndex&) = delete;
  TermIndex& operator=(const TermIndex&) = delete;

  ListId add_list() { return lists_++; }
  // Adds a term (UTF-8) to a list. False where it holds nothing to look for. An option without a value has its default.
  bool add_term(ListId list, std::string_view term, const rules::TermOptions& options);

  std::size_t lists() const { return lists_; }

  // The occurrences of each list's terms, in the place of what `out` held. May be used from several threads.
  void find_all(const text::Document& document, TermMatches& out) const;

 private:
  using Node = std::uint32_t;
  static constexpr Node no_node = 0xFFFFFFFF;
  // A symbol of one of the two vocabularies.
  using AnySymbol = std::uint32_t;

  struct Ending {
    ListId list;
    std::uint32_t next;  // further ending at the same node
    rules::CaseMode case_mode;
    bool disguise;
    text::LanguageSet languages;  // of the sentences in which the term is looked for
    std::uint32_t capitals;  // into capitals_: where those of the first word are
  };
  // The capitals of one word of a term that asks for some.
  struct Capitals {
    std::uint32_t begin, end;  // into is_capital_: a flag for each letter
    bool may_grow;             // inflected: what the text's word has beyond these letters is free
  };
  // A way to read a word of the text.
  struct Reading {
    AnySymbol symbol;
    std::uint32_t part_begin;  // in bytes of the folded word
    std::uint32_t tokens;      // how many tokens of the text it takes
    bool disguised;
  };
  struct Scratch;
  class Readings;
  class Walk;

  Node new_node();
  Node child(Node from, AnySymbol symbol, text::Joint joint) const;

  // The joints that a term can ask for: words that touch, or words with white space or a hyphen between them.
  static std::uint64_t edge(Node from, AnySymbol symbol, text::Joint joint) {
    const bool gap = joint == text::Joint::space || joint == text::Joint::hyphen;
    return (static_cast<std::uint64_t>(from) << 33) | (static_cast<std::uint64_t>(symbol) << 1) | (gap ? 1u : 0u);
  }

  ListId lists_ = 0;
  Vocabulary words_;
  Vocabulary bare_words_{true};                // of terms that fold accents
  bool has_disguise_ = false;                  // of any term
  std::array<std::vector<Node>, 2> roots_;     // by vocabulary and symbol: the node after a first word
  std::unordered_map<std::uint64_t, Node> children_;
  std::vector<std::uint32_t> endings_of_;  // by node: the first ending, or no_node
  std::vector<bool> leads_on_;             // by node: whether it has a child
  std::vector<Ending> endings_;
  std::vector<Capitals> capitals_;
  std::vector<bool> is_capital_;
  // What a search needs and leaves to the next one. A search takes it away; another that runs meanwhile makes its own.
  mutable std::atomic<Scratch*> spare_{nullptr};
};

}  // namespace postvett::matching
