#include "text/full_stop.h"

#include <algorithm>

#include "text/abbreviations.h"
#include "text/latin1.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

constexpr std::size_t address_reach = 64;
constexpr std::size_t word_reach = 32;  // a "word" longer than this is none that any list holds

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }

// A letter, or what belongs to one.
bool is_of_word(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return category(c) <= Category::Me || is_default_ignorable(c);
}

void store_folded(WordBeside& word, std::u16string_view letters) {
  for (const char16_t letter : letters) {
    if (letter == 0xAD) continue;
    if (letter > 0xFF || word.stored == word.letters.size()) {
      word.stored = 0;
      return;
    }
    word.letters[word.stored++] = latin1_casefold[letter];
  }
}

std::size_t start_of_letters(std::u16string_view text, std::size_t end) {
  const std::size_t least = end > word_reach ? end - word_reach : 0;
  while (end > least) {
    const CodePoint c = code_point_before(text, end);
    if (!is_of_word(c.value)) break;
    end -= c.size;
  }
  return end;
}

std::size_t end_of_letters(std::u16string_view text, std::size_t start) {
  const std::size_t most = std::min(text.size(), start + word_reach);
  while (start < most) {
    const CodePoint c = code_point_at(text, start);
    if (!is_of_word(c.value)) break;
    start += c.size;
  }
  return std::min(start, text.size());
}

std::size_t count_letters(std::u16string_view text, std::size_t start, std::size_t end) {
  std::size_t count = 0;
  while (start < end) {
    const CodePoint c = code_point_at(text, start);
    count += is_letter(c.value) ? 1 : 0;
    start += c.size;
  }
  return count;
}

WordBeside cut(std::u16string_view text, std::size_t start, std::size_t end) {
  WordBeside word;
  word.start = start;
  word.size = end - start;
  store_folded(word, text.substr(start, end - start));
  return word;
}

// The start and end of the letters, digits, hyphens and full stops around a place.
struct Run {
  std::size_t start, end;
};
Run dotted_run(std::u16string_view text, std::size_t at) {
  const auto belongs = [](char32_t c) {
    return is_full_stop(c) || is_of_word(c) || c == U'-' || (c >= U'0' && c <= U'9');
  };
  Run run{at, at};
  const std::size_t least = at > word_reach ? at - word_reach : 0;
  while (run.start > least) {
    const CodePoint c = code_point_before(text, run.start);
    if (!belongs(c.value)) break;
    run.start -= c.size;
  }
  const std::size_t most = std::min(text.size(), at + word_reach);
  while (run.end < most) {
    const CodePoint c = code_point_at(text, run.end);
    if (!belongs(c.value)) break;
    run.end += c.size;
  }
  run.end = std::min(run.end, text.size());
  while (run.end > at + 1 && is_full_stop(text[run.end - 1])) --run.end;
  return run;
}

bool starts_with_www(std::u16string_view text, std::size_t start, std::size_t end) {
  return cut(text, start, std::min(end, start + 4)).folded() == u"www.";
}

// Whether the run, or its beginning up to a full stop after `stop`, is a known abbreviation: "fr.o.m", and the "bl.a"
// of "bl.a.Anna".
bool begins_with_abbreviation(std::u16string_view text, Run run, std::size_t stop) {
  const std::size_t last = std::min(run.end, run.start + longest_listed);
  for (std::size_t end = stop + 1; end <= last; ++end) {
    const bool whole = end == run.end || is_full_stop(text[end]);
    if (whole && abbreviation(cut(text, run.start, end).folded()) != Abbreviation::none) return true;
  }
  return false;
}

}  // namespace

WordBefore word_before(std::u16string_view text, std::size_t stop) {
  WordBefore found;
  std::size_t start = start_of_letters(text, stop);
  if (start == stop) {
    while (start > 0 && stop - start < word_reach) {
      const CodePoint c = code_point_before(text, start);
      if (!is_decimal_digit(c.value) && !(start < stop && (c.value == U'.' || c.value == U','))) break;
      start -= c.size;
    }
    found.start = start;
    found.is_number = start < stop;
    return found;
  }
  while (start > 1 && is_full_stop(text[start - 1]) && is_of_word(code_point_before(text, start - 1).value)) {
    start = start_of_letters(text, start - 1);
    if (stop - start > word_reach) break;
  }
  static_cast<WordBeside&>(found) = cut(text, start, stop);
  return found;
}

WordBeside word_after(std::u16string_view text, std::size_t start) {
  return cut(text, start, end_of_letters(text, start));
}

bool is_inside_address(std::u16string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && at - start < address_reach && !is_white_space(text[start - 1])) --start;
  std::size_t end = at;
  while (end < text.size() && end - at < address_reach && !is_white_space(text[end])) ++end;
  const std::u16string_view run = text.substr(start, end - start);
  constexpr std::size_t none = std::u16string_view::npos;
  if (run.find(u"://") != none || starts_with_www(text, start, end)) return true;
  if (const std::size_t sign = run.find(u'@');
      sign != none && sign > 0 && is_letter(code_point_before(run, sign).value)) {
    return run.find(u'.', sign) != none;
  }
  const std::size_t slash = run.substr(0, at - start).find(u'/');
  return slash != none && slash > 0 && run.substr(0, slash).find(u'.') != none;
}

bool full_stop_is_inside_word(std::u16string_view text, std::size_t stop) {
  const std::size_t start = start_of_letters(text, stop);
  const bool capital_follows = is_upper(code_point_at(text, stop + 1).value);
  if (count_letters(text, start, stop) < 2) {
    if (!capital_follows) return true;
    const Abbreviation before = abbreviation(word_before(text, stop).folded());
    return before != Abbreviation::closes && before != Abbreviation::leads_on;
  }
  const Run run = dotted_run(text, stop);
  if (starts_with_www(text, run.start, run.end) || begins_with_abbreviation(text, run, stop)) return true;
  return !capital_follows && is_top_level_domain(cut(text, start_of_letters(text, run.end), run.end).folded());
}

bool colon_is_inside_word(std::u16string_view text, std::size_t colon) {
  // The endings of nouns, numerals and verbs that follow a colon in Swedish, in the order of their code units.
  static constexpr std::u16string_view endings[] = {
      u"a",   u"ad",  u"an", u"ande", u"ans",  u"ar",   u"are", u"arna", u"arnas", u"as", u"at", u"de",
      u"dje", u"e",   u"en", u"ens",  u"er",   u"erna", u"es",  u"et",   u"ets",   u"is", u"it", u"n",
      u"na",  u"nde", u"ns", u"or",   u"orna", u"r",    u"s",   u"t",    u"ta",    u"te", u"ts"};
  const WordBeside after = word_after(text, colon + 1);
  const std::size_t start = start_of_letters(text, colon);
  const bool short_form = start < colon && count_letters(text, start, colon) <= 2 && after.size <= 2;
  if (short_form && is_lower(code_point_at(text, colon + 1).value)) return true;
  return std::binary_search(std::begin(endings), std::end(endings), after.folded());
}

}  // namespace postvett::text
