// The half of the term index that runs at load.
#include <algorithm>

#include "matching/term_index.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::matching {

void append_capitals(std::u16string_view text, std::vector<bool>& out) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    if (text::is_letter(c.value)) out.push_back(text::is_upper(c.value));
    at += c.size;
  }
}

TermIndex::Node TermIndex::new_node() {
  endings_of_.push_back(no_node);
  leads_on_.push_back(false);
  return static_cast<Node>(endings_of_.size() - 1);
}

bool TermIndex::add_term(ListId list, std::string_view term, const rules::TermOptions& options) {
  const std::vector<text::TermToken> tokens = text::cut_term(term);
  if (tokens.empty()) return false;
  const bool bare = options.fold_accents.value_or(false);
  const bool compound = options.compound.value_or(false);
  const rules::Languages inflect = options.inflect.value_or(rules::Languages{});
  Vocabulary& vocabulary = bare ? bare_words_ : words_;
  std::vector<Node>& roots = roots_[bare];
  Node node = no_node;
  const auto first_capitals = static_cast<std::uint32_t>(capitals_.size());
  const std::size_t first_flag = is_capital_.size();
  for (const text::TermToken& token : tokens) {
    Manner manner;
    if (token.kind == text::TokenKind::word) {
      manner.swedish = inflect.swedish;
      manner.english = inflect.english;
      // Of a phrase, the first word may end a compound and the last one begin one.
      manner.last_part = compound && &token == &tokens.front();
      manner.first_part = compound && &token == &tokens.back();
    }
    const Symbol symbol = vocabulary.add(token.folded, manner);
    if (&token == &tokens.front()) {
      if (roots.size() < vocabulary.size()) roots.resize(vocabulary.size(), no_node);
      if (roots[symbol] == no_node) roots[symbol] = new_node();
      node = roots[symbol];
    } else {
      leads_on_[node] = true;
      const auto [found, added] = children_.try_emplace(edge(node, symbol * 2 + bare, token.before), 0);
      if (added) found->second = new_node();
      node = found->second;
    }
    const auto begin = static_cast<std::uint32_t>(is_capital_.size());
    append_capitals(token.original, is_capital_);
    capitals_.push_back({begin, static_cast<std::uint32_t>(is_capital_.size()), manner != Manner{}});
  }
  rules::CaseMode case_mode = options.case_mode.value_or(rules::CaseMode::smart);
  const bool has_capital = std::find(is_capital_.begin() + static_cast<std::ptrdiff_t>(first_flag), is_capital_.end(), true) != is_capital_.end();
  if (case_mode == rules::CaseMode::smart && !has_capital) case_mode = rules::CaseMode::any;
  if (case_mode == rules::CaseMode::any) {
    is_capital_.resize(first_flag);
    capitals_.resize(first_capitals);
  }
  const bool disguise = options.disguise.value_or(true);
  has_disguise_ = has_disguise_ || disguise;
  endings_.push_back({list, endings_of_[node], case_mode, disguise, options.languages.value_or(text::LanguageSet{}), first_capitals});
  endings_of_[node] = static_cast<std::uint32_t>(endings_.size() - 1);
  return true;
}

}  // namespace postvett::matching
