#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Full names: a given name of the built-in list and a capitalised word after it; or, not at the start of a sentence, a
// capitalised word and one that ends as Swedish, Nordic, English and Slavic surnames do (-sson, -ström, -berg, -ovic).
// With double names (Ann-Marie), particles (von, af, de), initials and further surnames. Words that streets, places,
// firms, days and holidays are named with end it or refuse it. It knows no person: meant to count beside something
// else, inside "all".
void find_person_names(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
