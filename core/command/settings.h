// What several commands are told: which rules, for which reader, under which circumstances.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "command/arguments.h"
#include "postvett/context.h"
#include "postvett/rule_set.h"

namespace postvett::command {

struct Settings {
  std::vector<std::string> rule_files;
  std::string language;
  nlohmann::ordered_json context;  // as --context and --at gave it, with the clock
  Context read_context;            // the same, read
};

// Takes --rules (any number), --lang, --context and --at. What is wrong with them is left to Arguments::rest().
Settings read_settings(Arguments& arguments);

// Loads the rule files, the demo company's where none was named. Says what is wrong on standard error; nothing then.
std::vector<std::unique_ptr<const RuleSet>> load_rules_of(const Settings& settings);

}  // namespace postvett::command
