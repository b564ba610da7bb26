// Swedish compounds: hotellgäst and gästrum hold gäst, arbetsplats holds arbete, gatukök gata.
//
// A term that allows compounds is looked for in its inflected forms (inflection.h) as a last part, and in the forms in which
// it begins a compound as a first part: "hotell" + "gästens" holds a form of the term gäst, and in "gäst" + "rummet" gäst is
// a first part of it.
//
// There is no dictionary of the other part, so it is only held to what a Swedish word can look like: a vowel, a
// beginning and an end that words have, and no mere ending or prefix (gäst + ernas, be + sked).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::matching {

// The letters that each part of a compound has at least. Two would let prefixes and endings pass as words.
inline constexpr std::size_t min_compound_part_letters = 3;

// Appends the forms in which a word (UTF-8, folded, in its base form) begins a compound, each once, with the linking letter
// where it takes one: gäst, gästs; gata: gat, gatu, gato; arbete: arbet, arbets, arbetes; olja: olj, olje.
// Forms of fewer letters than a part needs are left out.
void compound_first_parts(std::string_view folded_word, std::vector<std::string>& out);

// How many bytes of the word all these forms begin with.
std::size_t compound_first_stem(std::string_view folded_word);

// Whether a folded word may be cut before byte `at` in two parts of a compound: `at` is the beginning of a letter, and both
// parts are possible words.
bool is_compound_cut(std::string_view folded_word, std::size_t at);

}  // namespace postvett::matching
