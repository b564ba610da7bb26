// The other inflected forms of a word: gäst, gästen, gästens, gästerna; decline, declines, declined, declining.
//
//   std::vector<std::string> forms;
//   inflected_forms("hata", Language::swedish, forms);   // hata, hatar, hatade, hatat, hatas, …
//   inflected_forms("child", Language::english, forms);  // … child, child's, children, children's
//
// There is no dictionary behind this, only grammar: tables of the irregular and of the common words, which also hold for
// the compounds and prefixed words made of them (affärsman as man, avbryta as bryta), and the ending of a word for the
// rest. What class a word belongs to cannot always be told from its ending; then the forms of each likely class are
// given. A form that is no word (gästar) does no harm, since nobody writes it; one that is another common word would,
// and the tables are there to keep those out. The lists of words are the project's own. Measured against
// word lists that it was not built from: tests/language/measure.mjs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::matching {

enum class Language : unsigned char { swedish, english };

// A word of more bytes than this is given back alone.
inline constexpr std::size_t max_inflected_bytes = 64;

// Appends the word itself and then its other forms to `out`, each once. The word is one word as the text layer folds it
// (UTF-8, lower case, NFC); best is its base form (singular, infinitive). For a word that is recognised as inflected
// already, and for a word that has no forms (hans, they, 412), the word alone or with its genitive is given.
//
// Swedish genitives and English 's are included. The apostrophe of guests' is no part of the word in the text layer, so
// that the plural stands for it. Swedish abbreviations come with a colon and without (vd:n, vdn).
void inflected_forms(std::string_view folded_word, Language language, std::vector<std::string>& out);

// Whether the language's grammar says that the word never has other forms (han, they, under), as a listed fact and not
// as a guess from its ending.
bool is_never_inflected(std::string_view folded_word, Language language);

// How many bytes of the word all these forms begin with (gäst: 5, flicka: 5, man: 1, go: 0). Much faster than making the
// forms. The forms themselves may have more in common.
std::size_t shared_stem(std::string_view folded_word, Language language);

}  // namespace postvett::matching
