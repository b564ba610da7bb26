// postvett packs
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"

namespace postvett::command {
namespace {

int packs(Arguments arguments) {
  const std::string language = arguments.option("--lang").value_or("en");
  const std::optional<std::vector<std::string>> rest = arguments.rest();
  if (!rest) return unusable;
  if (!rest->empty()) return fail("`postvett packs` takes no file names.");
  const std::vector<Pack> shipped = shipped_packs();
  if (shipped.empty()) return fail("No packs were found in " + rules_folder() + ". Set POSTVETT_RULES to the folder that holds packs/.");
  int status = nothing_found;
  for (const Pack& pack : shipped) {
    const std::unique_ptr<const RuleSet> rules = load(pack.path);
    if (!rules) {
      status = unusable;
      continue;
    }
    std::size_t own = 0;
    for (const RuleInfo& rule : rules->rules()) own += rule.id.rfind(rules->id() + '/', 0) == 0;
    std::printf("%-32s %-10s %3zu rules  %s\n", pack.name.c_str(), rules->version().c_str(), own, rules->name().in(language).c_str());
  }
  return status;
}

}  // namespace

const Command packs_command = {
    "packs", "[--lang LANGUAGE]", "lists the rule packs that ship with the program",
    "A line a pack: the name by which \"extends\" calls it, its version, how many rules it has, and what it is about.\n"
    "`postvett doc` makes a page of one.\n"
    "\n" POSTVETT_LANGUAGE_HELP
    "\n"
    "The packs lie in rules/packs/ beside the program, or in the folder that POSTVETT_RULES names.\n",
    packs};

}  // namespace postvett::command
