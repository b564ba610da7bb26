// What is known of single Swedish words and endings; how the edits are written is in inflection_paradigm.h.
#pragma once

#include <string_view>
#include <vector>

#include "matching/inflection_paradigm.h"

namespace postvett::matching::inflection {

extern const std::vector<Row> swedish_nouns;       // nouns, and the endings that nouns are known by
extern const std::vector<Row> swedish_umlaut;      // nouns with changing vowels or otherwise forms of their own
extern const std::vector<Row> swedish_adjectives;  // adjectives, and the endings that adjectives are known by

// "inf past supine", or "inf present past supine" where the present is not the infinitive with -er (-r after a vowel);
// separated by semicolons. A past or supine may be several, joined by a slash.
extern const char* const swedish_strong_verbs;
extern const char* const swedish_weak_verbs;   // infinitives of the second conjugation: köpa, köpte; ringa, ringde
extern const char* const swedish_short_verbs;  // of the third: bo, bodde
extern const char* const swedish_a_verbs;      // infinitives of the first that would be taken for another word's
extern const char* const swedish_verb_prefixes;

extern const char* const swedish_uninflected;  // pronouns, conjunctions and the like: never inflected, never guessed

}  // namespace postvett::matching::inflection
