#include "loading.h"
#include "postvett/context.h"
#include "postvett/findings_json.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

std::string file_with(const std::string& rules, const std::string& more = "") {
  return R"({"postvett": 1, "id": "t", "version": "1")" + more + R"(, "rules": [)" + rules + "]}";
}

std::string rule(const std::string& id, const std::string& match, const std::string& more = "") {
  return R"({"id": ")" + id + R"(", "topic": "conduct", "message": "Think of ${text}.", "match": )" + match + R"(, "examples": {"flag": [)" + match + R"(], "pass": ["nothing"]})" + more + "}";
}

std::string ids(const RuleSet& rules, std::u16string_view text, const Context& context = {}) {
  std::string out;
  for (const Finding& finding : rules.check(text, context).findings) {
    if (!out.empty()) out += ' ';
    out += rules.rules()[finding.rule].id + ':' + to_string(finding.level);
  }
  return out;
}

Context context_of(const std::string& json) {
  Context out;
  const auto wrong = read_context(json, out);
  INFO(wrong.value_or(""));
  REQUIRE_FALSE(wrong);
  return out;
}

}  // namespace

TEST_CASE("Findings come by start, then falling level, then rule id") {
  const auto rules = load(file_with(rule("b", "\"cat\"") + "," + rule("a", "\"cat\"") + "," + rule("c", "\"cat\"", R"(, "level": "serious")") + "," + rule("d", "\"a cat\"")));
  CHECK(ids(*rules, u"a cat") == "t/d:caution t/c:serious t/a:caution t/b:caution");
}

TEST_CASE("At most 256 findings, and the answer says that it was cut") {
  const auto rules = load(file_with(rule("a", "\"cat\"")));
  std::u16string text;
  for (int i = 0; i < 256; ++i) text += u"cat ";
  CHECK_FALSE(rules->check(text, {}).cut);
  const CheckResult result = rules->check(text + u"cat", {});
  CHECK(result.findings.size() == 256);
  CHECK(result.cut);
}

TEST_CASE("require: the absence of what is needed is one finding in the post") {
  const auto rules = load(file_with(R"({"id": "a", "kind": "require", "topic": "disclosure", "message": "Say it.", "match": "cat", "need": "ad", "examples": {"flag": ["cat"], "pass": ["cat. ad"]}})"));
  CHECK(ids(*rules, u"cat cat\ncat") == "t/a:caution");
  CHECK(ids(*rules, u"cat cat\n\nad") == "");
}

TEST_CASE("remind: once in a text") {
  const auto rules = load(file_with(R"({"id": "a", "kind": "remind", "match": "cat"})"));
  CHECK(ids(*rules, u"cat. cat.") == "t/a:info");
}

TEST_CASE("Protected speech lowers and silences in its paragraph only") {
  const std::string checks = rule("rude", "\"cat\"", R"(, "level": "serious")") + ",";
  const std::string lower = R"({"id": "p", "kind": "protect", "effect": "lower", "topics": ["conduct"], "match": "union"})";
  const auto lowering = load(file_with(checks + lower));
  const CheckResult result = lowering->check(u"cat union\ncat", {});
  REQUIRE(result.findings.size() == 3);
  CHECK(result.findings[0].level == Level::info);
  CHECK(lowering->rules()[result.findings[0].lowered_by].id == "t/p");
  CHECK(result.findings[2].level == Level::serious);
  CHECK(result.findings[2].lowered_by == no_rule);
  const std::string silence = R"({"id": "p", "kind": "protect", "effect": "silence", "topics": ["conduct"], "match": "union"})";
  CHECK(ids(*load(file_with(checks + silence + "," + R"({"id": "q", "kind": "protect", "effect": "lower", "topics": ["conduct"], "match": "union"})")), u"cat union") == "t/p:info t/q:info");
  const std::string advise = R"({"id": "p", "kind": "protect", "match": "union"})";
  CHECK(ids(*load(file_with(checks + advise)), u"cat union") == "t/rude:serious t/p:info");
}

TEST_CASE("when: every given condition must hold, and what is unknown holds") {
  const auto rules = load(file_with(rule("a", "\"cat\"", R"(, "when": {"sites": ["facebook.com"], "account": "private", "roles": ["driver"], "surfaces": ["post"], "from": "2026-11-01", "until": "2026-11-02"})")));
  CHECK(ids(*rules, u"cat") == "t/a:caution");
  const auto holds = [&](const std::string& json) { return !ids(*rules, u"cat", context_of(json)).empty(); };
  CHECK(holds(R"({"site": "www.facebook.com"})"));
  CHECK_FALSE(holds(R"({"site": "notfacebook.com"})"));
  CHECK_FALSE(holds(R"({"account": "official"})"));
  CHECK_FALSE(holds(R"({"roles": []})"));
  CHECK(holds(R"({"roles": ["driver", "x"]})"));
  CHECK_FALSE(holds(R"({"surface": "comment"})"));
  // 2026-11-02T23:30 in Stockholm is still that day; half an hour later it is not.
  CHECK(holds(R"({"now": 1793658600000, "utcOffsetMinutes": 60})"));
  CHECK_FALSE(holds(R"({"now": 1793660400000, "utcOffsetMinutes": 60})"));
}

TEST_CASE("A finding as JSON has the keys of the format") {
  const auto rules = load(file_with(rule("a", "\"cat\"", R"(, "clause": {"ref": "4.2", "quote": {"sv": "Katt."}}, "fix": {"remove": true})")));
  const std::u16string text = u"\U0001F602 Cat!";
  const CheckResult result = rules->check(text, {});
  REQUIRE(result.findings.size() == 1);
  CHECK(finding_json(*rules, text, result.findings[0], "sv") ==
        R"({"rule":"t/a","kind":"check","topic":"conduct","level":"caution","start":3,"end":6,"text":"Cat","evidence":[{"start":3,"end":6,"by":"terms"}],)"
        R"("message":"Think of Cat.","advice":null,"clause":{"ref":"4.2","quote":"Katt.","url":null},"fix":{"remove":true},"lowered_by":null})");
}

TEST_CASE("Packs: lexicons are edited, rules changed, a diamond loads once") {
  const Packs packs = {
      {"postvett:base", R"({"postvett": 1, "id": "base", "version": "1", "lexicons": {"animal": {"terms": ["cat", "dog"]}, "employer": {"needed": true, "sample": ["Acme"], "terms": []}},
        "rules": [{"id": "pet", "topic": "conduct", "message": "m", "match": {"lexicon": "animal"}, "examples": {"flag": ["A cat"], "pass": ["A horse"]}},
                  {"id": "us", "topic": "conduct", "message": "m", "match": {"lexicon": "employer"}, "examples": {"flag": ["At Acme"], "pass": ["At home"]}}]})"},
      {"postvett:one", R"({"postvett": 1, "id": "one", "version": "1", "extends": ["postvett:base"], "rules": []})"},
      {"postvett:two", R"({"postvett": 1, "id": "two", "version": "1", "extends": ["postvett:base"], "rules": []})"}};
  const std::string company = R"({"postvett": 1, "id": "t", "version": "1", "extends": ["postvett:one", "postvett:two"],
    "lexicons": {"animal": {"add": ["fox"], "remove": ["dog"]}, "employer": {"terms": ["Globex"]}},
    "change": {"base/pet": {"level": "tip"}}, "rules": []})";
  const auto rules = load(company, packs);
  CHECK(ids(*rules, u"fox") == "base/pet:tip");
  CHECK(ids(*rules, u"dog") == "");
  CHECK(ids(*rules, u"Globex") == "base/us:caution");
  CHECK(ids(*rules, u"Acme") == "");
  CHECK(rules->packs() == std::vector<std::string>{"postvett:rights", "postvett:base", "postvett:one", "postvett:two"});
}

TEST_CASE("lang: the match is looked for in sentences that are not recognised as another language") {
  const auto flags = [](const std::string& lang, const std::string& match, std::u16string_view text, const std::string& more = "") {
    const auto rules = load(file_with(R"({"id": "a", "kind": "protect", "lang": )" + lang + R"(, "match": )" + match + more + "}"));
    return rules->check(text, {}).findings.size();
  };
  const std::u16string_view swedish = u"Det är slut på kaffet igen och jag vill hem", english = u"She said that I was a slut and they laughed";
  CHECK(flags(R"("en")", R"("slut")", swedish) == 0);
  CHECK(flags(R"("en")", R"("slut")", english) == 1);
  CHECK(flags(R"("sv")", R"("slut")", swedish) == 1);
  CHECK(flags(R"("sv")", R"("slut")", english) == 0);
  CHECK(flags(R"(["sv", "en"])", R"("slut")", swedish) == 1);
  CHECK(flags(R"(["sv", "en"])", R"("slut")", u"Vi vet ikke hvor det er slut og hvorfor jeg er her") == 0);
  CHECK(flags(R"("en")", R"("slut")", u"Slut!") == 1);  // not plain enough to say
  CHECK(flags(R"("en")", R"("slut")", u"Det är slut på kaffet igen och jag vill hem. She said that I was a slut and they laughed") == 1);
  // Every leaf of the match is looked for there, also a regex; what withdraws may be said in any language.
  CHECK(flags(R"("en")", R"({"regex": "slut"})", swedish) == 0);
  CHECK(flags(R"("en")", R"({"all": ["slut", "laughed"], "within": "post"})", u"They laughed at me and I was there. Det är slut på kaffet igen och jag vill hem") == 0);
  CHECK(flags(R"("en")", R"({"all": ["slut", {"not": "kaffet"}], "within": "post"})", u"She said that I was a slut and they laughed. Det är slut på kaffet igen och jag vill hem") == 0);
  CHECK(flags(R"("en")", R"("slut")", u"She said that I was a slut and they laughed. Det är slut på kaffet igen och jag vill hem", R"(, "unless": {"match": "kaffet", "within": "post"})") == 0);
}
