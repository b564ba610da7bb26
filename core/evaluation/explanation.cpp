#include "evaluation/explanation.h"

#include <algorithm>

#include "evaluation/conditions.h"
#include "evaluation/gates.h"
#include "evaluation/operators.h"
#include "evaluation/protection.h"
#include "evaluation/rule_check.h"
#include "text/order.h"

namespace postvett::evaluation {
namespace {

using rules::Match;
using rules::Operator;
using Outcome = RuleTrace::Outcome;

constexpr const char* gate_names[] = {"negated", "quoted", "question", "hypothetical", "self"};

std::string window_name(const rules::Window& window) {
  switch (window.kind) {
    case rules::Window::Kind::sentence: return " within sentence";
    case rules::Window::Kind::paragraph: return " within paragraph";
    case rules::Window::Kind::post: return " within post";
    case rules::Window::Kind::words: return " within " + std::to_string(window.words) + " words";
  }
  return "";
}

std::string terms_name(const Match& match) {
  constexpr std::size_t shown = 4;
  std::string out;
  for (std::size_t i = 0; i < match.terms.size() && i < shown; ++i) out += (i > 0 ? " | \"" : "\"") + match.terms[i].text + '"';
  return match.terms.size() > shown ? out + " | …" : out;
}

std::string name_of(const Match& match) {
  switch (match.op) {
    case Operator::terms: return terms_name(match);
    case Operator::lexicon: return "lexicon:" + match.name;
    case Operator::regex: return '/' + match.name + '/';
    case Operator::entity: return "entity:" + match.name;
    case Operator::any: return "any";
    case Operator::all: return "all" + window_name(match.window) + (match.ordered ? ", in order" : "");
    case Operator::negation: return "not";
    case Operator::sequence: return "sequence, gap " + std::to_string(match.gap);
    case Operator::count:
      return "count " + std::to_string(match.min) + (match.max == 0xFFFFFFFF ? " or more" : " to " + std::to_string(match.max)) + window_name(match.window);
    case Operator::score: return "score " + std::to_string(match.at_least) + window_name(match.window);
  }
  return "";
}

class Tracer {
 public:
  explicit Tracer(Leaves& leaves) : leaves_(leaves) {}

  MatchTrace trace(const Node& node, const Match& match) {
    MatchTrace out;
    out.name = name_of(match);
    if (node.is_leaf()) {
      for (const Span& span : leaves_.of(node)) {
        if (!leaves_.in_language_of(node, span.start)) out.dropped.push_back({span, "lang"});
      }
    }
    for (const Occurrence& occurrence : evaluate_ungated(node, leaves_)) {
      const auto gate = std::find_if(node.except.begin(), node.except.end(), [&](rules::Gate g) { return gate_holds(g, leaves_.document(), occurrence.hull.start); });
      if (gate == node.except.end()) out.found.push_back(occurrence.hull);
      else out.dropped.push_back({occurrence.hull, gate_names[static_cast<std::size_t>(*gate)]});
    }
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      out.operands.push_back(trace(node.operands[i], match.operands[i]));
      if (node.op == Operator::score) out.operands.back().name += ", points " + std::to_string(node.points[i]);
    }
    return out;
  }

 private:
  Leaves& leaves_;
};

// Whether a leaf that must be there has an occurrence, also one that does not count.
bool part_occurs(const MatchTrace& trace, const Match& match) {
  if (match.op == Operator::negation) return false;
  if (!trace.found.empty() || !trace.dropped.empty()) return true;
  for (std::size_t i = 0; i < trace.operands.size(); ++i) {
    if (part_occurs(trace.operands[i], match.operands[i])) return true;
  }
  return false;
}

Outcome outcome_of(const RuleTrace& trace, bool is_require) {
  if (!trace.condition.empty()) return Outcome::not_now;
  if (!trace.marks.empty()) return Outcome::found;
  if (trace.match.found.empty()) return Outcome::no_match;
  const bool needed_is_there = is_require && !trace.need.front().found.empty();
  return needed_is_there ? Outcome::satisfied : Outcome::withdrawn;
}

// What protected speech did to findings that were there before.
void note_protection(const std::vector<Finding>& after, const std::vector<Silenced>& silenced, RuleTrace& trace) {
  if (trace.outcome != Outcome::found) return;
  bool stands = false;
  for (const Finding& finding : after) {
    if (finding.rule != trace.rule) continue;
    if (finding.lowered_by == no_rule) stands = true;
    else trace.outcome = Outcome::lowered, trace.by = finding.lowered_by;
  }
  if (stands) {
    trace.outcome = Outcome::found;
    trace.by = no_rule;
  } else if (trace.outcome == Outcome::found) {
    const auto found = std::find_if(silenced.begin(), silenced.end(), [&](const Silenced& s) { return s.rule == trace.rule; });
    if (found == silenced.end()) return;
    trace.outcome = Outcome::silenced;
    trace.by = found->by;
  }
}

}  // namespace

Explanation explain(const Program& program, std::u16string_view text, const Context& context) {
  const text::Document document(text);
  Leaves leaves(program, document);
  Tracer tracer(leaves);
  Explanation out;
  std::vector<Finding> findings;
  for (const CompiledRule& compiled : program.compiled) {
    const rules::Rule& rule = program.rules[compiled.rule];
    if (!program.infos[compiled.rule].enabled) continue;
    ++out.looked_at;
    RuleTrace trace;
    trace.rule = compiled.rule;
    trace.match = tracer.trace(compiled.match, rule.match);
    if (!part_occurs(trace.match, rule.match)) continue;
    if (compiled.need) trace.need.push_back(tracer.trace(*compiled.need, *rule.need));
    if (compiled.unless) trace.unless.push_back(tracer.trace(*compiled.unless, rule.unless->match));
    if (const char* key = failing_condition(rule.when, context, program.profile)) {
      trace.condition = key;
    } else {
      for (Finding& finding : check_rule(program, compiled, leaves)) {
        trace.marks.push_back(finding.mark);
        findings.push_back(std::move(finding));
      }
    }
    trace.outcome = outcome_of(trace, rule.info.kind == Kind::require);
    out.rules.push_back(std::move(trace));
  }
  std::vector<Silenced> silenced;
  protect(program, document, findings, &silenced);
  for (RuleTrace& trace : out.rules) note_protection(findings, silenced, trace);
  text::sort_stably(out.rules, [](const RuleTrace& a, const RuleTrace& b) { return a.outcome < b.outcome; });
  return out;
}

}  // namespace postvett::evaluation
