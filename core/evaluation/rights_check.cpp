#include "evaluation/rights_check.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "evaluation/protection.h"
#include "evaluation/rule_check.h"
#include "evaluation/tested_packs.h"
#include "evaluation/touched.h"
#include "evaluation/triggers.h"
#include "text/utf.h"

namespace postvett::evaluation {
namespace {

struct Breach {
  std::string text;   // the first that the rule calls a breach
  std::string found;  // what it marks there
  std::size_t texts = 0;
};

class RightsCheck {
 public:
  RightsCheck(const Program& program, const rules::Resolution& resolution) : program_(program), part_of_(program.rules.size(), Part::none) {
    const TestedPacks packs(resolution);
    for (std::uint32_t index = 0; index < program.rules.size(); ++index) {
      const RuleInfo& info = program.infos[index];
      if (info.kind == Kind::protect) part_of_[index] = Part::protects;
      if (info.kind != Kind::check && info.kind != Kind::require) continue;
      const bool may_breach = info.enabled && info.level >= Level::tip && info.reason.empty();
      if (!may_breach || packs.held_against_rights(program.rules[index])) continue;
      part_of_[index] = Part::held;
      any_held_ = true;
    }
  }

  bool has_rules() const { return any_held_; }

  void run(const std::string& text) {
    const std::u16string units = text::to_utf16(text);
    const text::Document document(units);
    Leaves leaves(program_, document);
    const std::vector<std::uint32_t> looked_at = rules_to_look_at(program_, leaves);
    std::vector<Finding> findings;
    add_findings(Part::held, looked_at, leaves, findings);
    if (findings.empty()) return;
    add_findings(Part::protects, looked_at, leaves, findings);
    protect(program_, document, findings);
    std::map<std::uint32_t, const Finding*> breaching;
    for (const Finding& finding : findings) {
      if (part_of_[finding.rule] != Part::held || finding.level < Level::tip) continue;
      const Finding*& first = breaching.try_emplace(finding.rule, &finding).first->second;
      if (std::tie(finding.mark.start, finding.mark.end) < std::tie(first->mark.start, first->mark.end)) first = &finding;
    }
    for (const auto& [rule, finding] : breaching) {
      Breach& breach = breaches[rule];
      if (++breach.texts > 1) continue;
      breach.text = text;
      breach.found = text::to_utf8(std::u16string_view(units).substr(finding->mark.start, finding->mark.end - finding->mark.start));
    }
  }

  std::map<std::uint32_t, Breach> breaches;

 private:
  enum class Part : std::uint8_t { none, held, protects };

  void add_findings(Part part, const std::vector<std::uint32_t>& rules, Leaves& leaves, std::vector<Finding>& out) const {
    for (const std::uint32_t index : rules) {
      if (part_of_[index] != part) continue;
      std::vector<Finding> found = check_rule(program_, program_.compiled[index], leaves);
      std::move(found.begin(), found.end(), std::back_inserter(out));
    }
  }

  const Program& program_;
  std::vector<Part> part_of_;  // by rule
  bool any_held_ = false;
};

}  // namespace

void run_rights_corpus(const Program& program, const std::vector<std::string>& texts, rules::Resolution& resolution) {
  RightsCheck check(program, resolution);
  if (!check.has_rules()) return;
  for (const std::string& text : texts) check.run(text);
  for (const auto& [index, breach] : check.breaches) {
    const rules::Rule& rule = program.rules[index];
    rules::LoadedFile& last = *resolution.files.back();
    const std::string more = breach.texts > 1 ? " (and " + std::to_string(breach.texts - 1) + " more)" : "";
    const std::uint32_t place = resolution.inherited(rule) ? touched_by(last, rule).offset : rule.offset;
    last.report.add(rules::Code::rights_breached, place, {rule.info.id, breach.found, '"' + breach.text + '"' + more});
  }
}

}  // namespace postvett::evaluation
