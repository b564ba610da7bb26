// The texts of a rule set, and its static part as JSON.
#include "postvett/rule_set.h"
#include "text/json_writer.h"

namespace postvett {
namespace {

using text::JsonWriter;

void write_or_null(JsonWriter& json, const LocalizedText& text) {
  if (text.empty()) {
    json.null();
    return;
  }
  json.open('{');
  for (const auto& [language, words] : text.by_language) json.key(language).value(words);
  json.close('}');
}

void write(JsonWriter& json, const std::vector<std::string>& texts) {
  json.open('[');
  for (const std::string& text : texts) json.value(text);
  json.close(']');
}

void write(JsonWriter& json, const std::optional<Clause>& clause) {
  if (!clause) {
    json.null();
    return;
  }
  json.open('{').key("ref").value_or_null(clause->ref).key("quote");
  write_or_null(json, clause->quote);
  json.key("url").value_or_null(clause->url).close('}');
}

void write(JsonWriter& json, const Fix& fix) {
  if (fix.action == Fix::Action::none) {
    json.null();
    return;
  }
  const bool replaces = fix.action == Fix::Action::replace;
  const bool removes = fix.action == Fix::Action::remove;
  json.open('{').key("action").value(removes ? "remove" : replaces ? "replace" : "insert").key("text");
  if (removes) json.null();
  else write_or_null(json, fix.text);
  json.close('}');
}

const char* to_string(PolicyInfo::Status status) {
  switch (status) {
    case PolicyInfo::Status::draft: return "draft";
    case PolicyInfo::Status::trial: return "trial";
    case PolicyInfo::Status::agreed: return "agreed";
  }
  return "";
}

void write(JsonWriter& json, const RuleInfo& rule) {
  json.open('{').key("id").value(rule.id).key("kind").value(to_string(rule.kind)).key("topic").value_or_null(rule.topic);
  json.key("level").value(to_string(rule.level));
  const std::pair<const char*, const LocalizedText*> texts[] = {
      {"title", &rule.title}, {"message", &rule.message}, {"advice", &rule.advice}, {"reason", &rule.reason}};
  for (const auto& [name, text] : texts) write_or_null(json.key(name), *text);
  write(json.key("clause"), rule.clause);
  write(json.key("fix"), rule.fix);
  json.key("enabled").value(rule.enabled).key("examples").open('{');
  write(json.key("flag"), rule.flag_examples);
  write(json.key("pass"), rule.pass_examples);
  json.close('}').close('}');
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
  JsonWriter json;
  json.open('{').key("id").value(rules.id());
  write_or_null(json.key("name"), rules.name());
  json.key("version").value(rules.version());
  json.key("policy").open('{').key("url").value_or_null(policy.url).key("status").value(to_string(policy.status));
  write_or_null(json.key("owner").open('{').key("name"), policy.owner_name);
  json.key("email").value_or_null(policy.owner_email).close('}');
  write_or_null(json.key("agreed").open('{').key("with"), policy.agreed_with);
  json.key("date").value_or_null(policy.agreed_date).close('}').close('}');
  write(json.key("packs"), rules.packs());
  write(json.key("sources"), rules.sources());
  json.key("rules").open('[');
  for (const RuleInfo& rule : rules.rules()) write(json, rule);
  json.close(']').close('}');
  return json.take();
}

}  // namespace postvett
