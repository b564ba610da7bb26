// The forms of a Swedish word; see inflection.h for what goes in and comes out.
#pragma once

#include <string_view>

#include "matching/inflection_paradigm.h"

namespace postvett::matching::inflection {

void add_swedish_forms(std::string_view word, Forms& out);
bool is_swedish_uninflected(std::string_view word);

}  // namespace postvett::matching::inflection
