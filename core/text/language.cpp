#include "text/language.h"

#include <algorithm>

#include "text/language_words.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

using languages::en;
using languages::nordic;
using languages::rest;
using languages::sv;

// One language is plainly ahead of another when what speaks for it alone weighs this much, and twice as much as what speaks
// for the other alone. A function word weighs 2, a letter or letter group 1.
constexpr int enough = 4;

// Weights by the set of languages that something speaks for.
class Tally {
 public:
  void add(std::uint8_t set, int weight) { weights_[set] += weight; }

  bool ahead(std::uint8_t one, std::uint8_t other, int at_least = enough) const {
    const int alone = weight_of(one, other);
    return alone >= at_least && alone >= 2 * weight_of(other, one);
  }

 private:
  int weight_of(std::uint8_t with, std::uint8_t without) const {
    int sum = 0;
    for (std::size_t set = 0; set < weights_.size(); ++set) {
      if ((set & with) != 0 && (set & without) == 0) sum += weights_[set];
    }
    return sum;
  }

  std::array<int, 16> weights_{};
};

bool starts(std::string_view word, std::string_view with) { return word.substr(0, with.size()) == with; }
bool ends(std::string_view word, std::string_view with) { return word.size() > with.size() && word.substr(word.size() - with.size()) == with; }
bool holds(std::string_view word, std::string_view part) { return word.find(part) != std::string_view::npos; }

// Groups of letters that are common in one language and rare in the others; `word` is not in the table of words.
void add_groups(std::string_view word, Tally& tally) {
  if (ends(word, "n't") || ends(word, "'re") || ends(word, "'ve") || ends(word, "'ll")) tally.add(en, 2);
  else if (holds(word, "th") || holds(word, "ght") || starts(word, "wh") || ends(word, "'s")) tally.add(en, 1);
  else if (word.size() >= 6 && (ends(word, "ly") || ends(word, "ed"))) tally.add(en, 1);
  if (word.size() >= 6 && (ends(word, "arna") || ends(word, "erna") || ends(word, "orna") || ends(word, "ligt"))) tally.add(sv, 1);
  if (starts(word, "sj") || starts(word, "tj") || starts(word, "skj") || starts(word, "stj") || ends(word, "heten")) tally.add(sv | nordic, 1);
  if (holds(word, "aa") || holds(word, "uu") || holds(word, "kk")) tally.add(nordic | rest, 1);
}

// Letters with marks, each kind once a word, and letters of other scripts.
void add_letters(std::string_view word, Tally& tally) {
  bool ring = false, dots = false, slashed = false, foreign = false, latin = false, other_script = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = utf8_code_point_at(word, at);
    at += c.size;
    if (c.value < 0x80) latin = latin || (c.value >= 'a' && c.value <= 'z');
    else if (c.value == U'å') ring = true;
    else if (c.value == U'ä' || c.value == U'ö') dots = true;
    else if (c.value == U'æ' || c.value == U'ø') slashed = true;
    else if (c.value == U'é' || c.value == U'è' || c.value == U'à' || !is_letter(c.value)) continue;  // café, à la
    else if (c.value < 0x250 || (c.value >= 0x1E00 && c.value < 0x1F00)) foreign = true;
    else other_script = true;
  }
  if (ring) tally.add(sv | nordic, 1);
  if (dots) tally.add(sv | rest, 1);
  if (slashed) tally.add(nordic, 2);
  if (foreign) tally.add(rest, 2);
  // A word that mixes scripts is a disguise, not another language.
  if (other_script && !latin && !ring && !dots) tally.add(rest, 2);
}

void add_word(std::string_view word, Tally& tally) {
  const auto at = std::lower_bound(std::begin(languages::words), std::end(languages::words), word,
                                   [](const languages::Word& a, std::string_view b) { return a.view() < b; });
  if (at != std::end(languages::words) && at->view() == word) {
    tally.add(at->languages, 2);
    return;
  }
  add_groups(word, tally);
  add_letters(word, tally);
}

}  // namespace

Language language_of(const Document& document, std::size_t sentence) {
  const std::vector<Token>& tokens = document.tokens();
  auto token = std::lower_bound(tokens.begin(), tokens.end(), sentence, [](const Token& t, std::size_t index) { return t.sentence < index; });
  Tally tally;
  bool in_address = false;
  for (; token != tokens.end() && token->sentence == sentence; ++token) {
    if (token->before != Joint::none) in_address = false;
    if (token->kind != TokenKind::word) continue;
    const std::string_view word = document.folded(*token);
    in_address = in_address || holds(word, ".");
    if (in_address) continue;
    if (token != tokens.begin() && token->before == Joint::none) {
      const std::string_view before = document.folded(*(token - 1));
      if (before == "#" || before == "@") continue;
    }
    add_word(word, tally);
  }
  // Swedish and its neighbours share most small words; a single one that is Swedish alone tells them apart.
  if (tally.ahead(sv, en) && tally.ahead(sv, nordic, 1) && tally.ahead(sv, rest)) return Language::swedish;
  if (tally.ahead(en, sv) && tally.ahead(en, nordic) && tally.ahead(en, rest)) return Language::english;
  const auto foreign = [&](std::uint8_t one) { return tally.ahead(one, sv) && tally.ahead(one, en); };
  return foreign(nordic) || foreign(rest) ? Language::other : Language::unknown;
}

Language SentenceLanguages::at(std::uint32_t offset) {
  const std::size_t sentence = document_.sentence_at(offset);
  if (known_.empty()) known_.resize(document_.sentences().size());
  if (!known_[sentence]) known_[sentence] = language_of(document_, sentence);
  return *known_[sentence];
}

}  // namespace postvett::text
