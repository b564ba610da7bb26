// postvett bundle
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"
#include "postvett/policy.h"

namespace postvett::command {
namespace {

int run(Arguments arguments) {
  const std::string to = arguments.option("-o").value_or("-");
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->size() != 1) return fail("Name one rule file: postvett bundle FILE -o OUT");
  const std::string& name = files->front();
  const std::optional<Policy> policy = load_policy(name);
  if (!policy) return unusable;
  const std::string bundled = bundle(*policy);
  // It must load with nothing beside it.
  const LoadResult alone = load_rules({to == "-" ? name : to, bundled}, shipped_library());
  if (!alone.rules) {
    for (const Diagnostic& diagnostic : alone.diagnostics) fail(to_text(diagnostic));
    return fail("The bundle of \"" + name + "\" does not load by itself, so it was not written.");
  }
  return write_file(to, bundled) ? nothing_found : unusable;
}

}  // namespace

const Command bundle_command = {
    "bundle", "FILE [-o OUT]", "makes one file of a rule file and the files beside it that it extends",
    "The files that FILE extends as \"./NAME.json\", and those that they extend, are put into it under \"bundled\", each as it\n"
    "is. So every rule keeps its full id (the id of a rule from base.json stays base/RULE), every change is made in the same\n"
    "order, and every problem is shown at its place in the bundle. Packs that ship with the program (\"postvett:NAME\") stay\n"
    "references. The bundle is read back by itself before it is written.\n"
    "\n"
    "  -o OUT             Where to write. Without it, standard output.\n"
    "\n"
    "Exit status: 0 written, 2 a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
