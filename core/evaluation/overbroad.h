// Clauses of a kind that courts and authorities held overbroad, by the words that give them away.
#pragma once

#include <string>
#include <string_view>

namespace postvett::evaluation {

// What such a clause would govern, and on which ground it is not to be governed.
struct Ground {
  const char* about;   // "pay"
  const char* source;  // for people to look it up
};

struct Overbroad {
  const Ground* ground = nullptr;  // null where nothing was found
  std::string words;               // what gave it away
};

// A rule's message or title: does it speak of criticism, pay, the press, the tone …?
Overbroad overbroad_text(std::string_view text);
// A term that alone makes a finding: is it such a word by itself?
Overbroad overbroad_term(std::string_view term);

}  // namespace postvett::evaluation
