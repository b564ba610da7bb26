// postvett test
#include <algorithm>
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"
#include "postvett/encoding.h"

namespace postvett::command {
namespace {

// The rules that no example reaches: neither one of their own (all of which hold, or the file had not loaded), nor one of
// another rule's, checked by the whole set.
std::vector<std::string> unreached(const RuleSet& rules) {
  std::vector<bool> reached;
  for (const RuleInfo& rule : rules.rules()) reached.push_back(!rule.flag_examples.empty());
  for (const RuleInfo& rule : rules.rules()) {
    for (const std::string& example : rule.flag_examples) {
      const std::u16string text = utf16_from_utf8(example);
      for (const Finding& finding : rules.check(text, {}).findings) reached[finding.rule] = true;
    }
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (!reached[i] && rules.rules()[i].enabled) out.push_back(rules.rules()[i].id);
  }
  return out;
}

int run(Arguments arguments) {
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->empty()) return fail("Name the rule files to test: postvett test FILE...");
  int status = nothing_found;
  for (const std::string& file : *files) {
    const std::unique_ptr<const RuleSet> rules = load(file);
    if (!rules) {
      std::printf("%s: failed\n", file.c_str());
      status = unusable;
      continue;
    }
    std::size_t count = 0, examples = 0;
    for (const RuleInfo& rule : rules->rules()) {
      if (!rule.enabled) continue;
      ++count;
      examples += rule.flag_examples.size() + rule.pass_examples.size();
    }
    std::printf("%s: %zu rules, %zu examples, all hold\n", file.c_str(), count, examples);
    for (const std::string& id : unreached(*rules)) std::printf("  no example reaches %s\n", id.c_str());
  }
  return status;
}

}  // namespace

const Command test_command = {
    "test", "FILE...", "runs the examples of rule files",
    "Every rule is run on its own \"flag\" and \"pass\" examples, without conditions, clock and protected speech; an example that\n"
    "does not hold is shown with its place. Then the rules are named that no example of any rule reaches.\n"
    "\n"
    "Exit status: 0 all hold, 2 one does not, or a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
