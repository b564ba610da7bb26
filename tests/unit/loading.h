// Loading rule files in tests: packs as texts, failures said in full.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "postvett/encoding.h"
#include "postvett/rule_set.h"

namespace postvett::testing {

using Packs = std::map<std::string, std::string>;

inline const std::string no_rights = R"({"postvett": 1, "id": "rights", "version": "1", "rules": []})";

inline LoadResult try_load(const std::string& text, Packs packs = {}, const std::string& name = "test.json") {
  packs.try_emplace("postvett:rights", no_rights);
  packs.try_emplace(std::string(rights_corpus), "");
  return load_rules({name, text}, [&](std::string_view wanted) -> std::optional<std::string> {
    const auto found = packs.find(std::string(wanted));
    if (found == packs.end()) return std::nullopt;
    return found->second;
  });
}

inline std::string all_of(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics) out += to_text(d) + '\n';
  return out;
}

inline std::unique_ptr<const RuleSet> load(const std::string& text, Packs packs = {}) {
  LoadResult loaded = try_load(text, std::move(packs));
  INFO(all_of(loaded.diagnostics));
  REQUIRE(loaded.rules);
  return std::move(loaded.rules);
}

// A file with one rule, given its match and further keys (", \"mark\": \"#2\""); it needs no example to hold, since it protects.
inline std::string with_match(const std::string& match, const std::string& more = "") {
  return R"({"postvett": 1, "id": "t", "version": "1", "lexicons": {"animal": {"terms": ["cat", "dog"]}, "colour": {"terms": ["red", "blue"]}},
    "rules": [{"id": "r", "kind": "protect", "match": )" + match + more + "}]}";
}

// What a finding marks, piece by piece: "red cat|dog".
inline std::string marked(const CheckResult& result, const std::string& text) {
  const std::u16string units = utf16_from_utf8(text);
  std::string out;
  for (const Finding& finding : result.findings) {
    if (!out.empty()) out += " / ";
    std::string pieces;
    for (const Evidence& part : finding.evidence) {
      if (!part.marked) continue;
      if (!pieces.empty()) pieces += '|';
      pieces += utf8_from_utf16(std::u16string_view(units).substr(part.span.start, part.span.end - part.span.start));
    }
    out += pieces;
  }
  return out;
}

inline std::string found(const std::string& match, const std::string& text, const std::string& more = "") {
  const auto rules = load(with_match(match, more));
  return marked(rules->check(utf16_from_utf8(text), {}), text);
}

}  // namespace postvett::testing
