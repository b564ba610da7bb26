// The UCD's own normalization and case folding data, every line, and every code point that it does not list.
#include <catch2/catch.hpp>
#include <set>

#include "text/latin1.h"
#include "text/normalize.h"
#include "text/unicode.h"
#include "ucd_file.h"

using namespace postvett::text;

namespace {

std::u16string text_of(char32_t c) {
  std::u16string out;
  append_utf16(out, c);
  return out;
}

bool is_scalar_value(char32_t c) { return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF); }

}  // namespace

TEST_CASE("NormalizationTest.txt: every line, and the characters of part 1", "[conformance]") {
  const std::vector<std::string> lines = ucd::data_lines(POSTVETT_NORMALIZATION_TEST);
  REQUIRE(lines.size() == 19074);
  std::set<std::u16string> listed;
  for (const std::string& line : lines) {
    const std::vector<std::string> columns = ucd::fields(line);
    REQUIRE(columns.size() >= 5);
    std::u16string c[5];
    for (std::size_t i = 0; i < 5; ++i) c[i] = ucd::text_of(columns[i]);
    listed.insert(c[0]);
    bool holds = true;
    for (int i = 0; i < 3; ++i) holds = holds && nfc(c[i]) == c[1] && nfd(c[i]) == c[2];
    for (int i = 3; i < 5; ++i) holds = holds && nfc(c[i]) == c[3] && nfd(c[i]) == c[4];
    for (const std::u16string& column : c) holds = holds && nfkc(column) == c[3] && nfkd(column) == c[4];
    // Folding takes equivalent texts to the same text, and its result to itself.
    const std::string folded = nfkc_casefold(c[1]);
    holds = holds && nfkc_casefold(to_utf16(folded)) == folded;
    INFO(line);
    REQUIRE(holds);
  }

  // "For every code point not specified in part 1, X == toNFC(X) == toNFD(X) == toNFKC(X) == toNFKD(X)."
  std::size_t others = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const std::u16string x = is_scalar_value(c) ? text_of(c) : std::u16string();
    if (x.empty() || listed.count(x) != 0) continue;
    ++others;
    if (nfc(x) == x && nfd(x) == x && nfkc(x) == x && nfkd(x) == x) continue;
    FAIL("U+" << std::hex << static_cast<std::uint32_t>(c) << " is changed");
  }
  CHECK(others > 1090000);
}

TEST_CASE("DerivedNormalizationProps.txt: NFKC_Casefold of every code point", "[conformance]") {
  std::vector<std::u16string> expected(0x110000);
  std::vector<bool> listed(0x110000);
  std::size_t lines = 0;
  for (const std::string& line : ucd::data_lines(POSTVETT_UCD_DIR "/DerivedNormalizationProps.txt")) {
    const std::vector<std::string> columns = ucd::fields(line);
    if (columns.size() < 3 || columns[1] != "NFKC_CF") continue;
    ++lines;
    const std::size_t dots = columns[0].find("..");
    const unsigned long first = std::stoul(columns[0], nullptr, 16);
    const unsigned long last = dots == std::string::npos ? first : std::stoul(columns[0].substr(dots + 2), nullptr, 16);
    for (unsigned long c = first; c <= last; ++c) {
      expected[c] = ucd::text_of(columns[2]);
      listed[c] = true;
    }
  }
  REQUIRE(lines == 6091);
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar_value(c)) continue;
    const std::u16string mapped = listed[c] ? expected[c] : text_of(c);
    if (nfkc_casefold(text_of(c)) == to_utf8(nfc(mapped))) continue;
    FAIL("U+" << std::hex << static_cast<std::uint32_t>(c) << " folds to " << nfkc_casefold(text_of(c)));
  }
}

TEST_CASE("CaseFolding.txt: every line", "[conformance]") {
  const std::vector<std::string> lines = ucd::data_lines(POSTVETT_UCD_DIR "/CaseFolding.txt");
  REQUIRE(lines.size() == 1560);
  for (const std::string& line : lines) {
    const std::vector<std::string> columns = ucd::fields(line);
    const std::string folded = nfkc_casefold(ucd::text_of(columns[0]));
    const std::string of_mapping = nfkc_casefold(ucd::text_of(columns[2]));
    INFO(line);
    if (columns[1] == "C" || columns[1] == "F") {
      REQUIRE(folded == of_mapping);
    } else if (columns[1] == "T") {
      REQUIRE(folded != of_mapping);  // Turkish folding is not the default
    } else {
      REQUIRE(columns[1] == "S");  // simple folding, which stands beside an F line
    }
  }
}

TEST_CASE("The Latin-1 tables say what the full tables say", "[conformance]") {
  for (char32_t c = 1; c < 0x100; ++c) {
    CAPTURE(static_cast<std::uint32_t>(c));
    // A mark behind it keeps the fast path away.
    const std::u16string folded = to_utf16(nfkc_casefold(text_of(c) + u"\u0359"));
    if (latin1_casefold[c] != 0)
      REQUIRE(folded == std::u16string(1, latin1_casefold[c]) + u"\u0359");
    else
      REQUIRE(folded.size() != 2);
    const bool word = properties(c).word_break == WordBreak::a_letter ||
                      properties(c).word_break == WordBreak::numeric ||
                      properties(c).word_break == WordBreak::extend_num_let;
    REQUIRE((latin1_classes[c] == Latin1Class::word) == word);
    REQUIRE((latin1_classes[c] == Latin1Class::space) == is_white_space(c));
  }
}
