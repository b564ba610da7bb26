// Why a text has the findings that it has, and what nearly had one: every rule of which a part occurs, as its tree of
// operators with what each found.
//
//   const postvett::Explanation why = rules.explain(text, context);
//   std::puts(postvett::explanation_json(rules, text, why).c_str());
#pragma once

#include <string>
#include <vector>

#include "postvett/finding.h"

namespace postvett {

class RuleSet;

// What one operator made of the text.
struct MatchTrace {
  struct Dropped {
    Span span;
    std::string by;  // the gate that let it pass ("negated" …), or "lang"
  };

  std::string name;            // "lexicon:guest", "all within paragraph", "\"mitt kort\" | \"my card\"", "/\\d{3}/"
  std::vector<Span> found;     // the hulls of the occurrences that count
  std::vector<Dropped> dropped;
  std::vector<MatchTrace> operands;
};

struct RuleTrace {
  enum class Outcome : std::uint8_t {
    found,      // it has findings
    lowered,    // it has findings, and protected speech lowered all of them to info
    silenced,   // protected speech withdrew all its findings
    withdrawn,  // "unless" withdrew what the match found
    satisfied,  // kind "require": what is needed is there
    not_now,    // a condition of "when" does not hold
    no_match,   // parts of the match occur, but not the whole
  };

  std::uint32_t rule = 0;        // index into RuleSet::rules()
  Outcome outcome = Outcome::no_match;
  std::string condition;         // not_now: the key of "when"
  std::uint32_t by = no_rule;    // lowered, silenced: the protect rule
  std::vector<Span> marks;       // of its findings, before protected speech had its say
  MatchTrace match;
  std::vector<MatchTrace> need, unless;  // none or one
};

struct Explanation {
  std::size_t looked_at = 0;     // rules that are switched on
  std::vector<RuleTrace> rules;  // those of which a part of the match occurs: by outcome in the order above, then as in the files
};

const char* to_string(RuleTrace::Outcome outcome);

// {"lookedAt", "rules": [{"rule", "kind", "level", "outcome", "condition", "by", "marks", "match", "need", "unless"}]} (UTF-8);
// a trace is {"name", "found": [{"start", "end", "text"}], "dropped": [{"start", "end", "text", "by"}], "operands"}.
std::string explanation_json(const RuleSet& rules, std::u16string_view text, const Explanation& explanation);

}  // namespace postvett
