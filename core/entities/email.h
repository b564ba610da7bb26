#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// E-mail addresses as people write them: of RFC 5321 the dot-atom local part with the characters that are in use, of RFC
// 6531 letters of every script on both sides, and a domain name of two labels or more. No quoted local parts, no address
// literals, not the "user@host" of a URL, and not the "@user@host" of a handle.
void find_emails(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
