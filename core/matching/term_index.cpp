#include "matching/term_index.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::matching {
namespace {

// Whether each letter of a text is a capital.
void append_capitals(std::u16string_view text, std::vector<bool>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (text::is_letter(c.value)) out.push_back(text::is_upper(c.value));
    at += c.size;
  }
}

// The joints that a term can ask for: words that touch, or words with white space or a hyphen between them.
bool is_gap(text::Joint joint) { return joint == text::Joint::space || joint == text::Joint::hyphen; }

std::uint64_t edge(std::uint32_t from, Symbol symbol, bool gap) {
  return (static_cast<std::uint64_t>(from) << 33) | (static_cast<std::uint64_t>(symbol) << 1) | (gap ? 1u : 0u);
}

}  // namespace

bool TermIndex::add_term(ListId list, std::string_view term, rules::CaseMode case_mode) {
  const std::vector<text::TermToken> tokens = text::cut_term(term);
  if (tokens.empty()) return false;
  const auto new_node = [this] {
    endings_of_.push_back(no_node);
    return static_cast<Node>(endings_of_.size() - 1);
  };
  Node node = no_node;
  const auto capitals_begin = static_cast<std::uint32_t>(capitals_.size());
  for (const text::TermToken& token : tokens) {
    const Symbol symbol = vocabulary_.add(token.folded);
    if (roots_.size() < vocabulary_.size()) roots_.resize(vocabulary_.size(), no_node);
    if (&token == &tokens.front()) {
      if (roots_[symbol] == no_node) roots_[symbol] = new_node();
      node = roots_[symbol];
    } else {
      const auto [found, added] = children_.try_emplace(edge(node, symbol, is_gap(token.before)), 0);
      if (added) found->second = new_node();
      node = found->second;
    }
    append_capitals(token.original, capitals_);
  }
  const bool has_capital = std::find(capitals_.begin() + capitals_begin, capitals_.end(), true) != capitals_.end();
  if (case_mode == rules::CaseMode::smart && !has_capital) case_mode = rules::CaseMode::any;
  if (case_mode == rules::CaseMode::any) capitals_.resize(capitals_begin);
  endings_.push_back({list, endings_of_[node], case_mode, capitals_begin, static_cast<std::uint32_t>(capitals_.size())});
  endings_of_[node] = static_cast<std::uint32_t>(endings_.size() - 1);
  return true;
}

TermIndex::Node TermIndex::child(Node from, Symbol symbol, text::Joint joint) const {
  if (symbol == no_symbol || joint == text::Joint::apart) return no_node;
  const auto found = children_.find(edge(from, symbol, is_gap(joint)));
  return found == children_.end() ? no_node : found->second;
}

// "smart" with a capital: each capital of the term is one in the text, or the text has nothing but capitals. "exact": the
// same capitals.
bool TermIndex::case_holds(const Ending& ending, const text::Document& document, std::size_t first, std::size_t last) const {
  if (ending.case_mode == rules::CaseMode::any) return true;
  std::vector<bool> in_text;
  for (std::size_t i = first; i <= last; ++i) {
    const Span span = document.tokens()[i].span;
    append_capitals(document.text().substr(span.start, span.end - span.start), in_text);
  }
  const auto term_begin = capitals_.begin() + ending.capitals_begin;
  const auto term_end = capitals_.begin() + ending.capitals_end;
  const bool same_size = in_text.size() == ending.capitals_end - ending.capitals_begin;
  if (ending.case_mode == rules::CaseMode::exact) return same_size && std::equal(term_begin, term_end, in_text.begin());
  if (std::find(in_text.begin(), in_text.end(), false) == in_text.end()) return true;
  return same_size && std::equal(term_begin, term_end, in_text.begin(), [](bool wanted, bool there) { return there || !wanted; });
}

void TermIndex::find_all(const text::Document& document, TermMatches& out) const {
  out.clear();
  const std::vector<text::Token>& tokens = document.tokens();
  std::vector<Symbol> symbols(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) symbols[i] = vocabulary_.find(document.folded(tokens[i]));

  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (symbols[first] == no_symbol) continue;
    Node node = roots_[symbols[first]];
    for (std::size_t last = first; node != no_node; ++last) {
      for (std::uint32_t at = endings_of_[node]; at != no_node; at = endings_[at].next) {
        if (!case_holds(endings_[at], document, first, last)) continue;
        out.add(endings_[at].list, {tokens[first].span.start, tokens[last].span.end});
      }
      if (last + 1 == tokens.size()) break;
      node = child(node, symbols[last + 1], tokens[last + 1].before);
    }
  }
  out.settle();
}

}  // namespace postvett::matching
