// What is held against the rights corpus at a load, and what the tests of the program's own packs have shown already. The packs
// here have a rule that breaches the corpus by itself, so that a diagnostic says whether it was held.
#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

const std::string rights = R"({"postvett": 1, "id": "rights", "version": "1", "lexicons": {"pay": {"terms": ["wage"]}, "joke": {"terms": ["haha"]}},
  "rules": [{"id": "pay", "kind": "protect", "match": {"lexicon": "pay"}, "unless": {"lexicon": "joke"}, "effect": "lower", "topics": ["harassment"]},
            {"id": "note", "kind": "protect", "match": {"lexicon": "pay"}}]})";

std::string file(const std::string& id, const std::string& more, const std::string& rules = "") {
  return R"({"postvett": 1, "id": ")" + id + R"(", "version": "1", "rules": [)" + rules + "]" + more + "}";
}

std::string rule(const std::string& match, const std::string& more = "") {
  return R"({"id": "r", "topic": "harassment", "message": "m", "match": )" + match + more + R"(, "examples": {"flag": ["a dull idiot"], "pass": ["nothing"]}})";
}

// The rule r of postvett:p, which needs no list of anybody else.
const std::string pack = file("p", R"(, "lexicons": {"insult": {"terms": ["idiot"]}, "colour": {"terms": ["red"]}})", rule(R"({"all": [{"lexicon": "insult"}, "dull"]})"));

bool was_held(const std::string& company, Packs packs) {
  packs.try_emplace("postvett:rights", rights);
  packs[std::string(rights_corpus)] = "{\"text\": \"My boss is a dull idiot\"}\n{\"text\": \"A dull idiot of acme\"}\n";
  const LoadResult loaded = try_load(company, std::move(packs));
  const std::string said = all_of(loaded.diagnostics);
  const bool breached = said.find("PV0513") != std::string::npos;
  INFO(said);
  REQUIRE(breached == !loaded.rules);
  return breached;
}

bool pack_was_held(const std::string& more, const std::string& extends = R"(["postvett:p"])", const Packs& others = {}) {
  Packs packs = others;
  packs.try_emplace("postvett:p", pack);
  return was_held(file("c", R"(, "extends": )" + extends + more), std::move(packs));
}

}  // namespace

TEST_CASE("A rule of the program's own packs that is what it was in its pack's test is not held against the rights again") {
  CHECK_FALSE(pack_was_held(""));
  CHECK_FALSE(pack_was_held(R"(, "lexicons": {"colour": {"add": ["blue"]}})"));
  CHECK_FALSE(pack_was_held(R"(, "change": {"p/r": {"message": "Ours.", "advice": "A", "fix": {"remove": true}, "clause": {"ref": "1"}}})"));
  CHECK_FALSE(pack_was_held("", R"(["postvett:p", "./own.json"])", {{"./own.json", file("own", R"(, "lexicons": {"own": {"terms": ["x"]}})")}}));
}

TEST_CASE("A rule that is not of the program's own packs is held against the rights at every load") {
  CHECK(was_held(pack, {}));
  CHECK(pack_was_held("", R"(["./p.json"])", {{"./p.json", pack}}));
  CHECK(was_held(file("c", "", rule(R"("idiot")")), {}));
}

TEST_CASE("A rule of a pack that was changed is held against the rights") {
  CHECK(pack_was_held(R"(, "change": {"p/r": {"level": "tip"}})"));
  CHECK(pack_was_held(R"(, "change": {"p/r": {"enabled": true}})"));
  CHECK(pack_was_held(R"(, "change": {"p/r": {"when": {"account": "official"}}})"));
  CHECK(pack_was_held("", R"(["postvett:p", "./own.json"])", {{"./own.json", file("own", R"(, "extends": ["postvett:p"], "change": {"p/r": {"level": "serious"}})")}}));
  const auto changed = [](const std::string& shipped, const std::string& change) {
    return pack_was_held(R"(, "change": {"p/r": )" + change + "}", R"(["postvett:p"])", {{"postvett:p", file("p", "", rule(R"("idiot")", shipped))}});
  };
  CHECK(changed(R"(, "level": "info")", R"({"level": "tip"})"));
  CHECK_FALSE(changed(R"(, "level": "info")", R"({"level": "info"})"));
  CHECK_FALSE(changed("", R"({"level": "tip", "reason": "It is right all the same."})"));
}

TEST_CASE("A rule of a pack whose list was filled or edited is held against the rights") {
  CHECK(pack_was_held(R"(, "lexicons": {"insult": {"add": ["boss"]}})"));
  CHECK(pack_was_held(R"(, "lexicons": {"insult": {"remove": ["idiot"], "add": ["boss"]}})"));
  CHECK(pack_was_held(R"(, "lexicons": {"insult": {"inflect": "en"}})"));

  // With the words of the pack's own test, which has none, nothing is found; the words come from a company.
  const std::string needy = file("p", R"(, "lexicons": {"employer": {"needed": true, "sample": ["idiot"]}})", rule(R"({"all": [{"lexicon": "employer"}, "dull"]})"));
  const Packs packs = {{"postvett:p", needy}};
  CHECK_FALSE(pack_was_held(R"(, "lexicons": {"employer": {"terms": ["fyrvakten"]}})", R"(["postvett:p"])", packs));
  CHECK(pack_was_held(R"(, "lexicons": {"employer": {"terms": ["acme"]}})", R"(["postvett:p"])", packs));
  // Also where a file that is loaded before the pack fills it.
  Packs earlier = packs;
  earlier["./words.json"] = file("words", R"(, "lexicons": {"employer": {"terms": ["acme"]}})");
  CHECK(pack_was_held("", R"(["./words.json", "postvett:p"])", earlier));
  CHECK(pack_was_held("", R"(["postvett:p", "./words.json"])", earlier));

  // In what withdraws a finding, and in what a requirement asks for.
  const auto edited = [](const std::string& more) {
    return pack_was_held(R"(, "lexicons": {"excuse": {"remove": ["boss"], "add": ["x"]}})", R"(["postvett:p"])",
                         {{"postvett:p", file("p", R"(, "lexicons": {"excuse": {"terms": ["boss", "acme"]}})", rule(R"("idiot")", more))}});
  };
  CHECK(edited(R"(, "unless": {"lexicon": "excuse"})"));
  CHECK(edited(R"(, "kind": "require", "need": {"lexicon": "excuse"})"));
}

TEST_CASE("Packs that ship may edit each other where one extends the other: that was tested, too") {
  const auto with_second = [](const std::string& more, const std::string& extends) {
    return pack_was_held("", extends, {{"postvett:q", file("q", more)}});
  };
  const std::string edit = R"(, "lexicons": {"insult": {"add": ["boss"]}})";
  CHECK_FALSE(with_second(R"(, "extends": ["postvett:p"])" + edit, R"(["postvett:q"])"));
  CHECK(with_second(R"(, "lexicons": {"insult": {"needed": true}})", R"(["postvett:q", "postvett:p"])"));
}

TEST_CASE("Where protected speech was touched, every rule is held against the rights") {
  // The shipped pack's test had protection; what it kept from being a breach counts again where a company weakens it.
  CHECK(pack_was_held(R"(, "change": {"rights/pay": {"enabled": false, "reason": "None."}})"));
  CHECK(pack_was_held(R"(, "lexicons": {"pay": {"add": ["x"]}})"));
  CHECK(pack_was_held(R"(, "lexicons": {"joke": {"add": ["boss"]}})"));
  CHECK_FALSE(pack_was_held(R"(, "change": {"rights/pay": {"message": "Ours."}})"));
  // One that only gives a note protects nothing.
  CHECK_FALSE(pack_was_held(R"(, "change": {"rights/note": {"enabled": false, "reason": "None."}})"));
  // What the company protects itself takes findings away and adds none.
  CHECK_FALSE(was_held(file("c", R"(, "extends": ["postvett:p"])", R"({"id": "own", "kind": "protect", "match": "holiday", "effect": "lower", "topics": ["harassment"]})"),
                       {{"postvett:p", pack}}));
}
