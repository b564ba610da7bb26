#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

// A pack whose examples do not hold by themselves, so that a diagnostic says whether they were run.
std::string pack(const std::string& lexicons, const std::string& match, const std::string& more = "") {
  return R"({"postvett": 1, "id": "p", "version": "1", "lexicons": )" + lexicons + R"(,
    "rules": [{"id": "r", "topic": "operational", "message": "m", "match": )" + match + more + R"(,
      "examples": {"flag": ["nothing of the kind"], "pass": ["neither"]}}]})";
}

std::string company(const std::string& more, const std::string& name) {
  return R"({"postvett": 1, "id": "c", "version": "1", "extends": [")" + name + R"("], "rules": [])" + more + "}";
}

bool were_run(const std::string& pack_text, const std::string& more, const std::string& name = "postvett:p") {
  const LoadResult loaded = try_load(company(more, name), {{name, pack_text}});
  INFO(all_of(loaded.diagnostics));
  REQUIRE(loaded.rules);
  return all_of(loaded.diagnostics).find("PV0503") != std::string::npos;
}

}  // namespace

TEST_CASE("examples of the program's own packs are run again only where a list that they rest on was edited") {
  const std::string simple = pack(R"({"animal": {"terms": ["cat"]}, "colour": {"terms": ["red"]}})", R"({"all": [{"lexicon": "animal"}, "big"]})");
  CHECK_FALSE(were_run(simple, ""));
  CHECK_FALSE(were_run(simple, R"(, "change": {"p/r": {"level": "tip"}})"));
  CHECK_FALSE(were_run(simple, R"(, "lexicons": {"colour": {"add": ["blue"]}})"));
  CHECK(were_run(simple, R"(, "lexicons": {"animal": {"add": ["dog"]}})"));
  CHECK(were_run(simple, R"(, "lexicons": {"animal": {"remove": ["cat"], "add": ["dog"]}})"));
  CHECK(were_run(simple, R"(, "change": {"p/r": {"enabled": true}})"));
  CHECK(were_run(simple, "", "./other.json"));

  const std::string excused = pack(R"({"animal": {"terms": ["cat"]}})", R"("big")", R"(, "unless": {"lexicon": "animal"})");
  CHECK_FALSE(were_run(excused, ""));
  CHECK(were_run(excused, R"(, "lexicons": {"animal": {"add": ["dog"]}})"));

  // The company's words take no part in the examples of a list that it was asked to fill, but how they are looked for does.
  const std::string needed = pack(R"({"employer": {"needed": true, "sample": ["acme"]}})", R"({"lexicon": "employer"})");
  CHECK_FALSE(were_run(needed, R"(, "lexicons": {"employer": {"terms": ["fyrvakten"]}})"));
  CHECK(were_run(needed, R"(, "lexicons": {"employer": {"terms": ["fyrvakten"], "case": "exact"}})"));
}

TEST_CASE("a rule that runs a regex over every text is pointed out") {
  const auto said = [](const std::string& match) { return all_of(try_load(with_match(match)).diagnostics); };
  CHECK(said(R"({"regex": "\\b[A-Z]{2,}\\b"})").find("warning PV0412") != std::string::npos);
  CHECK(said(R"({"any": ["cat", {"regex": "\\w+ing"}]})").find("PV0412") == std::string::npos);
  CHECK(said(R"({"all": ["cat", {"regex": "\\b[A-Z]{2,}\\b"}]})").find("PV0412") == std::string::npos);
}
