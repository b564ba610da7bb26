#include "entities/street_address.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "entities/given_names.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::entities {
namespace {

using text::Document;
using text::Joint;
using text::Token;
using text::TokenKind;

constexpr std::array<std::string_view, 13> endings = {"gatan",   "vägen",  "gränd",  "gränden", "torget",
                                                      "allén",   "stigen", "backen", "kajen",   "esplanaden",
                                                      "stråket", "gata",   "väg"};
constexpr std::array<std::string_view, 9> kinds = {"väg",  "gata", "gränd", "torg", "plats",
                                                   "allé", "stig", "backe", "vägen"};
constexpr std::array<std::string_view, 20> first_names = {
    "norra", "södra", "östra", "västra", "gamla", "nya",   "stora", "lilla",     "sankt", "s:t",
    "s:ta",  "övre",  "nedre", "sankta", "inre",  "yttre", "kung",  "drottning", "prins", "doktor"};
constexpr std::array<std::string_view, 6> roads = {"motorvägen", "landsvägen", "riksvägen",
                                                   "järnvägen",  "länsvägen",  "europavägen"};
constexpr std::array<std::string_view, 20> streets = {
    "street",    "st",   "road",   "rd",      "avenue",   "ave",   "lane",  "ln",    "drive",   "dr",
    "boulevard", "blvd", "square", "terrace", "crescent", "court", "place", "close", "gardens", "way"};
constexpr std::array<std::string_view, 22> units = {
    "km",     "mil",    "m",        "meter", "kr", "kronor", "minuter", "min", "%",     "procent", "kg",
    "gånger", "timmar", "personer", "st",    "år", "dagar",  "spänn",   "h",   "miles", "minutes", "sek"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_capital(const Document& document, const Token& token) {
  return token.kind == TokenKind::word && text::is_upper(text::code_point_at(document.text(), token.span.start).value);
}

// "12", "12b": up to `digits` digits and at most one letter.
bool is_house_number(std::string_view folded, std::size_t digits) {
  std::size_t count = 0;
  while (count < folded.size() && folded[count] >= '0' && folded[count] <= '9') ++count;
  if (count == 0 || count > digits || folded[0] == '0') return false;
  return folded.size() == count || (folded.size() == count + 1 && folded[count] >= 'a' && folded[count] <= 'z');
}

bool names_street(const Document& document, const Token& token) {
  const std::string_view word = document.folded(token);
  if (is_one_of(word, roads)) return false;
  const bool capital = is_capital(document, token);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + (capital ? 2 : 3) && word.ends_with(ending) && (capital || ending == "gatan");
  });
}

// The token that the street's name starts with, for a name that ends with token `last`; `last + 1` if it is none.
std::size_t street_start(const Document& document, std::size_t last) {
  const std::vector<Token>& tokens = document.tokens();
  const auto joined = [&](std::size_t i) {
    return i > 0 && (tokens[i].before == Joint::space || tokens[i].before == Joint::hyphen) &&
           is_capital(document, tokens[i - 1]);
  };
  // The first word of a sentence has its capital from there, unless names of streets begin with it.
  const auto opens = [&](std::size_t i) {
    const std::string_view first = document.folded(tokens[i]);
    return tokens[i].before != Joint::apart || is_one_of(first, first_names) || is_given_name(first);
  };
  const std::string_view word = document.folded(tokens[last]);
  if (is_one_of(word, kinds) && joined(last)) {
    const std::string_view owner = document.folded(tokens[last - 1]);
    const bool genitive = owner.size() > 3 && owner.ends_with("s");
    if (!genitive && !(is_one_of(owner, first_names) && word == "vägen")) return last + 1;
    std::size_t start = last - 1;
    while (last - start < 3 && joined(start) && opens(start - 1)) --start;
    return start;
  }
  if (!names_street(document, tokens[last])) return last + 1;
  std::size_t start = last;
  while (last - start < 2 && joined(start) && opens(start - 1)) --start;
  return start;
}

bool measures(const Document& document, std::size_t next) {
  const std::vector<Token>& tokens = document.tokens();
  if (next >= tokens.size()) return false;
  const std::string_view word = document.folded(tokens[next]);
  if (is_one_of(word, units)) return true;
  // "12:30", "12 000"
  if (word == ":" && tokens[next].before == Joint::none)
    return next + 1 < tokens.size() && tokens[next + 1].before == Joint::none;
  return tokens[next].before == Joint::space && word.size() == 3 && word[0] >= '0' && word[0] <= '9' &&
         word.find_first_not_of("0123456789") == word.npos &&
         !(next + 1 < tokens.size() && tokens[next + 1].before == Joint::space &&
           document.folded(tokens[next + 1]).size() == 2);
}

// The index of the kind of street that ends an English address whose number is token `first`; `first` if there is none.
std::size_t english_end(const Document& document, std::size_t first) {
  const std::vector<Token>& tokens = document.tokens();
  for (std::size_t i = first + 1; i < tokens.size() && i <= first + 4; ++i) {
    if ((tokens[i].before != Joint::space && tokens[i].before != Joint::hyphen) || !is_capital(document, tokens[i]))
      return first;
    if (i > first + 1 && is_one_of(document.folded(tokens[i]), streets)) return i;
  }
  return first;
}

}  // namespace

void find_street_addresses(const Document& document, std::vector<Span>& out) {
  const std::vector<Token>& tokens = document.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::word || !is_house_number(document.folded(tokens[i]), 5)) continue;
    const bool spaced = i > 0 && tokens[i].before == Joint::space;
    if (spaced && is_house_number(document.folded(tokens[i]), 3)) {
      const std::size_t start = street_start(document, i - 1);
      if (start < i && !measures(document, i + 1) && (out.empty() || out.back().end <= tokens[start].span.start)) {
        std::uint32_t end = tokens[i].span.end;
        // "12 B", but not "12 I": a single capital letter that ends the address.
        if (i + 1 < tokens.size() && tokens[i + 1].before == Joint::space &&
            document.folded(tokens[i + 1]).size() == 1 && is_capital(document, tokens[i + 1]) &&
            document.folded(tokens[i + 1]) != "i" && document.folded(tokens[i]).back() <= '9') {
          end = tokens[++i].span.end;
        }
        out.push_back({tokens[start].span.start, end});
        continue;
      }
    }
    const std::string_view before = i > 0 ? document.folded(tokens[i - 1]) : std::string_view();
    constexpr std::string_view quotes_and_brackets = "\"'([{";
    const bool touches =
        tokens[i].before == Joint::none && i > 0 && quotes_and_brackets.find(before) == quotes_and_brackets.npos;
    if (touches || tokens[i].before == Joint::hyphen || before == "#" || before == "$" || before == "£") continue;
    const std::size_t last = english_end(document, i);
    if (last == i) continue;
    out.push_back({tokens[i].span.start, tokens[last].span.end});
    i = last;
  }
}

}  // namespace postvett::entities
