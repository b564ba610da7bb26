#include "matching/term_index.h"

#include <algorithm>

#include "matching/accents.h"
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

std::size_t letters_in(std::string_view folded) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint c = text::utf8_code_point_at(folded, at);
    count += text::is_letter(c.value);
    at += c.size;
  }
  return count;
}

// The joints that a term can ask for: words that touch, or words with white space or a hyphen between them.
bool is_gap(text::Joint joint) { return joint == text::Joint::space || joint == text::Joint::hyphen; }

std::uint64_t edge(std::uint32_t from, std::uint32_t symbol, bool gap) {
  return (static_cast<std::uint64_t>(from) << 33) | (static_cast<std::uint64_t>(symbol) << 1) | (gap ? 1u : 0u);
}

}  // namespace

TermIndex::Node TermIndex::new_node() {
  endings_of_.push_back(no_node);
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
      const auto [found, added] = children_.try_emplace(edge(node, symbol * 2 + bare, is_gap(token.before)), 0);
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
  endings_.push_back({list, endings_of_[node], case_mode, first_capitals});
  endings_of_[node] = static_cast<std::uint32_t>(endings_.size() - 1);
  return true;
}

TermIndex::Node TermIndex::child(Node from, AnySymbol symbol, text::Joint joint) const {
  if (joint == text::Joint::apart) return no_node;
  const auto found = children_.find(edge(from, symbol, is_gap(joint)));
  return found == children_.end() ? no_node : found->second;
}

// What each word of the text may stand for: `begins` has where each word's readings begin, and where the last one's end.
void TermIndex::read_words(const text::Document& document, std::vector<Reading>& readings, std::vector<std::uint32_t>& begins) const {
  std::vector<Vocabulary::Found> found;
  const auto look_up = [&](const Vocabulary& vocabulary, std::string_view word) {
    found.clear();
    vocabulary.find(word, found);
    const AnySymbol which = &vocabulary == &bare_words_;
    for (const Vocabulary::Found& one : found) readings.push_back({one.symbol * 2 + which, one.part_begin});
  };
  for (const text::Token& token : document.tokens()) {
    begins.push_back(static_cast<std::uint32_t>(readings.size()));
    const std::string_view word = document.folded(token);
    look_up(words_, word);
    if (bare_words_.size() == 0) continue;
    if (may_have_accents(word)) look_up(bare_words_, without_accents(word));
    else look_up(bare_words_, word);
  }
  begins.push_back(static_cast<std::uint32_t>(readings.size()));
}

// The walk from one word of a text along all branches of the trie that the text goes along with.
class TermIndex::Walk {
 public:
  Walk(const TermIndex& index, const text::Document& document, TermMatches& out) : index_(index), document_(document), out_(out) {
    index.read_words(document, readings_, begins_);
  }

  void run() {
    for (std::uint32_t first = 0; first < document_.tokens().size(); ++first) {
      for (std::uint32_t reading = begins_[first]; reading < begins_[first + 1]; ++reading) {
        const AnySymbol symbol = readings_[reading].symbol;
        const std::vector<Node>& roots = index_.roots_[symbol & 1];
        const Node node = symbol / 2 < roots.size() ? roots[symbol / 2] : no_node;
        if (node != no_node) from(first, reading, node);
      }
    }
  }

 private:
  // A word of the text that was read, the node that it led to, and which of the next word's readings is to be tried next.
  struct Step {
    std::uint32_t reading;
    Node node;
    std::uint32_t next_reading;
  };

  std::uint32_t readings_begin(std::uint32_t token) const { return token < document_.tokens().size() ? begins_[token] : 0; }

  void from(std::uint32_t first, std::uint32_t reading, Node node) {
    enter(first, reading, node);
    while (!steps_.empty()) {
      const std::uint32_t next = first + static_cast<std::uint32_t>(steps_.size());
      Step& step = steps_.back();
      if (next == document_.tokens().size() || step.next_reading == begins_[next + 1]) {
        steps_.pop_back();
        continue;
      }
      const std::uint32_t tried = step.next_reading++;
      const Node child = index_.child(step.node, readings_[tried].symbol, document_.tokens()[next].before);
      if (child != no_node) enter(first, tried, child);
    }
  }

  void enter(std::uint32_t first, std::uint32_t reading, Node node) {
    const std::uint32_t next = first + static_cast<std::uint32_t>(steps_.size()) + 1;
    steps_.push_back({reading, node, readings_begin(next)});
    for (std::uint32_t at = index_.endings_of_[node]; at != no_node; at = index_.endings_[at].next) {
      const Ending& ending = index_.endings_[at];
      if (ending.case_mode != rules::CaseMode::any && !case_holds(ending, first)) continue;
      out_.add(ending.list, {document_.tokens()[first].span.start, document_.tokens()[next - 1].span.end});
    }
  }

  // "smart" with a capital: each capital of the term is one in the text, or the text has nothing but capitals. "exact": the
  // same capitals. Letters that an ending or another part of a compound adds are free.
  bool case_holds(const Ending& ending, std::uint32_t first) {
    bool same = true, all_capitals = true;
    for (std::uint32_t i = 0; i < steps_.size() && (same || all_capitals); ++i) {
      const Capitals& wanted = index_.capitals_[ending.capitals + i];
      const text::Token& token = document_.tokens()[first + i];
      in_text_.clear();
      append_capitals(document_.text().substr(token.span.start, token.span.end - token.span.start), in_text_);
      all_capitals = all_capitals && std::find(in_text_.begin(), in_text_.end(), false) == in_text_.end();
      same = same && capitals_hold(ending.case_mode, wanted, letters_in(document_.folded(token).substr(0, readings_[steps_[i].reading].part_begin)));
    }
    return same || (all_capitals && ending.case_mode == rules::CaseMode::smart);
  }

  // Whether the text's word has the capitals of the term's from letter `skipped` on. A word that ends a compound has
  // its first capital, if any, at the beginning of the compound: Hotellfyrvakten.
  bool capitals_hold(rules::CaseMode mode, const Capitals& wanted, std::size_t skipped) const {
    const std::size_t size = wanted.end - wanted.begin;
    const std::size_t there = in_text_.size() - std::min(in_text_.size(), skipped);
    if (!wanted.may_grow && there != size) return false;
    for (std::size_t i = 0; i < size && i < there; ++i) {
      const bool want = index_.is_capital_[wanted.begin + i];
      const bool have = in_text_[skipped + i] || (i == 0 && skipped > 0 && in_text_[0]);
      if (mode == rules::CaseMode::exact ? want != have : want && !have) return false;
    }
    return true;
  }

  const TermIndex& index_;
  const text::Document& document_;
  TermMatches& out_;
  std::vector<Reading> readings_;
  std::vector<std::uint32_t> begins_;
  std::vector<Step> steps_;
  std::vector<bool> in_text_;
};

void TermIndex::find_all(const text::Document& document, TermMatches& out) const {
  out.clear();
  Walk(*this, document, out).run();
  out.settle();
}

}  // namespace postvett::matching
