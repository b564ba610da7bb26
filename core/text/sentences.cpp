// The sentences of a post. The text is searched for what may end a sentence (a terminator, an emoji); only there is
// anything decided, by what stands before it and what comes after the quotes, brackets, emoji and white space behind
// it.
#include "text/abbreviations.h"
#include "text/full_stop.h"
#include "text/sentence_break.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

constexpr char32_t ellipsis = 0x2026;

bool is_terminator(char32_t c) {
  if (c < 0x80) return c == U'.' || c == U'!' || c == U'?';
  const SentenceBreak found = properties(c).sentence_break;
  return found == SentenceBreak::a_term || found == SentenceBreak::s_term || c == ellipsis;
}

// Pictures and flags; © ® and their like are not meant.
bool is_emoji(char32_t c) {
  if (c < 0x2000) return false;
  if (c >= 0x1F3FB && c <= 0x1F3FF) return true;  // skin tones
  const Properties& p = properties(c);
  return p.word_break == WordBreak::regional_indicator ||
         (p.has(Properties::extended_pictographic) && p.sentence_break == SentenceBreak::other && c != 0x2122 &&
          c != 0x2139);
}

// Faces and gestures, which close what they comment on. Hearts, flags and things stand for words as often.
bool is_face(char32_t c) {
  return (c >= 0x1F600 && c <= 0x1F64F) || (c >= 0x1F910 && c <= 0x1F92F) || (c >= 0x1F970 && c <= 0x1F97A) ||
         (c >= 0x1FAE0 && c <= 0x1FAE8) || (c >= 0x1F44A && c <= 0x1F44F) || c == 0x1F9D0 || c == 0x2639 || c == 0x263A;
}

class Scanner {
 public:
  Scanner(std::u16string_view text, Span paragraph, std::vector<Span>& out)
      : text_(text.substr(0, paragraph.end)), start_(paragraph.start), sentence_(paragraph.start), out_(out) {}

  void run() {
    std::size_t at = sentence_;
    while (at < text_.size()) {
      const char16_t unit = text_[at];
      // Of ASCII all but three, and Latin letters, end no sentence.
      if (unit < 0x250 && (unit > u'?' || (unit != u'.' && unit != u'!' && unit != u'?'))) {
        ++at;
        continue;
      }
      const CodePoint c = code_point_at(text_, at);
      if (is_terminator(c.value)) {
        at = pass_terminators(at);
      } else if (is_emoji(c.value)) {
        at = pass_emoji(at);
      } else {
        at += c.size;
      }
    }
    if (sentence_ < text_.size() || start_ == text_.size()) end_sentence(text_.size());
  }

 private:
  // What lies between the last terminator and the next word.
  struct Tail {
    std::size_t end = 0;
    bool closed = false;  // a quote or bracket
    bool spaced = false;
    bool emoji = false;
    bool face = false;
  };

  char32_t at(std::size_t offset) const { return offset < text_.size() ? code_point_at(text_, offset).value : 0; }

  void end_sentence(std::size_t end) {
    out_.push_back({static_cast<std::uint32_t>(sentence_), static_cast<std::uint32_t>(end)});
    sentence_ = end;
  }

  std::size_t skip_invisible(std::size_t from) const {
    while (from < text_.size() && text_[from] >= 0xAD) {
      const CodePoint c = code_point_at(text_, from);
      const SentenceBreak found = properties(c.value).sentence_break;
      if (found != SentenceBreak::extend && found != SentenceBreak::format) break;
      from += c.size;
    }
    return from;
  }

  // Close* (White_Space* Emoji+ Close*)* White_Space*, so that an emoji after the space still closes the sentence, but
  // an opening quote after the space opens the next one.
  Tail tail(std::size_t from) const {
    Tail found{from};
    bool may_close = true;
    while (found.end < text_.size()) {
      const CodePoint c = code_point_at(text_, found.end);
      const Properties& p = properties(c.value);
      if (p.has(Properties::white_space)) {
        found.spaced = true;
        may_close = false;
      } else if (p.sentence_break == SentenceBreak::close && may_close) {
        found.closed = true;
      } else if (is_emoji(c.value)) {
        found.emoji = true;
        found.face = found.face || is_face(c.value);
        may_close = true;
      } else if (p.sentence_break != SentenceBreak::extend && p.sentence_break != SentenceBreak::format) {
        break;
      }
      found.end += c.size;
    }
    return found;
  }

  // Where the next word starts behind what may open a sentence: quotes, brackets, dashes, # and @.
  std::size_t skip_openers(std::size_t from) const {
    for (int count = 0; count < 4 && from < text_.size(); ++count) {
      const CodePoint c = code_point_at(text_, from);
      const Category found = category(c.value);
      const bool opens = c.value == U'#' || c.value == U'@' || c.value == U'"' || c.value == U'\'' ||
                         found == Category::Ps || found == Category::Pi || found == Category::Pf ||
                         found == Category::Pd || c.value == U' ';
      if (!opens) break;
      from += c.size;
    }
    return from;
  }

  std::size_t pass_terminators(std::size_t first) {
    std::size_t end = first;
    std::size_t count = 0;
    bool only_full_stops = true;
    bool trails_off = false;
    while (end < text_.size()) {
      const CodePoint c = code_point_at(text_, end);
      if (!is_terminator(c.value)) break;
      ++count;
      trails_off = trails_off || c.value == ellipsis;
      only_full_stops =
          only_full_stops && (c.value == ellipsis || properties(c.value).sentence_break == SentenceBreak::a_term);
      end = skip_invisible(end + c.size);
    }
    const Tail rest = tail(end);
    if (rest.end == text_.size()) return rest.end;

    bool ends = false;
    if (!only_full_stops) {
      ends = ends_after_mark(first, rest);
    } else if (trails_off || count > 1) {
      ends = opens_with_capital(rest.end);
    } else if (rest.spaced || rest.closed || rest.emoji) {
      ends = ends_after_full_stop(first, rest);
    } else {
      ends = ends_without_space(first, end);
    }
    if (ends) end_sentence(rest.end);
    return rest.end;
  }

  // Behind ! or ?.
  bool ends_after_mark(std::size_t first, const Tail& rest) const {
    const char32_t next = at(rest.end);
    const bool touches = !rest.spaced && !rest.closed && !rest.emoji;
    if (touches && is_inside_address(text_, first)) return false;
    if (continues(rest)) return false;
    return !(rest.closed && is_lower(next));
  }

  // SB8a: a comma or colon goes on; a dash only where it touches, for after a space it opens a line of dialogue.
  bool continues(const Tail& rest) const {
    const char32_t next = at(rest.end);
    if (properties(next).sentence_break != SentenceBreak::s_continue) return false;
    return category(next) != Category::Pd || !rest.spaced;
  }

  bool opens_with_capital(std::size_t from) const {
    const char32_t next = at(skip_openers(from));
    return is_upper(next) || category(next) == Category::Lo;
  }

  // Behind one full stop, with white space, a quote or an emoji in between.
  bool ends_after_full_stop(std::size_t stop, const Tail& rest) const {
    if (continues(rest)) return false;
    const std::size_t word = skip_openers(rest.end);
    const char32_t next = at(word);
    const bool capital = opens_with_capital(rest.end);
    const WordBefore before = word_before(text_, stop);
    if (before.is_number) {
      const bool numbers_a_line = before.start <= sentence_ + 1;
      return !numbers_a_line && capital;
    }
    switch (abbreviation(before.folded())) {
      case Abbreviation::leads_on:
        return false;
      case Abbreviation::closes:
        return capital;
      case Abbreviation::part_of_name:
        return capital && opens_sentences(word_after(text_, word).folded());
      case Abbreviation::before_number:
        return !is_number(next);
      case Abbreviation::none:
        break;
    }
    return !(rest.closed && !rest.emoji && is_lower(next));
  }

  // Behind one full stop that touches what follows: "nekat.Nästa", "nekat.#jobbet", "3.14", "t.ex".
  bool ends_without_space(std::size_t stop, std::size_t after) const {
    const char32_t next = at(after);
    const WordBefore before = word_before(text_, stop);
    if (before.size == 0 && !before.is_number) return false;
    const bool opens = is_letter(next) || next == U'#' || next == U'@';
    if (!opens) return false;
    if (before.is_number) {
      return is_upper(next) && word_after(text_, after).size > 1 && !is_inside_address(text_, stop);
    }
    if (is_letter(next) && full_stop_is_inside_word(text_, stop)) return false;
    const Abbreviation found = abbreviation(before.folded());
    const bool ends = found == Abbreviation::none || (found == Abbreviation::closes && is_upper(next));
    return ends && !is_inside_address(text_, stop);
  }

  // An emoji that no terminator comes before: "… nekat 😂 Nästa gäst".
  std::size_t pass_emoji(std::size_t first) {
    const Tail rest = tail(first);
    const bool something_before = has_word(sentence_, first);
    if (rest.end < text_.size() && something_before && rest.face && is_white_space(text_[rest.end - 1]) &&
        is_upper(at(rest.end))) {
      end_sentence(rest.end);
    }
    return rest.end;
  }

  bool has_word(std::size_t from, std::size_t to) const {
    while (from < to) {
      const CodePoint c = code_point_at(text_, from);
      if (category(c.value) <= Category::No) return true;
      from += c.size;
    }
    return false;
  }

  std::u16string_view text_;
  std::size_t start_;     // of the paragraph
  std::size_t sentence_;  // where the one that is being read starts
  std::vector<Span>& out_;
};

}  // namespace

void append_sentences(std::u16string_view text, Span paragraph, std::vector<Span>& out) {
  Scanner(text, paragraph, out).run();
}

}  // namespace postvett::text
