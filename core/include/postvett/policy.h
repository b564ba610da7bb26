// A policy as it is written, for programs that show it, compare it or make one file of several: every rule with where it
// comes from and what it looks for, every word list, every file. After `extends`, lexicons and `change` have been followed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "postvett/rule_set.h"

namespace postvett {

struct PolicyFile {
  std::string name;  // as `extends` names it; the loaded file's own name for the last
  std::string text;  // UTF-8, as it was read
  std::string id, version;
  LocalizedText title;
  PolicyInfo policy;
  bool bundled = false;  // it came out of another file's "bundled"
};

struct PolicyLexicon {
  std::string name;
  std::uint32_t file = 0;  // that declared it
  bool needed = false;     // a company is to fill it
  std::vector<std::string> terms;
};

struct PolicyRule {
  RuleInfo info;
  std::uint32_t file = 0;
  std::vector<std::string> lexicons;  // that its match, need and unless name, each once
  std::vector<std::string> terms;     // that stand in its match itself
  std::string effect;                 // protect: "advise", "lower" or "silence"
  std::vector<std::string> topics;    // protect: what it lowers or silences
  // The values of these keys as compact JSON, keys in order, "x-" keys left out; "" where the key is missing.
  std::string match, need, unless, when, mark, lang;
};

struct Policy {
  std::vector<PolicyFile> files;  // what is extended comes before what extends it; the loaded file is last
  std::vector<PolicyLexicon> lexicons;  // by name
  std::vector<PolicyRule> rules;  // in the order of the files, switched off ones too
};

// Nothing where the file has errors: load_rules() says them.
std::optional<Policy> read_policy(const RuleFile& file, const PackLibrary& packs);

// The loaded file and those that it extends as "./NAME.json", in one: their texts stand under "bundled" as they were.
// What ships with the program stays a reference.
std::string bundle(const Policy& policy);

}  // namespace postvett
