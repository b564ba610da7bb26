#include "evaluation/rule_check.h"

#include <algorithm>

#include "evaluation/combination.h"

namespace postvett::evaluation {
namespace {

// Whether a span lies in a window of this kind that one of the evidence spans touches.
bool in_touched_window(const text::Document& document, rules::Window::Kind kind, const Span& span, const Occurrence& occurrence) {
  if (kind == rules::Window::Kind::post) return true;
  const bool sentence = kind == rules::Window::Kind::sentence;
  const std::vector<Span>& windows = sentence ? document.sentences() : document.paragraphs();
  for (const EvidencePart& part : occurrence.evidence) {
    const std::size_t first = sentence ? document.sentence_at(part.span.start) : document.paragraph_at(part.span.start);
    for (std::size_t i = first; i < windows.size() && windows[i].start < part.span.end; ++i) {
      if (overlap(windows[i], span)) return true;
    }
  }
  return false;
}

void withdraw(const CompiledRule& rule, Leaves& leaves, Occurrences& occurrences) {
  if (!rule.unless || occurrences.empty()) return;
  const Occurrences excuses = evaluate(*rule.unless, leaves);
  if (excuses.empty()) return;
  std::erase_if(occurrences, [&](const Occurrence& occurrence) {
    return std::any_of(excuses.begin(), excuses.end(), [&](const Occurrence& excuse) {
      const bool overlaps = std::any_of(occurrence.evidence.begin(), occurrence.evidence.end(), [&](const EvidencePart& part) { return overlap(part.span, excuse.hull); });
      return overlaps || in_touched_window(leaves.document(), rule.unless_window.kind, excuse.hull, occurrence);
    });
  });
}

Occurrences merge_overlapping(const Occurrences& occurrences) {
  Occurrences out;
  for (const Occurrence& occurrence : occurrences) {
    if (!out.empty() && overlap(out.back().hull, occurrence.hull)) {
      const Occurrence before = out.back();
      out.back() = joined({{&before, &occurrence}});
    } else {
      out.push_back(occurrence);
    }
  }
  return out;
}

Finding finding_of(const Program& program, const CompiledRule& compiled, const Occurrence& occurrence) {
  const rules::Mark& mark = program.rules[compiled.rule].mark;
  const auto wanted = [&](const EvidencePart& part) {
    if (mark.part == rules::Mark::Part::source) return part.source == compiled.marked_source;
    return mark.part == rules::Mark::Part::all || part.from_marked_operand;
  };
  const bool some = std::any_of(occurrence.evidence.begin(), occurrence.evidence.end(), wanted);
  Finding finding;
  finding.rule = compiled.rule;
  finding.level = program.infos[compiled.rule].level;
  finding.mark = {0xFFFFFFFF, 0};
  for (const EvidencePart& part : occurrence.evidence) {
    const bool marked = !some || wanted(part);
    finding.evidence.push_back({part.span, part.source, marked});
    if (!marked) continue;
    finding.mark.start = std::min(finding.mark.start, part.span.start);
    finding.mark.end = std::max(finding.mark.end, part.span.end);
  }
  return finding;
}

}  // namespace

std::vector<Finding> check_rule(const Program& program, const CompiledRule& rule, Leaves& leaves) {
  const rules::Rule& source = program.rules[rule.rule];
  const std::uint32_t marked = source.mark.part == rules::Mark::Part::operand ? source.mark.operand : 0;
  Occurrences occurrences = evaluate(rule.match, leaves, marked);
  withdraw(rule, leaves, occurrences);
  occurrences = merge_overlapping(occurrences);
  if (source.info.kind == Kind::require && !occurrences.empty() && !evaluate(*rule.need, leaves).empty()) occurrences.clear();
  const bool once = source.info.kind == Kind::require || source.info.kind == Kind::remind;
  if (once && occurrences.size() > 1) occurrences.resize(1);
  std::vector<Finding> out;
  for (const Occurrence& occurrence : occurrences) out.push_back(finding_of(program, rule, occurrence));
  return out;
}

}  // namespace postvett::evaluation
