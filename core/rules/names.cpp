// Names that rules use, held against what there is; and gates that a topic cannot have.
#include <algorithm>

#include "rules/resolution.h"

namespace postvett::rules {
namespace {

class NameCheck {
 public:
  explicit NameCheck(Resolution& out) : out_(out) {}

  void run(const Rule& rule) {
    Report& report = out_.report_of(rule);
    check_names(rule.match, report);
    if (rule.need) check_names(*rule.need, report);
    if (rule.unless) check_names(rule.unless->match, report);
    if (rule.info.topic == "threat") check_gates(rule.match, report);
    check_mark(rule, report);
  }

 private:
  void check_names(const Match& match, Report& report) {
    if (match.op == Operator::lexicon && !out_.lexicons.contains(match.name)) {
      report.add(Code::unknown_lexicon, match.offset, {match.name, report.crowded() ? "" : mend_for_lexicon(out_, match.name)});
    }
    for (const Match& operand : match.operands) check_names(operand, report);
  }

  static void check_gates(const Match& match, Report& report) {
    for (const Gate gate : match.except) {
      if (gate == Gate::quoted || gate == Gate::self) continue;
      report.add(Code::gate_on_threat, match.except_offset, {gate == Gate::negated ? "what is denied" : gate == Gate::question ? "questions" : "suppositions"});
    }
    for (const Match& operand : match.operands) check_gates(operand, report);
  }

  static void sources_of(const Match& match, std::vector<std::string>& out) {
    if (match.op == Operator::negation) return;
    if (match.op == Operator::lexicon) out.push_back("lexicon:" + match.name);
    if (match.op == Operator::entity) out.push_back("entity:" + match.name);
    for (const Match& operand : match.operands) sources_of(operand, out);
  }

  void check_mark(const Rule& rule, Report& report) {
    if (rule.mark.part == Mark::Part::source) {
      std::vector<std::string> sources;
      sources_of(rule.match, sources);
      if (std::find(sources.begin(), sources.end(), rule.mark.source) != sources.end()) return;
      std::string mend = did_you_mean(rule.mark.source, sources);
      if (mend.empty()) mend = sources.empty() ? "The match uses no lexicon or entity; use \"all\" or \"#1\"." : "The match uses " + listed(sources) + ".";
      report.add(Code::bad_mark, rule.mark_offset, {rule.mark.source, mend});
    } else if (rule.mark.part == Mark::Part::operand) {
      const std::size_t count = std::max<std::size_t>(1, rule.match.operands.size());
      if (rule.mark.operand <= count) return;
      report.add(Code::bad_mark, rule.mark_offset, {"#" + std::to_string(rule.mark.operand), "The topmost operator of the match has " + std::to_string(count) + (count == 1 ? " operand." : " operands.")});
    }
  }

  Resolution& out_;
};

}  // namespace

void check_names(Resolution& resolution) {
  for (const Rule& rule : resolution.rules) NameCheck(resolution).run(rule);
}

}  // namespace postvett::rules
