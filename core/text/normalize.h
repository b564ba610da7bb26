// Normalization forms and case folding (UAX #15, Unicode 15.0).
//
// The engine compares folded text: NFKC_Casefold (Unicode 15.0, section 3.13, R5, and section 5.18) makes upper and
// lower case, full-width and other compatibility forms, and composed and decomposed letters alike, and removes what is
// invisible. nfc() to nfkd() have tables of their own, which the linker leaves out of a program that does not call
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "postvett/finding.h"

namespace postvett::text {

// toNFKC_Casefold, as UTF-8. Lone surrogates are read as U+FFFD.
std::string nfkc_casefold(std::u16string_view text);

// The same, appended.
void append_nfkc_casefold(std::string& out, std::u16string_view text);

// The same with quotation marks made alike: ’ ‘ ʼ ‛ ´ ` as ' and “ ” „ ‟ « » as ". What Document and cut_term compare
// by.
void append_comparable(std::string& out, std::u16string_view text);

// The case-folded text, and where each byte of it comes from.
struct FoldedText {
  std::string utf8;
  std::vector<Span>
      sources;  // for each byte of `utf8`, the hull of the source characters that its character was made of

  // The hull of the sources of the bytes [start, end); end is above start and at most utf8.size().
  Span source(std::size_t start, std::size_t end) const;
};

// toNFKC_Casefold with offsets in UTF-16 units. Each letter of what one source character became has the whole
// character's span (both letters of "ﬁ"), and a letter composed of several has all of theirs. Removed characters are in
// nobody's span.
FoldedText fold_with_offsets(std::u16string_view text);

// The normalization forms of UAX #15. Lone surrogates are read as U+FFFD.
std::u16string nfc(std::u16string_view text);
std::u16string nfd(std::u16string_view text);
std::u16string nfkc(std::u16string_view text);
std::u16string nfkd(std::u16string_view text);

}  // namespace postvett::text
