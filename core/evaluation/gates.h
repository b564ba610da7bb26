// Context gates: what the words around an occurrence say of it ("except" in the rule format).
//
// They are heuristics over words, Swedish and English, and each is as narrow as its description. An occurrence is judged at
// its earliest evidence.
#pragma once

#include "evaluation/occurrence.h"
#include "rules/model.h"
#include "text/document.h"

namespace postvett::evaluation {

// Whether a gate holds for what starts at `offset` (UTF-16 code units).
//   negated       a word that denies ("inte", "never", "don't") stands before it in its clause; "inte bara", "not only" do not
//   quoted        it lies in quotation marks that are closed in its paragraph, or in a paragraph that begins with ">" or "RT @"
//   question      its sentence ends with a question mark
//   hypothetical  "if", "ifall", "would", "skulle" before it in its sentence, or "om" where that begins a clause
//   self          "min", "mitt", "mina", "my" and the like are its first word or one of the three before it in its clause
bool gate_holds(rules::Gate gate, const text::Document& document, std::uint32_t offset);

}  // namespace postvett::evaluation
