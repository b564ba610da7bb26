#include "evaluation/rights_check.h"

#include <map>

#include "evaluation/touched.h"
#include "text/utf.h"

namespace postvett::evaluation {
namespace {

struct Breach {
  std::string text;   // the first that the rule calls a breach
  std::string found;  // what it marks there
  std::size_t texts = 0;
};

}  // namespace

void run_rights_corpus(const RuleSet& rule_set, const Program& program, const std::vector<std::string>& texts, rules::Resolution& resolution) {
  std::map<std::uint32_t, Breach> breaches;
  for (const std::string& text : texts) {
    const std::u16string units = text::to_utf16(text);
    std::map<std::uint32_t, const Finding*> in_text;
    const CheckResult checked = rule_set.check(units, {});
    for (const Finding& finding : checked.findings) {
      const RuleInfo& info = program.infos[finding.rule];
      if (finding.level < Level::tip || !info.reason.empty() || (info.kind != Kind::check && info.kind != Kind::require)) continue;
      in_text.try_emplace(finding.rule, &finding);
    }
    for (const auto& [rule, finding] : in_text) {
      Breach& breach = breaches[rule];
      if (++breach.texts > 1) continue;
      breach.text = text;
      breach.found = text::to_utf8(std::u16string_view(units).substr(finding->mark.start, finding->mark.end - finding->mark.start));
    }
  }
  for (const auto& [index, breach] : breaches) {
    const rules::Rule& rule = program.rules[index];
    rules::LoadedFile& last = *resolution.files.back();
    const std::string more = breach.texts > 1 ? " (and " + std::to_string(breach.texts - 1) + " more)" : "";
    const std::uint32_t place = resolution.inherited(rule) ? touched_by(last, rule).offset : rule.offset;
    last.report.add(rules::Code::rights_breached, place, {rule.info.id, breach.found, '"' + breach.text + '"' + more});
  }
}

}  // namespace postvett::evaluation
