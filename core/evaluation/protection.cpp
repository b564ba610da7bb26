#include "evaluation/protection.h"

#include <algorithm>

namespace postvett::evaluation {
namespace {

struct Shield {
  const Finding* by;
  const rules::Rule* rule;
  std::vector<std::size_t> paragraphs;
};

std::vector<Shield> shields_of(const Program& program, const text::Document& document, const std::vector<Finding>& findings) {
  std::vector<Shield> out;
  for (const Finding& finding : findings) {
    const rules::Rule& rule = program.rules[finding.rule];
    if (rule.info.kind != Kind::protect || rule.effect == rules::Effect::advise) continue;
    Shield shield{&finding, &rule, {}};
    for (const Evidence& evidence : finding.evidence) {
      const std::size_t last = document.paragraph_at(std::max(evidence.span.start + 1, evidence.span.end) - 1);
      for (std::size_t i = document.paragraph_at(evidence.span.start); i <= last; ++i) shield.paragraphs.push_back(i);
    }
    out.push_back(std::move(shield));
  }
  return out;
}

bool affects(const Shield& shield, const std::string& topic, std::size_t paragraph) {
  return std::find(shield.rule->topics.begin(), shield.rule->topics.end(), topic) != shield.rule->topics.end() &&
         std::find(shield.paragraphs.begin(), shield.paragraphs.end(), paragraph) != shield.paragraphs.end();
}

}  // namespace

void protect(const Program& program, const text::Document& document, std::vector<Finding>& findings, std::vector<Silenced>* silenced) {
  const std::vector<Shield> shields = shields_of(program, document, findings);
  if (shields.empty()) return;
  std::vector<bool> withdrawn(findings.size(), false);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const RuleInfo& info = program.infos[findings[i].rule];
    if (info.kind != Kind::check && info.kind != Kind::require) continue;
    const std::size_t paragraph = document.paragraph_at(findings[i].mark.start);
    for (const Shield& shield : shields) {
      if (!affects(shield, info.topic, paragraph)) continue;
      if (shield.rule->effect == rules::Effect::silence) {
        if (silenced && !withdrawn[i]) silenced->push_back({findings[i].rule, shield.by->rule});
        withdrawn[i] = true;
      } else if (findings[i].lowered_by == no_rule) {
        findings[i].level = Level::info;
        findings[i].lowered_by = shield.by->rule;
      }
    }
  }
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!withdrawn[i]) kept.push_back(std::move(findings[i]));
  }
  findings = std::move(kept);
}

}  // namespace postvett::evaluation
