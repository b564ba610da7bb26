#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// IP addresses: version 4 in dotted decimal, without leading zeros; version 6 in full or shortened once by "::", also
// with a version 4 address at its end (RFC 4291, section 2.2). Four numbers after "version" and its like are none.
void find_ip_addresses(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
