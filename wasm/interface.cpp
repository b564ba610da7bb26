#include "interface.h"

#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "postvett/context.h"
#include "postvett/rule_set.h"

namespace {

// One module is one engine: the state of a host's instance.
struct State {
  std::map<std::string, std::string, std::less<>> packs;
  std::vector<std::unique_ptr<const postvett::RuleSet>> rule_sets;  // handle - 1
  std::string context_json;                                        // the last one, already read into `context`
  postvett::Context context;
  std::vector<std::uint32_t> records;
  std::string text;
  const void* result = nullptr;
  std::uint32_t result_size = 0;
};

State& state() {
  static State instance;
  return instance;
}

const postvett::RuleSet* find(std::uint32_t handle) {
  const auto& sets = state().rule_sets;
  return handle == 0 || handle > sets.size() ? nullptr : sets[handle - 1].get();
}

void give(std::string text) {
  State& s = state();
  s.text = std::move(text);
  s.result = s.text.data();
  s.result_size = static_cast<std::uint32_t>(s.text.size());
}

std::uint32_t keep(std::unique_ptr<const postvett::RuleSet> rules) {
  auto& sets = state().rule_sets;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    if (sets[i]) continue;
    sets[i] = std::move(rules);
    return static_cast<std::uint32_t>(i + 1);
  }
  sets.push_back(std::move(rules));
  return static_cast<std::uint32_t>(sets.size());
}

void give(const postvett::CheckResult& checked) {
  State& s = state();
  std::vector<std::uint32_t>& out = s.records;
  out = {static_cast<std::uint32_t>(checked.findings.size()), 0, checked.cut ? 1u : 0u};
  std::uint32_t evidence_count = 0;
  for (const postvett::Finding& finding : checked.findings) {
    const auto count = static_cast<std::uint32_t>(finding.evidence.size());
    out.insert(out.end(), {finding.rule, static_cast<std::uint32_t>(finding.level), finding.lowered_by, finding.mark.start, finding.mark.end, evidence_count, count});
    evidence_count += count;
  }
  out[1] = evidence_count;
  for (const postvett::Finding& finding : checked.findings) {
    for (const postvett::Evidence& e : finding.evidence) out.insert(out.end(), {e.span.start, e.span.end, e.source, e.marked ? 1u : 0u});
  }
  s.result = out.data();
  s.result_size = static_cast<std::uint32_t>(out.size() * sizeof(std::uint32_t));
}

// The rule set to ask, with the context read into the state; null, and the status of pv_check, where there is none.
const postvett::RuleSet* ready(std::uint32_t rules, std::string_view context, std::uint32_t& status) {
  const postvett::RuleSet* set = find(rules);
  status = set ? 0 : 1;
  State& s = state();
  if (!set || context == s.context_json) return set;
  if (std::optional<std::string> wrong = postvett::read_context(context, s.context)) {
    s.context_json.clear();
    give(std::move(*wrong));
    status = 2;
    return nullptr;
  }
  s.context_json = context;
  return set;
}

}  // namespace

extern "C" {

std::uint32_t pv_abi_version() { return 2; }

void* pv_allocate(std::uint32_t size) { return std::malloc(size == 0 ? 1 : size); }
void pv_release(void* memory) { std::free(memory); }

void pv_add_pack(const char* name, std::uint32_t name_size, const char* text, std::uint32_t text_size) {
  state().packs.insert_or_assign(std::string(name, name_size), std::string(text, text_size));
}

std::uint32_t pv_load_rules(const char* name, std::uint32_t name_size, const char* text, std::uint32_t text_size,
                            std::uint32_t options) {
  const postvett::PackLibrary packs = [](std::string_view wanted) -> std::optional<std::string> {
    const auto found = state().packs.find(wanted);
    if (found == state().packs.end()) return std::nullopt;
    return found->second;
  };
  postvett::LoadResult loaded = postvett::load_rules({std::string(name, name_size), std::string(text, text_size)}, packs, {(options & 1) != 0, (options & 2) != 0});
  give(postvett::to_json(loaded.diagnostics));
  return loaded.rules ? keep(std::move(loaded.rules)) : 0;
}

void pv_destroy_rules(std::uint32_t rules) {
  if (find(rules)) state().rule_sets[rules - 1].reset();
}

void pv_describe(std::uint32_t rules) {
  const postvett::RuleSet* set = find(rules);
  give(set ? postvett::describe(*set) : "null");
}

std::uint32_t pv_check(std::uint32_t rules, const char16_t* text, std::uint32_t units, const char* context, std::uint32_t context_size) {
  std::uint32_t status = 0;
  if (const postvett::RuleSet* set = ready(rules, {context, context_size}, status)) give(set->check({text, units}, state().context));
  return status;
}

std::uint32_t pv_explain(std::uint32_t rules, const char16_t* text, std::uint32_t units, const char* context, std::uint32_t context_size) {
  std::uint32_t status = 0;
  if (const postvett::RuleSet* set = ready(rules, {context, context_size}, status)) {
    give(postvett::explanation_json(*set, {text, units}, set->explain({text, units}, state().context)));
  }
  return status;
}

const void* pv_result() { return state().result; }
std::uint32_t pv_result_size() { return state().result_size; }
}
