// The C interface over the engine, for a WebAssembly host. postvett.ts is its typed wrapper.
//
// Inputs lie in memory that the host got from pv_allocate: rule files, names and contexts as UTF-8, checked texts as
// UTF-16 (lone surrogates allowed). A call that answers with more than a number leaves it in one result buffer, which is
// valid until the next call: pv_result() and pv_result_size(). Nothing is thrown across the boundary.
#pragma once

#include <cstdint>

extern "C" {

// Raised whenever a function, a record or their meaning changes.
std::uint32_t pv_abi_version();

// Memory for inputs; null where there is none left. To be given back with pv_release (null is allowed).
void* pv_allocate(std::uint32_t size);
void pv_release(void* memory);

// Makes a file known that `extends` may name ("postvett:rights", "./other.json"), or the rights corpus
// ("postvett:rights-corpus", a line of JSON a text). A second text for a name replaces the first.
void pv_add_pack(const char* name, std::uint32_t name_size, const char* text, std::uint32_t text_size);

// Reads and compiles a rule file; its examples must hold. Result: its diagnostics as a JSON array (postvett/diagnostic.h).
// `options` is a sum: 1 for a file that this very module loaded without error before, with the packs of the same texts (its
// examples are not run again, and a regex is compiled when a text first needs it); 2 to hear also what `postvett lint` adds.
// Returns a handle from 1, or 0 where a diagnostic is an error.
std::uint32_t pv_load_rules(const char* name, std::uint32_t name_size, const char* text, std::uint32_t text_size,
                            std::uint32_t options);
// Ends a handle. One that is not in use is ignored.
void pv_destroy_rules(std::uint32_t rules);

// Result: the static part of the rule set as JSON (postvett::describe).
void pv_describe(std::uint32_t rules);

// Checks a text of `units` UTF-16 code units. `context` is JSON (postvett/context.h). Returns 0, or 1 for a handle that is
// not in use, 2 for a context that cannot be read (result: the sentence that says why).
// Result: 32-bit words, little-endian:
//   finding count, evidence count, flags (bit 0: there were more findings)
//   a finding: rule, level (0 info … 3 serious), lowered by rule (0xFFFFFFFF: none), start, end, first evidence, evidence count
//   an evidence: start, end, source, marked (1 or 0)
std::uint32_t pv_check(std::uint32_t rules, const char16_t* text, std::uint32_t units, const char* context, std::uint32_t context_size);

// Why the text has the findings that it has, and what nearly had one. Returns as pv_check does.
// Result: JSON (postvett::explanation_json).
std::uint32_t pv_explain(std::uint32_t rules, const char16_t* text, std::uint32_t units, const char* context, std::uint32_t context_size);

const void* pv_result();
std::uint32_t pv_result_size();  // in bytes
}
