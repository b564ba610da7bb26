// load_rules(): read, resolve, compile, try the examples; and the rule set that comes of it.
#include <algorithm>

#include "evaluation/compilation.h"
#include "evaluation/conditions.h"
#include "evaluation/examples.h"
#include "evaluation/explanation.h"
#include "evaluation/lint.h"
#include "evaluation/protection.h"
#include "evaluation/rights_check.h"
#include "evaluation/rule_check.h"
#include "evaluation/triggers.h"
#include "postvett/rule_set.h"
#include "rules/resolution.h"
#include "rules/rights_corpus.h"
#include "text/order.h"

namespace postvett {
namespace {

using evaluation::Program;

class LoadedRuleSet final : public RuleSet {
 public:
  LoadedRuleSet(std::unique_ptr<Program> program, const rules::Resolution& resolution) : program_(std::move(program)) {
    const rules::FileModel& model = resolution.files.back()->model;
    id_ = model.id;
    name_ = model.name;
    version_ = model.version;
    policy_ = model.policy;
    for (const auto& file : resolution.files) files_.push_back(file->name);
    files_.pop_back();
  }

  CheckResult check(std::u16string_view text, const Context& context) const override { return run(text, context, nullptr); }

  CheckResult check_observed(std::u16string_view text, const Context& context, const RuleObserver& after_rule) const override {
    return run(text, context, &after_rule);
  }

  Explanation explain(std::u16string_view text, const Context& context) const override { return evaluation::explain(*program_, text, context); }

  const std::vector<RuleInfo>& rules() const override { return program_->infos; }
  const std::vector<std::string>& sources() const override { return program_->sources; }
  const std::string& id() const override { return id_; }
  const LocalizedText& name() const override { return name_; }
  const std::string& version() const override { return version_; }
  const PolicyInfo& policy() const override { return policy_; }
  const std::vector<std::string>& packs() const override { return files_; }

 private:
  CheckResult run(std::u16string_view text, const Context& context, const RuleObserver* after_rule) const {
    const text::Document document(text);
    evaluation::Leaves leaves(*program_, document);
    CheckResult result;
    const std::vector<std::uint32_t> looked_at = evaluation::rules_to_look_at(*program_, leaves);
    if (after_rule) (*after_rule)(no_rule);
    for (const std::uint32_t index : looked_at) {
      if (!evaluation::conditions_hold(program_->rules[index].when, context, program_->profile)) continue;
      std::vector<Finding> found = evaluation::check_rule(*program_, program_->compiled[index], leaves);
      std::move(found.begin(), found.end(), std::back_inserter(result.findings));
      if (after_rule) (*after_rule)(index);
    }
    evaluation::protect(*program_, document, result.findings);
    text::sort_stably(result.findings, [this](const Finding& a, const Finding& b) { return before(a, b); });
    if (result.findings.size() > max_findings) {
      result.findings.resize(max_findings);
      result.cut = true;
    }
    return result;
  }

  bool before(const Finding& a, const Finding& b) const {
    if (a.mark.start != b.mark.start) return a.mark.start < b.mark.start;
    if (a.level != b.level) return a.level > b.level;
    if (a.rule != b.rule) return program_->infos[a.rule].id < program_->infos[b.rule].id;
    return a.mark.end < b.mark.end;
  }

  std::unique_ptr<Program> program_;
  std::string id_, version_;
  LocalizedText name_;
  PolicyInfo policy_;
  std::vector<std::string> files_;
};

}  // namespace

LoadResult load_rules(const RuleFile& file, const PackLibrary& packs, const LoadOptions& options) {
  rules::Resolution resolution = rules::resolve(file, packs);
  LoadResult result;
  // Also where something is wrong already: every problem is reported, not only the first.
  if (!resolution.past_limit) {
    std::unique_ptr<Program> program = evaluation::compile(resolution, !options.accepted_before);
    const bool compiled = !resolution.has_errors();
    if (!options.accepted_before) evaluation::run_examples(*program, resolution);
    if (options.lint) evaluation::lint(resolution);
    if (compiled && !options.accepted_before) evaluation::run_rights_corpus(*program, rules::read_rights_corpus(packs, resolution), resolution);
    if (!resolution.has_errors()) result.rules = std::make_unique<LoadedRuleSet>(std::move(program), resolution);
  }
  result.diagnostics = resolution.take_diagnostics();
  return result;
}

}  // namespace postvett
