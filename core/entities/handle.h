#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Account names: "@" and 2 to 30 ASCII letters, digits, underscores or full stops inside, at least one a letter; with
// the server that the fediverse adds ("@anna@mastodon.example"). What touches a word on its left is an e-mail address
// or a price.
void find_handles(const text::Document& document, std::vector<Span>& out);

// Hashtags: "#" and letters, marks, digits and underscores of any script, at least one a letter (UAX #31, section 6).
void find_hashtags(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
