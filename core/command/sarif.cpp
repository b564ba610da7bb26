#include "command/sarif.h"

#include <map>
#include <nlohmann/json.hpp>

#include "postvett/encoding.h"
#include "postvett/findings_json.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;

const char* sarif_level(Level level) {
  switch (level) {
    case Level::info:
    case Level::tip: return "note";
    case Level::caution: return "warning";
    case Level::serious: return "error";
  }
  return "none";
}

Json rule_json(const RuleInfo& rule, const std::string& language) {
  Json out = {{"id", rule.id}};
  if (!rule.title.empty()) out["shortDescription"]["text"] = rule.title.in(language);
  if (!rule.message.empty()) out["fullDescription"]["text"] = rule.message.in(language);
  if (!rule.advice.empty()) out["help"]["text"] = rule.advice.in(language);
  if (rule.clause && !rule.clause->url.empty()) out["helpUri"] = rule.clause->url;
  out["defaultConfiguration"]["level"] = sarif_level(rule.level);
  if (!rule.topic.empty()) out["properties"]["tags"] = Json::array({rule.topic});
  return out;
}

Json region_json(std::u16string_view text, const Span& span) {
  const Place start = place_of(text, span.start);
  const Place end = place_of(text, span.end);
  return {{"startLine", start.line}, {"startColumn", start.column}, {"endLine", end.line}, {"endColumn", end.column},
          {"charOffset", span.start}, {"charLength", span.end - span.start}};
}

// A file's name as a URI reference (RFC 3986): what is not unreserved is percent-encoded.
std::string uri_of(const std::string& name) {
  if (name == "-") return "stdin";
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    if (plain) out += c;
    else (out += '%') += {digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

Json result_json(const Checked& checked, const Found& found, std::size_t rule_index, const std::string& language) {
  const RuleInfo& rule = found.rules->rules()[found.finding.rule];
  std::string message = message_of(*found.rules, checked.text, found.finding, language);
  if (message.empty()) message = rule.id;  // the standard asks for one
  return {{"ruleId", rule.id}, {"ruleIndex", rule_index}, {"level", sarif_level(found.finding.level)}, {"message", {{"text", message}}},
          {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", uri_of(checked.name)}}}, {"region", region_json(checked.text, found.finding.mark)}}}}})}};
}

}  // namespace

std::string sarif(const std::vector<Checked>& checked, const std::string& language) {
  Json rules = Json::array(), results = Json::array();
  std::map<std::string, std::size_t> index_of;
  for (const Checked& one : checked) {
    for (const Found& found : one.found) {
      const RuleInfo& rule = found.rules->rules()[found.finding.rule];
      const auto [known, added] = index_of.try_emplace(rule.id, rules.size());
      if (added) rules.push_back(rule_json(rule, language));
      results.push_back(result_json(one, found, known->second, language));
    }
  }
  Json driver = {{"name", "Postvett"}, {"rules", std::move(rules)}};
  Json run = {{"tool", {{"driver", std::move(driver)}}}, {"columnKind", "utf16CodeUnits"}, {"results", std::move(results)}};
  const Json out = {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace postvett::command
