// postvett doc
#include "command/commands.h"
#include "command/files.h"
#include "command/policy_page.h"

namespace postvett::command {
namespace {

int run(Arguments arguments) {
  const std::string to = arguments.option("-o").value_or("-");
  const std::string language = arguments.option("--lang").value_or("en");
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->size() != 1) return fail("Name one rule file: postvett doc FILE -o policy.html");
  const std::optional<Policy> policy = load_policy(files->front());
  if (!policy) return unusable;
  return write_file(to, policy_page(*policy, language)) ? nothing_found : unusable;
}

}  // namespace

const Command doc_command = {
    "doc", "FILE [--lang LANGUAGE] [-o policy.html]", "writes the policy as a page that people can read",
    "One HTML page with everything in it: who agreed on the policy and when, what everybody may say, every rule in force with\n"
    "its level, message, advice, clause and examples, the rules that are switched off and why, and every word list. It needs\n"
    "no network and no script, follows the reader's light or dark mode, and prints well.\n"
    "\n"
    "  --lang LANGUAGE    The reader's language: sv, or en (default). Texts of the rules are shown in it where they have it.\n"
    "  -o FILE            Where to write. Without it, standard output.\n"
    "\n"
    "Exit status: 0 written, 2 a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
