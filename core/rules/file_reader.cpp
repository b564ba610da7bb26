// Reads a rule file: section 1 of the rule format.
#include <algorithm>
#include <set>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

constexpr std::array<std::string_view, 3> status_names = {"draft", "trial", "agreed"};

// By its outer form: one "@" with something on either side. Readers are sent to it as mailto:.
std::string read_email(ObjectReader& object) {
  const std::string email = object.string("email").value_or("");
  const JsonMember* member = object.take("email");
  if (!member || !member->value.is(JsonValue::Kind::string)) return email;
  const std::size_t at = email.find('@');
  const bool plain = std::all_of(email.begin(), email.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
  if (plain && at != std::string::npos && at > 0 && at + 1 < email.size() && email.find('@', at + 1) == std::string::npos) return email;
  object.report().add(Code::bad_value, member->value.offset, {email, "email", "Write an address such as policy@example.test."});
  return "";
}

void read_policy(const JsonValue& value, Report& report, PolicyInfo& out) {
  ObjectReader object(value, "policy", report);
  if (!object.usable()) return;
  out.url = object.address("url").value_or("");
  if (const auto status = object.choice("status", status_names)) out.status = static_cast<PolicyInfo::Status>(*status);
  if (const JsonMember* owner = object.take("owner")) {
    ObjectReader person(owner->value, "owner", report);
    out.owner_name = person.text("name").value_or(LocalizedText{});
    out.owner_email = read_email(person);
    person.finish();
  }
  if (const JsonMember* agreed = object.take("agreed")) {
    ObjectReader agreement(agreed->value, "agreed", report);
    out.agreed_with = agreement.text("with").value_or(LocalizedText{});
    out.agreed_date = agreement.string("date").value_or("");
    if (const JsonMember* date = agreement.take("date"); date && date->value.is(JsonValue::Kind::string)) {
      const std::optional<Moment> moment = read_moment(*date, report);
      if (moment && !moment->is_date) report.add(Code::bad_date, date->value.offset, {date->value.string, ""});
    }
    agreement.finish();
  }
  object.finish();
}

std::optional<Profile> read_profile(const JsonValue& value, Report& report) {
  ObjectReader object(value, "profile", report);
  if (!object.usable()) return std::nullopt;
  Profile profile;
  profile.jurisdiction = object.string("jurisdiction").value_or("");
  if (const auto sector = object.choice("sector", sector_names)) profile.sector = sector_names[*sector];
  if (const JsonMember* member = object.take("jurisdiction"); member && member->value.is(JsonValue::Kind::string)) {
    const std::string& code = member->value.string;
    if (!is_jurisdiction(code)) report.add(Code::bad_value, member->value.offset, {code, "jurisdiction", "Use a country's two capital letters (SE), EU or UK."});
  }
  object.finish();
  return profile;
}

LexiconEntry read_lexicon(const JsonMember& member, Report& report) {
  LexiconEntry entry;
  entry.name = member.key;
  entry.offset = member.key_offset;
  ObjectReader object(member.value, "a lexicon", report);
  if (!object.usable()) return entry;
  if (!is_slug(member.key)) report.add(Code::bad_slug, member.key_offset, {member.key});
  if (const JsonMember* terms = object.take("terms")) {
    entry.has_terms = true;
    entry.terms = read_terms(*terms, report);
  }
  if (const JsonMember* add = object.take("add")) entry.add = read_terms(*add, report);
  if (const JsonMember* sample = object.take("sample")) entry.sample = read_terms(*sample, report);
  entry.remove = object.strings("remove");
  entry.needed = object.boolean("needed").value_or(false);
  const JsonMember* sample = object.take("sample");
  if (sample && !entry.needed) {
    report.add(Code::not_allowed_here, sample->key_offset, {"sample", "except where \"needed\" is true", "Take it out; a sample stands in for words that somebody else is to give."});
  }
  if (entry.needed && entry.sample.empty()) report.add(Code::sample_missing, entry.offset, {entry.name});
  entry.options = read_term_options(object);
  object.finish();
  return entry;
}

Change read_change(const JsonMember& member, Report& report) {
  Change change;
  change.rule = member.key;
  change.offset = member.key_offset;
  ObjectReader object(member.value, "a change", report);
  if (!object.usable()) return change;
  for (const JsonMember& key : member.value.members) change.keys.emplace_back(key.key, key.key_offset);
  change.enabled = object.boolean("enabled");
  if (const auto level = object.choice("level", level_names)) change.level = static_cast<Level>(*level);
  change.message = object.text("message");
  change.advice = object.text("advice");
  change.reason = object.text("reason");
  if (const JsonMember* clause = object.take("clause")) change.clause = read_clause(clause->value, report);
  if (const JsonMember* fix = object.take("fix")) change.fix = read_fix(fix->value, report);
  if (const JsonMember* when = object.take("when")) change.when = read_when(when->value, report);
  object.finish();
  return change;
}

// `after` is where what follows the rules begins.
void read_rules(const JsonMember& member, std::uint32_t after, FileModel& out, Report& report) {
  out.rules_begin = member.key_offset;
  out.rules_end = after;
  if (!member.value.is(JsonValue::Kind::array)) {
    report.add(Code::wrong_type, member.value.offset, {"rules", "an array", kind_name(member.value.kind)});
    return;
  }
  std::set<std::string> ids;
  for (const JsonValue& item : member.value.items) {
    const JsonMember* id = item.find("id");
    if (id && id->value.is(JsonValue::Kind::string) && !ids.insert(id->value.string).second) {
      report.add(Code::duplicate_id, id->value.offset, {id->value.string});
    }
    if (std::optional<Rule> rule = read_rule(item, out.id, report)) {
      const JsonValue* next = &item + 1 < member.value.items.data() + member.value.items.size() ? &item + 1 : nullptr;
      rule->end = next ? next->offset : after;
      out.rules.push_back(std::move(*rule));
    }
  }
}

// An object's members, each read by `read`; nothing where the key is missing.
template <typename Item, typename Read>
std::vector<Item> read_members(ObjectReader& object, std::string_view key, Read read) {
  std::vector<Item> out;
  const JsonMember* member = object.take(key);
  if (!member) return out;
  if (!member->value.is(JsonValue::Kind::object)) {
    object.report().add(Code::wrong_type, member->value.offset, {key, "an object", kind_name(member->value.kind)});
    return out;
  }
  for (const JsonMember& item : member->value.members) {
    if (item.key.rfind("x-", 0) != 0) out.push_back(read(item, object.report()));
  }
  return out;
}

// Where the member after `member` begins, or the file ends.
std::uint32_t end_of(const JsonValue& root, const JsonMember& member, std::size_t size) {
  for (const JsonMember& other : root.members) {
    if (other.key_offset > member.key_offset) return other.key_offset;
  }
  return static_cast<std::uint32_t>(size);
}

// {"rules": {"id": TEXT}, "terms": {"lexicon": {"term": TEXT}}}: what this pack once had, and what to do now.
std::vector<Retired> read_retired(const JsonValue& value, Report& report) {
  ObjectReader object(value, "retired", report);
  const auto mend_in = [&report](const JsonMember& member) {
    const std::optional<LocalizedText> text = read_text(member, report);
    return text ? text->in("en") : std::string();
  };
  std::vector<Retired> out = read_members<Retired>(object, "rules", [&](const JsonMember& member, Report&) {
    if (!is_slug(member.key)) report.add(Code::bad_slug, member.key_offset, {member.key});
    return Retired{"", member.key, mend_in(member)};
  });
  using List = std::vector<Retired>;
  const std::vector<List> lists = read_members<List>(object, "terms", [&](const JsonMember& list, Report&) {
    List terms;
    if (!is_slug(list.key)) report.add(Code::bad_slug, list.key_offset, {list.key});
    if (!list.value.is(JsonValue::Kind::object)) report.add(Code::wrong_type, list.value.offset, {list.key, "an object", kind_name(list.value.kind)});
    for (const JsonMember& term : list.value.members) {
      if (term.key.rfind("x-", 0) != 0) terms.push_back({list.key, term.key, mend_in(term)});
    }
    return terms;
  });
  for (const List& list : lists) out.insert(out.end(), list.begin(), list.end());
  object.finish();
  return out;
}

void read_identity(ObjectReader& object, FileModel& out) {
  Report& report = object.report();
  if (const JsonMember* version = object.require("postvett", "Begin the file with \"postvett\": 1.")) {
    if (!version->value.is(JsonValue::Kind::number) || version->value.number != 1) report.add(Code::bad_version, version->value.offset, {});
  }
  if (const JsonMember* id = object.require("id", "Give the file an id, such as \"fyrvakten\".")) {
    out.id = object.string("id").value_or("");
    out.id_offset = id->value.offset;
    if (id->value.is(JsonValue::Kind::string) && !is_slug(out.id)) report.add(Code::bad_slug, id->value.offset, {out.id});
  }
  out.name = object.text("name").value_or(LocalizedText{});
  if (object.take("version")) out.version = object.string("version").value_or("");
  else report.add(Code::no_file_version, object.offset(), {});
}

// Files that `postvett bundle` put in: read when something extends them.
void check_bundled(ObjectReader& object) {
  for (const JsonMember* bundled : read_members<const JsonMember*>(object, "bundled", [](const JsonMember& member, Report&) { return &member; })) {
    if (bundled->key.rfind("./", 0) != 0) {
      object.report().add(Code::bad_value, bundled->key_offset, {bundled->key, "bundled", "Name a file as \"extends\" does: \"./NAME.json\"."});
    } else if (!bundled->value.is(JsonValue::Kind::object)) {
      object.report().add(Code::wrong_type, bundled->value.offset, {bundled->key, "an object", kind_name(bundled->value.kind)});
    }
  }
}

}  // namespace

std::optional<FileModel> read_rule_file(const std::string& file_name, std::string_view text, JsonValue& root, Report& report) {
  if (text.size() > max_file_bytes) {
    report.add(Code::limit, 0, {"The file", "16 MiB", "Split it, or take terms out."});
    return std::nullopt;
  }
  report.set_root(&root);
  if (!parse_json(text, report, root)) return std::nullopt;
  return read_rule_object(file_name, root, text.size(), report);
}

std::optional<FileModel> read_rule_object(const std::string& file_name, const JsonValue& root, std::size_t end, Report& report) {
  FileModel out;
  out.file_name = file_name;
  ObjectReader object(root, "a rule file", report);
  if (!object.usable()) return std::nullopt;
  object.take("$schema");
  read_identity(object, out);
  if (const JsonMember* policy = object.take("policy")) read_policy(policy->value, report, out.policy);
  if (const JsonMember* profile = object.take("profile")) out.profile = read_profile(profile->value, report);
  for (const Example& name : object.strings("extends")) out.extends.push_back({name.text, name.offset});
  check_bundled(object);
  out.lexicons = read_members<LexiconEntry>(object, "lexicons", read_lexicon);
  out.changes = read_members<Change>(object, "change", read_change);
  if (const JsonMember* retired = object.take("retired")) out.retired = read_retired(retired->value, report);
  if (const JsonMember* rules = object.require("rules", "Add \"rules\": [], even where the file only changes what it extends.")) read_rules(*rules, end_of(root, *rules, end), out, report);
  object.finish();
  return out;
}

}  // namespace postvett::rules
