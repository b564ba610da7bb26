// postvett lint
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"

namespace postvett::command {

int lint(Arguments arguments) {
  const std::string format = arguments.option("--format").value_or("text");
  const std::optional<std::vector<std::string>> files = arguments.rest();
  if (!files) return unusable;
  if (format != "text" && format != "json") return fail("There is no format \"" + format + "\". Use text or json.");
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

}  // namespace postvett::command
