// postvett check
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>

#include "command/commands.h"
#include "command/files.h"
#include "command/posts.h"
#include "command/sarif.h"
#include "postvett/encoding.h"
#include "postvett/findings_json.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;

struct Check {
  Settings settings;
  std::vector<std::unique_ptr<const RuleSet>> rules;
  std::string format;
  Level fail_on = Level::caution;
};

// Several rule sets give one list, in the order of section 5.
Checked check_text(const Check& check, const Context& context, std::string name, std::u16string text) {
  Checked out{std::move(name), std::move(text), {}, false};
  for (const auto& rules : check.rules) {
    CheckResult result = rules->check(out.text, context);
    out.cut = out.cut || result.cut;
    for (Finding& finding : result.findings) out.found.push_back({rules.get(), std::move(finding)});
  }
  std::stable_sort(out.found.begin(), out.found.end(), [](const Found& a, const Found& b) {
    if (a.finding.mark.start != b.finding.mark.start) return a.finding.mark.start < b.finding.mark.start;
    if (a.finding.level != b.finding.level) return a.finding.level > b.finding.level;
    return a.rules->rules()[a.finding.rule].id < b.rules->rules()[b.finding.rule].id;
  });
  if (out.found.size() > max_findings) {
    out.found.resize(max_findings);
    out.cut = true;
  }
  return out;
}

std::string findings_array(const Check& check, const Checked& checked) {
  std::string out = "[";
  for (const Found& found : checked.found) {
    if (out.size() > 1) out += ',';
    out += finding_json(*found.rules, checked.text, found.finding, check.settings.language);
  }
  return out + ']';
}

int status_of(const Check& check, const Checked& checked) {
  const bool fails = std::any_of(checked.found.begin(), checked.found.end(), [&](const Found& f) { return f.finding.level >= check.fail_on; });
  return fails ? findings_found : nothing_found;
}

void print_text(const Check& check, const Checked& checked) {
  const std::string name = checked.name == "-" ? "standard input" : checked.name;
  const std::u16string_view text = checked.text;
  for (const Found& found : checked.found) {
    const RuleInfo& rule = found.rules->rules()[found.finding.rule];
    const Span mark = found.finding.mark;
    const Place place = place_of(text, mark.start);
    std::string line = name + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + to_string(found.finding.level) + ' ' + rule.id + ": \"" +
                       utf8_from_utf16(text.substr(mark.start, mark.end - mark.start)) + '"';
    const std::string message = message_of(*found.rules, text, found.finding, check.settings.language);
    if (!message.empty()) line += "\n    " + message;
    if (rule.clause) {
      const std::string& quote = rule.clause->quote.in(check.settings.language);
      line += "\n    " + rule.clause->ref + (rule.clause->ref.empty() || quote.empty() ? "" : ": ") + quote;
    }
    if (const std::string& advice = rule.advice.in(check.settings.language); !advice.empty()) line += "\n    " + advice;
    std::puts(line.c_str());
  }
  if (checked.cut) std::printf("%s: there are more findings than these %zu.\n", name.c_str(), checked.found.size());
}

int check_lines(const Check& check, std::istream& in, const std::string& name) {
  int status = nothing_found;
  const bool good = read_posts(in, name, check.settings, [&](const Post& post) {
    const Checked checked = check_text(check, post.context, name, post.text);
    status = std::max(status, status_of(check, checked));
    std::printf("{\"id\":%s,\"findings\":%s%s}\n", post.id.c_str(), findings_array(check, checked).c_str(), checked.cut ? ",\"cut\":true" : "");
    std::fflush(stdout);  // whoever writes the posts may wait for this line
  });
  return good ? status : unusable;
}

int check_lines(const Check& check, const std::string& file) {
  if (file == "-") return check_lines(check, std::cin, "standard input");
  const std::optional<std::string> bytes = read_file(file);
  if (!bytes) return unusable;
  std::istringstream lines(*bytes);
  return check_lines(check, lines, file);
}

std::string json_of(const Check& check, const Checked& checked) {
  return "{\"file\":" + Json(checked.name).dump(-1, ' ', false, Json::error_handler_t::replace) + ",\"findings\":" + findings_array(check, checked) +
         ",\"cut\":" + (checked.cut ? "true" : "false") + '}';
}

void print_json(const Check& check, const std::vector<Checked>& all) {
  std::string out = "[";
  for (const Checked& checked : all) out += (out.size() > 1 ? ",\n " : "") + json_of(check, checked);
  std::puts((out + ']').c_str());
}

int run(Arguments arguments) {
  Check check;
  check.format = arguments.choice("--format", {"text", "json", "ndjson", "sarif"});
  const std::string level = arguments.choice("--fail-on", {"caution", "info", "tip", "serious"});
  for (const Level known : {Level::info, Level::tip, Level::caution, Level::serious}) {
    if (level == to_string(known)) check.fail_on = known;
  }
  check.settings = read_settings(arguments);
  std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  check.rules = load_rules_of(check.settings);
  if (check.rules.empty()) return unusable;
  if (files->empty()) files->push_back("-");

  int status = nothing_found;
  std::vector<Checked> all;
  for (const std::string& file : *files) {
    if (check.format == "ndjson") {
      status = std::max(status, check_lines(check, file));
      continue;
    }
    const std::optional<std::u16string> text = read_text(file);
    if (!text) {
      status = unusable;
      continue;
    }
    Checked checked = check_text(check, check.settings.read_context, file, *text);
    status = std::max(status, status_of(check, checked));
    if (check.format == "text") print_text(check, checked);
    else all.push_back(std::move(checked));
  }
  if (all.empty()) return status;
  if (check.format == "json") print_json(check, all);
  if (check.format == "sarif") std::puts(sarif(all, check.settings.language).c_str());
  return status;
}

}  // namespace

const Command check_command = {
    "check", "[--rules FILE]... [--format FORMAT] [--lang LANGUAGE] [--fail-on LEVEL] [FILE... | -]", "checks texts against rules",
    "Each FILE is one text; \"-\", or no FILE, is standard input. Offsets and columns count UTF-16 code units.\n"
    "\n"
    "  --rules FILE       A rule file; may be given several times, and then all are in force.\n"
    "                     Without it, the built-in demo company's.\n"
    "  --format FORMAT    text (default); json: one array, an entry a text; sarif: SARIF 2.1.0;\n"
    "                     ndjson: reads a line {\"id\": ..., \"text\": ...} a post, with an optional \"context\",\n"
    "                     and writes a line {\"id\": ..., \"findings\": [...]} a post, at once and in order.\n"
    "                     A line that is no post is named on standard error, and the rest is read.\n"
    "  --fail-on LEVEL    From which level on findings make the exit status 1: info, tip, caution (default), serious.\n"
    POSTVETT_LANGUAGE_HELP POSTVETT_CONTEXT_HELP
    "\n"
    "Example:\n"
    "  echo 'Gästen på 412 fick kortet nekat igen' | postvett check --rules policy.json --lang sv\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
