// postvett diff
#include <cstdio>
#include <nlohmann/json.hpp>

#include "command/commands.h"
#include "command/files.h"
#include "command/policy_difference.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;
using Strings = std::vector<std::string>;

std::string listed(const Strings& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "\"" : ", \"") + text + '"';
  return out;
}

void print(const Alteration& alteration) {
  const char* key = alteration.key.c_str();
  if (!alteration.added.empty()) std::printf("    %s, new: %s\n", key, listed(alteration.added).c_str());
  if (!alteration.removed.empty()) std::printf("    %s, gone: %s\n", key, listed(alteration.removed).c_str());
  if (!alteration.added.empty() || !alteration.removed.empty()) return;
  const auto shown = [](const std::string& text) { return text.empty() ? std::string("(nothing)") : text; };
  if (alteration.before == alteration.after) std::printf("    %s: changed in another language\n", key);
  else std::printf("    %s: %s\n    %*s  -> %s\n", key, shown(alteration.before).c_str(), static_cast<int>(alteration.key.size()), "", shown(alteration.after).c_str());
}

void print(const char* heading, const std::vector<RuleDifference>& rules) {
  if (rules.empty()) return;
  std::printf("%s\n", heading);
  for (const RuleDifference& rule : rules) {
    std::printf("  %s (%s)%s%s\n", rule.id.c_str(), rule.level.c_str(), rule.title.empty() ? "" : ": ", rule.title.c_str());
    for (const Alteration& alteration : rule.alterations) print(alteration);
  }
  std::puts("");
}

void print_text(const PolicyDifference& difference) {
  if (difference.empty()) {
    std::puts("Nothing changes for the staff.");
    return;
  }
  if (!difference.policy.empty()) {
    std::puts("The policy");
    for (const Alteration& alteration : difference.policy) print(alteration);
    std::puts("");
  }
  print("New rules", difference.added);
  print("Rules that are gone", difference.removed);
  print("Rules that change", difference.changed);
  if (difference.lexicons.empty()) return;
  std::puts("Word lists");
  for (const LexiconDifference& lexicon : difference.lexicons) {
    std::printf("  %s\n", lexicon.name.c_str());
    if (!lexicon.added.empty()) std::printf("    new: %s\n", listed(lexicon.added).c_str());
    if (!lexicon.removed.empty()) std::printf("    gone: %s\n", listed(lexicon.removed).c_str());
    for (const std::string& rule : lexicon.rules) std::printf("    used by %s\n", rule.c_str());
  }
}

Json json_of(const std::vector<Alteration>& alterations) {
  Json out = Json::array();
  for (const Alteration& one : alterations) {
    if (one.added.empty() && one.removed.empty()) out.push_back({{"key", one.key}, {"before", one.before}, {"after", one.after}});
    else out.push_back({{"key", one.key}, {"added", one.added}, {"removed", one.removed}});
  }
  return out;
}

Json json_of(const std::vector<RuleDifference>& rules) {
  Json out = Json::array();
  for (const RuleDifference& rule : rules) out.push_back({{"rule", rule.id}, {"title", rule.title}, {"level", rule.level}, {"changes", json_of(rule.alterations)}});
  return out;
}

void print_json(const PolicyDifference& difference) {
  Json lexicons = Json::array();
  for (const LexiconDifference& one : difference.lexicons) lexicons.push_back({{"lexicon", one.name}, {"added", one.added}, {"removed", one.removed}, {"rules", one.rules}});
  const Json out = {{"policy", json_of(difference.policy)}, {"added", json_of(difference.added)}, {"removed", json_of(difference.removed)},
                    {"changed", json_of(difference.changed)}, {"lexicons", std::move(lexicons)}};
  std::puts(out.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

int run(Arguments arguments) {
  const std::string format = arguments.choice("--format", {"text", "json"});
  const std::string language = arguments.option("--lang").value_or("en");
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->size() != 2) return fail("Name two rule files: postvett diff OLD NEW");
  const std::optional<Policy> before = load_policy(files->front());
  const std::optional<Policy> after = load_policy(files->back());
  if (!before || !after) return unusable;
  const PolicyDifference difference = compare(*before, *after, language);
  if (format == "json") print_json(difference);
  else print_text(difference);
  return nothing_found;
}

}  // namespace

const Command diff_command = {
    "diff", "[--format text|json] [--lang LANGUAGE] OLD NEW", "says what a new version of a rule file changes for the staff",
    "Compares what is in force: after what the files extend, their word lists and their changes have been followed. Shown\n"
    "are rules that are new or gone, levels, texts, clauses and reasons that change, what rules look for, words that were\n"
    "added to or taken out of lists, and examples. A rule that is switched off counts as gone.\n"
    "\n"
    "  --format FORMAT    text (default) or json.\n"
    POSTVETT_LANGUAGE_HELP
    "\n"
    "Exit status: 0, or 2 for a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
