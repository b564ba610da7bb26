// The sets of code points in RE2's trees.
#pragma once

#include <optional>

#include "matching/code_points.h"

namespace re2 {
class Regexp;
}

namespace postvett::matching {

// The character, and where `fold_ascii` its other case in ASCII.
CodePointSet set_of(char32_t code_point, bool fold_ascii);

// The set of a node that stands for one character out of one; nothing for any other.
std::optional<CodePointSet> set_of(re2::Regexp* regexp);

}  // namespace postvett::matching
