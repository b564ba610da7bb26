// Swedish: what kind of word it is, and its forms.
//
// A word is looked for among the listed verbs (with a prefix: av-bryta) and among the listed nouns, adjectives and
// endings (as the last part of a compound: affärs-man). What is listed gets the forms of what it is listed as; the rest
// gets those of each class that its ending allows.
#include "matching/inflection_swedish.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "matching/inflection_swedish_tables.h"

namespace postvett::matching::inflection {
namespace {

using WordSet = std::unordered_set<std::string_view>;

void add_words(WordSet& set, std::string_view words) {
  for (std::string_view word = next_word(words); !word.empty(); word = next_word(words)) set.insert(word);
}

WordSet words_of(std::string_view words) {
  WordSet set;
  add_words(set, words);
  return set;
}

std::string_view cut_at(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

struct Lexicon {
  EndingTable nominals{{&swedish_umlaut, &swedish_nouns, &swedish_adjectives}};
  std::unordered_map<std::string_view, std::string_view> strong;  // infinitive: its row
  WordSet weak = words_of(swedish_weak_verbs);
  WordSet brief = words_of(swedish_short_verbs);
  WordSet a_verbs = words_of(swedish_a_verbs);
  WordSet prefixes = words_of(swedish_verb_prefixes);
  WordSet uninflected = words_of(swedish_uninflected);

  Lexicon() {
    std::string_view rows = swedish_strong_verbs;
    while (!rows.empty()) {
      const std::string_view row = cut_at(rows, ';');
      std::string_view rest = row;
      strong[next_word(rest)] = row;
    }
  }
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

bool is_voiceless(char letter) { return std::string_view("kpstx").find(letter) != std::string_view::npos; }

// The participles that follow from a supine: skrivit, skriven, skrivna; sålt, såld, sålda; satt, satta.
void add_participles(const std::string& infinitive, const std::string& supine, std::size_t first, Forms& out) {
  const std::string stem = supine.substr(0, supine.size() - 1);
  if (ends_with(supine, "it")) {
    apply_edits("", supine, "2en 2et 2na' 2ne'", first, out);
  } else if (ends_with(supine, "tt")) {
    apply_edits("", supine, infinitive.back() == 'a' ? "a'" : "2dd 2dda'", first, out);
  } else if (!ends_with(supine, "at")) {
    apply_edits("", supine, is_voiceless(stem.back()) ? "a'" : "1d 1da' 1de'", first, out);
  }
}

void add_strong(std::string_view prefix, std::string_view row, std::size_t first, Forms& out) {
  std::array<std::string_view, 4> parts{};
  std::size_t count = 0;
  for (std::string_view part = next_word(row); !part.empty() && count < parts.size(); part = next_word(row)) parts[count++] = part;
  const std::string infinitive = std::string(prefix).append(parts[0]);
  const bool ends_in_a = infinitive.back() == 'a';
  std::string stem = ends_in_a ? infinitive.substr(0, infinitive.size() - 1) : infinitive;
  if (ends_with(stem, "mm")) stem.pop_back();
  const std::string_view passive = infinitive.back() == 's' ? "" : "s";
  add_form(out, first, infinitive);
  if (!passive.empty()) {
    add_form(out, first, infinitive + 's');
    if (has_swedish_vowel(stem)) {  // not of ha, ta and dra
      add_form(out, first, stem);   // the imperative
      if (!ends_with(stem, "s")) add_form(out, first, stem + 's');
    }
    add_form(out, first, infinitive + (ends_in_a ? "nde" : "ende"));
  }
  if (count == 3) {
    const std::string long_stem = ends_in_a ? infinitive.substr(0, infinitive.size() - 1) : infinitive;
    add_form(out, first, !ends_in_a ? infinitive + "r" : stem.back() == 'r' ? stem : long_stem + "er");
  }
  for (std::size_t part = 1; part < count; ++part) {
    std::string_view variants = parts[part];
    while (!variants.empty()) {
      const std::string form = std::string(prefix).append(cut_at(variants, '/'));
      add_form(out, first, form);
      const bool past = part + 1 >= count - 1;  // past and supine have a passive
      if (past && !passive.empty() && form.back() != 's') add_form(out, first, form + 's');
      if (part + 1 == count && !passive.empty() && parts[0] != "vara") add_participles(infinitive, form, first, out);
    }
  }
}

// The second conjugation: köpa köper köpte köpt, ringa ringer ringde ringt, höra hör hörde hört.
void add_weak(std::string_view infinitive, std::size_t first, Forms& out) {
  const std::string stem(infinitive.substr(0, infinitive.size() - 1));
  std::string base = stem;  // känn-er, but kän-de
  if (ends_with(stem, "mm") || ends_with(stem, "nn")) base.pop_back();
  const char last = base.back();
  const bool after_vowel = base.size() > 1 && ends_in_swedish_vowel(std::string_view(base).substr(0, base.size() - 1));
  std::string past = base, supine = base;
  if (last == 't') {
    past += after_vowel ? "te" : "e";
    supine += after_vowel ? "t" : "";
  } else if (last == 'd') {
    past += after_vowel ? "de" : "e";
    supine.pop_back();
    supine += after_vowel ? "tt" : "t";
  } else {
    past += is_voiceless(last) ? "te" : "de";
    supine += "t";
  }
  const std::string participle = past.substr(0, past.size() - 1);
  add_form(out, first, stem + (last == 'r' ? "" : "er"));
  add_form(out, first, ends_with(stem, "mm") ? base : stem);  // the imperative
  for (const std::string& form : {std::string(infinitive), past, supine}) {
    add_form(out, first, form);
    add_form(out, first, form + 's');
  }
  if (last != 's') add_form(out, first, stem + 's');
  if (last == 's') add_form(out, first, stem + "es");
  apply_edits("", participle, "a' e'", first, out);
  add_form(out, first, participle);
  add_form(out, first, std::string(infinitive) + "nde");
}

// Deponents, which have the passive forms only: andas andades andats, trivas trivs trivdes trivts.
void add_deponent(std::string_view infinitive, std::size_t first, Forms& out) {
  const std::string_view active = infinitive.substr(0, infinitive.size() - 1);
  if (lexicon().weak.count(active) == 0 && lexicon().weak.count(infinitive) == 0) {
    apply_edits("", active, "s des ts", first, out);
    return;
  }
  Forms all;
  add_weak(active, 0, all);
  for (const std::string& form : all) {
    if (form.back() == 's') add_form(out, first, form);
  }
}

// be-, av-, and two of them: miss-för-stå.
bool is_verb_prefix(std::string_view prefix) {
  const WordSet& prefixes = lexicon().prefixes;
  if (prefixes.count(prefix) > 0) return true;
  for (std::size_t at = 1; at < prefix.size(); ++at) {
    if (prefixes.count(prefix.substr(0, at)) > 0 && prefixes.count(prefix.substr(at)) > 0) return true;
  }
  return false;
}

bool add_known_verb(std::string_view word, std::size_t first, Forms& out) {
  const Lexicon& known = lexicon();
  const char last = word.back();
  if (!ends_in_swedish_vowel(word) && last != 's' && last != 'r') return false;
  constexpr std::size_t longest_listed = 16;  // bytes
  for (std::size_t at = word.size() > longest_listed ? word.size() - longest_listed : 0; at < word.size(); ++at) {
    const std::string_view prefix = word.substr(0, at);
    const std::string_view rest = word.substr(at);
    const auto row = known.strong.find(rest);
    const bool is_weak = known.weak.count(rest) > 0, is_brief = known.brief.count(rest) > 0, is_a_verb = known.a_verbs.count(rest) > 0;
    if (row == known.strong.end() && !is_weak && !is_brief && !is_a_verb) continue;
    const bool compounded = at >= 3 && rest.size() >= 5 && has_swedish_vowel(prefix);  // färgmärka, kontrolläsa
    if (at > 0 && !compounded && !is_verb_prefix(prefix)) continue;
    if (row != known.strong.end()) add_strong(prefix, row->second, first, out);
    if (is_weak && rest.back() == 's') add_deponent(word, first, out);
    if (is_weak && rest.back() != 's') add_weak(word, first, out);
    if (is_brief) apply_edits("", word, "r s dde ddes tt tts dd dda ende", first, out);
    if (is_a_verb) apply_edits("", word, rest.back() == 's' ? "1des 1ts" : "r s de des t ts d nde", first, out);
    return true;
  }
  return false;
}

// öppna, handla, ändra, diskutera: nouns do not end like this.
bool looks_like_verb(std::string_view word) {
  if (ends_with(word, "era")) return true;
  if (word.size() < 5 || word.back() != 'a') return false;
  const char last = word[word.size() - 2];
  const char before = word[word.size() - 3];
  if (last != 'l' && last != 'r' && last != 'n') return false;
  return before != last && before != 'r' && before != 'l' && !ends_in_swedish_vowel(word.substr(0, word.size() - 2));
}

bool ends_in_any(std::string_view word, std::string_view endings) {
  for (std::string_view ending = next_word(endings); !ending.empty(); ending = next_word(endings)) {
    if (ends_with(word, ending)) return true;
  }
  return false;
}

constexpr std::string_view first_conjugation = "r s de des t ts d nde";

// komplexfylld, skevbent, nyöversatt.
void add_participle_guesses(std::string_view word, std::size_t first, Forms& out) {
  // Short words like this are nouns (plast, sladd), and their -a would be a verb (plasta).
  if (word.size() < 7 || ends_in_swedish_vowel(word.substr(0, word.size() - 1))) return;
  const bool doubled = word[word.size() - 2] == 'd';
  apply_edits("", word, word.back() == 't' ? "a e" : doubled ? "2tt a e" : "1t a e", first, out);
}

void add_guesses(std::string_view word, std::size_t first, Forms& out) {
  const auto give = [&](std::string_view edits) { apply_edits("", word, edits, first, out); };
  if (word.size() > 4 && ends_in_any(word, "arna erna orna arnas ernas ornas ades ats aste ar or et an yn")) return give("'");
  if (word.size() > 4 && ends_with(word, "en")) return give("' 1t 2na 2ne");  // a noun's definite form or a participle
  if (word.size() > 4 && ends_with(word, "ade")) return give("s");
  if (word.size() > 4 && ends_with(word, "as")) return add_deponent(word, first, out);
  if (word.back() == 'a') {
    give(first_conjugation);
    if (!looks_like_verb(word)) give("' n' 1or' 1orna'");
  } else if (word.back() == 'e' && !has_swedish_vowel(word.substr(0, word.size() - 1))) {
    give("' n t");  // ve, fe: their plural would be var, far
  } else if (word.back() == 'e') {
    give("' n' t' na' 1ar' 1arna'");
  } else if (ends_with(word, "er")) {
    give("' n' na' ~ar' ~arna' ~et' ~en'");
  } else if (ends_with(word, "el")) {
    give("' n' ~ar' ~arna' ~et' ~en'");
  } else if (ends_in_swedish_vowel(word) && word.size() <= 3) {
    give("' n' t'");
  } else if (ends_in_swedish_vowel(word)) {
    give(ends_with(word, "y") || ends_with(word, "ö") ? "' n' ar' arna' er' erna' t'" : "' n' r' rna' t' er' erna'");
  } else {
    if (word.back() == 'd' || word.back() == 't') add_participle_guesses(word, first, out);
    give("' en' et' ar' arna' er' erna'");
  }
}

void add_all_forms(std::string_view word, std::size_t first, Forms& out) {
  if (!has_swedish_vowel(word)) return apply_edits("", word, ":s :n :ns :et :ets :ar :er :arna :erna n' s", first, out);
  const bool verb = add_known_verb(word, first, out);
  const EndingTable& nominals = lexicon().nominals;
  EndingTable::Match match = nominals.longest(word);
  if (match.at == std::string_view::npos) {
    if (!verb) add_guesses(word, first, out);
    return;
  }
  if (verb && match.at > 0 && match.is_ending) return;
  nominals.apply(match, word, first, out);
  if (match.is_ending && word.back() == 'a') apply_edits("", word, first_conjugation, first, out);
  if (match.at == 0 || match.is_ending) return;
  // A compound may be cut in two places: tegel-ugn, not tege-lugn.
  const EndingTable::Match shorter = nominals.longest(word, match.at + 1);
  if (shorter.at != std::string_view::npos) nominals.apply(shorter, word, first, out);
}

}  // namespace

bool is_swedish_uninflected(std::string_view word) { return lexicon().uninflected.count(word) > 0; }

void add_swedish_forms(std::string_view word, Forms& out) {
  const WordSet& uninflected = lexicon().uninflected;
  const std::size_t first = out.size();
  out.emplace_back(word);
  if (word.size() < 2 || uninflected.count(word) > 0) return;
  add_all_forms(word, first, out);
  // A form that is a preposition or a pronoun too stands nearly always for that: föra, för.
  const auto is_another_word = [&](const std::string& form) { return uninflected.count(form) > 0; };
  out.erase(std::remove_if(out.begin() + static_cast<Forms::difference_type>(first), out.end(), is_another_word), out.end());
}

}  // namespace postvett::matching::inflection
