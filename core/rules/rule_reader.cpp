// Reads a rule: section 2 of the rule format.
#include <algorithm>
#include <cstdio>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

constexpr std::array<std::string_view, 3> effect_names = {"advise", "lower", "silence"};
constexpr std::array<std::string_view, 3> surface_names = {"post", "comment", "message"};
constexpr std::array<std::string_view, 2> account_names = {"private", "official"};

// What is protected is the opinion and the report, not somebody else's data or safety (section 6).
constexpr std::array<std::string_view, 3> never_lowered = {"personal-data", "customer-privacy", "threat"};
constexpr std::array<std::string_view, 4> never_silenced = {"harassment", "operational", "business-confidential", "opponent-attack"};

std::vector<std::string> texts(std::vector<Example> places) {
  std::vector<std::string> out;
  for (Example& place : places) out.push_back(std::move(place.text));
  return out;
}

std::vector<std::string> choices(ObjectReader& object, std::string_view key, std::span<const std::string_view> allowed) {
  std::vector<std::string> out;
  for (Example& place : object.conditions(key)) {
    JsonValue value;
    value.string = place.text;
    value.offset = place.offset;
    if (read_choice(value, key, allowed, object.report())) out.push_back(std::move(place.text));
  }
  return out;
}

// Hosts, in lower case as browsers give them.
std::vector<std::string> read_sites(ObjectReader& object) {
  std::vector<std::string> out;
  for (Example& site : object.conditions("sites")) {
    for (char& c : site.text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool host = !site.text.empty() && site.text.find_first_of(" /:@?#*") == std::string::npos && site.text.front() != '.' && site.text.back() != '.';
    if (!host) object.report().add(Code::bad_value, site.offset, {site.text, "sites", "Write a host, such as facebook.com; its subdomains are included."});
    out.push_back(std::move(site.text));
  }
  return out;
}

std::vector<std::string> read_jurisdictions(ObjectReader& object) {
  std::vector<std::string> out;
  for (Example& code : object.conditions("jurisdictions")) {
    if (!is_jurisdiction(code.text)) object.report().add(Code::bad_value, code.offset, {code.text, "jurisdictions", "Use a country's two capital letters (SE), EU or UK."});
    out.push_back(std::move(code.text));
  }
  return out;
}

Mark read_mark(const JsonMember& member, Report& report) {
  const std::string& text = member.value.string;
  if (!member.value.is(JsonValue::Kind::string)) {
    report.add(Code::wrong_type, member.value.offset, {"mark", "a string", kind_name(member.value.kind)});
    return {};
  }
  if (text == "all") return {};
  if (text.rfind("lexicon:", 0) == 0 || text.rfind("entity:", 0) == 0) return {Mark::Part::source, text, 0};
  if (text.size() >= 2 && text.size() <= 4 && text[0] == '#' && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    const int operand = std::atoi(text.c_str() + 1);
    if (operand > 0) return {Mark::Part::operand, "", static_cast<std::uint32_t>(operand)};
  }
  report.add(Code::bad_mark, member.value.offset, {text, "Use \"all\", \"lexicon:NAME\", \"entity:NAME\" or \"#1\" for the first operand."});
  return {};
}

void read_examples(ObjectReader& rule, Rule& out) {
  Report& report = rule.report();
  const bool needed = out.info.kind == Kind::check || out.info.kind == Kind::require;
  const std::string kind(kind_names[static_cast<std::size_t>(out.info.kind)]);
  const JsonMember* member = rule.take("examples");
  if (!member) {
    if (needed) report.add(Code::examples_missing, rule.offset(), {kind});
    return;
  }
  ObjectReader examples(member->value, "examples", report);
  if (!examples.usable()) return;
  out.flag = examples.strings("flag");
  out.pass = examples.strings("pass");
  examples.finish();
  for (const Example& example : out.flag) out.info.flag_examples.push_back(example.text);
  for (const Example& example : out.pass) out.info.pass_examples.push_back(example.text);
  if (needed && (out.flag.empty() || out.pass.empty())) report.add(Code::examples_missing, member->value.offset, {kind});
}

void read_protection(ObjectReader& rule, Rule& out) {
  Report& report = rule.report();
  const bool protects = out.info.kind == Kind::protect;
  for (const std::string_view key : {"effect", "topics"}) {
    const JsonMember* member = rule.take(key);
    if (member && !protects) report.add(Code::not_allowed_here, member->key_offset, {key, "except on a rule of kind \"protect\"", "Take it out."});
  }
  if (!protects) return;
  if (const auto effect = rule.choice("effect", effect_names)) out.effect = static_cast<Effect>(*effect);
  const auto holds = [](const auto& topics, const std::string& topic) { return std::find(topics.begin(), topics.end(), topic) != topics.end(); };
  for (Example& topic : rule.strings("topics")) {
    const bool fixed = out.effect != Effect::advise && holds(never_lowered, topic.text);
    const bool loud = out.effect == Effect::silence && holds(never_silenced, topic.text);
    if (fixed || loud) report.add(Code::topic_protected, topic.offset, {topic.text, fixed ? "lowered or silenced" : "silenced"});
    else if (!is_slug(topic.text)) report.add(Code::bad_slug, topic.offset, {topic.text});
    out.topics.push_back(std::move(topic.text));
  }
  if (out.effect != Effect::advise && out.topics.empty()) {
    report.add(Code::missing_key, rule.offset(), {"topics", "Say which findings it " + std::string(out.effect == Effect::lower ? "lowers" : "silences") + ": \"topics\": [\"…\"]."});
  }
}

std::optional<Unless> read_unless(const JsonValue& value, Report& report) {
  Unless out;
  const bool widened = value.is(JsonValue::Kind::object) && value.find("match");
  if (!widened) {
    std::optional<Match> match = read_match(value, report);
    if (!match) return std::nullopt;
    out.match = std::move(*match);
    return out;
  }
  ObjectReader object(value, "unless", report);
  object.take("match");
  out.window = read_window(object, "within", false, {});
  object.finish();
  std::optional<Match> match = read_match(value.find("match")->value, report);
  if (!match) return std::nullopt;
  out.match = std::move(*match);
  return out;
}

void read_level_and_topic(ObjectReader& rule, Rule& out) {
  Report& report = rule.report();
  const bool graded = out.info.kind == Kind::check || out.info.kind == Kind::require;
  const JsonMember* level = rule.take("level");
  out.level_offset = level ? level->value.offset : rule.offset();
  out.info.level = graded ? Level::caution : Level::info;
  if (level && !graded) {
    report.add(Code::not_allowed_here, level->key_offset, {"level", "on a rule of kind \"" + std::string(kind_names[static_cast<std::size_t>(out.info.kind)]) + "\"", "Take it out: these rules are always \"info\"."});
  } else if (const auto index = rule.choice("level", level_names)) {
    out.info.level = static_cast<Level>(*index);
  }
  const JsonMember* topic = graded ? rule.require("topic", "Say what the rule is about, such as \"topic\": \"customer-privacy\".") : rule.take("topic");
  if (!topic) return;
  out.info.topic = rule.string("topic").value_or("");
  if (topic->value.is(JsonValue::Kind::string) && !is_slug(out.info.topic)) report.add(Code::bad_slug, topic->value.offset, {out.info.topic});
}

}  // namespace

std::optional<Rule> read_rule(const JsonValue& value, const std::string& file_id, Report& report) {
  ObjectReader object(value, "a rule", report);
  if (!object.usable()) return std::nullopt;
  Rule out;
  out.offset = value.offset;
  object.require("id", "Give the rule an id, such as \"guest-payment\".");
  std::string id = object.string("id").value_or("");
  if (const JsonMember* member = object.take("id"); member && member->value.is(JsonValue::Kind::string) && !is_slug(id)) {
    report.add(Code::bad_slug, member->value.offset, {id});
  }
  out.info.id = file_id + '/' + id;
  if (const auto kind = object.choice("kind", kind_names)) out.info.kind = static_cast<Kind>(*kind);
  read_level_and_topic(object, out);
  out.info.title = object.text("title").value_or(LocalizedText{});

  const bool graded = out.info.kind == Kind::check || out.info.kind == Kind::require;
  if (graded) object.require("message", "Say in one sentence what may be wrong.");
  out.info.message = object.text("message").value_or(LocalizedText{});
  out.info.advice = object.text("advice").value_or(LocalizedText{});
  out.info.reason = object.text("reason").value_or(LocalizedText{});
  if (const JsonMember* clause = object.take("clause")) out.info.clause = read_clause(clause->value, report);
  if (const JsonMember* fix = object.take("fix")) out.info.fix = read_fix(fix->value, report).value_or(Fix{});
  if (const JsonMember* when = object.take("when")) out.when = read_when(when->value, report);
  out.languages = read_languages(object, "lang").value_or(text::LanguageSet{});

  bool good = true;
  if (const JsonMember* match = object.require("match", "Say what the rule looks for.")) {
    std::optional<Match> read = read_match(match->value, report);
    if (read) out.match = std::move(*read);
    good = read.has_value();
  } else {
    good = false;
  }
  if (out.info.kind == Kind::require) {
    if (const JsonMember* need = object.require("need", "Say what must be there then.")) out.need = read_match(need->value, report);
    good = good && out.need;
  } else if (const JsonMember* need = object.take("need")) {
    report.add(Code::not_allowed_here, need->key_offset, {"need", "except on a rule of kind \"require\"", "Take it out, or write \"kind\": \"require\"."});
  }
  if (const JsonMember* unless = object.take("unless")) {
    out.unless = read_unless(unless->value, report);
    good = good && out.unless;
  }
  if (const JsonMember* mark = object.take("mark")) {
    out.mark = read_mark(*mark, report);
    out.mark_offset = mark->value.offset;
  }
  read_protection(object, out);
  read_examples(object, out);
  object.finish();
  if (!good) return std::nullopt;
  return out;
}

std::optional<text::LanguageSet> read_languages(ObjectReader& object, std::string_view key) {
  constexpr std::array<std::string_view, 2> names = {"sv", "en"};
  constexpr std::array<text::Language, 2> languages = {text::Language::swedish, text::Language::english};
  const JsonMember* member = object.take(key);
  if (!member) return std::nullopt;
  Report& report = object.report();
  const bool one = member->value.is(JsonValue::Kind::string);
  if (!one && !member->value.is(JsonValue::Kind::array)) {
    report.add(Code::wrong_type, member->value.offset, {key, "\"sv\", \"en\" or an array of them", kind_name(member->value.kind)});
    return std::nullopt;
  }
  if (!one && member->value.items.empty()) report.add(Code::empty_value, member->value.offset, {key, "Name a language, \"sv\" or \"en\", or leave it out."});
  text::LanguageSet out = text::LanguageSet::none();
  const auto add = [&](const JsonValue& value) {
    if (!value.is(JsonValue::Kind::string)) report.add(Code::wrong_type, value.offset, {"each item of " + std::string(key), "a string", kind_name(value.kind)});
    else if (const auto index = read_choice(value, key, names, report)) out.add(languages[*index]);
  };
  if (one) add(member->value);
  for (const JsonValue& item : member->value.items) add(item);
  return out;
}

std::optional<Clause> read_clause(const JsonValue& value, Report& report) {
  ObjectReader object(value, "clause", report);
  if (!object.usable()) return std::nullopt;
  Clause clause;
  clause.ref = object.string("ref").value_or("");
  clause.quote = object.text("quote").value_or(LocalizedText{});
  clause.url = object.address("url").value_or("");
  object.finish();
  return clause;
}

std::optional<Fix> read_fix(const JsonValue& value, Report& report) {
  ObjectReader object(value, "fix", report);
  if (!object.usable()) return std::nullopt;
  Fix fix;
  int actions = 0;
  if (object.take("replace")) {
    fix = {Fix::Action::replace, object.text("replace").value_or(LocalizedText{})};
    ++actions;
  }
  if (object.take("insert")) {
    fix = {Fix::Action::insert, object.text("insert").value_or(LocalizedText{})};
    ++actions;
  }
  if (const JsonMember* member = object.take("remove")) {
    if (object.boolean("remove") == false) report.add(Code::bad_value, member->value.offset, {"false", "remove", "Write true, or leave \"fix\" out."});
    fix = {Fix::Action::remove, {}};
    ++actions;
  }
  object.finish();
  if (actions != 1) {
    report.add(Code::bad_value, value.offset, {"this object", "fix", "Write exactly one of {\"replace\": \"…\"}, {\"remove\": true} and {\"insert\": \"…\"}."});
    return std::nullopt;
  }
  return fix;
}

When read_when(const JsonValue& value, Report& report) {
  When when;
  ObjectReader object(value, "when", report);
  if (!object.usable()) return when;
  when.sites = read_sites(object);
  when.surfaces = choices(object, "surfaces", surface_names);
  if (const auto account = object.choice("account", account_names)) when.accounts.emplace_back(account_names[*account]);
  when.roles = texts(object.conditions("roles"));
  when.jurisdictions = read_jurisdictions(object);
  when.sectors = choices(object, "sectors", sector_names);
  if (const JsonMember* from = object.take("from")) when.from = read_moment(*from, report);
  const JsonMember* until = object.take("until");
  if (until) when.until = read_moment(*until, report);
  if (when.from && when.until && until && when.from->ms > when.until->ms + (when.until->is_date ? 86399999 : 0)) {
    report.add(Code::never_holds, until->value.offset, {});
  }
  object.finish();
  return when;
}

}  // namespace postvett::rules
