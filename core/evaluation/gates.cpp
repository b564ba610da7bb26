#include "evaluation/gates.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace postvett::evaluation {
namespace {

using text::Document;
using text::Token;
using text::TokenKind;

constexpr std::array<std::string_view, 35> denials = {
    "inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "knappast", "varken", "utan", "not", "never", "no", "none", "nobody",
    "neither", "without", "cannot", "dont", "cant", "wont", "didnt", "doesnt", "isnt", "wasnt", "arent", "werent", "couldnt",
    "wouldnt", "shouldnt", "aint", "havent", "hasnt", "hadnt", "nor"};
constexpr std::array<std::string_view, 13> clause_signs = {",", ";", ":", "–", "—", "-", "(", ")", "/", "…", ".", "!", "?"};
constexpr std::array<std::string_view, 9> clause_words = {"men", "but", "fast", "although", "though", "eftersom", "because", "however", "medan"};
constexpr std::array<std::string_view, 14> suppositions = {"ifall", "if", "would", "skulle", "unless", "suppose", "imagine", "wouldn't", "wouldnt", "hypothetically", "i'd", "he'd", "she'd", "they'd"};
constexpr std::array<std::string_view, 5> before_supposing_om = {"som", "även", "bara", "tänk", "men"};
constexpr std::array<std::string_view, 6> own_words = {"min", "mitt", "mina", "my", "mine", "myself"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The first token that ends after the offset.
std::size_t token_at(const Document& document, std::uint32_t offset) {
  const auto& tokens = document.tokens();
  const auto found = std::upper_bound(tokens.begin(), tokens.end(), offset, [](std::uint32_t at, const Token& token) { return at < token.span.end; });
  return static_cast<std::size_t>(found - tokens.begin());
}

bool ends_with(std::string_view word, std::string_view end) { return word.size() >= end.size() && word.substr(word.size() - end.size()) == end; }

bool is_word(const Token& token) { return token.kind == TokenKind::word; }

bool begins_clause(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  if (token == 0 || tokens[token - 1].sentence != tokens[token].sentence) return true;
  const Token& before = tokens[token - 1];
  const std::string_view word = document.folded(before);
  return is_word(before) ? among(clause_words, word) : among(clause_signs, word);
}

// The first token of the clause that a token stands in.
std::size_t clause_begin(const Document& document, std::size_t token) {
  while (!begins_clause(document, token)) --token;
  return token;
}

bool negated(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  bool denied = false;
  for (std::size_t i = clause_begin(document, token); i < token; ++i) {
    if (!is_word(tokens[i])) continue;
    const std::string_view word = document.folded(tokens[i]);
    const std::string_view next = document.folded(tokens[i + 1]);
    if (word == "utan" && denied) denied = false;  // "inte hata utan förlåta": what follows is affirmed
    else if ((word == "inte" && next == "bara") || (word == "not" && (next == "only" || next == "just"))) continue;
    else if (among(denials, word) || ends_with(word, "n't")) denied = true;
  }
  return denied;
}

bool question(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  std::size_t last = token;
  while (last + 1 < tokens.size() && tokens[last + 1].sentence == tokens[token].sentence) ++last;
  for (; last > token && !is_word(tokens[last]); --last) {
    if (document.folded(tokens[last]) == "?") return true;
  }
  return false;
}

bool hypothetical(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  for (std::size_t i = token; i-- > 0 && tokens[i].sentence == tokens[token].sentence;) {
    const std::string_view word = document.folded(tokens[i]);
    if (among(suppositions, word)) return true;
    // "om" also means "about": it supposes where it begins a clause, or follows "som", "även" …
    if (word != "om") continue;
    if (begins_clause(document, i) || among(before_supposing_om, document.folded(tokens[i - 1]))) return true;
  }
  return false;
}

bool self(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  if (among(own_words, document.folded(tokens[token]))) return true;
  const std::size_t begin = clause_begin(document, token);
  int words = 0;
  for (std::size_t i = token; i-- > begin && words < 3;) {
    if (!is_word(tokens[i])) continue;
    ++words;
    if (among(own_words, document.folded(tokens[i]))) return true;
  }
  return false;
}

bool touches_space(const Document& document, std::uint32_t unit) {
  const std::u16string_view text = document.text();
  return unit >= text.size() || text[unit] == u' ' || text[unit] == u'\u00A0' || text[unit] == u'\n';
}

// Whether the token lies between two quotation marks of one kind in its paragraph.
bool between_marks(const Document& document, std::size_t token, std::string_view mark) {
  const auto& tokens = document.tokens();
  const std::uint32_t paragraph = tokens[token].paragraph;
  std::size_t at = token;
  while (at > 0 && tokens[at - 1].paragraph == paragraph) --at;
  bool open = false;
  std::size_t opened = 0;
  for (; at < tokens.size() && tokens[at].paragraph == paragraph; ++at) {
    if (is_word(tokens[at]) || document.folded(tokens[at]) != mark) continue;
    const bool space_before = tokens[at].span.start == 0 || touches_space(document, tokens[at].span.start - 1);
    const bool space_after = touches_space(document, tokens[at].span.end);
    if (!open) {
      // An apostrophe at a word's end opens nothing.
      open = !space_after && (mark != "'" || space_before);
      opened = at;
    } else {
      if (opened < token && token < at) return true;
      open = false;
    }
  }
  return false;
}

bool quoted(const Document& document, std::size_t token) {
  const auto& tokens = document.tokens();
  std::size_t first = token;
  while (first > 0 && tokens[first - 1].paragraph == tokens[token].paragraph) --first;
  const std::string_view begin = document.folded(tokens[first]);
  if (begin == ">" && first < token) return true;
  if (begin == "rt" && first + 1 < tokens.size() && document.folded(tokens[first + 1]) == "@") return true;
  return between_marks(document, token, "\"") || between_marks(document, token, "'");
}

}  // namespace

bool gate_holds(rules::Gate gate, const Document& document, std::uint32_t offset) {
  const std::size_t token = token_at(document, offset);
  if (token >= document.tokens().size()) return false;
  switch (gate) {
    case rules::Gate::negated: return negated(document, token);
    case rules::Gate::quoted: return quoted(document, token);
    case rules::Gate::question: return question(document, token);
    case rules::Gate::hypothetical: return hypothetical(document, token);
    case rules::Gate::self: return self(document, token);
  }
  return false;
}

}  // namespace postvett::evaluation
