#include "entities/password.h"

#include <array>
#include <string_view>

#include "entities/digit_groups.h"
#include "entities/surroundings.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

constexpr std::array<std::u16string_view, 19> password_labels = {
    u"lösenord", u"lösenordet", u"lösen",    u"lösenfras",   u"wifilösenord", u"wifilösenordet", u"wifilösen",
    u"passord",  u"password",   u"passwd",   u"pwd",         u"pw",           u"passphrase",     u"passcode",
    u"passwort", u"inloggning", u"losenord", u"adgangskode", u"pass"};
constexpr std::array<std::u16string_view, 15> code_labels = {
    u"pin",     u"pinkod",    u"pinkoden", u"pincode", u"portkod", u"portkoden", u"larmkod",    u"larmkoden",
    u"dörrkod", u"dörrkoden", u"kod",      u"koden",   u"code",    u"passerkod", u"passerkoden"};
constexpr std::array<std::u16string_view, 4> verbs = {u"är", u"is", u"heter", u"var"};
constexpr std::size_t longest = 64;

// The run without white space at `start`, out of its quotation marks and without the punctuation of the sentence.
struct Value {
  std::size_t start = 0;
  std::size_t end = 0;
  bool quoted = false;
};

Value value_at(std::u16string_view text, std::size_t start) {
  constexpr std::u16string_view quotes = u"\"'”’“‘«»`";
  constexpr std::u16string_view closing = u".,;:)?…";
  Value value{start, start, false};
  while (value.end < text.size() && value.end - start <= longest && !text::is_white_space(text[value.end])) ++value.end;
  if (value.end - start > longest) return {start, start, false};
  while (value.end > value.start && closing.find(text[value.end - 1]) != closing.npos) --value.end;
  if (value.end - value.start >= 2 && quotes.find(text[value.start]) != quotes.npos) {
    if (quotes.find(text[value.end - 1]) != quotes.npos) {
      value.quoted = true;
      ++value.start;
      --value.end;
    }
  }
  if (value.end < value.start) value.end = value.start;
  return value;
}

bool looks_secret(std::u16string_view value) {
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (is_ascii_digit(value[i])) return true;
    if (i > 0 && i + 1 < value.size() &&
        (text::is_upper(value[i]) ||
         !(text::is_letter(value[i]) || value[i] == '-' || value[i] == '\'' || value[i] == 0x2019)))
      return true;
  }
  return false;
}

bool is_code(std::u16string_view value) {
  if (value.size() < 3 || value.size() > 8) return false;
  for (const char16_t unit : value) {
    if (!is_ascii_digit(unit)) return false;
  }
  return true;
}

bool ends_line(std::u16string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '.' || text[at] == '!')) ++at;
  return at >= text.size() || text[at] == '\n' || text[at] == '\r';
}

// "koden till personalingången är 7713": past a preposition and at most four words after it, to the verb or the sign
// that the value follows; `at` if there is none.
std::size_t past_place(std::u16string_view text, std::size_t at) {
  constexpr std::size_t most_words = 4;
  constexpr std::array<std::u16string_view, 8> prepositions = {u"till", u"på",  u"för", u"i",
                                                               u"to",   u"for", u"on",  u"of"};
  Word word = word_at(text, after_space(text, at));
  if (word.start == at || !is_one_of(word.lower(), prepositions)) return at;
  for (std::size_t words = 0; words < most_words; ++words) {
    const std::size_t end = word.end;
    if (character_at(text, end) == ':' || character_at(text, end) == '=') return end;
    word = word_at(text, after_space(text, end));
    if (word.start == end || word.empty()) return at;
    if (is_one_of(word.lower(), verbs)) return end;
  }
  return at;
}

// A word with letters and digits in it: "Blåsippa-1987".
bool mixes(std::u16string_view value) {
  bool digit = false;
  bool letter = false;
  for (const char16_t unit : value) {
    digit = digit || is_ascii_digit(unit);
    letter = letter || text::is_letter(unit);
  }
  return digit && letter;
}

// Where the value starts after the label that ends at `at`; `at` if nothing says that one follows.
std::size_t after_separator(std::u16string_view text, std::size_t at, bool& verb) {
  std::size_t next = after_space(text, at);
  if (next < text.size() && (text[next] == ':' || text[next] == '=')) {
    verb = false;
    return after_space(text, next + 1);
  }
  const Word word = word_at(text, next);
  verb = true;
  if (next == at || !is_one_of(word.lower(), verbs)) return at;
  next = after_space(text, word.end);
  if (next < text.size() && text[next] == ':') next = after_space(text, next + 1);
  return next == word.end ? at : next;
}

}  // namespace

void find_passwords(const text::Document& document, std::vector<Span>& out) {
  const std::u16string_view text = document.text();
  for (std::size_t at = 0; at < text.size();) {
    const Word word = word_at(text, at);
    if (word.empty()) {
      at += text::code_point_at(text, at).size;
      continue;
    }
    at = word.end;
    const bool code = is_one_of(word.lower(), code_labels);
    if (!code && !is_one_of(word.lower(), password_labels)) continue;
    std::size_t label_end = word.end;
    if (label_end < text.size() && text[label_end] == '-') {  // pin-kod, pin-code
      const Word second = word_at(text, label_end + 1);
      if (is_one_of(second.lower(), code_labels)) label_end = second.end;
    }
    label_end = past_place(text, label_end);
    bool verb = false;
    bool bare = false;  // nothing but a space before the value
    std::size_t start = after_separator(text, label_end, verb);
    if (start == label_end) {
      const bool plain = word.lower().size() <= 5 && word.lower() != u"pin";  // "error code 404"
      start = after_space(text, label_end);
      if (start == label_end || (code && plain)) continue;
      bare = !code;
    }
    const Value value = value_at(text, start);
    const std::u16string_view piece = text.substr(value.start, value.end - value.start);
    const bool fits = code ? is_code(piece)
                           : piece.size() >= 4 && piece.find(u"://") == piece.npos &&
                                 (!bare || (word.lower().size() > 4 && mixes(piece))) &&
                                 (value.quoted || looks_secret(piece) || (!verb && ends_line(text, value.end)));
    if (!fits) continue;
    out.push_back({static_cast<std::uint32_t>(value.start), static_cast<std::uint32_t>(value.end)});
    at = value.end;
  }
}

}  // namespace postvett::entities
