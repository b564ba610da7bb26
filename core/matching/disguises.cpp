#include "matching/disguises.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "matching/look_alikes.h"
#include "text/normalize.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::matching {
namespace {

using text::Joint;
using text::Token;
using text::TokenKind;

constexpr std::size_t max_units = 64;     // of a word, as it stands in the text
constexpr std::size_t max_disguises = 32;
constexpr std::size_t min_letters_apart = 4, max_letters_apart = 32;
constexpr std::uint32_t max_touching_tokens = 12;

constexpr bool is_ascii_letter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z' && c < 0x80; }
bool is_latin(char32_t c) { return c < 0x250 && text::is_letter(c); }

// h.a.t.a, h_a_t_a and h·a·t·a are one word to UAX #29.
bool is_apart_in_one_word(std::u16string_view word) {
  return word.size() >= 2 * min_letters_apart - 1 && word[1] < 0xC0 && !is_ascii_letter(word[1]) && !text::is_decimal_digit(word[1]);
}

// What is_suspicious() knows of a character below U+0100: its small letter (of ASCII only; other letters stand for themselves), or 0.
constexpr std::array<char16_t, 0x100> letter_in_small = [] {
  std::array<char16_t, 0x100> of{};
  for (char16_t c = 0; c < of.size(); ++c) of[c] = is_ascii_letter(c) ? static_cast<char16_t>(c | 0x20) : c >= 0xC0 ? c : u'\0';
  return of;
}();

// Whether a word needs a closer look. Made for the many that do not.
bool is_suspicious(std::u16string_view word) {
  if (is_apart_in_one_word(word)) return true;
  bool has_letter = false, has_digit = false;
  char16_t before = 0, last = 0, last_as_written = 0;
  for (const char16_t unit : word) {
    if (unit >= 0x100) return true;
    const char16_t small = letter_in_small[unit];
    if (small != 0) {
      if (small == last && small == before) return true;
      if (unit == u'I' && last_as_written >= u'a' && last_as_written <= u'z') return true;
      has_letter = true;
    } else if (unit >= u'0' && unit <= u'9') {
      has_digit = true;
    }
    before = last;
    last = small;
    last_as_written = unit;
  }
  return has_letter && has_digit;
}

std::vector<char32_t> code_points(std::u16string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    at += c.size;
    if (!text::is_default_ignorable(c.value)) out.push_back(c.value);
  }
  return out;
}

std::vector<char32_t> code_points(std::string_view utf8) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::CodePoint c = text::utf8_code_point_at(utf8, at);
    at += c.size;
    out.push_back(c.value);
  }
  return out;
}

// One character of a word, and the letters that it may be meant for.
struct Character {
  char32_t letter = 0;     // 0: a digit or sign that l33t reads as one of `meant`
  std::string_view meant;
};

// A word read for what it looks like.
struct Reading {
  std::vector<Character> characters;
  bool has_latin = false, has_look_alike = false, has_l33t = false;
  bool has_foreign = false;  // a letter that looks like no Latin one
  bool has_other = false;    // anything else that no letter is meant by
};

Reading read(std::u16string_view original, std::string_view folded) {
  Reading out;
  const std::vector<char32_t> letters = code_points(folded);
  std::vector<char32_t> written = code_points(original);
  if (written.size() != letters.size()) written = letters;  // composed or expanded by folding
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t c = letters[i];
    if (text::is_mark(c)) continue;  // a mark that composes with no letter: h̷a̷t̷a̷
    if (const char32_t looks = look_alike(written[i])) {
      out.has_look_alike = true;
      out.characters.push_back({looks, {}});
    } else if (i > 0 && written[i] == U'I' && text::is_lower(written[i - 1])) {
      out.has_latin = true;
      out.characters.push_back({0, "li"});
    } else if (c == U'\'' || c == U':') {
      out.characters.push_back({c, {}});  // an ending may follow
    } else if (text::is_letter(c)) {
      (is_latin(c) ? out.has_latin : out.has_foreign) = true;
      out.characters.push_back({c, {}});
    } else if (const std::string_view meant = l33t_letters(c); !meant.empty()) {
      out.has_l33t = true;
      out.characters.push_back({0, meant});
    } else {
      out.has_other = true;
    }
  }
  return out;
}

// Digits and signs are letters only where one of them stands between letters, others between or not (h4ta, l33t; then also
// h4t4), and where a sign does not begin the word, but for $. A letter, a number and a letter is a word cut short: l10n.
bool l33t_holds(const std::vector<Character>& characters, std::u16string_view original) {
  const auto is_letter = [](const Character& c) { return c.letter != 0 && text::is_letter(c.letter); };
  const auto first = std::find_if(characters.begin(), characters.end(), is_letter);
  const auto last = std::find_if(characters.rbegin(), characters.rend(), is_letter).base();
  if (std::all_of(first, std::max(first, last), is_letter)) return false;
  const bool is_number = std::all_of(original.begin() + 1, original.end() - 1, [](char16_t c) { return text::is_decimal_digit(c); });
  return !(is_number && original.size() >= 4 && original[1] != u'0' && is_letter(characters.front()) && is_letter(characters.back()));
}

// Adds a word, and, where it has runs of three letters or more, the words with one or two in their place.
void add(const std::u32string& word, std::uint32_t tokens, bool whole, std::string_view not_this, std::size_t first, std::vector<Disguise>& out) {
  std::vector<std::u32string> variants(1);
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at + 1;
    while (end < word.size() && word[end] == word[at]) ++end;
    const bool is_run = end - at >= 3;
    const std::size_t before = variants.size();
    for (std::size_t i = 0; i < before; ++i) {
      if (is_run && variants.size() < max_disguises) variants.push_back(variants[i] + std::u32string(1, word[at]));
      variants[i].append(is_run ? 2 : end - at, word[at]);
    }
    at = end;
  }
  for (const std::u32string& variant : variants) {
    if (out.size() - first >= max_disguises || variant.size() < 2) continue;
    std::string utf8;
    for (const char32_t c : variant) text::append_utf8(utf8, c);
    if (utf8 != not_this) out.push_back({std::move(utf8), tokens, whole || variants.size() > 1});
  }
}

void add_all(const std::vector<Character>& characters, std::uint32_t tokens, bool whole, std::string_view not_this, std::vector<Disguise>& out) {
  std::vector<std::u32string> words(1);
  for (const Character& character : characters) {
    const std::size_t before = words.size();
    const std::vector<char32_t> meant = character.letter ? std::vector<char32_t>{character.letter} : code_points(character.meant);
    for (std::size_t choice = 1; choice < meant.size(); ++choice) {
      for (std::size_t i = 0; i < before && words.size() < max_disguises; ++i) words.push_back(words[i] + meant[choice]);
    }
    for (std::size_t i = 0; i < before; ++i) words[i] += meant[0];
  }
  const std::size_t first = out.size();
  for (const std::u32string& word : words) add(word, tokens, whole, not_this, first, out);
}

// h.a.t.a, h_a_t_a.
void add_apart_in_one_word(std::string_view folded, std::vector<Disguise>& out) {
  const std::vector<char32_t> characters = code_points(folded);
  if (characters.size() > 2 * max_letters_apart) return;
  std::u32string word;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (i % 2 == 1 ? characters[i] != characters[1] : !text::is_letter(characters[i])) return;
    if (i % 2 == 0) word += characters[i];
  }
  if (word.size() >= min_letters_apart && !text::is_letter(characters[1])) add(word, 1, true, {}, out.size(), out);
}

// A one-letter word of Swedish or English, which may stand beside a word in single letters.
bool is_one_letter_word(char32_t c) { return std::u32string_view(U"iåöaoue").find(c) != std::u32string_view::npos; }

char32_t first_character(const text::Document& document, std::uint32_t token) {
  return text::code_point_at(document.text(), document.tokens()[token].span.start).value;
}

// Whether a sign may be part of a word together with what it touches.
bool touches_as_letter(const text::Document& document, std::uint32_t token) {
  const Token& t = document.tokens()[token];
  if (t.kind == TokenKind::word) return true;
  const char32_t c = first_character(document, token);
  return c == U'@' || c == U'$' || c == U'!' || c == U'|' || look_alike(c) != 0;
}

}  // namespace

// What a walk from letter to letter needs to know of the tokens.
struct Disguises::Chain {
  // How a letter is followed by the next one: by one space, one hyphen, or one sign.
  struct Link {
    std::uint32_t next = 0;  // the token of the next letter; 0: none follows
    Joint joint = Joint::apart;
    std::string_view sign;

    bool like(const Link& other) const { return joint == other.joint && sign == other.sign; }
  };

  const text::Document& document;

  // The letter that a token is, or 0.
  char32_t letter(std::uint32_t token) const {
    const Token& t = document.tokens()[token];
    if (t.kind != TokenKind::word || t.folded_size > 4) return 0;
    const text::CodePoint c = text::utf8_code_point_at(document.folded(t), 0);
    if (c.size != t.folded_size || !text::is_letter(c.value)) return 0;
    if (is_latin(c.value)) return c.value;
    return look_alike(first_character(document, token));
  }

  Link after(std::uint32_t token) const {
    const std::vector<Token>& tokens = document.tokens();
    if (token + 1 >= tokens.size()) return {};
    const Token& next = tokens[token + 1];
    if (next.before == Joint::space || next.before == Joint::hyphen) {
      if (next.span.start - tokens[token].span.end != 1 || letter(token + 1) == 0) return {};
      return {token + 1, next.before, {}};
    }
    if (next.before != Joint::none || next.kind != TokenKind::symbol || token + 2 >= tokens.size()) return {};
    if (tokens[token + 2].before != Joint::none || letter(token + 2) == 0) return {};
    return {token + 2, Joint::none, document.folded(next)};
  }

  // The letter before a token that is linked to it so.
  std::uint32_t before(std::uint32_t token, const Link& link) const {
    const std::uint32_t back = link.joint == Joint::none ? 2 : 1;
    if (token < back || letter(token - back) == 0) return token;
    const Link there = after(token - back);
    return there.next == token && there.like(link) ? token - back : token;
  }
};

void Disguises::spaced_apart(std::uint32_t token, std::vector<Disguise>& out) {
  const Chain chain{document_};
  const char32_t letter = chain.letter(token);
  if (letter == 0) return;
  const Chain::Link link = chain.after(token);
  if (link.next == 0) return;
  // It begins here, or behind one-letter words that a reader takes apart from it: i h a t e.
  const bool words_may_stand_apart = link.joint == Joint::space;
  for (std::uint32_t at = token, steps = 0;; ++steps) {
    const std::uint32_t previous = chain.before(at, link);
    if (previous == at) break;
    if (!words_may_stand_apart || steps == 3 || !is_one_letter_word(chain.letter(previous))) return;
    at = previous;
  }
  std::u32string word(1, letter);
  std::vector<std::uint32_t> ends{token};
  for (Chain::Link next = link; next.next != 0 && next.like(link); next = chain.after(next.next)) {
    if (word.size() == max_letters_apart) return;
    word += chain.letter(next.next);
    ends.push_back(next.next);
  }
  const std::size_t first = out.size();
  for (int fewer = 0; fewer <= 3 && word.size() >= min_letters_apart; ++fewer) {
    add(word, ends[word.size() - 1] - token + 1, true, {}, first, out);
    if (!words_may_stand_apart || !is_one_letter_word(word.back())) return;
    word.pop_back();
  }
}

// A word by itself, or together with the words and signs that touch it (h@ta; letters with an invisible space between).
void Disguises::touching(std::uint32_t token, std::vector<Disguise>& out) {
  const std::vector<Token>& tokens = document_.tokens();
  const auto joined = [&](std::uint32_t t) {
    return t < tokens.size() && tokens[t].before == Joint::none && touches_as_letter(document_, t) && touches_as_letter(document_, t - 1);
  };
  const bool is_word = tokens[token].kind == TokenKind::word;
  const auto written = [&](std::uint32_t last) { return document_.text().substr(tokens[token].span.start, tokens[last].span.end - tokens[token].span.start); };
  // Most of the others go here: signs, and what a comma or full stop touches.
  if (!joined(token + 1) && (!is_word || tokens[token].simple || !is_suspicious(written(token)))) return;
  const bool behind_sign = is_word && token > 0 && tokens[token - 1].kind == TokenKind::symbol && !(token > 1 && joined(token - 1));
  const bool may_begin = is_word || (touches_as_letter(document_, token) && first_character(document_, token) != U'@' && first_character(document_, token) != U'!');
  const bool begins = may_begin && (token == 0 || !joined(token) || behind_sign);
  std::uint32_t last = token;
  while (begins && last - token < max_touching_tokens && joined(last + 1)) ++last;
  // A sign at the end ends a sentence or a line: nej!
  while (last > token && tokens[last].kind == TokenKind::symbol && !look_alike(first_character(document_, last))) --last;
  const Token& first = tokens[token];
  const std::u16string_view original = written(last);
  if (original.size() > max_units || (last == token && (first.kind != TokenKind::word || !is_suspicious(original)))) return;

  std::string joined_folded;
  if (last > token) text::append_comparable(joined_folded, original);
  const std::string_view folded = last > token ? std::string_view(joined_folded) : document_.folded(first);
  if (last == token && is_apart_in_one_word(original)) return add_apart_in_one_word(folded, out);
  const Reading reading = read(original, folded);
  if (reading.has_foreign || reading.has_other || reading.characters.size() < 2) return;
  if (reading.has_l33t && !l33t_holds(reading.characters, original)) return;
  if (reading.has_look_alike && !reading.has_latin && script_is_foreign()) return;
  add_all(reading.characters, last - token + 1, reading.has_l33t, last > token ? std::string_view() : folded, out);
}

// Whether a word of the text is written in another script than Latin and not in look-alikes alone.
bool Disguises::script_is_foreign() {
  if (foreign_ >= 0) return foreign_ == 1;
  foreign_ = 0;
  for (const Token& token : document_.tokens()) {
    if (token.kind != TokenKind::word) continue;
    if (read(document_.text().substr(token.span.start, token.span.end - token.span.start), document_.folded(token)).has_foreign) foreign_ = 1;
  }
  return foreign_ == 1;
}

void Disguises::of(std::uint32_t token, std::vector<Disguise>& out) {
  if (surely_none(token)) return;
  touching(token, out);
  spaced_apart(token, out);
}

}  // namespace postvett::matching
