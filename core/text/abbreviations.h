// Swedish and English abbreviations, and what a full stop after each says about the end of a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace postvett::text {

enum class Abbreviation : std::uint8_t {
  none,           // no known abbreviation
  leads_on,       // something always follows it: "t.ex.", "kl.", "Mr."
  before_number,  // an abbreviation only before a number, otherwise a word: "no. 5", "max. 10"
  closes,         // ends a list or a measure, and with it often the sentence: "m.m.", "etc.", "kr."
  part_of_name,   // stands within names: "Inc.", "St.", "J.", "U.S."
};

// `word` is in lower case, without its last full stop: "t.ex", "kl". A single letter and single letters with full stops
// between are initials, part_of_name.
Abbreviation abbreviation(std::u16string_view word);

// Words that open a sentence far more often than they begin a name. `word` is in lower case.
bool opens_sentences(std::u16string_view word);

// Top-level domains by which a web address without "www." is known; those that are common words ("de", "me") are left
// out. `label` is in lower case.
bool is_top_level_domain(std::u16string_view label);

}  // namespace postvett::text
