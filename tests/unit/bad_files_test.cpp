// Bad rule files: each with the exact place, code and words that its author gets.
#include <set>

#include "bad_files_table.h"
#include "rules/diagnostic_codes.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

std::vector<std::string> lines_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& d : diagnostics) out.push_back(to_text(d) + " [" + d.pointer + "]");
  return out;
}

bool agrees(const std::vector<std::string>& expected, const std::vector<std::string>& actual, std::size_t e = 0, std::size_t a = 0) {
  while (e < expected.size() && expected[e] != "*") {
    if (a == actual.size() || expected[e] != actual[a]) return false;
    ++e;
    ++a;
  }
  if (e == expected.size()) return a == actual.size();
  for (; a <= actual.size(); ++a) {
    if (agrees(expected, actual, e + 1, a)) return true;
  }
  return false;
}

std::string as_table(const std::vector<std::string>& lines) {
  std::string out;
  for (std::size_t i = 0; i < lines.size() && i < 20; ++i) out += "=> " + lines[i] + '\n';
  return out;
}

LoadResult load_bad(const BadFile& file) {
  Packs packs = file.packs;
  packs.try_emplace("postvett:rights", no_rights);
  packs.try_emplace(std::string(rights_corpus), "");
  return load_rules({"test.json", file.text}, [&](std::string_view wanted) -> std::optional<std::string> {
    const auto found = packs.find(std::string(wanted));
    if (found == packs.end() || file.missing.contains(found->first)) return std::nullopt;
    return found->second;
  }, {.accepted_before = false, .lint = file.name.rfind("lint: ", 0) == 0});
}

}  // namespace

TEST_CASE("The table of bad files") {
  const std::vector<BadFile> files = read_bad_files();
  REQUIRE(files.size() > 50);
  for (const BadFile& file : files) {
    const LoadResult loaded = load_bad(file);
    const std::vector<std::string> actual = lines_of(loaded.diagnostics);
    INFO("== " << file.name << '\n' << as_table(actual));
    REQUIRE_FALSE(file.expected.empty());
    CHECK(agrees(file.expected, actual));
    CHECK((loaded.rules == nullptr) == has_errors(loaded.diagnostics));
  }
}

TEST_CASE("Every diagnostic code occurs in the table") {
  std::set<std::string> seen;
  for (const BadFile& file : read_bad_files()) {
    for (const std::string& line : file.expected) {
      if (const auto at = line.find(" PV"); at != std::string::npos) seen.insert(line.substr(at + 1, 6));
    }
  }
#define POSTVETT_CODE(name, code, severity, message, mend) CHECK((#name + std::string(seen.contains(code) ? "" : " is in no case")) == #name);
  POSTVETT_DIAGNOSTIC_CODES(POSTVETT_CODE)
#undef POSTVETT_CODE
}

TEST_CASE("A file that only looks bad is read") {
  const char* good = R"({"x-note": 1, "postvett": 1.0, "id": "t", "version": "1", "name": {"sv-SE": "N", "x-by": 2},
    "policy": {"x-a": 1, "owner": {"x-a": 1, "email": "policy@example.test"}}, "profile": {"x-a": 1}, "change": {"x-a": 1},
    "lexicons": {"x-a": 1, "guest": {"x-a": 1, "terms": [{"term": "guest", "x-a": 1}]}}, "retired": {"x-a": 1, "rules": {"x-a": 1}, "terms": {"x-a": 1}},
    "rules": [{"x-a": {"x": []}, "id": "r", "kind": "remind", "match": {"x-a": 1, "lexicon": "guest"}, "when": {"x-a": 1}, "clause": {"x-a": 1},
      "fix": {"remove": true, "x-a": 1}, "unless": {"match": "b", "x-a": 1}}]})";
  CHECK(all_of(try_load(good).diagnostics) == "");
}
