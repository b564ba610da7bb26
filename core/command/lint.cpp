// postvett lint
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"

namespace postvett::command {
namespace {

int lint(Arguments arguments) {
  const std::string format = arguments.choice("--format", {"text", "json"});
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (files->empty()) return fail("Name the rule files to look at: postvett lint FILE...");
  std::vector<Diagnostic> all;
  bool readable = true;
  for (const std::string& file : *files) {
    std::optional<std::string> text = read_file(file);
    readable = readable && text;
    if (!text) continue;
    LoadResult loaded = load_rules({file, std::move(*text)}, library_beside(file), {.accepted_before = false, .lint = true});
    if (format == "text") {
      for (const Diagnostic& diagnostic : loaded.diagnostics) std::puts(to_text(diagnostic).c_str());
      if (loaded.diagnostics.empty()) std::printf("%s: nothing to say.\n", file.c_str());
    }
    all.insert(all.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
  }
  if (format == "json") std::puts(to_json(all).c_str());
  return !readable || has_errors(all) ? unusable : nothing_found;
}

}  // namespace

const Command lint_command = {
    "lint", "[--format text|json] FILE...", "says everything that is wrong with rule files, and how to mend it",
    "Every problem is shown with its file, line, column, a stable code, what is wrong and how to mend it:\n"
    "\n"
    "  policy.json:14:9: error PV0201: There is no key \"lexcon\" here. Did you mean \"lexicon\"?\n"
    "\n"
    "A file with an error is never taken into use. A warning leaves it usable.\n"
    "\n"
    "  --format FORMAT    text (default), or json: one array of all problems.\n"
    "\n"
    "Exit status: 0 no errors, 2 errors or a file that cannot be read.\n",
    lint};

}  // namespace postvett::command
