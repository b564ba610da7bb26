// Every line of the UCD's own break tests. The counts are those of Unicode 15.0, so that a missing file fails.
#include <catch2/catch.hpp>

#include "text/sentence_break.h"
#include "text/word_break.h"
#include "ucd_file.h"

using namespace postvett::text;

TEST_CASE("WordBreakTest.txt: every line", "[conformance]") {
  const std::vector<std::string> lines = ucd::data_lines(POSTVETT_UCD_DIR "/auxiliary/WordBreakTest.txt");
  REQUIRE(lines.size() == 1823);
  for (const std::string& line : lines) {
    INFO(line);
    const ucd::BreakTest test = ucd::break_test_of(line);
    REQUIRE(word_breaks(test.text) == test.breaks);
  }
}

TEST_CASE("SentenceBreakTest.txt: every line", "[conformance]") {
  const std::vector<std::string> lines = ucd::data_lines(POSTVETT_UCD_DIR "/auxiliary/SentenceBreakTest.txt");
  REQUIRE(lines.size() == 502);
  for (const std::string& line : lines) {
    INFO(line);
    const ucd::BreakTest test = ucd::break_test_of(line);
    REQUIRE(sentence_breaks(test.text) == test.breaks);
  }
}

TEST_CASE("An empty text has no boundaries", "[conformance]") {
  CHECK(word_breaks(u"").empty());
  CHECK(sentence_breaks(u"").empty());
}
