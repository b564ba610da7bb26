#include "evaluation/compilation.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace postvett::evaluation {
namespace {

using rules::CaseMode;
using rules::Code;
using rules::Match;
using rules::Operator;
using rules::Report;
using rules::Term;
using rules::TermOptions;

class Compiler {
 public:
  Compiler(rules::Resolution& resolution, Program& program) : resolution_(resolution), program_(program) {}

  void run() {
    collect_patterns();
    for (std::uint32_t index = 0; index < resolution_.rules.size(); ++index) {
      const rules::Rule& rule = resolution_.rules[index];
      report_ = &resolution_.report_of(rule);
      CompiledRule compiled;
      compiled.rule = index;
      compiled.match = node(rule.match);
      if (rule.need) compiled.need = std::make_unique<Node>(node(*rule.need));
      if (rule.unless) {
        compiled.unless = std::make_unique<Node>(node(rule.unless->match));
        compiled.unless_window = rule.unless->window;
      }
      if (rule.mark.part == rules::Mark::Part::source) compiled.marked_source = source(rule.mark.source);
      program_.infos.push_back(rule.info);
      program_.rules.push_back(rule);
      program_.compiled.push_back(std::move(compiled));
    }
    index_rules();
    if (const auto& profile = resolution_.files.back()->model.profile) program_.profile = *profile;
  }

 private:
  static void patterns_of(const Match& match, std::vector<std::string>& out) {
    if (match.op == Operator::regex) out.push_back(match.name);
    for (const Match& operand : match.operands) patterns_of(operand, out);
  }

  void collect_patterns() {
    std::vector<std::string> patterns;
    for (const rules::Rule& rule : resolution_.rules) {
      patterns_of(rule.match, patterns);
      if (rule.need) patterns_of(*rule.need, patterns);
      if (rule.unless) patterns_of(rule.unless->match, patterns);
    }
    const std::vector<std::string_view> views(patterns.begin(), patterns.end());
    program_.alphabet = std::make_unique<matching::RegexAlphabet>(views);
  }

  Node node(const Match& match) {
    Node out;
    out.op = match.op;
    out.points = match.points;
    out.window = match.window;
    out.ordered = match.ordered;
    out.gap = match.gap;
    out.min = match.min;
    out.max = match.max;
    out.at_least = match.at_least;
    switch (match.op) {
      case Operator::terms: out.leaf = out.sample_leaf = terms_leaf(match); break;
      case Operator::lexicon: lexicon_leaves(match, out); break;
      case Operator::regex: out.leaf = out.sample_leaf = regex_leaf(match); break;
      case Operator::entity: out.leaf = out.sample_leaf = entity_leaf(match); break;
      default:
        for (const Match& operand : match.operands) out.operands.push_back(node(operand));
    }
    return out;
  }

  std::uint32_t source(const std::string& name) {
    const auto [found, added] = source_of_.try_emplace(name, static_cast<std::uint32_t>(program_.sources.size()));
    if (added) program_.sources.push_back(name);
    return found->second;
  }

  LeafId add_leaf(Leaf::Kind kind, std::uint32_t index, const std::string& source_name, entities::Detector detector = nullptr) {
    program_.leaves.push_back({kind, index, detector, source(source_name)});
    return static_cast<LeafId>(program_.leaves.size() - 1);
  }

  void add_term(matching::ListId list, const Term& term, CaseMode otherwise, Report& report) {
    if (program_.terms.add_term(list, term.text, term.options.case_mode.value_or(otherwise))) return;
    if (reported_.insert({&report, term.offset}).second) report.add(Code::empty_term, term.offset, {term.text});
  }

  LeafId terms_leaf(const Match& match) {
    const matching::ListId list = program_.terms.add_list();
    for (const Term& term : match.terms) add_term(list, term, match.options.case_mode.value_or(CaseMode::smart), *report_);
    return add_leaf(Leaf::Kind::terms, list, "terms");
  }

  void lexicon_leaves(const Match& match, Node& out) {
    const auto found = resolution_.lexicons.find(match.name);
    if (found == resolution_.lexicons.end()) return;  // reported
    const rules::Lexicon& lexicon = found->second;
    const CaseMode mode = match.options.case_mode.value_or(lexicon.options.case_mode.value_or(CaseMode::smart));
    out.leaf = lexicon_leaf(lexicon, lexicon.terms, mode, false);
    out.sample_leaf = lexicon.needed && !lexicon.sample.empty() ? lexicon_leaf(lexicon, lexicon.sample, mode, true) : out.leaf;
  }

  LeafId lexicon_leaf(const rules::Lexicon& lexicon, const std::vector<rules::LexiconTerm>& terms, CaseMode mode, bool is_sample) {
    const auto [found, added] = lexicon_leaf_.try_emplace({lexicon.name, mode, is_sample}, 0);
    if (!added) return found->second;
    const matching::ListId list = program_.terms.add_list();
    for (const rules::LexiconTerm& term : terms) add_term(list, term.term, mode, resolution_.files[term.file]->report);
    return found->second = add_leaf(Leaf::Kind::terms, list, "lexicon:" + lexicon.name);
  }

  LeafId regex_leaf(const Match& match) {
    const auto [found, added] = regex_leaf_.try_emplace({match.name, match.group}, 0);
    if (!added) return found->second;
    auto compiled = matching::Regex::compile(match.name, match.group, *program_.alphabet);
    if (const auto* error = std::get_if<matching::RegexError>(&compiled)) {
      report_->add(Code::bad_regex, match.offset, {error->message, "Mend the pattern; RE2 syntax is what counts."});
      regex_leaf_.erase(found);
      return 0;
    }
    program_.regexes.push_back(std::move(std::get<matching::Regex>(compiled)));
    return found->second = add_leaf(Leaf::Kind::regex, static_cast<std::uint32_t>(program_.regexes.size() - 1), "regex");
  }

  LeafId entity_leaf(const Match& match) {
    const auto [found, added] = entity_leaf_.try_emplace(match.name, 0);
    if (!added) return found->second;
    const entities::Detector detector = entities::find(match.name);
    if (!detector) {
      report_missing_entity(match);
      entity_leaf_.erase(found);
      return 0;
    }
    return found->second = add_leaf(Leaf::Kind::entity, 0, "entity:" + match.name, detector);
  }

  void report_missing_entity(const Match& match) {
    if (entities::availability(match.name) == entities::Availability::planned) {
      report_->add(Code::not_built_yet, match.offset, {match.name, "Use a regex for now."});
      return;
    }
    std::string mend = rules::did_you_mean(match.name, entities::names());
    if (mend.empty()) mend = "Use one of " + rules::listed({entities::names().begin(), entities::names().end()}, 40) + ".";
    report_->add(Code::unknown_entity, match.offset, {match.name, mend});
  }

  // The leaves without any of which a match cannot occur.
  static void leaves_of(const Node& node, std::vector<LeafId>& out) {
    if (node.op == Operator::negation) return;
    if (node.is_leaf()) out.push_back(node.leaf);
    for (const Node& operand : node.operands) leaves_of(operand, out);
  }

  void index_rules() {
    program_.rules_of_list.resize(program_.terms.lists());
    for (const CompiledRule& rule : program_.compiled) {
      if (!program_.infos[rule.rule].enabled) continue;
      std::vector<LeafId> leaves;
      leaves_of(rule.match, leaves);
      std::set<matching::ListId> lists;
      bool always = false;
      for (const LeafId leaf : leaves) {
        if (leaf >= program_.leaves.size()) continue;  // there was an error: the program will not run
        if (program_.leaves[leaf].kind == Leaf::Kind::terms) lists.insert(program_.leaves[leaf].index);
        else always = true;
      }
      if (always) program_.rules_always.push_back(rule.rule);
      else for (const matching::ListId list : lists) program_.rules_of_list[list].push_back(rule.rule);
    }
  }

  rules::Resolution& resolution_;
  Program& program_;
  Report* report_ = nullptr;
  std::map<std::string, std::uint32_t> source_of_;
  std::map<std::tuple<std::string, CaseMode, bool>, LeafId> lexicon_leaf_;
  std::map<std::pair<std::string, std::string>, LeafId> regex_leaf_;
  std::map<std::string, LeafId> entity_leaf_;
  std::set<std::pair<const Report*, std::uint32_t>> reported_;
};

}  // namespace

std::unique_ptr<Program> compile(rules::Resolution& resolution) {
  auto program = std::make_unique<Program>();
  Compiler(resolution, *program).run();
  return program;
}

}  // namespace postvett::evaluation
