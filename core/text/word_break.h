// Word boundaries by the default rules of UAX #29 (Unicode 15.0), exactly. Document cuts posts with a tailoring of
// these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace postvett::text {

// The first word boundary after `from`, which must itself be a boundary and lie before the end. UTF-16 units.
std::size_t next_word_break(std::u16string_view text, std::size_t from);

// The same, tailored for posts: invisible characters that the default rules break at (U+200B) count as Format, so that
// they do not hide a word, and a full stop or colon between letters breaks unless it is part of the word (full_stop.h).
std::size_t next_tailored_word_break(std::u16string_view text, std::size_t from);

// All boundaries, 0 and text.size() included; none for an empty text (WB1, WB2).
std::vector<std::uint32_t> word_breaks(std::u16string_view text);

}  // namespace postvett::text
