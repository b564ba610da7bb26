#include "command/policy_difference.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace postvett::command {
namespace {

using Strings = std::vector<std::string>;

// What is in `one` and not in `other`, in the order of `one`.
Strings missing_from(const Strings& other, const Strings& one) {
  const std::set<std::string> known(other.begin(), other.end());
  Strings out;
  for (const std::string& text : one) {
    if (!known.contains(text)) out.push_back(text);
  }
  return out;
}

class Alterations {
 public:
  void text(std::string key, const std::string& before, const std::string& after) {
    if (before != after) list_.push_back({std::move(key), before, after, {}, {}});
  }

  // A text counts as altered in any language, and is shown in the reader's.
  void text(std::string key, const LocalizedText& before, const LocalizedText& after, const std::string& language) {
    if (before.by_language != after.by_language) list_.push_back({std::move(key), before.in(language), after.in(language), {}, {}});
  }

  void list(std::string key, const Strings& before, const Strings& after) {
    Strings added = missing_from(before, after), removed = missing_from(after, before);
    if (!added.empty() || !removed.empty()) list_.push_back({std::move(key), "", "", std::move(added), std::move(removed)});
  }

  std::vector<Alteration> take() { return std::move(list_); }

 private:
  std::vector<Alteration> list_;
};

std::string in_words(const std::optional<Clause>& clause, const std::string& language) {
  if (!clause) return "";
  const std::string& quote = clause->quote.in(language);
  return clause->ref + (clause->ref.empty() || quote.empty() ? "" : ": ") + quote;
}

std::string in_words(const Fix& fix, const std::string& language) {
  switch (fix.action) {
    case Fix::Action::none: return "";
    case Fix::Action::remove: return "remove";
    case Fix::Action::replace: return "replace: " + fix.text.in(language);
    case Fix::Action::insert: return "insert: " + fix.text.in(language);
  }
  return "";
}

bool same(const std::optional<Clause>& a, const std::optional<Clause>& b) {
  if (!a || !b) return !a && !b;
  return a->ref == b->ref && a->quote.by_language == b->quote.by_language && a->url == b->url;
}

void drop_terms(nlohmann::json& value, const Strings& terms) {
  if (value.is_object()) {
    for (auto& [key, part] : value.items()) drop_terms(part, terms);
  } else if (value.is_array()) {
    std::vector<nlohmann::json> kept;
    for (nlohmann::json& item : value) {
      drop_terms(item, terms);
      if (!item.is_null()) kept.push_back(item);
    }
    value = kept;
  } else if (value.is_string() && std::find(terms.begin(), terms.end(), value.get_ref<const std::string&>()) != terms.end()) {
    value = nullptr;
  }
}

// The match as JSON without the words that it lists.
nlohmann::json without_terms(const PolicyRule& rule) {
  nlohmann::json match = nlohmann::json::parse(rule.match, nullptr, false);
  drop_terms(match, rule.terms);
  return match;
}

std::vector<Alteration> alterations_of(const PolicyRule& before, const PolicyRule& after, const std::string& language) {
  Alterations out;
  const RuleInfo &b = before.info, &a = after.info;
  out.text("kind", to_string(b.kind), to_string(a.kind));
  out.text("level", to_string(b.level), to_string(a.level));
  out.text("topic", b.topic, a.topic);
  out.text("title", b.title, a.title, language);
  out.text("message", b.message, a.message, language);
  out.text("advice", b.advice, a.advice, language);
  if (!same(b.clause, a.clause)) out.text("clause", in_words(b.clause, language), in_words(a.clause, language));
  out.text("reason", b.reason, a.reason, language);
  if (b.fix.action != a.fix.action || b.fix.text.by_language != a.fix.text.by_language) out.text("fix", in_words(b.fix, language), in_words(a.fix, language));
  out.text("effect", before.effect, after.effect);
  out.list("topics", before.topics, after.topics);
  out.list("terms", before.terms, after.terms);
  // A match that only has other terms was shown by them.
  if (without_terms(before) != without_terms(after)) out.text("match", before.match, after.match);
  out.text("need", before.need, after.need);
  out.text("unless", before.unless, after.unless);
  out.text("when", before.when, after.when);
  out.text("mark", before.mark, after.mark);
  out.text("lang", before.lang, after.lang);
  out.list("flag examples", b.flag_examples, a.flag_examples);
  out.list("pass examples", b.pass_examples, a.pass_examples);
  return out.take();
}

RuleDifference named(const PolicyRule& rule, const std::string& language) {
  const bool graded = rule.info.kind == Kind::check || rule.info.kind == Kind::require;
  return {rule.info.id, rule.info.title.in(language), graded ? to_string(rule.info.level) : to_string(rule.info.kind), {}};
}

std::map<std::string, const PolicyRule*> rules_in_force(const Policy& policy) {
  std::map<std::string, const PolicyRule*> out;
  for (const PolicyRule& rule : policy.rules) {
    if (rule.info.enabled) out.emplace(rule.info.id, &rule);
  }
  return out;
}

void compare_rules(const Policy& before, const Policy& after, const std::string& language, PolicyDifference& out) {
  const auto was = rules_in_force(before), is = rules_in_force(after);
  for (const PolicyRule& rule : before.rules) {
    if (rule.info.enabled && !is.contains(rule.info.id)) out.removed.push_back(named(rule, language));
  }
  for (const PolicyRule& rule : after.rules) {
    if (!rule.info.enabled) continue;
    const auto old = was.find(rule.info.id);
    if (old == was.end()) {
      out.added.push_back(named(rule, language));
      continue;
    }
    RuleDifference difference = named(rule, language);
    difference.alterations = alterations_of(*old->second, rule, language);
    if (!difference.alterations.empty()) out.changed.push_back(std::move(difference));
  }
}

Strings rules_with(const Policy& policy, const std::string& lexicon) {
  Strings out;
  for (const PolicyRule& rule : policy.rules) {
    if (rule.info.enabled && std::find(rule.lexicons.begin(), rule.lexicons.end(), lexicon) != rule.lexicons.end()) out.push_back(rule.info.id);
  }
  return out;
}

void compare_lexicons(const Policy& before, const Policy& after, PolicyDifference& out) {
  std::map<std::string, std::pair<Strings, Strings>> lists;
  for (const PolicyLexicon& lexicon : before.lexicons) lists[lexicon.name].first = lexicon.terms;
  for (const PolicyLexicon& lexicon : after.lexicons) lists[lexicon.name].second = lexicon.terms;
  for (const auto& [name, terms] : lists) {
    LexiconDifference difference{name, missing_from(terms.first, terms.second), missing_from(terms.second, terms.first), rules_with(after, name)};
    if (!difference.added.empty() || !difference.removed.empty()) out.lexicons.push_back(std::move(difference));
  }
}

std::string agreement(const PolicyInfo& policy, const std::string& language) {
  const std::string& with = policy.agreed_with.in(language);
  return with + (with.empty() || policy.agreed_date.empty() ? "" : ", ") + policy.agreed_date;
}

}  // namespace

PolicyDifference compare(const Policy& before, const Policy& after, const std::string& language) {
  constexpr const char* statuses[] = {"draft", "trial", "agreed"};
  const PolicyFile &b = before.files.back(), &a = after.files.back();
  PolicyDifference out;
  Alterations policy;
  policy.text("version", b.version, a.version);
  policy.text("name", b.title, a.title, language);
  policy.text("status", statuses[static_cast<std::size_t>(b.policy.status)], statuses[static_cast<std::size_t>(a.policy.status)]);
  policy.text("agreed", agreement(b.policy, language), agreement(a.policy, language));
  policy.text("owner", b.policy.owner_email, a.policy.owner_email);
  policy.text("address", b.policy.url, a.policy.url);
  out.policy = policy.take();
  compare_rules(before, after, language, out);
  compare_lexicons(before, after, out);
  return out;
}

}  // namespace postvett::command
