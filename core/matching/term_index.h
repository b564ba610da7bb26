// All terms of all lists, found in one walk over the words of a text.
//
// A term is a row of words and signs. Each distinct word is a symbol (vocabulary.h), and the rows of all terms make one
// trie over symbols and the way two neighbours are joined. A text's words are looked up once each; from each word that
// begins a term the trie is walked as far as the text goes along. Cost follows the text, not the number of terms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/term_matches.h"
#include "matching/vocabulary.h"
#include "rules/model.h"
#include "text/document.h"

namespace postvett::matching {

class TermIndex {
 public:
  ListId add_list() { return lists_++; }
  // Adds a term (UTF-8) to a list. False where it holds nothing to look for.
  bool add_term(ListId list, std::string_view term, rules::CaseMode case_mode);

  std::size_t lists() const { return lists_; }

  // The occurrences of each list's terms, in the place of what `out` held.
  void find_all(const text::Document& document, TermMatches& out) const;

 private:
  using Node = std::uint32_t;
  static constexpr Node no_node = 0xFFFFFFFF;

  struct Ending {
    ListId list;
    std::uint32_t next;            // further ending at the same node
    rules::CaseMode case_mode;
    std::uint32_t capitals_begin;  // into capitals_: a flag for each letter of the term
    std::uint32_t capitals_end;
  };

  Node child(Node from, Symbol symbol, text::Joint joint) const;
  bool case_holds(const Ending& ending, const text::Document& document, std::size_t first, std::size_t last) const;

  ListId lists_ = 0;
  Vocabulary vocabulary_;
  std::vector<Node> roots_;  // by symbol: the node after a first word
  std::unordered_map<std::uint64_t, Node> children_;
  std::vector<std::uint32_t> endings_of_;  // by node: the first ending, or no_node
  std::vector<Ending> endings_;
  std::vector<bool> capitals_;
};

}  // namespace postvett::matching
