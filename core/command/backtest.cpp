// postvett backtest
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <sstream>

#include "command/commands.h"
#include "command/files.h"
#include "command/posts.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

struct RuleFigures {
  std::size_t posts = 0, findings = 0, lowered = 0;
  std::chrono::nanoseconds time{0};
};

struct Figures {
  std::vector<RuleFigures> rules;
  std::size_t posts = 0, posts_with_findings = 0, posts_cut = 0;
  std::size_t posts_by_level[4] = {};  // by the highest level of a check or require finding
  std::chrono::nanoseconds time{0};
};

// Nothing of the post but numbers is kept.
void count(const RuleSet& rules, const Post& post, Figures& figures) {
  const Clock::time_point begin = Clock::now();
  Clock::time_point before = begin;
  const CheckResult result = rules.check_observed(post.text, post.context, [&](std::uint32_t rule) {
    const Clock::time_point now = Clock::now();
    if (rule != no_rule) figures.rules[rule].time += now - before;
    before = now;
  });
  figures.time += Clock::now() - begin;
  ++figures.posts;
  figures.posts_cut += result.cut;
  std::vector<std::uint32_t> seen;
  int highest = -1;
  for (const Finding& finding : result.findings) {
    RuleFigures& rule = figures.rules[finding.rule];
    ++rule.findings;
    rule.lowered += finding.lowered_by != no_rule;
    if (std::find(seen.begin(), seen.end(), finding.rule) == seen.end()) {
      ++rule.posts;
      seen.push_back(finding.rule);
    }
    const Kind kind = rules.rules()[finding.rule].kind;
    if (kind == Kind::check || kind == Kind::require) highest = std::max(highest, static_cast<int>(finding.level));
  }
  if (highest < 0) return;
  ++figures.posts_with_findings;
  ++figures.posts_by_level[highest];
}

double share(std::size_t part, std::size_t whole) { return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole); }
double milliseconds(std::chrono::nanoseconds time) { return static_cast<double>(time.count()) / 1e6; }

// The rules that found something, by posts; and the slowest.
std::vector<std::size_t> by_posts(const Figures& figures) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < figures.rules.size(); ++i) {
    if (figures.rules[i].posts > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return figures.rules[a].posts > figures.rules[b].posts; });
  return order;
}

std::vector<std::size_t> slowest(const Figures& figures) {
  constexpr std::size_t shown = 10;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < figures.rules.size(); ++i) {
    if (figures.rules[i].time.count() > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return figures.rules[a].time > figures.rules[b].time; });
  if (order.size() > shown) order.resize(shown);
  return order;
}

std::string level_of(const RuleInfo& rule) { return rule.kind == Kind::check || rule.kind == Kind::require ? to_string(rule.level) : to_string(rule.kind); }

void print_text(const RuleSet& rules, const Figures& figures) {
  std::printf("%zu posts, %zu with a finding (%.1f %%): %zu serious, %zu caution, %zu tip, %zu info.\n", figures.posts, figures.posts_with_findings,
              100 * share(figures.posts_with_findings, figures.posts), figures.posts_by_level[3], figures.posts_by_level[2], figures.posts_by_level[1],
              figures.posts_by_level[0]);
  if (figures.posts_cut > 0) std::printf("%zu posts have more findings than the %zu that are kept.\n", figures.posts_cut, max_findings);
  std::printf("\n%8s %8s %9s %8s  %-8s %s\n", "posts", "share", "findings", "lowered", "level", "rule");
  for (const std::size_t i : by_posts(figures)) {
    const RuleFigures& rule = figures.rules[i];
    std::printf("%8zu %6.1f %% %9zu %8zu  %-8s %s\n", rule.posts, 100 * share(rule.posts, figures.posts), rule.findings, rule.lowered,
                level_of(rules.rules()[i]).c_str(), rules.rules()[i].id.c_str());
  }
  std::printf("\nSlowest rules, of %.1f ms in all:\n", milliseconds(figures.time));
  for (const std::size_t i : slowest(figures)) std::printf("%8.2f ms  %s\n", milliseconds(figures.rules[i].time), rules.rules()[i].id.c_str());
}

void print_json(const RuleSet& rules, const Figures& figures) {
  Json list = Json::array(), slow = Json::array();
  for (const std::size_t i : by_posts(figures)) {
    const RuleFigures& rule = figures.rules[i];
    list.push_back({{"rule", rules.rules()[i].id}, {"level", level_of(rules.rules()[i])}, {"posts", rule.posts}, {"share", share(rule.posts, figures.posts)},
                    {"findings", rule.findings}, {"lowered", rule.lowered}, {"milliseconds", milliseconds(rule.time)}});
  }
  for (const std::size_t i : slowest(figures)) slow.push_back({{"rule", rules.rules()[i].id}, {"milliseconds", milliseconds(figures.rules[i].time)}});
  const Json out = {{"posts", figures.posts}, {"postsWithFindings", figures.posts_with_findings}, {"postsCut", figures.posts_cut},
                    {"postsByLevel", {{"info", figures.posts_by_level[0]}, {"tip", figures.posts_by_level[1]}, {"caution", figures.posts_by_level[2]}, {"serious", figures.posts_by_level[3]}}},
                    {"milliseconds", milliseconds(figures.time)}, {"rules", std::move(list)}, {"slowest", std::move(slow)}};
  std::puts(out.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

bool count_file(const std::string& file, const RuleSet& rules, const Settings& settings, Figures& figures) {
  const auto take = [&](const Post& post) { count(rules, post, figures); };
  if (file == "-") return read_posts(std::cin, "standard input", settings, take);
  const std::optional<std::string> bytes = read_file(file);
  if (!bytes) return false;
  std::istringstream lines(*bytes);
  return read_posts(lines, file, settings, take);
}

int run(Arguments arguments) {
  const std::string format = arguments.choice("--format", {"text", "json"});
  const Settings settings = read_settings(arguments);
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (settings.rule_files.size() > 1) return fail("`postvett backtest` takes one rule file.");
  if (files->empty()) return fail("Name the file of posts: postvett backtest --rules FILE POSTS.ndjson");
  const auto loaded = load_rules_of(settings);
  if (loaded.empty()) return unusable;
  Figures figures;
  figures.rules.resize(loaded.front()->rules().size());
  bool good = true;
  for (const std::string& file : *files) good = count_file(file, *loaded.front(), settings, figures) && good;
  if (figures.posts == 0) return good ? fail("There is no post to look at.") : unusable;
  if (format == "json") print_json(*loaded.front(), figures);
  else print_text(*loaded.front(), figures);
  return good ? nothing_found : unusable;
}

}  // namespace

const Command backtest_command = {
    "backtest", "--rules FILE [--format text|json] POSTS.ndjson...", "counts what rules would have found in an archive of posts",
    "Reads a line {\"text\": ...} a post, with an optional \"context\", and prints for every rule in how many posts it finds\n"
    "something, how often, how often protected speech lowers that, and which rules took most time. What is printed are\n"
    "numbers and names of rules: no post, no part of one, no id. A line that is no post is named on standard error.\n"
    "\n"
    "  --rules FILE       The rule file. Without it, the built-in demo company's.\n"
    "  --format FORMAT    text (default) or json.\n"
    POSTVETT_CONTEXT_HELP
    "\n"
    "Before you ask for an archive: use posts that were public, or that their writers gave you for this.\n"
    "\n"
    "Exit status: 0 all lines were read, 2 a usage, file or rule error, or a line that is no post.\n",
    run};

}  // namespace postvett::command
