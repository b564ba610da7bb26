// Letters without their marks, for terms with "accents": "fold": å and ä are a, é is e, ø is o.
#pragma once

#include <string>
#include <string_view>

namespace postvett::matching {

// The folded text (UTF-8, lower case, NFC) with each letter of the Latin script in the place of one that has marks on it, and
// without combining marks. Everything else stays.
std::string without_accents(std::string_view folded);

// Whether without_accents() may change it: whether it holds anything but ASCII.
bool may_have_accents(std::string_view folded);

}  // namespace postvett::matching
