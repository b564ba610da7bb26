// Bad rule files: each with the exact place, code and words that its author gets.
#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

// A file whose line 2 is `line`, between what makes it complete.
std::string with_line(const std::string& line) {
  return "{\"postvett\": 1, \"id\": \"t\", \"version\": \"1\",\n" + line + "\n}";
}

std::string with_rule(const std::string& body) { return with_line("\"rules\": [{\"id\": \"r\", \"kind\": \"protect\", " + body + "}]"); }

std::string first(const std::string& text, const Packs& packs = {}) {
  const LoadResult loaded = try_load(text, packs);
  return loaded.diagnostics.empty() ? "nothing" : to_text(loaded.diagnostics.front());
}

}  // namespace

TEST_CASE("JSON that is none is shown at its place") {
  CHECK(first("{\"postvett\": 1,\n  \"id\": }") .rfind("test.json:2:9: error PV0101: The file is not valid JSON:", 0) == 0);
  CHECK(first("").rfind("test.json:1:1: error PV0101:", 0) == 0);
  CHECK(first("{\"a\": \"\xFF\"}").rfind("test.json:1:8: error PV0101:", 0) == 0);
  CHECK(first("\xEF\xBB\xBF[]") == "test.json:1:1: error PV0203: \"a rule file\" must be an object, not an array. Write an object here.");
}

TEST_CASE("Columns count UTF-16 code units") {
  CHECK(first(with_line("\"x-note\": \"\U0001F602\", \"rulez\": []")) ==
        "test.json:1:1: error PV0202: The key \"rules\" is missing. Add \"rules\": [], even where the file only changes what it extends.");
  const LoadResult loaded = try_load(with_line("\"x-note\": \"\U0001F602\", \"rulez\": []"));
  REQUIRE(loaded.diagnostics.size() == 2);
  CHECK(to_text(loaded.diagnostics[1]) == "test.json:2:17: error PV0201: There is no key \"rulez\" here. Did you mean \"rules\"?");
  CHECK(loaded.diagnostics[1].pointer == "/rulez");
}

TEST_CASE("Keys, values and ids") {
  CHECK(first(with_line("\"rules\": [], \"rules\": []")) == "test.json:2:14: error PV0102: The key \"rules\" stands twice in this object. Keep one of the two.");
  CHECK(first(R"({"postvett": 2, "id": "t", "version": "1", "rules": []})") == "test.json:1:14: error PV0205: This is not format version 1. Write \"postvett\": 1.");
  CHECK(first(R"({"postvett": 1, "id": "T!", "version": "1", "rules": []})").rfind("test.json:1:23: error PV0206: \"T!\" is not a valid id.", 0) == 0);
  CHECK(first(with_line("\"rules\": {}")) == "test.json:2:10: error PV0203: \"rules\" must be an array, not an object. Write an array here.");
  CHECK(first(with_line("\"policy\": {\"status\": \"agred\"}, \"rules\": []")) == "test.json:2:22: error PV0204: \"agred\" is not a value of \"status\". Did you mean \"agreed\"?");
  CHECK(first(with_line("\"policy\": {\"url\": \"javascript:alert(1)\"}, \"rules\": []")).rfind("test.json:2:19: error PV0208:", 0) == 0);
  CHECK(first(with_line("\"policy\": {\"agreed\": {\"date\": \"2026-02-30\"}}, \"rules\": []")).rfind("test.json:2:31: error PV0209:", 0) == 0);
  CHECK(first(R"({"postvett": 1, "id": "t", "rules": []})").rfind("test.json:1:1: warning PV0213:", 0) == 0);
}

TEST_CASE("Matches") {
  CHECK(first(with_rule("\"match\": {\"lexcon\": \"a\"}")) == "test.json:2:52: error PV0201: There is no key \"lexcon\" here. Did you mean \"lexicon\"?");
  CHECK(first(with_rule("\"match\": {}")).rfind("test.json:2:51: error PV0401:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"any\": [\"a\"], \"all\": [\"b\"]}")).rfind("test.json:2:66: error PV0402: This match has the operators \"any\" and \"all\".", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"not\": \"a\"}")).rfind("test.json:2:52: error PV0403:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"all\": [{\"not\": \"a\"}]}")).rfind("test.json:2:52: error PV0404:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"regex\": \"(a\"}")).rfind("test.json:2:61: error PV0405: The regex does not compile:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"regex\": \"a\", \"case\": \"any\"}")).rfind("test.json:2:66: error PV0212:", 0) == 0);
  CHECK(first(with_rule("\"match\": \"a\", \"mark\": \"#2\"")).rfind("test.json:2:64: error PV0406:", 0) == 0);
  CHECK(first(with_rule("\"match\": \"  \"")).rfind("test.json:2:51: error PV0407:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"all\": [\"a\"], \"within\": \"line\"}")).rfind("test.json:2:76: error PV0408:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"score\": [{\"match\": \"a\", \"points\": 1}], \"atLeast\": 2}")).rfind("test.json:2:52: error PV0409:", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"count\": \"a\", \"min\": 3, \"max\": 2}")).rfind("test.json:2:73: error PV0410:", 0) == 0);
  CHECK(first(with_rule("\"match\": [\"a\", 7]")).rfind("test.json:2:57: error PV0203:", 0) == 0);
}

TEST_CASE("Options of terms") {
  const auto with_option = [](const std::string& option) { return first(with_rule("\"match\": {\"terms\": [\"a\"], " + option + "}")); };
  CHECK(with_option("\"inflect\": \"se\"") == "test.json:2:79: error PV0204: \"se\" is not a value of \"inflect\". Did you mean \"sv\"?");
  CHECK(with_option("\"inflect\": [\"en\", \"de\"]").rfind("test.json:2:86: error PV0204: \"de\" is not a value of \"inflect\".", 0) == 0);
  CHECK(with_option("\"inflect\": true").rfind("test.json:2:79: error PV0203: \"inflect\" must be \"sv\", \"en\" or a list of them, not", 0) == 0);
  CHECK(with_option("\"inflect\": []") == "nothing");
  CHECK(with_option("\"compound\": true") == "test.json:2:80: error PV0204: \"true\" is not a value of \"compound\". Write \"sv\": Swedish compounds are the ones that are known.");
  CHECK(with_option("\"compound\": \"en\"").rfind("test.json:2:80: error PV0204: \"en\" is not a value of \"compound\".", 0) == 0);
  CHECK(with_option("\"compound\": 1").rfind("test.json:2:80: error PV0203: \"compound\" must be \"sv\" or false, not", 0) == 0);
  CHECK(with_option("\"accents\": \"folded\"") == "test.json:2:79: error PV0204: \"folded\" is not a value of \"accents\". Did you mean \"fold\"?");
  CHECK(with_option("\"case\": \"smrt\"").find("Did you mean \"smart\"?") != std::string::npos);
  CHECK(with_option("\"disguise\": \"no\"").rfind("test.json:2:80: error PV0203:", 0) == 0);
  CHECK(with_option("\"inflct\": \"sv\"").find("Did you mean \"inflect\"?") != std::string::npos);
}

TEST_CASE("What is not built yet is refused, never ignored") {
  CHECK(first(with_rule("\"match\": {\"terms\": [\"a\"], \"lang\": \"sv\"}")).find("error PV0901: \"lang\" is part of the format but not built yet") != std::string::npos);
  CHECK(first(with_rule("\"match\": {\"terms\": [\"a\"], \"disguise\": true}")) == "nothing");
}

TEST_CASE("Names") {
  CHECK(first(with_rule("\"match\": {\"lexicon\": \"gest\"}")).rfind("test.json:2:63: error PV0303: There is no lexicon \"gest\".", 0) == 0);
  CHECK(first(with_rule("\"match\": {\"entity\": \"emial\"}")).find("error PV0307: There is no entity \"emial\". Did you mean \"email\"?") != std::string::npos);
  CHECK(first(with_line("\"extends\": [\"postvett:nothing\"], \"rules\": []")).rfind("test.json:2:13: error PV0301:", 0) == 0);
  CHECK(first(with_line("\"lexicons\": {\"a\": {\"add\": [\"b\"]}}, \"rules\": []")).rfind("test.json:2:14: error PV0303:", 0) == 0);
  CHECK(first(with_line("\"change\": {\"x/y\": {\"enabled\": false}}, \"rules\": []")).rfind("test.json:2:12: error PV0304:", 0) == 0);
  const Packs circle = {{"./a.json", R"({"postvett": 1, "id": "a", "version": "1", "extends": ["./b.json"], "rules": []})"},
                        {"./b.json", R"({"postvett": 1, "id": "b", "version": "1", "extends": ["./a.json"], "rules": []})"}};
  const Packs back = {{"./a.json", R"({"postvett": 1, "id": "a", "version": "1", "extends": ["./test.json"], "rules": []})"}};
  CHECK(first(with_line("\"extends\": [\"./a.json\"], \"rules\": []"), back).find("./a.json:1:56: error PV0302: The files extend each other in a circle: ./test.json -> ./a.json -> ./test.json.") == 0);
  CHECK(first(with_line("\"extends\": [\"./a.json\"], \"rules\": []"), circle).find("./b.json:1:56: error PV0302: The files extend each other in a circle: ./a.json -> ./b.json -> ./a.json.") == 0);
}

TEST_CASE("Examples must hold") {
  const std::string rule = R"("rules": [{"id": "r", "topic": "conduct", "message": "m", "match": "cat", "examples": {"flag": ["A dog"], "pass": ["A cat"]}}])";
  const LoadResult loaded = try_load(with_line(rule));
  CHECK_FALSE(loaded.rules);
  REQUIRE(loaded.diagnostics.size() == 2);
  CHECK(to_text(loaded.diagnostics[0]).rfind("test.json:2:97: error PV0501: The rule \"t/r\" has no finding in its \"flag\" example: \"A dog\"", 0) == 0);
  CHECK(to_text(loaded.diagnostics[1]).rfind("test.json:2:116: error PV0502: The rule \"t/r\" has the finding \"cat\" in its \"pass\" example: \"A cat\"", 0) == 0);
  CHECK(first(with_line(R"("rules": [{"id": "r", "topic": "conduct", "message": "m", "match": "cat"}])")).find("PV0505") != std::string::npos);
}

TEST_CASE("Gates") {
  CHECK(first(with_rule("\"match\": {\"terms\": [\"a\"], \"except\": [\"qouted\"]}")).find("error PV0204: \"qouted\" is not a value of \"except\". Did you mean \"quoted\"?") != std::string::npos);
  const std::string threat = R"("rules": [{"id": "r", "topic": "threat", "message": "m", "match": {"any": [{"terms": ["cat"], "except": ["GATE"]}]}, "examples": {"flag": ["cat"], "pass": ["dog"]}}])";
  const auto with_gate = [&](const std::string& gate) {
    std::string text = threat;
    return first(with_line(text.replace(text.find("GATE"), 4, gate)));
  };
  for (const char* gate : {"negated", "question", "hypothetical"}) CHECK(with_gate(gate).find("PV0511") != std::string::npos);
  for (const char* gate : {"quoted", "self"}) CHECK(with_gate(gate) == "nothing");
}

TEST_CASE("Protected speech cannot be turned around") {
  CHECK(first(with_rule(R"("match": "a", "effect": "lower", "topics": ["threat"])")).find("PV0506") != std::string::npos);
  CHECK(first(with_rule(R"("match": "a", "effect": "silence", "topics": ["harassment"])")).find("PV0506") != std::string::npos);
  CHECK(first(with_rule(R"("match": "a", "effect": "lower", "topics": ["harassment"])")) == "nothing");
  const Packs rights = {{"postvett:rights", R"({"postvett": 1, "id": "rights", "version": "1", "rules": [{"id": "pay", "kind": "protect", "match": "pay"}]})"}};
  CHECK(first(with_line(R"("change": {"rights/pay": {"enabled": false}}, "rules": [])"), rights).find("PV0508") != std::string::npos);
  CHECK(first(with_line(R"("change": {"rights/pay": {"enabled": false, "reason": "Ours says it better."}}, "rules": [])"), rights) == "nothing");
  CHECK(first(with_line(R"("change": {"rights/pay": {"when": {}}}, "rules": [])"), rights).find("PV0507") != std::string::npos);
}

TEST_CASE("Topics that law forbids to govern") {
  const std::string rule = R"("rules": [{"id": "r", "topic": "politics", "level": "LEVEL", "message": "m", "match": "cat", "examples": {"flag": ["cat"], "pass": ["dog"]}}])";
  const auto with_level = [&](const std::string& level, const std::string& profile) {
    std::string text = rule;
    return first(with_line(profile + text.replace(text.find("LEVEL"), 5, level)));
  };
  CHECK(with_level("tip", "").find("PV0509") != std::string::npos);
  CHECK(with_level("tip", R"("profile": {"jurisdiction": "SE", "sector": "public"}, )").find("PV0509") != std::string::npos);
  CHECK(with_level("caution", R"("profile": {"jurisdiction": "SE", "sector": "private"}, )").find("PV0510") != std::string::npos);
  CHECK(with_level("tip", R"("profile": {"jurisdiction": "SE", "sector": "private"}, )") == "nothing");
}

TEST_CASE("Every problem is reported, not only the first") {
  const LoadResult loaded = try_load(with_line(R"("policy": {"status": "no"}, "rulez": 1,
"rules": [{"id": "R!", "topic": "t", "match": {"lexicon": "x"}, "examples": {"flag": ["a"], "pass": ["b"]}}])"));
  std::string codes;
  for (const Diagnostic& d : loaded.diagnostics) codes += d.code + ' ';
  CHECK(codes == "PV0204 PV0201 PV0202 PV0206 PV0303 ");
}

TEST_CASE("Past a limit is an error that names it") {
  std::string deep = "\"a\"";
  for (int i = 0; i < 32; ++i) deep = "[" + deep + "]";
  CHECK(first(with_rule("\"match\": " + deep)).find("PV0602") != std::string::npos);
  CHECK(first(std::string(100000, '[')).find("PV0602") != std::string::npos);
  CHECK(first(with_rule("\"match\": {\"regex\": \"" + std::string(1001, 'a') + "\"}")).find("PV0405") != std::string::npos);
  std::string terms = "\"t0\"";
  for (int i = 1; i <= 100000; ++i) terms += ",\"t" + std::to_string(i) + '"';
  CHECK(first(with_line("\"lexicons\": {\"a\": {\"terms\": [" + terms + "]}}, \"rules\": []")).find("PV0601: 100001 terms is past the limit of 100000 terms.") != std::string::npos);
  CHECK(first(std::string((16u << 20) + 1, ' ')).find("PV0601: The file is past the limit of 16 MiB.") != std::string::npos);
}
