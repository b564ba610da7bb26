// Sentence boundaries: the default rules of UAX #29 (Unicode 15.0), exactly, and the sentences of a post.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "postvett/finding.h"

namespace postvett::text {

// All boundaries by the default rules, 0 and text.size() included; none for an empty text. UTF-16 units.
std::vector<std::uint32_t> sentence_breaks(std::u16string_view text);

// The sentences of one paragraph as people write posts, in order and covering it; `paragraph` is a span of `text`, and
// the sentences are appended to `out`. They differ from the default rules in that
//   - a known Swedish or English abbreviation ("t.ex.", "kl.", "Mr.") or an initial ends no sentence; one that may
//     well stand last ("m.m.", "etc.") does before a capital, one that is part of names ("Inc.", "J.") only before a
//     word that opens sentences ("Det", "The");
//   - a full stop ends a sentence before a lower-case word and before a number too, for posts are often written without
//     capitals, and also where the space after it is missing ("nekat.Nästa"), but not within a web or mail address;
//   - an ellipsis ends a sentence only before a capital;
//   - quotes, brackets and emoji after the end belong to the sentence that they close; a quotation's ! or ? before a
//     lower-case word ("Nej!" sa hon) ends nothing;
//   - a laughing or other face between white space and a capital ends a sentence that has no full stop.
void append_sentences(std::u16string_view text, Span paragraph, std::vector<Span>& out);

}  // namespace postvett::text
