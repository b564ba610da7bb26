// Where the loaded file touches a rule that it inherits.
#pragma once

#include "rules/resolution.h"

namespace postvett::evaluation {

struct Touch {
  std::uint32_t offset = 0;  // in the loaded file
  std::string what;          // for messages: "this file's edits of the lexicon "guest""
};

// Its `change` of the rule, else the first lexicon of the rule that it edits, else what it extends.
Touch touched_by(const rules::LoadedFile& file, const rules::Rule& rule);

}  // namespace postvett::evaluation
