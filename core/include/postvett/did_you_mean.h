// A guess at what somebody meant who wrote a name that does not exist.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace postvett {

// `Did you mean "lexicon"?` for the candidate nearest to `word` by edits (insert, delete, replace, swap neighbours), or ""
// where none is near.
std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace postvett
