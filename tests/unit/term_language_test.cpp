// "lang" on a term, on a list and where a lexicon is used: slut and gift are other words in Swedish than in English.
#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

const std::string swedish = "Nu är det slut på veckan och vi går hem med en gift.";
const std::string english = "He called her a slut in front of the team and gave me a gift.";

}  // namespace

TEST_CASE("A term of a language is not looked for in sentences of another") {
  CHECK(found(R"({"terms": ["slut"], "lang": "en"})", swedish) == "");
  CHECK(found(R"({"terms": ["slut"], "lang": "en"})", english) == "slut");
  CHECK(found(R"({"terms": ["slut"], "lang": "sv"})", swedish + " " + english) == "slut");
  CHECK(found(R"({"terms": ["slut"], "lang": ["sv", "en"]})", swedish + " " + english) == "slut / slut");
}

TEST_CASE("Where the language was not recognised, the term is looked for") {
  CHECK(found(R"({"terms": ["slut"], "lang": "en"})", "slut") == "slut");
}

TEST_CASE("A term's own language wins over its list's") {
  CHECK(found(R"({"terms": ["slut", {"term": "gift", "lang": "sv"}], "lang": "en"})", swedish + " " + english) == "gift / slut");
}
