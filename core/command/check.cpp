// postvett check
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "command/commands.h"
#include "command/files.h"
#include "command/sarif.h"
#include "postvett/context.h"
#include "postvett/encoding.h"
#include "postvett/findings_json.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;

struct Settings {
  std::vector<std::unique_ptr<const RuleSet>> rules;
  std::string format = "text";
  std::string language = "en";
  Json context = Json::object();
  Level fail_on = Level::caution;
};

// Several rule sets give one list, in the order of section 5.
Checked check_text(const Settings& settings, const Context& context, std::string name, std::u16string text) {
  Checked out{std::move(name), std::move(text), {}, false};
  for (const auto& rules : settings.rules) {
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

std::string findings_array(const Settings& settings, const Checked& checked) {
  std::string out = "[";
  for (const Found& found : checked.found) {
    if (out.size() > 1) out += ',';
    out += finding_json(*found.rules, checked.text, found.finding, settings.language);
  }
  return out + ']';
}

bool fails(const Settings& settings, const Checked& checked) {
  return std::any_of(checked.found.begin(), checked.found.end(), [&](const Found& f) { return f.finding.level >= settings.fail_on; });
}

void print_text(const Settings& settings, const Checked& checked) {
  const std::string name = checked.name == "-" ? "standard input" : checked.name;
  const std::u16string_view text = checked.text;
  for (const Found& found : checked.found) {
    const RuleInfo& rule = found.rules->rules()[found.finding.rule];
    const Span mark = found.finding.mark;
    const Place place = place_of(text, mark.start);
    std::string line = name + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ": " + to_string(found.finding.level) + ' ' + rule.id + ": \"" +
                       utf8_from_utf16(text.substr(mark.start, mark.end - mark.start)) + '"';
    const std::string message = message_of(*found.rules, text, found.finding, settings.language);
    if (!message.empty()) line += "\n    " + message;
    if (rule.clause) {
      const std::string& quote = rule.clause->quote.in(settings.language);
      line += "\n    " + rule.clause->ref + (rule.clause->ref.empty() || quote.empty() ? "" : ": ") + quote;
    }
    if (const std::string& advice = rule.advice.in(settings.language); !advice.empty()) line += "\n    " + advice;
    std::puts(line.c_str());
  }
  if (checked.cut) std::printf("%s: there are more findings than these %zu.\n", name.c_str(), checked.found.size());
}

// The clock and the reader's time zone: those of `at` where it is given, else this machine's.
bool set_clock(const std::optional<std::string>& at, Json& context) {
  if (!at) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    context["now"] = static_cast<std::int64_t>(now) * 1000;
    context["utcOffsetMinutes"] = local.tm_gmtoff / 60;
    return true;
  }
  const std::optional<std::int64_t> instant = parse_instant(*at);
  if (!instant) return false;
  context["now"] = *instant;
  context["utcOffsetMinutes"] = 0;
  if (const std::size_t zone = at->find_last_of("+-"); zone != std::string::npos && zone > 10) {
    const int minutes = std::atoi(at->substr(zone + 1, 2).c_str()) * 60 + std::atoi(at->substr(zone + 4, 2).c_str());
    context["utcOffsetMinutes"] = (*at)[zone] == '+' ? minutes : -minutes;
  }
  return true;
}

std::optional<Settings> read_settings(Arguments& arguments) {
  Settings out;
  const std::optional<std::string> format = arguments.option("--format");
  if (format && format != "text" && format != "json" && format != "ndjson" && format != "sarif") return fail("There is no format \"" + *format + "\". Use text, json, ndjson or sarif."), std::nullopt;
  out.format = format.value_or("text");
  out.language = arguments.option("--lang").value_or("en");
  if (const std::optional<std::string> level = arguments.option("--fail-on")) {
    constexpr std::array<std::string_view, 4> levels = {"info", "tip", "caution", "serious"};
    const auto found = std::find(levels.begin(), levels.end(), *level);
    if (found == levels.end()) return fail("There is no level \"" + *level + "\". Use info, tip, caution or serious."), std::nullopt;
    out.fail_on = static_cast<Level>(found - levels.begin());
  }
  const std::optional<std::string> at = arguments.option("--at");
  if (!set_clock(at, out.context)) return fail("\"" + *at + "\" is not an instant. Write 2026-11-01T08:00:00+01:00."), std::nullopt;
  if (const std::optional<std::string> given = arguments.option("--context")) {
    const Json context = Json::parse(*given, nullptr, false);
    if (!context.is_object()) return fail("--context must be a JSON object, such as {\"site\": \"x.com\"}."), std::nullopt;
    out.context.update(context);
  }
  Context probe;
  if (const auto wrong = read_context(out.context.dump(), probe)) return fail("--context: " + *wrong), std::nullopt;

  std::vector<std::string> files = arguments.options("--rules");
  if (files.empty()) {
    files.push_back(demo_company());
    std::fprintf(stderr, "postvett: no --rules given, so the built-in demo company's are used.\n");
  }
  bool good = true;
  for (const std::string& file : files) {
    out.rules.push_back(load(file));
    good = good && out.rules.back();
  }
  if (!good) return std::nullopt;
  return out;
}

int check_lines(const Settings& settings, std::istream& in, const std::string& name) {
  bool found = false;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Json post = Json::parse(line, nullptr, false);
    const std::string place = name + ':' + std::to_string(number) + ": ";
    if (!post.is_object() || !post.contains("text") || !post["text"].is_string()) return fail(place + "a line must be a JSON object with a string \"text\".");
    Json context = settings.context;
    if (post.contains("context")) {
      if (!post["context"].is_object()) return fail(place + "\"context\" must be an object.");
      context.update(post["context"]);
    }
    Context read;
    if (const auto wrong = read_context(context.dump(), read)) return fail(place + *wrong);
    const Checked checked = check_text(settings, read, name, utf16_from_utf8(post["text"].get_ref<const std::string&>()));
    found = found || fails(settings, checked);
    const std::string id = post.contains("id") ? post["id"].dump(-1, ' ', false, Json::error_handler_t::replace) : "null";
    std::printf("{\"id\":%s,\"findings\":%s%s}\n", id.c_str(), findings_array(settings, checked).c_str(), checked.cut ? ",\"cut\":true" : "");
    std::fflush(stdout);
  }
  return found ? findings_found : nothing_found;
}

}  // namespace

int check(Arguments arguments) {
  std::optional<Settings> settings = read_settings(arguments);
  if (!settings) return unusable;
  std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->empty()) files->push_back("-");
  if (settings->format == "ndjson" && *files == std::vector<std::string>{"-"}) return check_lines(*settings, std::cin, "standard input");

  Context context;
  read_context(settings->context.dump(), context);
  int status = nothing_found;
  std::string json;
  std::vector<Checked> all;
  for (const std::string& file : *files) {
    const std::optional<std::string> bytes = read_file(file);
    if (!bytes) return unusable;
    if (settings->format == "ndjson") {
      std::istringstream lines(*bytes);
      status = std::max(status, check_lines(*settings, lines, file));
      continue;
    }
    Checked checked = check_text(*settings, context, file, utf16_from_utf8(*bytes));
    if (fails(*settings, checked)) status = std::max(status, findings_found);
    if (settings->format == "text") {
      print_text(*settings, checked);
    } else if (settings->format == "sarif") {
      all.push_back(std::move(checked));
    } else {
      json += json.empty() ? "[" : ",\n ";
      json += "{\"file\":" + Json(file).dump(-1, ' ', false, Json::error_handler_t::replace) + ",\"findings\":" + findings_array(*settings, checked) + ",\"cut\":" + (checked.cut ? "true" : "false") + '}';
    }
  }
  if (settings->format == "json") std::puts((json + ']').c_str());
  if (settings->format == "sarif") std::puts(sarif(all, settings->language).c_str());
  return status;
}

}  // namespace postvett::command
