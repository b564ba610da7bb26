#include <catch2/catch.hpp>

#include "text/utf.h"

using namespace postvett::text;

TEST_CASE("UTF-16 to UTF-8 and back", "[text]") {
  CHECK(to_utf8(u"") == "");
  CHECK(to_utf8(u"gäst € 😂") == "gäst € 😂");
  CHECK(to_utf16("gäst € 😂") == u"gäst € 😂");
  CHECK(to_utf16("\xF4\x8F\xBF\xBF") == u"\U0010FFFF");
}

TEST_CASE("Lone surrogates become U+FFFD, one unit for three bytes", "[text]") {
  const std::u16string text = {u'a', 0xD83D, u'b', 0xDE02, 0xD83D, 0xDE02, 0xD83D};
  std::vector<std::uint32_t> offsets;
  CHECK(to_utf8(text, offsets) == "a\uFFFDb\uFFFD😂\uFFFD");
  CHECK(offsets == std::vector<std::uint32_t>{0, 1, 1, 1, 2, 3, 3, 3, 4, 4, 4, 4, 6, 6, 6, 7});
  CHECK(code_point_at(text, 1) == CodePoint{0xFFFD, 1});
  CHECK(code_point_at(text, 4) == CodePoint{0x1F602, 2});
  CHECK(code_point_before(text, 6) == CodePoint{0x1F602, 2});
  CHECK(code_point_before(text, 4) == CodePoint{0xFFFD, 1});
  CHECK(code_point_before(text, 7) == CodePoint{0xFFFD, 1});
  CHECK(code_point_before(text, 1) == CodePoint{U'a', 1});
  // Half of a pair, when only the half lies in the view.
  CHECK(code_point_before(text, 5) == CodePoint{0xFFFD, 1});
}

TEST_CASE("The first error of UTF-8 is found where it stands", "[text]") {
  CHECK(find_utf8_error("") == valid_utf8);
  CHECK(find_utf8_error("gäst 😂 \xEF\xBF\xBF") == valid_utf8);
  struct Case {
    const char* utf8;
    std::size_t error;
    const char16_t* read;
  };
  const Case cases[] = {
      {"ab\x80", 2, u"ab\uFFFD"},                            // a continuation alone
      {"a\xC0\xAF", 1, u"a\uFFFD\uFFFD"},                    // overlong
      {"\xE0\x80\xAF", 0, u"\uFFFD\uFFFD\uFFFD"},            // overlong
      {"x\xED\xA0\x80", 1, u"x\uFFFD\uFFFD\uFFFD"},          // a surrogate
      {"\xF4\x90\x80\x80", 0, u"\uFFFD\uFFFD\uFFFD\uFFFD"},  // past U+10FFFF
      {"ä\xE2\x82", 2, u"ä\uFFFD"},                          // cut short at the end
      {"\xE2\x82z", 0, u"\uFFFDz"},                          // cut short by a letter
      {"\xF0\x9F\x98", 0, u"\uFFFD"},
      {"\xF5y", 0, u"\uFFFDy"},
      {"\xFF", 0, u"\uFFFD"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.error);
    CHECK(find_utf8_error(c.utf8) == c.error);
    CHECK(to_utf16(c.utf8) == c.read);
  }
  CHECK(utf8_code_point_at("a\xE2\x82z", 1) == CodePoint{0xFFFD, 2});
  CHECK(utf8_code_point_at("a\u20AC", 1) == CodePoint{0x20AC, 3});
}
