#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "command/commands.h"

namespace {

constexpr const char* help =
    "postvett: checks posts against a company's rules, on this machine\n"
    "\n"
    "  postvett check [--rules FILE]... [--format text|json|ndjson|sarif] [--lang sv] [--context JSON]\n"
    "                 [--at INSTANT] [--fail-on info|tip|caution|serious] [FILE... | -]\n"
    "      Checks texts. ndjson reads a line {\"id\": ..., \"text\": ...} a post and writes a line\n"
    "      {\"id\": ..., \"findings\": [...]} a post.\n"
    "  postvett lint [--format text|json] FILE...\n"
    "      Says everything that is wrong with rule files.\n"
    "  postvett test FILE...\n"
    "      Runs the examples of rule files, and names the rules that no example reaches.\n"
    "  postvett packs\n"
    "      Lists the rule packs that ship with the program.\n"
    "\n"
    "Exit status: 0 nothing at or above --fail-on (default caution), 1 findings, 2 a usage, file or rule error.\n";

}  // namespace

int main(int argc, char** argv) {
  using namespace postvett::command;
  const std::string_view name = argc > 1 ? argv[1] : "";
  if (name == "--help" || name == "-h" || name == "help") {
    std::fputs(help, stdout);
    return nothing_found;
  }
  if (name.empty()) {
    std::fputs(help, stderr);
    return unusable;
  }
  Arguments arguments(std::vector<std::string>(argv + 2, argv + argc));
  if (name == "check") return check(std::move(arguments));
  if (name == "lint") return lint(std::move(arguments));
  if (name == "test") return test(std::move(arguments));
  if (name == "packs") return packs(std::move(arguments));
  constexpr std::array<std::string_view, 5> planned = {"explain", "doc", "diff", "bundle", "backtest"};
  if (std::find(planned.begin(), planned.end(), name) != planned.end()) return fail("\"" + std::string(name) + "\" is not built yet in this version.");
  return fail("There is no command \"" + std::string(name) + "\". `postvett --help` lists them.");
}
