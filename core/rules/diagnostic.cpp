#include "postvett/diagnostic.h"

#include <algorithm>

#include "text/json_writer.h"

namespace postvett {
namespace {

const char* name_of(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

}  // namespace

std::string to_text(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file + ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column) + ": ";
  out += name_of(diagnostic.severity);
  out += ' ' + diagnostic.code + ": " + diagnostic.message;
  if (!diagnostic.mend.empty()) out += ' ' + diagnostic.mend;
  return out;
}

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
  text::JsonWriter json;
  json.open('[');
  for (const Diagnostic& d : diagnostics) {
    json.open('{').key("severity").value(name_of(d.severity)).key("code").value(d.code).key("file").value(d.file);
    json.key("line").value(d.line).key("column").value(d.column).key("pointer").value(d.pointer);
    json.key("message").value(d.message).key("mend").value(d.mend).close('}');
  }
  json.close(']');
  return json.take();
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace postvett
