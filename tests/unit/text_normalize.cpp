#include <catch2/catch.hpp>
#include <utility>

#include "text/normalize.h"
#include "text/unicode.h"
#include "text/utf.h"

using namespace postvett::text;

using postvett::Span;

namespace {

// Each folded character with its source: "f" from {0, 1}.
std::vector<std::pair<std::string, Span>> characters(const FoldedText& folded) {
  std::vector<std::pair<std::string, Span>> out;
  REQUIRE(folded.sources.size() == folded.utf8.size());
  for (std::size_t at = 0; at < folded.utf8.size();) {
    const std::size_t size = utf8_code_point_at(folded.utf8, at).size;
    for (std::size_t i = 1; i < size; ++i) CHECK(folded.sources[at + i] == folded.sources[at]);
    out.emplace_back(folded.utf8.substr(at, size), folded.sources[at]);
    at += size;
  }
  return out;
}

using Characters = std::vector<std::pair<std::string, Span>>;

}  // namespace

TEST_CASE("Folding keeps the offsets of plain letters and emoji", "[text]") {
  CHECK(characters(fold_with_offsets(u"")).empty());
  CHECK(characters(fold_with_offsets(u"GÄ😂T")) ==
        Characters{{"g", {0, 1}}, {"ä", {1, 2}}, {"😂", {2, 4}}, {"t", {4, 5}}});
}

TEST_CASE("A letter composed of several has all of them", "[text]") {
  // A, ring, dot below: the ring composes although the dot stands first in canonical order.
  CHECK(characters(fold_with_offsets(u"xA\u030Ay")) == Characters{{"x", {0, 1}}, {"å", {1, 3}}, {"y", {3, 4}}});
  CHECK(characters(fold_with_offsets(u"a\u0302\u0323")) == Characters{{"ậ", {0, 3}}});
  // Two marks of which only the second composes: U+1EA1 spans the hull, the other mark stays itself.
  CHECK(characters(fold_with_offsets(u"a\u0305\u0323")) == Characters{{"ạ", {0, 3}}, {"\u0305", {1, 2}}});
}

TEST_CASE("Every letter of a ligature has the whole ligature", "[text]") {
  CHECK(characters(fold_with_offsets(u"oﬃn")) ==
        Characters{{"o", {0, 1}}, {"f", {1, 2}}, {"f", {1, 2}}, {"i", {1, 2}}, {"n", {2, 3}}});
  CHECK(characters(fold_with_offsets(u"Maß")) ==
        Characters{{"m", {0, 1}}, {"a", {1, 2}}, {"s", {2, 3}}, {"s", {2, 3}}});
  CHECK(fold_with_offsets(u"oﬃn").source(1, 3) == Span{1, 2});
  CHECK(fold_with_offsets(u"oﬃn").source(0, 5) == Span{0, 3});
}

TEST_CASE("What is invisible leaves nothing behind", "[text]") {
  CHECK(characters(fold_with_offsets(u"h\u00ADa\u200Bt\uFE0F")) ==
        Characters{{"h", {0, 1}}, {"a", {2, 3}}, {"t", {4, 5}}});
  // A mark behind a soft hyphen comes to the letter before it.
  CHECK(characters(fold_with_offsets(u"a\u00AD\u0308")) == Characters{{"ä", {0, 3}}});
  CHECK(nfkc_casefold(u"👨\u200D👩\u200D👧") == "👨👩👧");
  CHECK(nfkc_casefold(u"\u00AD\u200B\uFEFF\U000E0041") == "");
}

TEST_CASE("Hangul, full width, mathematical letters and right-to-left text", "[text]") {
  CHECK(characters(fold_with_offsets(u"\u1112\u1161\u11ABx")) == Characters{{"한", {0, 3}}, {"x", {3, 4}}});
  CHECK(characters(fold_with_offsets(u"\uD558\u11AB")) == Characters{{"한", {0, 2}}});
  CHECK(nfkc_casefold(u"ＨＡＴＡ 𝐇𝐚𝐭𝐚 ⓗ") == "hata hata h");
  CHECK(characters(fold_with_offsets(u"אב\u202Eab")) ==
        Characters{{"א", {0, 1}}, {"ב", {1, 2}}, {"a", {3, 4}}, {"b", {4, 5}}});
  CHECK(nfkc_casefold(u"\uFEFB") == "لا");
}

TEST_CASE("Lone surrogates fold to U+FFFD, one unit each", "[text]") {
  const std::u16string text = {0xD83D, u'A', 0xDE02};
  CHECK(characters(fold_with_offsets(text)) == Characters{{"\uFFFD", {0, 1}}, {"a", {1, 2}}, {"\uFFFD", {2, 3}}});
}

TEST_CASE("Quotation marks are alike in what is compared", "[text]") {
  std::string out;
  append_comparable(out, u"’‘ʼ‛´`＇“”„‟«»＂");
  CHECK(out == "'''''''\"\"\"\"\"\"\"");
  CHECK(nfkc_casefold(u"´") == " \u0301");
}

TEST_CASE("A text of nothing but marks is put in order in good time", "[text]") {
  std::u16string marks = u"a";
  for (int i = 0; i < 30000; ++i) marks += i % 2 == 0 ? u"\u0301" : u"\u0323";
  const std::u16string normal = nfc(marks);
  CHECK(normal.substr(0, 3) == u"\u1EA1\u0323\u0323");
  CHECK(normal.size() == 30000);
  CHECK(normal.back() == u'\u0301');
}

TEST_CASE("Properties", "[text]") {
  CHECK(category(U'å') == Category::Ll);
  CHECK(category(0xD800) == Category::Cs);
  CHECK(category(0x10FFFF) == Category::Cn);
  CHECK(category(0xFFFFFFFF) == Category::Cn);
  CHECK(category(0x10FFFD) == Category::Co);
  CHECK(is_letter(0xAC00));
  CHECK(is_upper(0x01C5));
  CHECK(is_mark(0x0301));
  CHECK(is_number(0x00BD));
  CHECK(is_punctuation(U'«'));
  CHECK(is_symbol(U'€'));
  CHECK(is_white_space(0x00A0));
  CHECK_FALSE(is_white_space(0x200B));
  CHECK(is_extended_pictographic(0x1F602));
  CHECK(is_default_ignorable(0x00AD));
  CHECK(properties(0x0323).combining_class == 220);
  CHECK(decimal_value(U'7') == 7);
  CHECK(decimal_value(0x0669) == 9);
  CHECK(decimal_value(0x1D7FF) == 9);
  CHECK(decimal_value(0x00B2) == -1);
  CHECK(decimal_value(U'x') == -1);
  CHECK(compose(U'a', 0x030A) == U'å');
  CHECK(compose(0x1100, 0x1161) == 0xAC00);
  CHECK(compose(0x11099, 0x110BA) == 0x1109A);
  CHECK(compose(U'a', U'b') == 0);
}
