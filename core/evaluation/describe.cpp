// The texts of a rule set, and its static part as JSON.
#include <nlohmann/json.hpp>

#include "postvett/rule_set.h"

namespace postvett {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json or_null(const LocalizedText& text) {
  if (text.empty()) return {};
  Json out = Json::object();
  for (const auto& [language, words] : text.by_language) out[language] = words;
  return out;
}

Json json_of(const std::optional<Clause>& clause) {
  if (!clause) return {};
  return {{"ref", or_null(clause->ref)}, {"quote", or_null(clause->quote)}, {"url", or_null(clause->url)}};
}

Json json_of(const Fix& fix) {
  switch (fix.action) {
    case Fix::Action::none: return {};
    case Fix::Action::remove: return {{"action", "remove"}, {"text", nullptr}};
    case Fix::Action::replace: return {{"action", "replace"}, {"text", or_null(fix.text)}};
    case Fix::Action::insert: return {{"action", "insert"}, {"text", or_null(fix.text)}};
  }
  return {};
}

const char* to_string(PolicyInfo::Status status) {
  switch (status) {
    case PolicyInfo::Status::draft: return "draft";
    case PolicyInfo::Status::trial: return "trial";
    case PolicyInfo::Status::agreed: return "agreed";
  }
  return "";
}

Json json_of(const RuleInfo& rule) {
  return {{"id", rule.id}, {"kind", to_string(rule.kind)}, {"topic", or_null(rule.topic)}, {"level", to_string(rule.level)},
          {"title", or_null(rule.title)}, {"message", or_null(rule.message)}, {"advice", or_null(rule.advice)},
          {"reason", or_null(rule.reason)}, {"clause", json_of(rule.clause)}, {"fix", json_of(rule.fix)}, {"enabled", rule.enabled},
          {"examples", {{"flag", rule.flag_examples}, {"pass", rule.pass_examples}}}};
}

}  // namespace

const std::string& LocalizedText::in(std::string_view language) const {
  static const std::string none;
  const auto find = [this](std::string_view tag) -> const std::string* {
    for (const auto& [known, text] : by_language) {
      if (known == tag) return &text;
    }
    return nullptr;
  };
  for (const std::string_view tag : {language, language.substr(0, language.find('-')), std::string_view("en")}) {
    if (const std::string* text = find(tag)) return *text;
  }
  return by_language.empty() ? none : by_language.front().second;
}

const char* to_string(Level level) {
  switch (level) {
    case Level::info: return "info";
    case Level::tip: return "tip";
    case Level::caution: return "caution";
    case Level::serious: return "serious";
  }
  return "";
}

const char* to_string(Kind kind) {
  switch (kind) {
    case Kind::check: return "check";
    case Kind::require: return "require";
    case Kind::protect: return "protect";
    case Kind::remind: return "remind";
  }
  return "";
}

std::string describe(const RuleSet& rules) {
  const PolicyInfo& policy = rules.policy();
  Json out = {{"id", rules.id()}, {"name", or_null(rules.name())}, {"version", rules.version()}};
  out["policy"] = {{"url", or_null(policy.url)}, {"status", to_string(policy.status)},
                   {"owner", {{"name", or_null(policy.owner_name)}, {"email", or_null(policy.owner_email)}}},
                   {"agreed", {{"with", or_null(policy.agreed_with)}, {"date", or_null(policy.agreed_date)}}}};
  out["packs"] = rules.packs();
  out["sources"] = rules.sources();
  out["rules"] = Json::array();
  for (const RuleInfo& rule : rules.rules()) out["rules"].push_back(json_of(rule));
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace postvett
