// The forms of an English word; see inflection.h for what goes in and comes out.
#pragma once

#include <string_view>

#include "matching/inflection_paradigm.h"

namespace postvett::matching::inflection {

void add_english_forms(std::string_view word, Forms& out);
bool is_english_uninflected(std::string_view word);

}  // namespace postvett::matching::inflection
