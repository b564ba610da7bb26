// What is known of single English words; how the edits are written is in inflection_paradigm.h.
#pragma once

#include <vector>

#include "matching/inflection_paradigm.h"

namespace postvett::matching::inflection {

extern const std::vector<Row> english_irregular_nouns;  // whole words and last parts: chairman, grandchild
extern const std::vector<Row> english_endings;          // endings that show what class a word is

// "base past participle", separated by semicolons; a past or participle may be several, joined by a slash.
extern const char* const english_irregular_verbs;
extern const char* const english_verb_prefixes;
extern const char* const english_doubling_verbs;   // of two syllables, stressed on the last, or British: refer, travel
extern const char* const english_comparable;       // adjectives that take -er and -est
extern const char* const english_only_adjectives;  // of these, those that are no noun or verb as well: new has no news
extern const char* const english_irregular_comparison;  // "good better best"; separated by semicolons
extern const char* const english_o_plurals;        // with -es
extern const char* const english_hard_ch;          // with -s: stomach
extern const char* const english_bases_in_s;       // words in one s that are no plurals
extern const char* const english_uninflected;

}  // namespace postvett::matching::inflection
