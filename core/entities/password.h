#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// A password or a code that is given with its label, in Swedish or English ("lösenordet är …", "password: …", "pinkod
// …"). The span is the password without quotation marks. After "är" or "is" it must look like one: quoted, or with a
// digit, a symbol inside or a capital inside; after ":" or "=" one word that ends its sentence or line will do; right
// after the label it must mix letters and digits. A code ("pinkod", "koden till porten är") is three to eight digits.
void find_passwords(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
