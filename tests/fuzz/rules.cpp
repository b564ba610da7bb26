// Any bytes as a rule file, and as the file that it extends: an answer, never a crash or a hang.
#include <cstdlib>
#include <string>

#include "postvett/rule_set.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto loaded = postvett::load_rules({"fuzz.json", text}, [&](std::string_view name) -> std::optional<std::string> {
    if (name == "postvett:rights") return R"({"postvett": 1, "id": "rights", "version": "1", "rules": [{"id": "pay", "kind": "protect", "match": "pay"}]})";
    if (name == postvett::rights_corpus) return "{\"text\": \"My pay is too low\"}\n";
    if (name == "./self.json") return text;
    return std::nullopt;
  }, {.accepted_before = false, .lint = true});
  // Rules are there exactly where nothing is an error, and every place lies in the file.
  if ((loaded.rules == nullptr) != postvett::has_errors(loaded.diagnostics)) std::abort();
  for (const postvett::Diagnostic& diagnostic : loaded.diagnostics) {
    if (diagnostic.line == 0 || diagnostic.column == 0 || diagnostic.message.empty()) std::abort();
  }
  if (loaded.rules) {
    (void)postvett::describe(*loaded.rules);
    (void)loaded.rules->check(u"Some text, with a cat and my pay.", {});
  }
  return 0;
}
