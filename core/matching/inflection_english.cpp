// English: nouns and verbs share nearly all their endings, so a word gets both sets unless its ending says that it is one
// of them only. Comparatives are for listed adjectives and for those in consonant and y, since most other words in -er
// are people who do what the verb says.
#include "matching/inflection_english.h"

#include <algorithm>
#include <unordered_set>

#include "matching/inflection_english_tables.h"

namespace postvett::matching::inflection {
namespace {

using WordSet = std::unordered_set<std::string_view>;

WordSet words_of(std::string_view words) {
  WordSet set;
  for (std::string_view word = next_word(words); !word.empty(); word = next_word(words)) set.insert(word);
  return set;
}

std::string_view cut_at(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

struct Lexicon {
  EndingTable nouns{{&english_irregular_nouns}};
  EndingTable endings{{&english_endings}};
  std::unordered_map<std::string_view, std::string_view> verbs;
  std::unordered_multimap<std::string_view, std::string_view> comparisons;
  WordSet prefixes = words_of(english_verb_prefixes);
  WordSet doubling = words_of(english_doubling_verbs);
  WordSet comparable = words_of(english_comparable);
  WordSet only_adjectives = words_of(english_only_adjectives);
  WordSet o_plurals = words_of(english_o_plurals);
  WordSet hard_ch = words_of(english_hard_ch);
  WordSet bases_in_s = words_of(english_bases_in_s);
  WordSet uninflected = words_of(english_uninflected);

  Lexicon() {
    for (std::string_view rows = english_irregular_verbs; !rows.empty();) {
      std::string_view row = cut_at(rows, ';');
      const std::string_view base = next_word(row);
      verbs[base] = row;
    }
    for (std::string_view rows = english_irregular_comparison; !rows.empty();) {
      std::string_view row = cut_at(rows, ';');
      const std::string_view base = next_word(row);
      comparisons.emplace(base, row);
    }
  }
};

const Lexicon& lexicon() {
  static const Lexicon built;
  return built;
}

bool vowel_at(std::string_view word, std::size_t at) {
  if (word[at] == 'u' && at > 0 && word[at - 1] == 'q') return false;
  if (word[at] == 'y') return at > 0 && !vowel_at(word, at - 1);
  return is_vowel(word[at]);
}

bool consonant_then_y(std::string_view word) {
  return word.size() > 2 && word.back() == 'y' && !vowel_at(word, word.size() - 2);
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  for (std::size_t at = 0; at < word.size(); ++at) groups += vowel_at(word, at) && (at == 0 || !vowel_at(word, at - 1));
  return groups;
}

// stop -> stopped, plan -> planned; never w, x, y or h.
bool ends_in_single_consonant(std::string_view word) {
  if (word.size() < 3) return false;
  const std::size_t last = word.size() - 1;
  if (vowel_at(word, last) || !vowel_at(word, last - 1) || vowel_at(word, last - 2)) return false;
  return std::string_view("wxyh").find(word[last]) == std::string_view::npos;
}

std::string with_s(std::string_view word) {
  const std::string base(word);
  if (consonant_then_y(word)) return base.substr(0, base.size() - 1) + "ies";
  const bool hissing = ends_with(word, "s") || ends_with(word, "x") || ends_with(word, "z") || ends_with(word, "sh") ||
                       (ends_with(word, "ch") && lexicon().hard_ch.count(word) == 0);
  return base + (hissing || lexicon().o_plurals.count(word) > 0 ? "es" : "s");
}

// Before -ed, -er and -est: the stem, and the ending without its e where the word has one.
std::string with_e_ending(std::string_view word, std::string_view ending, bool doubled) {
  std::string base(word);
  if (base.back() == 'e') return base + std::string(ending.substr(1));
  if (consonant_then_y(word)) return base.substr(0, base.size() - 1) + 'i' + std::string(ending);
  if (doubled) base += base.back();
  else if (ends_with(word, "c")) base += 'k';
  return base + std::string(ending);
}

std::string with_ing(std::string_view word, bool doubled) {
  std::string base(word);
  if (ends_with(word, "ie")) return base.substr(0, base.size() - 2) + "ying";
  if (word.size() > 2 && base.back() == 'e' && !ends_with(word, "ee") && !ends_with(word, "oe") && !ends_with(word, "ye") && word != "singe") base.pop_back();
  else if (doubled) base += base.back();
  else if (ends_with(word, "c")) base += 'k';
  return base + "ing";
}

void add_verb_endings(std::string_view word, std::size_t first, Forms& out, bool with_past) {
  const bool listed = lexicon().doubling.count(word) > 0;
  const bool doubled = listed || (vowel_groups(word) == 1 && ends_in_single_consonant(word));
  if (with_past) add_form(out, first, with_e_ending(word, "ed", doubled));
  add_form(out, first, with_ing(word, doubled));
  if (listed && vowel_groups(word) > 1) {  // American traveled, and both of focussed and focused
    if (with_past) add_form(out, first, with_e_ending(word, "ed", false));
    add_form(out, first, with_ing(word, false));
  }
}

bool add_irregular_verb(std::string_view word, std::size_t first, Forms& out) {
  const Lexicon& known = lexicon();
  for (std::size_t at = 0; at + 1 < word.size(); ++at) {
    const std::string_view prefix = word.substr(0, at);
    if (at > 0 && known.prefixes.count(prefix) == 0) continue;
    const auto row = known.verbs.find(word.substr(at));
    if (row == known.verbs.end()) continue;
    std::string_view parts = row->second;
    for (std::string_view part = next_word(parts); !part.empty(); part = next_word(parts)) {
      while (!part.empty()) add_form(out, first, std::string(prefix).append(cut_at(part, '/')));
    }
    const std::string_view base = word.substr(at);
    const bool irregular_s = base == "have" || base == "do" || base == "go";
    add_form(out, first, base == "have" ? std::string(prefix) + "has" : irregular_s ? std::string(word) + "es" : with_s(word));
    const bool doubled = known.doubling.count(word) > 0 || (vowel_groups(base) == 1 && ends_in_single_consonant(base));
    add_form(out, first, with_ing(word, doubled));
    if (!irregular_s) add_form(out, first, std::string(word) + "'s");
    return true;
  }
  return false;
}

// stormy, hungry, unruly. Left out are the verbs whose -ier is somebody or something: carrier, supplier, copier.
bool looks_like_y_adjective(std::string_view word) {
  if (!consonant_then_y(word) || word.size() < 4 || vowel_groups(word) != 2 || (ends_with(word, "ly") && word.size() > 6)) return false;
  static const WordSet verbs = words_of("carry copy worry hurry marry bury vary rally rely apply supply imply reply comply deny defy verify city "
                                        "party body lady baby beauty empty family country county army navy story history duty county pity entry berry");
  return verbs.count(word) == 0 && !ends_with(word, "ity") && !ends_with(word, "ety");
}

void add_comparison(std::string_view word, std::size_t first, Forms& out) {
  const auto [begin, end] = lexicon().comparisons.equal_range(word);
  for (auto at = begin; at != end; ++at) {
    std::string_view forms = at->second;
    for (std::string_view form = next_word(forms); !form.empty(); form = next_word(forms)) add_form(out, first, form);
  }
  if (lexicon().comparable.count(word) == 0 && !looks_like_y_adjective(word)) return;
  const bool doubled = vowel_groups(word) == 1 && ends_in_single_consonant(word);
  add_form(out, first, with_e_ending(word, "er", doubled));
  add_form(out, first, with_e_ending(word, "est", doubled));
}

bool looks_inflected(std::string_view word) {
  if (lexicon().bases_in_s.count(word) > 0) return false;
  if (word.size() > 4 && ends_with(word, "ed") && !ends_with(word, "eed")) return vowel_groups(word) > 1 || vowel_groups(word.substr(0, word.size() - 2)) > 0;
  if (word.size() < 4 || word.back() != 's') return false;
  return !ends_with(word, "ss") && !ends_with(word, "us") && !ends_with(word, "is") && !ends_with(word, "as") && !ends_with(word, "os");
}

}  // namespace

bool is_english_uninflected(std::string_view word) { return lexicon().uninflected.count(word) > 0; }

void add_english_forms(std::string_view word, Forms& out) {
  const Lexicon& known = lexicon();
  const std::size_t first = out.size();
  out.emplace_back(word);
  if (word.size() < 2 || known.uninflected.count(word) > 0) return;
  add_comparison(word, first, out);
  if (known.only_adjectives.count(word) > 0) return;
  const EndingTable::Match noun = known.nouns.longest(word);
  const bool is_noun = noun.at != std::string_view::npos;
  if (is_noun) known.nouns.apply(noun, word, first, out);
  if (add_irregular_verb(word, first, out) || is_noun || known.comparisons.count(word) > 0) return;
  if (looks_inflected(word)) return add_form(out, first, std::string(word) + (word.back() == 's' ? "" : "'s"));
  add_form(out, first, std::string(word) + "'s");
  const EndingTable::Match ending = known.endings.longest(word);
  if (ending.is_ending && (word.back() != 'g' || vowel_groups(word) > 1) && (!ends_with(word, "ly") || word.size() > 6)) {
    if (out.size() == first + 2 && std::string_view("sely").find(word.back()) != std::string_view::npos) out.pop_back();
    return known.endings.apply(ending, word, first, out);
  }
  if (ends_with(word, "s") && ends_in_single_consonant(word) && vowel_groups(word) == 1) {  // gas, bus
    add_form(out, first, std::string(word) + "ses");
  }
  add_form(out, first, with_s(word));
  add_verb_endings(word, first, out, true);
}

}  // namespace postvett::matching::inflection
