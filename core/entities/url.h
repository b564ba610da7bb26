#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Web addresses: with a scheme (http, https, ftp), with "www.", or a bare domain name under a top-level domain that is
// in common use and no word of a sentence (hotell.se, but not "yes.no"); those that are words, only with a path.
// Closing punctuation belongs to the sentence, a closing parenthesis to the address only if it was opened in it (RFC
// 3986, appendix C). The domain of an e-mail address is none.
void find_urls(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
