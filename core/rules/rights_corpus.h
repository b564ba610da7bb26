// The texts of the rights corpus: what no rule may call a breach.
#pragma once

#include <string>
#include <vector>

#include "rules/resolution.h"

namespace postvett::rules {

// The texts that `packs` gives under the name `postvett::rights_corpus`. Where it gives none, or none that can be read, that
// is said at the head of the loaded file.
std::vector<std::string> read_rights_corpus(const PackLibrary& packs, Resolution& resolution);

}  // namespace postvett::rules
