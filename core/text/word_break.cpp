#include "text/word_break.h"

#include "text/full_stop.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

constexpr bool is_letter_class(WordBreak c) { return c == WordBreak::a_letter || c == WordBreak::hebrew_letter; }
constexpr bool is_newline(WordBreak c) { return c == WordBreak::cr || c == WordBreak::lf || c == WordBreak::newline; }
constexpr bool is_ignored(WordBreak c) {
  return c == WordBreak::extend || c == WordBreak::format || c == WordBreak::zwj;
}
constexpr bool joins_letters(WordBreak c) {
  return c == WordBreak::mid_letter || c == WordBreak::mid_num_let || c == WordBreak::single_quote;
}
constexpr bool joins_digits(WordBreak c) {
  return c == WordBreak::mid_num || c == WordBreak::mid_num_let || c == WordBreak::single_quote;
}
constexpr bool joins_extenders(WordBreak c) {
  return is_letter_class(c) || c == WordBreak::numeric || c == WordBreak::katakana || c == WordBreak::extend_num_let;
}

template <bool tailored>
WordBreak class_of(const Properties& p) {
  if (tailored && p.word_break == WordBreak::other && p.has(Properties::default_ignorable)) {
    return WordBreak::format;
  }
  return p.word_break;
}

// The class of the first character from `at` on that WB4 does not ignore; `other` at the end.
template <bool tailored>
WordBreak class_after(std::u16string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const WordBreak found = class_of<tailored>(properties(c.value));
    if (!is_ignored(found)) return found;
    at += c.size;
  }
  return WordBreak::other;
}

// Asked about what stands between two letters: whether it belongs to the word in a post.
bool is_inside_word(std::u16string_view text, std::size_t at) {
  if (is_full_stop(text[at])) return full_stop_is_inside_word(text, at);
  return !is_colon(text[at]) || colon_is_inside_word(text, at);
}

// Everything before a boundary is forgotten: no rule reaches across one. `before` and `last` are the last two classes
// that WB4 leaves.
template <bool tailored>
std::size_t next_break(std::u16string_view text, std::size_t from) {
  const CodePoint first = code_point_at(text, from);
  WordBreak before = WordBreak::other;
  WordBreak last = class_of<tailored>(properties(first.value));
  WordBreak neighbour = last;  // the class right before, ignored or not
  bool odd_regional_indicators = last == WordBreak::regional_indicator;
  std::size_t at = from + first.size;

  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const Properties& p = properties(c.value);
    const WordBreak next = class_of<tailored>(p);
    const auto following = [&] { return class_after<tailored>(text, at + c.size); };

    bool joined = false;
    if (neighbour == WordBreak::cr && next == WordBreak::lf) {  // WB3
      joined = true;
    } else if (is_newline(neighbour) || is_newline(next)) {  // WB3a, WB3b
      joined = false;
    } else if (neighbour == WordBreak::zwj && p.has(Properties::extended_pictographic)) {  // WB3c
      joined = true;
    } else if (neighbour == WordBreak::w_seg_space && next == WordBreak::w_seg_space) {  // WB3d
      joined = true;
    } else if (is_ignored(next)) {  // WB4
      neighbour = next;
      at += c.size;
      continue;
    } else if (is_letter_class(last)) {
      joined = is_letter_class(next) || next == WordBreak::numeric ||
               next == WordBreak::extend_num_let ||                     // WB5, 9, 13a
               (joins_letters(next) && is_letter_class(following()) &&  // WB6
                (!tailored || is_inside_word(text, at))) ||
               (last == WordBreak::hebrew_letter &&  // WB7a, 7b
                (next == WordBreak::single_quote ||
                 (next == WordBreak::double_quote && following() == WordBreak::hebrew_letter)));
    } else if (last == WordBreak::numeric) {
      joined = next == WordBreak::numeric || is_letter_class(next) ||
               next == WordBreak::extend_num_let ||                        // WB8, 10, 13a
               (joins_digits(next) && following() == WordBreak::numeric);  // WB12
    } else if (last == WordBreak::katakana) {
      joined = next == WordBreak::katakana || next == WordBreak::extend_num_let;  // WB13, 13a
    } else if (last == WordBreak::extend_num_let) {
      joined = joins_extenders(next);  // WB13a, 13b
    } else if (last == WordBreak::regional_indicator) {
      joined = next == WordBreak::regional_indicator && odd_regional_indicators;  // WB15, 16
    } else {
      joined = (joins_letters(last) && is_letter_class(before) && is_letter_class(next)) ||           // WB7
               (joins_digits(last) && before == WordBreak::numeric && next == WordBreak::numeric) ||  // WB11
               (last == WordBreak::double_quote && before == WordBreak::hebrew_letter &&
                next == WordBreak::hebrew_letter);  // WB7c
    }
    if (!joined) return at;

    odd_regional_indicators = next == WordBreak::regional_indicator && !odd_regional_indicators;
    before = last;
    last = next;
    neighbour = next;
    at += c.size;
  }
  return text.size();
}

}  // namespace

std::size_t next_word_break(std::u16string_view text, std::size_t from) { return next_break<false>(text, from); }

std::size_t next_tailored_word_break(std::u16string_view text, std::size_t from) {
  return next_break<true>(text, from);
}

std::vector<std::uint32_t> word_breaks(std::u16string_view text) {
  std::vector<std::uint32_t> breaks;
  if (text.empty()) return breaks;
  breaks.push_back(0);
  for (std::size_t at = 0; at < text.size();) {
    at = next_word_break(text, at);
    breaks.push_back(static_cast<std::uint32_t>(at));
  }
  return breaks;
}

}  // namespace postvett::text
