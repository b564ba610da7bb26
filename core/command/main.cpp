// The command line: finds the command, or explains itself.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "command/commands.h"
#include "postvett/did_you_mean.h"

namespace {

using namespace postvett::command;

const std::array<const Command*, 9> commands = {&check_command, &explain_command, &lint_command,   &test_command, &diff_command,
                                                &doc_command,   &bundle_command,  &backtest_command, &packs_command};

const Command* find(std::string_view name) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command* command) { return command->name == name; });
  return found == commands.end() ? nullptr : *found;
}

void print_overview(std::FILE* to) {
  std::fputs(
      "postvett: checks posts against a company's rules, on this machine. Nothing leaves it.\n"
      "\n"
      "Usage: postvett COMMAND ...\n"
      "\n",
      to);
  for (const Command* command : commands) std::fprintf(to, "  %-10s %s\n", command->name, command->summary);
  std::fputs(
      "\n"
      "`postvett COMMAND --help` tells how to use a command.\n"
      "Exit status: 0 nothing to say, 1 findings, 2 a usage, file or rule error.\n",
      to);
}

void print_help(const Command& command) {
  std::printf("postvett %s: %s\n\nUsage: postvett %s %s\n\n%s", command.name, command.summary, command.name, command.usage, command.help);
}

int unknown(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command* command : commands) names.emplace_back(command->name);
  const std::string guess = postvett::did_you_mean(name, names);
  return fail("There is no command \"" + std::string(name) + "\"." + (guess.empty() ? "" : ' ' + guess) + " `postvett --help` lists them.");
}

bool asks_for_help(std::string_view word) { return word == "--help" || word == "-h"; }

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  if (words.empty()) {
    print_overview(stderr);
    return unusable;
  }
  std::string name = words.front();
  words.erase(words.begin());
  bool help = asks_for_help(name) || name == "help";
  if (help && words.empty()) {
    print_overview(stdout);
    return nothing_found;
  }
  if (help) name = words.front();
  const Command* command = find(name);
  if (!command) return unknown(name);
  help = help || std::any_of(words.begin(), std::find(words.begin(), words.end(), "--"), asks_for_help);
  if (!help) return command->run(Arguments(name, std::move(words)));
  print_help(*command);
  return nothing_found;
}
