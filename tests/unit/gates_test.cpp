#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

// Which of the words "hit" count.
std::string count(const std::string& gate, const std::string& text) {
  return found(R"({"terms": ["hit", "hit me"], "except": [")" + gate + R"("]})", text);
}

}  // namespace

TEST_CASE("negated: a word that denies, before it in its clause") {
  for (const char* text : {"I would not hit", "He didn't hit", "Never ever hit", "Jag vill inte hit", "Aldrig hit", "without a hit"}) {
    INFO(text);
    CHECK(count("negated", text) == "");
  }
  for (const char* text : {"No, I hit", "Not this. Hit", "I do not care but I hit", "inte bara hit", "not only hit", "inte gnälla utan hit", "hit, not", "Hit is a noun, nothing"}) {
    INFO(text);
    CHECK(count("negated", text) != "");
  }
}

TEST_CASE("quoted: inside quotation marks, or in a quoted paragraph") {
  for (const char* text : {"He said “hit me” today", "Han sa ”hit me” idag", "\"hit\"", "»hit«", "they sang 'hit me' again", "> hit\nok", "RT @anna: hit"}) {
    INFO(text);
    CHECK(count("quoted", text) == "");
  }
  for (const char* text : {"“Hello” hit “there”", "\"hit", "the guests' hit and their' x", "“open\nhit”", "don't hit won't"}) {
    INFO(text);
    CHECK(count("quoted", text) != "");
  }
}

TEST_CASE("question: its own sentence asks") {
  CHECK(count("question", "Shall I hit? I hit.") == "hit");
  CHECK(count("question", "Ska jag hit?!") == "");
  CHECK(count("question", "Why? Hit!") == "Hit");
}

TEST_CASE("hypothetical: if, would and their like before it; om only where it supposes") {
  for (const char* text : {"If I hit", "I would hit", "ifall vi hit", "Om jag hit", "Tänk om jag hit", "det vore som om hit", "igår, om jag hit"}) {
    INFO(text);
    CHECK(count("hypothetical", text) == "");
  }
  CHECK(count("hypothetical", "vi pratade om hit") == "hit");
  CHECK(count("hypothetical", "I hit if I can") == "hit");
  CHECK(count("hypothetical", "If so. I hit.") == "hit");
}

TEST_CASE("self: the writer's own") {
  for (const char* text : {"my hit", "My own big hit", "min hit", "mitt eget hit", "that is mine, my hit"}) {
    INFO(text);
    CHECK(count("self", text) == "");
  }
  CHECK(count("self", "his hit") == "hit");
  CHECK(count("self", "my day, her hit") == "hit");
  CHECK(count("self", "my very long and dull hit") == "hit");
}

TEST_CASE("A composite is judged at its earliest evidence, and several gates add up") {
  CHECK(found(R"({"all": ["my", "card"], "except": ["self"]})", "the card, my card") == "card|my|card");
  CHECK(found(R"({"all": [{"lexicon": "colour"}, "card"], "except": ["negated", "question"]})", "No red card. A red card? A red card.") == "red|card");
}
