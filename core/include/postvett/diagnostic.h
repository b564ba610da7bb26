// What is wrong with a rule file, said so that the person who wrote it can mend it.
//
//   for (const postvett::Diagnostic& d : loaded.diagnostics) std::puts(postvett::to_text(d).c_str());
//   // fyrvakten.json:14:9: error PV0201: There is no key "lexcon" here. Did you mean "lexicon"?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace postvett {

enum class Severity : std::uint8_t { warning, error };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // stable: "PV0103"; every code stands in core/rules/diagnostic_codes.h
  std::string file;     // the name the file was loaded under
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in UTF-16 code units, as editors count
  std::string pointer;  // JSON pointer (RFC 6901) to the place
  std::string message;  // one sentence: what is wrong
  std::string mend;     // one sentence: how to mend it
};

// "FILE:LINE:COLUMN: error PV0103: SENTENCE MEND"
std::string to_text(const Diagnostic& diagnostic);

// A JSON array of objects with the members above, severity as "error" or "warning". UTF-8.
std::string to_json(const std::vector<Diagnostic>& diagnostics);

bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace postvett
