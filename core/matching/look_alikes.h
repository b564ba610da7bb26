// Letters of other scripts, and signs, that are written in the place of Latin letters so that a word looks like itself and is
// another to a machine.
//
// The confusables of UTS #39 are made to compare two names with each other, not to read a text: their skeletons turn 1 into
// l, 0 into O and m into rn, and hold most of what any script has. What stands here is the part of them that writers use
// and readers do not notice, as a small table of our own: Cyrillic, Greek and Armenian letters, small capitals, and enclosed
// letters that NFKC leaves as they are. (Full-width, mathematical, circled and Roman-numeral letters are Latin by
// NFKC already.)
#pragma once

#include <string_view>

namespace postvett::matching {

// The Latin letter, in lower case, that a character of the original text looks like, or 0. Capitals and small letters are
// told apart: Н looks like H, н like n is not one. ä and ö are given for ӓ and ӧ.
char32_t look_alike(char32_t c);

// What a digit or sign stands for in l33t, as letters of which each may be meant (UTF-8): 4 is a, å or ä. Empty where it is none.
std::string_view l33t_letters(char32_t c);

}  // namespace postvett::matching
