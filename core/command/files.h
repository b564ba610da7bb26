// Files: texts to check, rule files, and the packs that ship with the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "postvett/policy.h"
#include "postvett/rule_set.h"

namespace postvett::command {

// A file's bytes, or standard input for "-". Nothing where it cannot be read; that is said on standard error.
std::optional<std::string> read_file(const std::string& path);

// A text to check: the same as UTF-16, without a leading byte order mark.
std::optional<std::u16string> read_text(const std::string& path);

// Writes a file whole; false, and said on standard error, where that is not possible. "-" is standard output.
bool write_file(const std::string& path, std::string_view bytes);

// The folder with packs/, rights/ and companies/: $POSTVETT_RULES, else beside the program, else ../share/postvett.
std::string rules_folder();

struct Pack {
  std::string name;  // "postvett:hospitality"
  std::string path;
};
std::vector<Pack> shipped_packs();  // by name

// The built-in demo company, for a command without --rules.
std::string demo_company();

// Packs by name, and the rights corpus.
PackLibrary shipped_library();

// Packs by name, "./other.json" beside the rule file at `path`, and the rights corpus.
PackLibrary library_beside(const std::string& path);

// Loads a rule file. A file that cannot be read and every diagnostic are said on standard error; null where there are errors.
std::unique_ptr<const RuleSet> load(const std::string& path);

// The same as it is written; nothing where there are errors.
std::optional<Policy> load_policy(const std::string& path);

}  // namespace postvett::command
