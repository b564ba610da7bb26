// A post as words, symbols, sentences and paragraphs.
//
//   postvett::text::Document document(u"Gästen på 412 fick kortet nekat. 😂 Nästa!");
//   for (const Token& token : document.tokens()) use(document.folded(token), token.span);   // "gästen", {0, 6} ...
//
// Words are cut by UAX #29 (Unicode 15.0), tailored for posts:
//   - a full stop between letters stays inside a word only in an abbreviation, an initial or a web address ("t.ex",
//     "U.S", "b.com"); "nekat.Nästa" is two words with a sentence end between them;
//   - a colon between letters stays only before a Swedish ending ("EU:s", "tv:n", "3:an") or in a short form ("S:t");
//   - ´ and ` and ‛ between letters are apostrophes;
//   - soft hyphens and other invisible characters inside a word belong to its span, not to its folded form.
// All offsets are UTF-16 units of the text, half-open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "postvett/finding.h"

namespace postvett::text {

using postvett::Span;

enum class TokenKind : std::uint8_t {
  word,    // holds a letter or a digit
  symbol,  // any other visible segment: one punctuation mark, one emoji sequence
};

// How a token follows the one before it.
enum class Joint : std::uint8_t {
  none,    // it touches the previous token
  space,   // only white space lies between, in the same sentence
  hyphen,  // exactly one hyphen (U+002D U+2010 U+2011 U+FE63 U+FF0D) lies between, and both tokens touch it
  apart,   // it is the first token, or the end of a paragraph or of a sentence lies between
};

// White space and the hyphens of Joint::hyphen are no tokens; any other hyphen is a symbol.
struct Token {
  Span span;
  std::uint32_t folded_offset = 0;  // where Document::folded() finds it, in bytes
  std::uint32_t folded_size = 0;
  TokenKind kind = TokenKind::word;
  Joint before = Joint::apart;
  // A word of nothing but letters below U+0100, none three times in a row, none a capital I: no disguise by itself (disguises.h).
  // Not every such word.
  bool simple = false;
  std::uint32_t word_index = 0;  // how many word tokens come before this one
  std::uint32_t sentence = 0;    // index into Document::sentences()
  std::uint32_t paragraph = 0;   // index into Document::paragraphs()
};

class Document {
 public:
  Document() { assign({}); }

  // Keeps the view: the text must outlive the document. At most 2^32 - 1 units.
  explicit Document(std::u16string_view text) { assign(text); }

  // The same for another text; memory is kept, so that a reused document allocates nothing once it has grown.
  void assign(std::u16string_view text);

  std::u16string_view text() const { return text_; }
  const std::vector<Token>& tokens() const { return tokens_; }

  // NFKC_Casefold of the token as UTF-8, with ’ ‘ ʼ ‛ ´ ` and U+FF07 all as ' and “ ” „ ‟ « » and U+FF02 all as ".
  // The view lives until the next assign().
  std::string_view folded(const Token& token) const {
    return std::string_view(folded_).substr(token.folded_offset, token.folded_size);
  }

  // Both cover the whole text, in order, without gaps; a paragraph has its line break at its end (LF, CR LF, CR,
  // U+000B, U+000C, U+0085, U+2028, U+2029), and a sentence the white space after it. A sentence never crosses a
  // paragraph. An empty text has one empty sentence and one empty paragraph; a line break at the very end opens no
  // further paragraph.
  const std::vector<Span>& sentences() const { return sentences_; }
  const std::vector<Span>& paragraphs() const { return paragraphs_; }

  // Index of the sentence or paragraph that holds the offset; at or past the end of the text, the last one.
  std::size_t sentence_at(std::uint32_t offset) const;
  std::size_t paragraph_at(std::uint32_t offset) const;

 private:
  friend std::vector<struct TermToken> cut_term(std::string_view utf8);

  void assign_term(std::u16string_view text);  // one sentence and one paragraph, whatever the text holds
  void cut_tokens();

  std::u16string_view text_;
  std::vector<Token> tokens_;
  std::string folded_;
  std::vector<Span> sentences_;
  std::vector<Span> paragraphs_;
};

// What a term of a rule file is compared with tokens as.
struct TermToken {
  std::string folded;       // as Document::folded()
  std::u16string original;  // as it stands in the term
  TokenKind kind = TokenKind::word;
  Joint before =
      Joint::apart;  // apart for the first token only: a term is one sentence, its line breaks are white space
};

// Cuts a term exactly as a Document cuts a text. Ill-formed UTF-8 is read as U+FFFD.
std::vector<TermToken> cut_term(std::string_view utf8);

}  // namespace postvett::text
