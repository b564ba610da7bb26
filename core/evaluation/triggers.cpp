#include "evaluation/triggers.h"

#include <algorithm>

#include "text/order.h"

namespace postvett::evaluation {
namespace {

using rules::Operator;

// One of these leaves must occur. `cost` is how often that may be, in no particular unit.
struct Trigger {
  std::vector<LeafId> leaves;
  unsigned cost = 0;
};

constexpr unsigned list_cost = 2, regex_cost = 3, sign_cost = 20, digit_cost = 5, any_text_cost = 10'000;

unsigned cost_of(const Program& program, const Leaf& leaf) {
  switch (leaf.kind) {
    case Leaf::Kind::terms: return list_cost;
    case Leaf::Kind::regex: return program.regexes.runs_always(leaf.index) ? any_text_cost : regex_cost;
    case Leaf::Kind::entity: break;
  }
  if (leaf.digits > 1) return digit_cost;
  return leaf.digits == 1 || ~leaf.signs != 0 ? sign_cost : any_text_cost;
}

void unite(Trigger& trigger, Trigger&& other) {
  trigger.cost += other.cost;
  trigger.leaves.insert(trigger.leaves.end(), other.leaves.begin(), other.leaves.end());
}

class Triggers {
 public:
  explicit Triggers(const Program& program) : program_(program) {}

  Trigger of(const Node& node) const {
    if (node.is_leaf()) return {{node.leaf}, cost_of(program_, program_.leaves[node.leaf])};
    std::vector<Trigger> operands;
    for (const Node& operand : node.operands) {
      if (operand.op != Operator::negation) operands.push_back(of(operand));
    }
    switch (node.op) {
      case Operator::all:
      case Operator::sequence: return cheapest(std::move(operands));
      case Operator::score: return of_score(node, std::move(operands));
      default: return one_of(std::move(operands));
    }
  }

 private:
  static Trigger one_of(std::vector<Trigger> operands) {
    Trigger out;
    for (Trigger& operand : operands) unite(out, std::move(operand));
    return out;
  }

  // Every operand must occur, so any of them will do.
  static Trigger cheapest(std::vector<Trigger> operands) {
    return std::move(*std::min_element(operands.begin(), operands.end(), [](const Trigger& a, const Trigger& b) { return a.cost < b.cost; }));
  }

  // The costliest operands are left out as long as those alone do not reach the threshold: one of the others must occur then.
  static Trigger of_score(const Node& node, std::vector<Trigger> operands) {
    Trigger out;
    int left_out = 0;
    for (const std::uint32_t i : text::stable_order(operands.size(), [&](std::uint32_t a, std::uint32_t b) { return operands[a].cost > operands[b].cost; })) {
      if (left_out + node.points[i] < node.at_least) left_out += node.points[i];
      else unite(out, std::move(operands[i]));
    }
    return out;
  }

  const Program& program_;
};

bool runs_on_any_text(const Program& program, const Leaf& leaf) { return cost_of(program, leaf) == any_text_cost; }

void file(Program& program, std::uint32_t rule, LeafId id) {
  const Leaf& leaf = program.leaves[id];
  if (leaf.kind == Leaf::Kind::terms) {
    program.rules_of_list[leaf.index].push_back(rule);
  } else if (leaf.kind == Leaf::Kind::regex) {
    program.rules_of_regex[leaf.index].push_back(rule);
  } else {
    auto& all = program.rules_of_entity;
    auto found = std::find_if(all.begin(), all.end(), [id](const auto& entry) { return entry.first == id; });
    if (found == all.end()) found = all.insert(found, {id, {}});
    found->second.push_back(rule);
  }
}

}  // namespace

std::vector<LeafId> needed_leaves(const Program& program, const Node& match) { return Triggers(program).of(match).leaves; }

void index_rules(Program& program) {
  program.rules_of_list.resize(program.terms.lists());
  program.rules_of_regex.resize(program.regexes.size());
  for (const CompiledRule& rule : program.compiled) {
    if (!program.infos[rule.rule].enabled) continue;
    const std::vector<LeafId> leaves = needed_leaves(program, rule.match);
    const bool always = std::any_of(leaves.begin(), leaves.end(), [&](LeafId id) { return runs_on_any_text(program, program.leaves[id]); });
    if (always) program.rules_always.push_back(rule.rule);
    else for (const LeafId id : leaves) file(program, rule.rule, id);
  }
}

std::vector<std::uint32_t> rules_to_look_at(const Program& program, const Leaves& leaves) {
  std::vector<std::uint32_t> out = program.rules_always;
  const auto add = [&out](const std::vector<std::uint32_t>& rules) { out.insert(out.end(), rules.begin(), rules.end()); };
  for (const matching::ListId list : leaves.occurring_lists()) add(program.rules_of_list[list]);
  const std::vector<matching::Start>& starts = leaves.regex_starts();
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (i == 0 || starts[i].regex != starts[i - 1].regex) add(program.rules_of_regex[starts[i].regex]);
  }
  for (const auto& [leaf, rules] : program.rules_of_entity) {
    if (leaves.may_occur(leaf)) add(rules);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::erase_if(out, [&](std::uint32_t rule) { return !leaves.may_occur(program.compiled[rule].match); });
  return out;
}

}  // namespace postvett::evaluation
