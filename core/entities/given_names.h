#pragma once

#include <string_view>

namespace postvett::entities {

// Whether the word (folded, UTF-8) is one of a few hundred given names that are common in Sweden and the
// English-speaking world. Names that are everyday words at the start of a sentence (Will, Hope, May, Grace, Mark) are
// left out.
bool is_given_name(std::string_view folded);

}  // namespace postvett::entities
