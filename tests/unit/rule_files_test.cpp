// What a good rule file does to what it builds on (sections 1, 6 and 7), and that hostile ones do no harm (section 8).
#include "loading.h"
#include "postvett/context.h"
#include "postvett/findings_json.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

const char* pack = R"({"postvett": 1, "id": "pack", "version": "1",
  "lexicons": {"animal": {"terms": ["cat", "dog"]}, "employer": {"needed": true, "sample": ["acme"]}},
  "retired": {"rules": {"old": "Gone."}, "terms": {"animal": {"cow": "Gone."}}},
  "rules": [
    {"id": "pet", "topic": "conduct", "message": "m", "match": {"lexicon": "animal"}, "examples": {"flag": ["A cat"], "pass": ["A horse"]}},
    {"id": "us", "topic": "conduct", "message": "m", "match": {"lexicon": "employer"}, "examples": {"flag": ["At acme"], "pass": ["At home"]}}]})";

std::string company(const std::string& more) {
  return R"({"postvett": 1, "id": "t", "version": "1", "extends": ["./pack.json"], "rules": [])" + more + "}";
}

std::string codes_of(const LoadResult& loaded) {
  std::string out;
  for (const Diagnostic& d : loaded.diagnostics) out += (out.empty() ? "" : " ") + d.code;
  return out;
}

LoadResult with_pack(const std::string& more) { return try_load(company(more), {{"./pack.json", pack}}); }

std::size_t findings(const LoadResult& loaded, std::u16string_view text, const Context& context = {}) {
  REQUIRE(loaded.rules);
  return loaded.rules->check(text, context).findings.size();
}

const RuleInfo& info(const LoadResult& loaded, const std::string& id) {
  REQUIRE(loaded.rules);
  for (const RuleInfo& rule : loaded.rules->rules()) {
    if (rule.id == id) return rule;
  }
  FAIL("no rule " << id);
  return loaded.rules->rules().front();
}

}  // namespace

TEST_CASE("A needed list: empty is a warning, terms or add fill it, and the sample is never in force") {
  const LoadResult empty = with_pack("");
  CHECK(codes_of(empty) == "PV0308");
  CHECK(findings(empty, u"acme") == 0);
  for (const char* fill : {R"(, "lexicons": {"employer": {"terms": ["Globex"]}})", R"(, "lexicons": {"employer": {"add": ["Globex"]}})"}) {
    const LoadResult filled = with_pack(fill);
    CHECK(codes_of(filled) == "");
    CHECK(findings(filled, u"Globex, acme") == 1);
  }
}

TEST_CASE("Words that a company adds and removes count for the pack's rules") {
  const LoadResult loaded = with_pack(R"(, "lexicons": {"employer": {"terms": ["Globex"]}, "animal": {"add": ["fox"], "remove": ["dog", "cow"]}})");
  CHECK(codes_of(loaded) == "PV0313");
  CHECK(findings(loaded, u"fox cat dog") == 2);
}

TEST_CASE("change: every key replaces the old value, and what is retired is a warning") {
  const LoadResult loaded = with_pack(R"(, "lexicons": {"employer": {"terms": ["Globex"]}}, "change": {"pack/old": {"enabled": false}, "pack/us": {"enabled": false},
    "pack/pet": {"level": "serious", "message": "Ours.", "advice": "A", "reason": "R", "clause": {"ref": "4.2"}, "fix": {"remove": true}, "when": {"account": "official"}}})");
  CHECK(codes_of(loaded) == "PV0312");
  const RuleInfo& rule = info(loaded, "pack/pet");
  CHECK(rule.level == Level::serious);
  CHECK(rule.message.in("en") + rule.advice.in("en") + rule.reason.in("en") == "Ours.AR");
  CHECK(rule.clause->ref == "4.2");
  CHECK(rule.fix.action == Fix::Action::remove);
  Context context;
  context.account = "private";
  CHECK(findings(loaded, u"cat Globex", context) == 0);
  context.account = "official";
  CHECK(findings(loaded, u"cat Globex", context) == 1);
}

TEST_CASE("change: the last file in the order of extends wins, and the file itself is last") {
  const auto changing = [](const std::string& id, const std::string& level) {
    return R"({"postvett": 1, "id": ")" + id + R"(", "version": "1", "extends": ["./pack.json"], "change": {"pack/pet": {"level": ")" + level + R"("}}, "rules": []})";
  };
  const Packs packs = {{"./pack.json", pack}, {"./one.json", changing("one", "tip")}, {"./two.json", changing("two", "info")}};
  const auto level_of = [&](const std::string& extends, const std::string& more) {
    return info(try_load(R"({"postvett": 1, "id": "t", "version": "1", "extends": )" + extends + R"(, "rules": [])" + more + "}", packs), "pack/pet").level;
  };
  CHECK(level_of(R"(["./one.json", "./two.json"])", "") == Level::info);
  CHECK(level_of(R"(["./two.json", "./one.json"])", "") == Level::tip);
  CHECK(level_of(R"(["./two.json", "./one.json"])", R"(, "change": {"pack/pet": {"level": "serious"}})") == Level::serious);
}

TEST_CASE("Of the rights a company may change texts, add words, and switch off one by one with a reason") {
  const Packs rights = {{"postvett:rights", R"({"postvett": 1, "id": "rights", "version": "1", "lexicons": {"pay-words": {"terms": ["pay"]}},
    "rules": [{"id": "pay", "kind": "protect", "match": {"lexicon": "pay-words"}}, {"id": "union", "kind": "protect", "match": "union"}]})"}};
  const LoadResult loaded = try_load(R"({"postvett": 1, "id": "t", "version": "1", "lexicons": {"pay-words": {"add": ["wage"]}},
    "change": {"rights/pay": {"message": "Ours.", "advice": "A"}, "rights/union": {"enabled": false, "reason": "There is none."}}, "rules": []})", rights);
  CHECK(codes_of(loaded) == "");
  CHECK(findings(loaded, u"pay wage union") == 2);
  CHECK(info(loaded, "rights/pay").message.in("en") == "Ours.");
  CHECK(info(loaded, "rights/union").reason.in("en") == "There is none.");
}

TEST_CASE("The rights corpus: what protected speech lowers is no breach, whatever the conditions of the rule") {
  const std::string rule = R"({"id": "r", "topic": "harassment", "message": "m", "match": "idiot", "when": {"account": "official", "jurisdictions": ["US"]},
    "examples": {"flag": ["idiot"], "pass": ["b"]}})";
  const auto loaded_with = [&](const std::string& more) {
    return codes_of(try_load(R"({"postvett": 1, "id": "t", "version": "1", "profile": {"jurisdiction": "SE", "sector": "private"}, "rules": [)" + rule + more + "]}",
                             {{"postvett:rights-corpus", "{\"text\": \"My boss is an idiot\"}\n\n"}}));
  };
  CHECK(loaded_with("") == "PV0513");
  CHECK(loaded_with(R"(, {"id": "p", "kind": "protect", "match": "my boss", "effect": "lower", "topics": ["harassment"]})") == "");
}

TEST_CASE("A fix is offered for one piece of text, an insertion always") {
  const auto fix_in = [](const std::string& fix, const std::u16string& text) {
    const auto rules = load(R"({"postvett": 1, "id": "t", "version": "1", "rules": [{"id": "r", "kind": "protect", "match": {"all": ["cat", "dog"]}, "fix": )" + fix + "}]}");
    const CheckResult result = rules->check(text, {});
    REQUIRE(result.findings.size() == 1);
    const std::string json = finding_json(*rules, text, result.findings[0], "en");
    return json.substr(json.find("\"fix\":"), json.find(",\"lowered_by\"") - json.find("\"fix\":"));
  };
  CHECK(fix_in(R"({"remove": true})", u"cat and dog") == "\"fix\":null");
  CHECK(fix_in(R"({"insert": "#ad"})", u"cat and dog") == R"("fix":{"insert":"#ad"})");
  const auto one = load(R"({"postvett": 1, "id": "t", "version": "1", "rules": [{"id": "r", "kind": "protect", "match": "cat", "fix": {"replace": "pet"}}]})");
  const CheckResult result = one->check(u"a cat", {});
  CHECK(finding_json(*one, u"a cat", result.findings[0], "en").find(R"("fix":{"replace":"pet"})") != std::string::npos);
}

TEST_CASE("A date is a day in the reader's time zone, an instant is one everywhere") {
  const auto holds = [](const std::string& when, std::int64_t now, std::int32_t offset) {
    const auto rules = load(R"({"postvett": 1, "id": "t", "version": "1", "rules": [{"id": "r", "kind": "remind", "match": "cat", "when": )" + when + "}]}");
    Context context;
    context.knows_now = true;
    context.now_ms = now;
    context.utc_offset_minutes = offset;
    return !rules->check(u"cat", context).findings.empty();
  };
  const std::int64_t midnight = 1793577600000;  // 2026-11-02T00:00:00Z
  CHECK(holds(R"({"from": "2026-11-02"})", midnight, 0));
  CHECK_FALSE(holds(R"({"from": "2026-11-02"})", midnight - 1, 0));
  CHECK(holds(R"({"from": "2026-11-02"})", midnight - 3600000, 60));
  CHECK_FALSE(holds(R"({"from": "2026-11-02"})", midnight, -60));
  CHECK(holds(R"({"until": "2026-11-01"})", midnight - 1, 0));
  CHECK_FALSE(holds(R"({"until": "2026-11-01"})", midnight, 0));
  CHECK(holds(R"({"from": "2026-11-02T01:00:00+01:00"})", midnight, -600));
  CHECK_FALSE(holds(R"({"until": "2026-11-02T01:00:00+01:00"})", midnight + 1, 600));
}

TEST_CASE("jurisdictions and sectors hold against the context, else against the profile") {
  const auto rules = load(R"({"postvett": 1, "id": "t", "version": "1", "profile": {"jurisdiction": "SE", "sector": "private"}, "rules": [
    {"id": "se", "kind": "remind", "match": "cat", "when": {"jurisdictions": ["SE", "NO"]}},
    {"id": "public", "kind": "remind", "match": "cat", "when": {"sectors": ["public"]}}]})");
  const auto count = [&](const std::string& json) {
    Context context;
    REQUIRE_FALSE(read_context(json, context));
    return rules->check(u"cat", context).findings.size();
  };
  CHECK(count("{}") == 1);
  CHECK(count(R"({"jurisdiction": "UK"})") == 0);
  CHECK(count(R"({"sector": "public"})") == 2);
}

TEST_CASE("Hostile files: an answer, never a crash or a hang") {
  const std::size_t big = std::size_t{3} << 20;
  std::string keys, numbers = "0";
  for (int i = 0; i < 60000; ++i) keys += "\"k" + std::to_string(i) + "\":1,";
  while (numbers.size() < big) numbers += ",1";
  const std::string nasty[] = {
      std::string(big, '['), std::string(big, '{'), std::string(big, '"'), '"' + std::string(big, 'a') + '"', std::string(big, '\n'), std::string(big, '\\'),
      std::string(big, '9'), std::string(1, '\0'), '[' + numbers + ']', '{' + keys + "\"postvett\": 1}", "{\"lexicons\": {" + keys + "\"a\": 1}}",
      "{\"extends\": [\"" + std::string(big, 'x') + "\"]}", "{\"change\": {" + keys + "\"a\": 1}}", "{\"rules\": [" + numbers + "]}",
      "{\"id\": \"" + std::string(big, 'x') + "\", \"" + std::string(1000, 'y') + "\": 1}",
      "{\"rules\": [{\"match\": [\"" + std::string(big, 'x') + "\"]}]}", "{\"rules\": [{\"match\": {\"regex\": \"(((((a{1000}){1000}){1000}){1000}){1000})\"}}]}",
      "{\"lexicons\": {\"a\": {\"remove\": [" + std::string(1000, ' ') + "\"a\"]}}}", "{\"postvett\": 99999999999999999999999999999999999999}"};
  for (const std::string& text : nasty) {
    const LoadResult loaded = try_load(text);
    CHECK_FALSE(loaded.rules);
    REQUIRE_FALSE(loaded.diagnostics.empty());
    for (const Diagnostic& d : loaded.diagnostics) CHECK(to_text(d).size() < 5000);
  }
}

TEST_CASE("A chain of files that never ends is cut") {
  const LoadResult loaded = load_rules({"0.json", R"({"postvett": 1, "id": "f0", "version": "1", "extends": ["./1.json"], "rules": []})"}, [](std::string_view name) -> std::optional<std::string> {
    if (name == "postvett:rights") return no_rights;
    if (name == rights_corpus) return "";
    const int number = std::stoi(std::string(name.substr(2)));
    return R"({"postvett": 1, "id": "f)" + std::to_string(number) + R"(", "version": "1", "extends": ["./)" + std::to_string(number + 1) + R"(.json"], "rules": []})";
  });
  CHECK_FALSE(loaded.rules);
  CHECK(codes_of(loaded) == "PV0601");
}
