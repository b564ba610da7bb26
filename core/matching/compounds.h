// Swedish compounds: hotellgäst and gästrum hold gäst, arbetsplats holds arbete, gatukök gata.
//
// A term that allows compounds is kept twice: its inflected forms (inflection.h) as last parts, and the forms in which it
// begins a compound as first parts. A word of the text is then cut at each place where a compound may have its joint,
// and the piece before and the piece after are looked up as whole words:
//
//   compound_cuts("hotellgästens", cuts);    // …, 6: "hotell" + "gästens", which is a form of the term gäst
//   compound_cuts("gästrummet", cuts);       // …, 5: "gäst" + "rummet", and gäst is a first part of the term gäst
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

// Appends the byte offsets at which a folded word may be cut in two parts of a compound, in rising order. Each is the
// beginning of a code point, and both parts are possible words. A word of more than 64 bytes has none.
void compound_cuts(std::string_view folded_word, std::vector<std::size_t>& out);

}  // namespace postvett::matching
