#include "entities/person_name.h"

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

constexpr std::size_t most_words = 6;

// Never a part of a person's name, though capitalised.
constexpr std::array<std::string_view, 122> no_names = {
    "monday",      "tuesday",    "wednesday",  "thursday",  "friday",    "saturday", "sunday",     "january",
    "february",    "march",      "april",      "june",      "july",      "august",   "september",  "october",
    "november",    "december",   "måndag",     "tisdag",    "onsdag",    "torsdag",  "fredag",     "lördag",
    "söndag",      "januari",    "februari",   "mars",      "maj",       "juni",     "juli",       "augusti",
    "oktober",     "jul",        "påsk",       "midsommar", "christmas", "easter",   "hotell",     "hotel",
    "hotellet",    "restaurang", "restaurant", "café",      "cafe",      "bar",      "pub",        "bank",
    "banken",      "ab",         "hb",         "kb",        "ltd",       "inc",      "llc",        "plc",
    "group",       "gruppen",    "company",    "station",   "airport",   "park",     "university", "universitet",
    "college",     "school",     "hospital",   "church",    "cathedral", "museum",   "cup",        "league",
    "day",         "city",       "beach",      "island",    "street",    "road",     "avenue",     "lane",
    "square",      "stockholm",  "göteborg",   "malmö",     "uppsala",   "västerås", "örebro",     "linköping",
    "helsingborg", "norrköping", "jönköping",  "lund",      "umeå",      "gävle",    "borås",      "sverige",
    "sweden",      "norge",      "danmark",    "finland",   "london",    "england",  "scotland",   "america",
    "europe",      "europa",     "i",          "the",       "and",       "och",      "but",        "jag",
    "vi",          "du",         "facebook",   "instagram", "twitter",   "google",   "apple",      "spotify",
    "ikea",        "volvo"};

constexpr std::array<std::string_view, 14> place_endings = {
    "gatan",   "vägen",  "torget",   "kyrkan",     "kyrka",  "skolan", "sjukhuset",
    "sjukhus", "parken", "hotellet", "stiftelsen", "holmen", "hamnen", "stationen"};
constexpr std::array<std::string_view, 30> surname_endings = {
    "sson",  "son",   "ström", "berg",   "lund",  "gren", "qvist", "kvist", "quist", "dahl",
    "stedt", "stedt", "blad",  "strand", "feldt", "sten", "stein", "sen",   "ski",   "sky",
    "ović",  "ovic",  "ević",  "evic",   "ic",    "ić",   "löf",   "lind",  "man",   "fors"};
// Words with a surname's ending that are none.
constexpr std::array<std::string_view, 15> no_surnames = {"person",     "season",    "reason", "heidelberg", "nürnberg",
                                                          "wittenberg", "luxemburg", "public", "music",      "music",
                                                          "republic",   "traffic",   "german", "woman",      "arctic"};
constexpr std::array<std::string_view, 10> particles = {"von", "af",  "de",  "van", "der",
                                                        "den", "del", "bin", "al",  "la"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

template <std::size_t size>
bool ends_with_one_of(std::string_view word, const std::array<std::string_view, size>& endings) {
  return std::any_of(endings.begin(), endings.end(), [word](std::string_view ending) {
    return word.size() > ending.size() + 1 && word.ends_with(ending);
  });
}

// A capital, then at least one small letter and no digit: "Anna", "McDonald", "O'Brien".
bool is_capitalised(std::u16string_view text, const Token& token) {
  if (token.kind != TokenKind::word || token.span.end - token.span.start < 2 || token.span.end - token.span.start > 40)
    return false;
  const std::u16string_view word = text.substr(token.span.start, token.span.end - token.span.start);
  if (!text::is_upper(text::code_point_at(word, 0).value)) return false;
  bool small = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code_point, size] = text::code_point_at(word, at);
    small = small || text::is_lower(code_point);
    if (!text::is_letter(code_point) && !text::is_mark(code_point) && code_point != '\'' && code_point != 0x2019)
      return false;
    at += size;
  }
  return small;
}

// "Anna", and "Anna's" or "Annas" is Anna's.
std::string_view without_genitive(std::string_view word) {
  return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

struct Names {
  const Document& document;
  const std::vector<Token>& tokens;

  std::string_view folded(std::size_t i) const { return without_genitive(document.folded(tokens[i])); }

  bool may_be_name(std::size_t i) const {
    return is_capitalised(document.text(), tokens[i]) && !is_one_of(folded(i), no_names) &&
           !ends_with_one_of(folded(i), place_endings);
  }

  bool joined(std::size_t i) const {
    return i < tokens.size() && (tokens[i].before == Joint::space || tokens[i].before == Joint::hyphen);
  }

  bool is_surname(std::size_t i) const {
    const std::string_view word = folded(i);
    const std::string_view base = word.ends_with("s") && !word.ends_with("ss") ? word.substr(0, word.size() - 1) : word;
    return (ends_with_one_of(word, surname_endings) || ends_with_one_of(base, surname_endings)) &&
           !is_one_of(word, no_surnames);
  }

  // The token after a particle, an initial with its full stop, or `i` itself: where the next name would stand.
  std::size_t skip_small(std::size_t i) const {
    for (std::size_t steps = 0; steps < 2 && joined(i); ++steps) {
      const bool particle = tokens[i].before == Joint::space && is_one_of(document.folded(tokens[i]), particles) &&
                            text::is_lower(text::code_point_at(document.text(), tokens[i].span.start).value);
      const bool initial = tokens[i].span.end - tokens[i].span.start == 1 &&
                           text::is_upper(document.text()[tokens[i].span.start]) && document.folded(tokens[i]) != "i";
      if (!particle && !initial) break;
      ++i;
      if (initial && i < tokens.size() && tokens[i].before == Joint::none && document.folded(tokens[i]) == ".") ++i;
    }
    return i;
  }
};

}  // namespace

void find_person_names(const Document& document, std::vector<Span>& out) {
  const Names names{document, document.tokens()};
  const std::vector<Token>& tokens = document.tokens();
  for (std::size_t first = 0; first + 1 < tokens.size(); ++first) {
    if (!names.may_be_name(first) || tokens[first].before == Joint::hyphen) continue;
    const std::string_view before =
        first > 0 && tokens[first].before == Joint::none ? document.folded(tokens[first - 1]) : std::string_view();
    if (before == "@" || before == "#" || before == "/" || before == "." || before == "_") continue;
    const bool given = is_given_name(names.folded(first));
    std::size_t last = first;
    bool surname = false;
    bool spaced = false;
    bool refused = false;
    for (std::size_t words = 1; words < most_words; ++words) {
      const std::size_t next = names.skip_small(last + 1);
      if (!names.joined(next) || !is_capitalised(document.text(), tokens[next])) break;
      if (!names.may_be_name(next)) {
        refused = true;  // "Anna Park", "Karl Johansgatan"
        break;
      }
      spaced = spaced || tokens[next].before == Joint::space;
      surname = names.is_surname(next);
      last = next;
      if (document.folded(tokens[next]).size() != names.folded(next).size())
        break;  // after a genitive comes what is owned
    }
    if (last == first) continue;
    const bool sentence_start = tokens[first].before == Joint::apart || tokens[first].before == Joint::none;
    const bool full = spaced && !refused && (given || (surname && !sentence_start));
    if (!full) {
      // "Kollegan Anna Berg", "Hej Anna Berg": the name may begin one word later.
      continue;
    }
    out.push_back({tokens[first].span.start, tokens[last].span.end});
    first = last;
  }
}

}  // namespace postvett::entities
