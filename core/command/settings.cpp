#include "command/settings.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "command/files.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;

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

}  // namespace

Settings read_settings(Arguments& arguments) {
  Settings out;
  out.context = Json::object();
  out.rule_files = arguments.options("--rules");
  out.language = arguments.option("--lang").value_or("en");
  const std::optional<std::string> at = arguments.option("--at");
  if (!set_clock(at, out.context)) arguments.reject('"' + *at + "\" is not an instant. Write 2026-11-01T08:00:00+01:00.");
  if (const std::optional<std::string> given = arguments.option("--context")) {
    const Json context = Json::parse(*given, nullptr, false);
    if (context.is_object()) out.context.update(context);
    else arguments.reject("--context must be a JSON object, such as {\"site\": \"x.com\"}.");
  }
  if (const auto wrong = postvett::read_context(out.context.dump(-1, ' ', false, Json::error_handler_t::replace), out.read_context)) arguments.reject("--context: " + *wrong);
  return out;
}

std::vector<std::unique_ptr<const RuleSet>> load_rules_of(const Settings& settings) {
  std::vector<std::string> files = settings.rule_files;
  if (files.empty()) {
    files.push_back(demo_company());
    std::fprintf(stderr, "postvett: no --rules given, so the built-in demo company's are used.\n");
  }
  std::vector<std::unique_ptr<const RuleSet>> out;
  bool good = true;
  for (const std::string& file : files) {
    out.push_back(load(file));
    good = good && out.back();
  }
  if (!good) out.clear();
  return out;
}

}  // namespace postvett::command
