#include "text/document.h"

#include <algorithm>

#include "text/latin1.h"
#include "text/normalize.h"
#include "text/segment.h"
#include "text/sentence_break.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

bool is_line_break(char16_t unit) {
  if (unit > 0x0D && unit < 0x85) return false;
  return (unit >= 0x0A && unit <= 0x0D) || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

void append_paragraphs(std::u16string_view text, std::vector<Span>& out) {
  std::uint32_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_line_break(text[at])) continue;
    if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') ++at;
    const auto end = static_cast<std::uint32_t>(at + 1);
    out.push_back({start, end});
    start = end;
  }
  if (start < text.size() || out.empty()) out.push_back({start, static_cast<std::uint32_t>(text.size())});
}

// Appends to a string whose end moves into room that was made before: a token at a time, std::string does more than the work.
class FoldedWriter {
 public:
  explicit FoldedWriter(std::string& out, std::size_t units) : out_(out) { out_.resize(units + units / 8 + 16); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(end_); }
  void finish() { out_.resize(end_); }

  // What is plain needs no tables: each unit is one letter of one or two bytes.
  void add_plain(std::u16string_view text) {
    make_room(2 * text.size());
    char* at = out_.data() + end_;
    for (const char16_t unit : text) {
      const char16_t folded = latin1_comparable[unit];
      if (folded < 0x80) {
        *at++ = static_cast<char>(folded);
      } else {
        *at++ = static_cast<char>(0xC0 | folded >> 6);
        *at++ = static_cast<char>(0x80 | (folded & 0x3F));
      }
    }
    end_ = static_cast<std::size_t>(at - out_.data());
  }

  void add(std::u16string_view text) {
    token_.clear();
    append_comparable(token_, text);
    make_room(token_.size());
    std::copy(token_.begin(), token_.end(), out_.begin() + static_cast<std::ptrdiff_t>(end_));
    end_ += token_.size();
  }

 private:
  void make_room(std::size_t bytes) {
    if (out_.size() - end_ < bytes) out_.resize(2 * out_.size() + bytes);
  }

  std::string& out_;
  std::string token_;
  std::size_t end_ = 0;
};

std::size_t index_at(const std::vector<Span>& spans, std::uint32_t offset) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), offset,
                                      [](std::uint32_t value, const Span& span) { return value < span.start; });
  return after == spans.begin() ? 0 : static_cast<std::size_t>(after - spans.begin()) - 1;
}

bool is_visible(SegmentKind kind) { return kind <= SegmentKind::symbol; }

}  // namespace

void Document::assign(std::u16string_view text) {
  text_ = text;
  paragraphs_.clear();
  sentences_.clear();
  append_paragraphs(text, paragraphs_);
  for (const Span& paragraph : paragraphs_) append_sentences(text, paragraph, sentences_);
  cut_tokens();
}

void Document::assign_term(std::u16string_view text) {
  text_ = text;
  paragraphs_.assign(1, {0, static_cast<std::uint32_t>(text.size())});
  sentences_ = paragraphs_;
  cut_tokens();
}

void Document::cut_tokens() {
  tokens_.clear();
  tokens_.reserve(text_.size() / 5 + 4);  // of prose: a word and its space take six characters
  FoldedWriter folded(folded_, text_.size());
  std::uint32_t words = 0;
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
  Joint joint = Joint::apart;
  bool after_hyphen = false;  // the last token is a hyphen

  for (std::size_t at = 0; at < text_.size();) {
    const Segment segment = segment_at(text_, at);
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(segment.end)};
    at = segment.end;
    if (segment.kind == SegmentKind::space && joint != Joint::apart) joint = Joint::space;
    if (!is_visible(segment.kind)) continue;

    if (segment.kind == SegmentKind::hyphen && joint == Joint::none && tokens_.back().span.end == span.start &&
        !after_hyphen && at < text_.size()) {
      const SegmentKind next = segment_at(text_, at).kind;
      if (is_visible(next) && next != SegmentKind::hyphen) {
        joint = Joint::hyphen;
        continue;
      }
    }

    while (sentences_[sentence].end <= span.start) ++sentence;
    while (paragraphs_[paragraph].end <= span.start) ++paragraph;
    Token token;
    token.span = span;
    token.kind = segment.kind == SegmentKind::word ? TokenKind::word : TokenKind::symbol;
    token.before = tokens_.empty() || tokens_.back().sentence != sentence ? Joint::apart : joint;
    token.word_index = words;
    token.simple = segment.simple;
    token.sentence = sentence;
    token.paragraph = paragraph;
    token.folded_offset = folded.size();
    const std::u16string_view original = text_.substr(span.start, span.end - span.start);
    if (segment.plain) {
      folded.add_plain(original);
    } else {
      folded.add(original);
    }
    token.folded_size = folded.size() - token.folded_offset;
    if (token.kind == TokenKind::word) ++words;
    tokens_.push_back(token);
    joint = Joint::none;
    after_hyphen = segment.kind == SegmentKind::hyphen;
  }
  folded.finish();
}

std::size_t Document::sentence_at(std::uint32_t offset) const { return index_at(sentences_, offset); }

std::size_t Document::paragraph_at(std::uint32_t offset) const { return index_at(paragraphs_, offset); }

std::vector<TermToken> cut_term(std::string_view utf8) {
  const std::u16string text = to_utf16(utf8);
  Document document;
  document.assign_term(text);
  std::vector<TermToken> term;
  term.reserve(document.tokens().size());
  for (const Token& token : document.tokens()) {
    const std::u16string_view original = document.text().substr(token.span.start, token.span.end - token.span.start);
    term.push_back({std::string(document.folded(token)), std::u16string(original), token.kind, token.before});
  }
  return term;
}

}  // namespace postvett::text
