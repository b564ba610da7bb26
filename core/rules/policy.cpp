// postvett/policy.h: what resolution.h knows, for readers.
#include "postvett/policy.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rules/resolution.h"

namespace postvett {
namespace {

using rules::JsonMember;
using rules::JsonValue;
using rules::Match;
using rules::Operator;

// With the keys in order, so that two texts are the same where what they say is the same.
nlohmann::json json_of(const JsonValue& value) {
  switch (value.kind) {
    case JsonValue::Kind::null: return nullptr;
    case JsonValue::Kind::boolean: return value.boolean;
    case JsonValue::Kind::number:
      if (value.integral) return static_cast<std::int64_t>(value.number);
      return value.number;
    case JsonValue::Kind::string: return value.string;
    case JsonValue::Kind::array: {
      nlohmann::json out = nlohmann::json::array();
      for (const JsonValue& item : value.items) out.push_back(json_of(item));
      return out;
    }
    case JsonValue::Kind::object: {
      nlohmann::json out = nlohmann::json::object();
      for (const JsonMember& member : value.members) {
        if (member.key.rfind("x-", 0) != 0) out[member.key] = json_of(member.value);
      }
      return out;
    }
  }
  return nullptr;
}

std::string text_of(const JsonValue* object, std::string_view key) {
  const JsonMember* member = object ? object->find(key) : nullptr;
  return member ? json_of(member->value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) : std::string();
}

void add_once(std::vector<std::string>& to, const std::string& name) {
  if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

void collect(const Match& match, PolicyRule& out, bool with_terms) {
  if (match.op == Operator::lexicon) add_once(out.lexicons, match.name);
  if (with_terms) {
    for (const rules::Term& term : match.terms) add_once(out.terms, term.text);
  }
  for (const Match& operand : match.operands) collect(operand, out, with_terms);
}

// The rule as it stands in its file.
const JsonValue* source_of(const rules::LoadedFile& file, const rules::Rule& rule) {
  const JsonMember* list = file.root.find("rules");
  if (!list) return nullptr;
  for (const JsonValue& item : list->value.items) {
    if (item.offset == rule.offset) return &item;
  }
  return nullptr;
}

PolicyRule rule_of(const rules::Resolution& resolution, const rules::Rule& rule) {
  constexpr const char* effects[] = {"advise", "lower", "silence"};
  PolicyRule out;
  out.info = rule.info;
  out.file = rule.file;
  collect(rule.match, out, true);
  if (rule.need) collect(*rule.need, out, false);
  if (rule.unless) collect(rule.unless->match, out, false);
  if (rule.info.kind == Kind::protect) {
    out.effect = effects[static_cast<std::size_t>(rule.effect)];
    out.topics = rule.topics;
  }
  const JsonValue* source = source_of(*resolution.files[rule.file], rule);
  out.match = text_of(source, "match");
  out.need = text_of(source, "need");
  out.unless = text_of(source, "unless");
  out.when = text_of(source, "when");
  out.mark = text_of(source, "mark");
  out.lang = text_of(source, "lang");
  for (std::size_t i = rule.file + 1; i < resolution.files.size(); ++i) {
    const JsonMember* changes = resolution.files[i]->root.find("change");
    const JsonMember* change = changes ? changes->value.find(rule.info.id) : nullptr;
    if (change && change->value.find("when")) out.when = text_of(&change->value, "when");
  }
  return out;
}

// A file's own text, indented, for a place inside another's. JSON has no line breaks inside strings.
std::string indented(std::string_view text, std::string_view indent) {
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.remove_prefix(3);
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    out += c;
    if (c == '\n') out += indent;
  }
  return out;
}

}  // namespace

std::optional<Policy> read_policy(const RuleFile& file, const PackLibrary& packs) {
  const rules::Resolution resolution = rules::resolve(file, packs);
  if (resolution.has_errors()) return std::nullopt;
  Policy out;
  for (const auto& loaded : resolution.files) {
    const rules::FileModel& model = loaded->model;
    out.files.push_back({loaded->name, loaded->text, model.id, model.version, model.name, model.policy, loaded->bundled});
  }
  for (const auto& [name, lexicon] : resolution.lexicons) {
    PolicyLexicon& list = out.lexicons.emplace_back();
    list.name = name;
    list.file = lexicon.file;
    list.needed = lexicon.needed;
    for (const rules::LexiconTerm& term : lexicon.terms) list.terms.push_back(term.term.text);
  }
  for (const rules::Rule& rule : resolution.rules) out.rules.push_back(rule_of(resolution, rule));
  return out;
}

std::string bundle(const Policy& policy) {
  std::string members;
  for (const PolicyFile& file : policy.files) {
    if (file.bundled || &file == &policy.files.back() || file.name.rfind("./", 0) != 0) continue;
    members += (members.empty() ? "\n    " : ",\n    ") + nlohmann::json(file.name).dump() + ": " + indented(file.text, "    ");
  }
  std::string out = indented(policy.files.back().text, "");
  if (members.empty()) return out + '\n';
  nlohmann::ordered_json whole = nlohmann::ordered_json::parse(out, nullptr, false);
  if (whole.contains("bundled")) {  // a bundle whose parts have since come to extend more
    whole["bundled"].update(nlohmann::ordered_json::parse('{' + members + '}', nullptr, false));
    return whole.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
  }
  out.pop_back();  // the closing brace
  while (std::string_view(" \t\n").find(out.back()) != std::string_view::npos) out.pop_back();
  return out + ",\n\n  \"bundled\": {" + members + "\n  }\n}\n";
}

}  // namespace postvett
