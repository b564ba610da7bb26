#include "matching/compounds.h"

#include <algorithm>
#include <array>

#include "matching/inflection.h"
#include "matching/inflection_paradigm.h"

namespace postvett::matching {
namespace {

using inflection::add_form;
using inflection::ends_in_swedish_vowel;
using inflection::ends_with;
using inflection::has_swedish_vowel;

bool inside_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t letters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !inside_letter(c); }));
}

bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !inflection::is_vowel(c); }

// The groups of consonants that Swedish words begin with (from knowledge of the language, common loans included).
constexpr std::string_view onsets =
    " b bl br c ch cl cr d dj dr dv f fj fl fr fn g gj gl gn gr h hj j k kj kl kn kr kv l lj m mj n nj p pj pl pr ps r s sc sch sf sh sj sk "
    "skj skr skv sl sm sn sp spj spl spr st stj str sv t tj tr ts tv v vr w x z ";

// What follows a word without being a word: endings of inflection and of derivation.
constexpr std::string_view endings[] = {
    "are", "aren", "arens", "ares", "arna", "arnas", "ars", "ade", "ades", "ande", "andes", "ast", "aste", "ats", "ena", "enas", "ende",
    "ens", "erna", "ernas", "ers", "ets", "orna", "ornas", "ors", "ing", "ingen", "ingens", "ingar", "ingarna", "ning", "ningen", "ningens",
    "ningar", "ningarna", "het", "heten", "hetens", "heter", "heterna", "skap", "skapen", "skapet", "dom", "domen", "lig", "liga", "ligt",
    "ligare", "ligen", "isk", "iska", "iskt", "sam", "samt", "samma", "bar", "bart", "bara", "inna", "innan", "innor", "ska", "skan", "skor",
    "erska", "erskan", "erskor", "else", "elsen", "elser", "ism", "ismen", "ist", "isten", "ister", "era", "erar", "erade", "erat", "eri",
    "eriet", "erier", "iga", "igt", "igare", "igast", "aktig", "aktiga", "aktigt", "nde", "nden", "ndet", "mässig", "mässiga", "mässigt",
    "tion", "tionen", "tioner"};

// What stands before a word without being one.
constexpr std::string_view prefixes[] = {"för", "miss", "van", "ska", "des", "dis", "kon", "per", "pre", "pro", "sub", "till", "und", "från"};

template <typename List>
bool holds(const List& list, std::string_view word) {
  constexpr std::size_t longest = 10;  // bytes
  return word.size() <= longest && std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Whether a word can begin with the consonants that this one begins with.
bool begins_like_a_word(std::string_view word) {
  std::size_t consonants = 0;
  while (consonants < word.size() && is_consonant(word[consonants])) ++consonants;
  if (consonants == 0) return true;
  if (consonants > 3) return false;
  std::array<char, 5> wanted{' ', ' ', ' ', ' ', ' '};
  std::copy_n(word.begin(), consonants, wanted.begin() + 1);
  return onsets.find(std::string_view(wanted.data(), consonants + 2)) != std::string_view::npos;
}

// A first part may end in consonants that no word begins with, but not in those that only begin one.
bool ends_like_a_word(std::string_view word) {
  if (word.size() < 2 || ends_in_swedish_vowel(word)) return true;
  const char last = word.back();
  const char before = word[word.size() - 2];
  if (!is_consonant(before) || before == last) return true;
  if (last == 'r' || last == 'l' || last == 'j' || last == 'v') return before == 'r' || before == 'l' || before == 'n';
  if (last == 'm') return before == 'l' || before == 'r' || before == 's' || before == 't';
  if (last == 'n') return before == 'r' || before == 'g' || before == 'm' || before == 'l' || before == 'k';
  return true;
}

bool can_be_first(std::string_view part) {
  return letters(part) >= min_compound_part_letters && has_swedish_vowel(part) && begins_like_a_word(part) && ends_like_a_word(part) &&
         !holds(prefixes, part);
}

bool can_be_last(std::string_view part) {
  return letters(part) >= min_compound_part_letters && has_swedish_vowel(part) && begins_like_a_word(part) && !holds(endings, part);
}

}  // namespace

void compound_first_parts(std::string_view word, std::vector<std::string>& out) {
  if (word.empty() || word.size() > max_inflected_bytes) return;
  const std::size_t first = out.size();
  const auto add = [&](std::string_view stem, std::string_view link) {
    if (letters(stem) + link.size() < min_compound_part_letters) return;
    add_form(out, first, std::string(stem).append(link));
  };
  const std::string_view stem = word.substr(0, word.size() - 1);
  add(word, "");
  if (word.back() == 'a') {
    // flick-, gatu-, kvinno-, olje-; the a stays in a few (lärarinne- has an e, sak-).
    for (const std::string_view link : {"", "u", "o", "e", "s"}) add(stem, link);
  } else if (ends_with(word, "are")) {
    add(stem, "");  // lärar-
    add(word, "s");
  } else if (word.back() == 'e') {
    for (const std::string_view link : {"", "s", "es", "a", "o"}) add(stem, link);  // pojk-, arbets-, yrkes-, herra-
  } else if (ends_with(word, "ium") || ends_with(word, "eum")) {
    add(word.substr(0, word.size() - 2), "e");  // gymnasie-, muse-
    add(word.substr(0, word.size() - 2), "");
    add(word, "s");
  } else if (!ends_in_swedish_vowel(word)) {
    add(word, word.back() == 's' ? "" : "s");  // arbetsgivar-, tidnings-
    add(word, "e");                            // tjänste-
    if (ends_with(word, "el")) add(std::string(word.substr(0, word.size() - 2)) + "l", "a");  // ängla-
  } else {
    add(word, "s");
  }
}

std::size_t compound_first_stem(std::string_view word) {
  std::size_t lost = 0;
  if (ends_with(word, "ium") || ends_with(word, "eum") || ends_with(word, "el")) lost = 2;
  else if (ends_with(word, "a") || ends_with(word, "e")) lost = 1;
  return word.size() - lost;
}

bool is_compound_cut(std::string_view word, std::size_t at) {
  if (at < min_compound_part_letters || at + min_compound_part_letters > word.size() || inside_letter(word[at])) return false;
  // väns-kap is vän-skap, an ending after all.
  if (word[at - 1] == 's' && holds(endings, word.substr(at - 1))) return false;
  return can_be_first(word.substr(0, at)) && can_be_last(word.substr(at));
}

}  // namespace postvett::matching
