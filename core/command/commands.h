// The commands of `postvett`, a file each.
#pragma once

#include "command/arguments.h"

namespace postvett::command {

struct Command {
  const char* name;
  const char* usage;    // what stands after the name
  const char* summary;  // one line
  const char* help;     // the rest of `postvett NAME --help`: what it does, its options, an example
  int (*run)(Arguments arguments);  // returns the exit status
};

extern const Command check_command, lint_command, test_command, explain_command, doc_command, diff_command, bundle_command,
    backtest_command, packs_command;

// What --rules, --context, --at and --lang mean, for the help of the commands that take them.
#define POSTVETT_RULES_HELP                                                                                            \
  "  --rules FILE       The rule file. Without it, the built-in demo company's.\n"
#define POSTVETT_CONTEXT_HELP                                                                                          \
  "  --context JSON     What is true outside the text: {\"site\", \"surface\", \"account\", \"roles\",\n"              \
  "                     \"jurisdiction\", \"sector\"}. A rule's condition about what it does not say holds.\n"         \
  "  --at INSTANT       The clock, such as 2026-11-01T08:00:00+01:00. Without it, now.\n"
#define POSTVETT_LANGUAGE_HELP "  --lang LANGUAGE    The reader's language, for the texts of the rules. Default: en.\n"

}  // namespace postvett::command
