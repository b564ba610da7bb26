#include "text/sentence_break.h"

#include <optional>

#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

constexpr bool is_separator(SentenceBreak c) {
  return c == SentenceBreak::sep || c == SentenceBreak::cr || c == SentenceBreak::lf;
}
constexpr bool is_terminator(SentenceBreak c) { return c == SentenceBreak::a_term || c == SentenceBreak::s_term; }
constexpr bool is_ignored(SentenceBreak c) { return c == SentenceBreak::extend || c == SentenceBreak::format; }

// SB8: whether a lower-case letter comes, from `at` on, before any other letter, terminator or separator.
bool lower_comes_first(std::u16string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const SentenceBreak found = properties(c.value).sentence_break;
    if (found == SentenceBreak::lower) return true;
    if (found == SentenceBreak::upper || found == SentenceBreak::o_letter) return false;
    if (is_separator(found) || is_terminator(found)) return false;
    at += c.size;
  }
  return false;
}

// What has been read since the last terminator; "SATerm Close* Sp*" in the rules.
struct Ending {
  SentenceBreak terminator = SentenceBreak::other;  // other: none, or something else came after it
  SentenceBreak before = SentenceBreak::other;      // what came before the terminator
  bool closed = false;
  bool spaced = false;
  std::optional<bool>
      lower_follows;  // the same at every place between the terminator and the next word, so looked up once
};

}  // namespace

std::vector<std::uint32_t> sentence_breaks(std::u16string_view text) {
  std::vector<std::uint32_t> breaks;
  if (text.empty()) return breaks;
  breaks.push_back(0);
  Ending ending;
  SentenceBreak last = SentenceBreak::other;  // the last class that SB5 leaves
  bool after_cr = false;
  bool after_separator = false;

  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const SentenceBreak next = properties(c.value).sentence_break;
    bool broken = false;
    if (after_cr && next == SentenceBreak::lf) {  // SB3
      broken = false;
    } else if (after_separator) {  // SB4
      broken = true;
    } else if (is_ignored(next)) {  // SB5
      at += c.size;
      continue;
    } else if (ending.terminator != SentenceBreak::other) {
      const bool full_stop = ending.terminator == SentenceBreak::a_term;
      const bool directly_after = !ending.closed && !ending.spaced;
      const bool cased_before = ending.before == SentenceBreak::upper || ending.before == SentenceBreak::lower;
      if (full_stop && !ending.lower_follows) ending.lower_follows = lower_comes_first(text, at);
      const bool joined = (full_stop && directly_after && next == SentenceBreak::numeric) ||                // SB6
                          (full_stop && directly_after && next == SentenceBreak::upper && cased_before) ||  // SB7
                          (full_stop && *ending.lower_follows) ||                                           // SB8
                          next == SentenceBreak::s_continue || is_terminator(next) ||                       // SB8a
                          (next == SentenceBreak::close && !ending.spaced) ||                               // SB9
                          next == SentenceBreak::sp || is_separator(next);                                  // SB9, SB10
      broken = !joined;                                                                                     // SB11
    }
    if (broken) {
      breaks.push_back(static_cast<std::uint32_t>(at));
      ending = {};
    }
    if (is_terminator(next)) {
      ending = {next, broken ? SentenceBreak::other : last, false, false, std::nullopt};
    } else if (next == SentenceBreak::close && !ending.spaced) {
      ending.closed = true;
    } else if (next == SentenceBreak::sp) {
      ending.spaced = true;
    } else {
      ending = {};
    }
    last = next;
    after_cr = next == SentenceBreak::cr;
    after_separator = is_separator(next);
    at += c.size;
  }
  breaks.push_back(static_cast<std::uint32_t>(text.size()));
  return breaks;
}

}  // namespace postvett::text
