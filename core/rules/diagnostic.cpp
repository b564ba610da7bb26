#include "postvett/diagnostic.h"

#include <algorithm>
#include <nlohmann/json.hpp>

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
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const Diagnostic& d : diagnostics) {
    out.push_back({{"severity", name_of(d.severity)}, {"code", d.code}, {"file", d.file}, {"line", d.line}, {"column", d.column},
                   {"pointer", d.pointer}, {"message", d.message}, {"mend", d.mend}});
  }
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace postvett
