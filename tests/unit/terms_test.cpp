#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

TEST_CASE("A term matches whole words in any case") {
  CHECK(found(R"("cat")", "A cat, a CAT, a Cat.") == "cat / CAT / Cat");
  CHECK(found(R"("cat")", "concatenate cats catalogue") == "");
}

TEST_CASE("The words of a phrase are joined by white space or a hyphen, never across a sentence") {
  CHECK(found(R"("red cat")", "red cat, red  cat, red-cat, red\u00a0cat") == "red cat / red  cat / red-cat / red\u00a0cat");
  CHECK(found(R"("red cat")", "It was red. Cat food. red, cat red/cat redcat") == "");
  CHECK(found(R"("red-cat")", "red cat red-cat") == "red cat / red-cat");
  CHECK(found(R"("red cat")", "red\ncat") == "");
}

TEST_CASE("A hashtag holds its word; a longer handle does not") {
  CHECK(found(R"("fyrvakten")", "på #fyrvakten idag") == "fyrvakten");
  CHECK(found(R"("fyrvakten")", "@fyrvaktenfan") == "");
  CHECK(found(R"("@hotellfyrvakten")", "hej @HotellFyrvakten, hotellfyrvakten") == "@HotellFyrvakten");
  CHECK(found(R"(["Harbour & Pine", "C++"])", "At Harbour & Pine they write C++!") == "Harbour & Pine / C++");
}

TEST_CASE("A capital in a term is asked for, unless all is in capitals") {
  CHECK(found(R"("Norrsken")", "Norrsken NORRSKEN norrsken") == "Norrsken / NORRSKEN");
  CHECK(found(R"({"terms": ["Norrsken"], "case": "exact"})", "Norrsken NORRSKEN norrsken") == "Norrsken");
  CHECK(found(R"({"terms": ["Norrsken"], "case": "any"})", "Norrsken NORRSKEN norrsken") == "Norrsken / NORRSKEN / norrsken");
  CHECK(found(R"({"terms": ["ok", {"term": "it", "case": "exact"}]})", "OK IT it") == "OK / it");
}

TEST_CASE("Quotes, apostrophes and compatibility forms are folded, Swedish letters are kept") {
  CHECK(found(R"("don't")", "I don’t and I don't") == "don’t / don't");
  CHECK(found(R"("hotell")", "ｈｏｔｅｌｌ ho\u00adtell") == "ｈｏｔｅｌｌ / ho\u00adtell");
  CHECK(found(R"("gäst")", "gäst gast GÄST ga\u0308st") == "gäst / GÄST / ga\u0308st");
}

TEST_CASE("Matches of one list are leftmost, then longest") {
  CHECK(found(R"({"terms": ["red", "red cat", "cat dog"]})", "red cat dog") == "red cat");
}

TEST_CASE("Offsets count UTF-16 code units, also behind emoji") {
  const auto rules = load(with_match(R"("cat")"));
  const CheckResult result = rules->check(u"\U0001F602 e\u0301 cat", {});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].mark == Span{6, 9});
}

TEST_CASE("A term list of the empty kind and a lone surrogate do no harm") {
  const auto rules = load(with_match(R"("cat")"));
  CHECK(rules->check(u"", {}).findings.empty());
  const char16_t broken[] = {0xD83D, u' ', u'c', u'a', u't', 0xDE02};
  CHECK(rules->check({broken, 6}, {}).findings.size() == 1);
}
