#include "evaluation/compilation.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "evaluation/triggers.h"

namespace postvett::evaluation {
namespace {

using rules::Code;
using rules::Match;
using rules::Operator;
using rules::Report;
using rules::Term;
using rules::TermOptions;

class Compiler {
 public:
  Compiler(rules::Resolution& resolution, Program& program) : resolution_(resolution), program_(program) {}

  void run(bool check_regexes) {
    for (std::uint32_t index = 0; index < resolution_.rules.size(); ++index) {
      const rules::Rule& rule = resolution_.rules[index];
      report_ = &resolution_.report_of(rule);
      // Each build loads every pack that ships by itself, and finds the regexes that are too large.
      is_tested_ = resolution_.inherited(rule) && resolution_.files[rule.file]->ships();
      CompiledRule compiled;
      compiled.rule = index;
      compiled.match = node(rule.match, rule.info.kind == Kind::protect, rule.languages);
      if (rule.need) compiled.need = std::make_unique<Node>(node(*rule.need, true));
      if (rule.unless) {
        compiled.unless = std::make_unique<Node>(node(rule.unless->match, true));
        compiled.unless_window = rule.unless->window;
      }
      if (rule.mark.part == rules::Mark::Part::source) compiled.marked_source = source(rule.mark.source);
      program_.infos.push_back(rule.info);
      program_.rules.push_back(rule);
      program_.compiled.push_back(std::move(compiled));
    }
    program_.regexes.settle();
    if (check_regexes) {
      report_bad_regexes();
      report_empty_unused_terms();
    }
    if (!resolution_.has_errors()) index_rules(program_);
    if (check_regexes) report_regexes_that_run_always();
    if (const auto& profile = resolution_.files.back()->model.profile) program_.profile = *profile;
  }

 private:
  // `undisguised` where a match is good for the writer, who has no reason to disguise it: there a word in disguise counts
  // only as what it is. `languages` holds for what must be there; what withdraws ("not", "unless") or is searched in the
  // whole post ("need") may be said in any language.
  Node node(const Match& match, bool undisguised, text::LanguageSet languages = {}) {
    Node out;
    out.op = match.op;
    out.except = match.except;
    out.points = match.points;
    out.window = match.window;
    out.ordered = match.ordered;
    out.gap = match.gap;
    out.min = match.min;
    out.max = match.max;
    out.at_least = match.at_least;
    out.languages = languages;
    switch (match.op) {
      case Operator::terms: out.leaf = out.sample_leaf = terms_leaf(match, undisguised); break;
      case Operator::lexicon: lexicon_leaves(match, undisguised, out); break;
      case Operator::regex: out.leaf = out.sample_leaf = regex_leaf(match); break;
      case Operator::entity: out.leaf = out.sample_leaf = entity_leaf(match); break;
      default:
        for (const Match& operand : match.operands) {
          const bool negated = match.op == Operator::negation;
          out.operands.push_back(node(operand, undisguised || negated, negated ? text::LanguageSet() : languages));
        }
    }
    return out;
  }

  std::uint32_t source(const std::string& name) {
    const auto [found, added] = source_of_.try_emplace(name, static_cast<std::uint32_t>(program_.sources.size()));
    if (added) program_.sources.push_back(name);
    return found->second;
  }

  LeafId add_leaf(Leaf::Kind kind, std::uint32_t index, const std::string& source_name) {
    Leaf leaf;
    leaf.kind = kind;
    leaf.index = index;
    leaf.source = source(source_name);
    program_.leaves.push_back(leaf);
    return static_cast<LeafId>(program_.leaves.size() - 1);
  }

  void add_term(matching::ListId list, const Term& term, const TermOptions& otherwise, Report& report) {
    if (program_.terms.add_term(list, term.text, term.options.or_else(otherwise))) return;
    if (reported_.insert({&report, term.offset}).second) report.add(Code::empty_term, term.offset, {term.text});
  }

  LeafId add_terms_leaf(matching::ListId list, const std::string& source_name, bool undisguised) {
    const LeafId leaf = add_leaf(Leaf::Kind::terms, list, source_name);
    program_.leaves[leaf].undisguised = undisguised;
    return leaf;
  }

  LeafId terms_leaf(const Match& match, bool undisguised) {
    const matching::ListId list = program_.terms.add_list();
    for (const Term& term : match.terms) add_term(list, term, match.options, *report_);
    return add_terms_leaf(list, "terms", undisguised);
  }

  void lexicon_leaves(const Match& match, bool undisguised, Node& out) {
    const auto found = resolution_.lexicons.find(match.name);
    if (found == resolution_.lexicons.end()) return;  // reported
    const rules::Lexicon& lexicon = found->second;
    const TermOptions options = match.options.or_else(lexicon.options);
    out.leaf = lexicon_leaf(lexicon, lexicon.terms, options, false, undisguised);
    out.sample_leaf = lexicon.needed && !lexicon.sample.empty() ? lexicon_leaf(lexicon, lexicon.sample, options, true, undisguised) : out.leaf;
  }

  LeafId lexicon_leaf(const rules::Lexicon& lexicon, const std::vector<rules::LexiconTerm>& terms, const TermOptions& options, bool is_sample, bool undisguised) {
    const auto [leaf, new_leaf] = lexicon_leaf_.try_emplace({lexicon.name, options.key(), is_sample, undisguised}, 0);
    if (!new_leaf) return leaf->second;
    const auto [list, new_list] = lexicon_list_.try_emplace({lexicon.name, options.key(), is_sample}, 0);
    if (new_list) {
      list->second = program_.terms.add_list();
      for (const rules::LexiconTerm& term : terms) add_term(list->second, term.term, options, resolution_.files[term.file]->report);
    }
    return leaf->second = add_terms_leaf(list->second, "lexicon:" + lexicon.name, undisguised);
  }

  LeafId regex_leaf(const Match& match) {
    const auto [found, added] = regex_leaf_.try_emplace({match.name, match.group}, 0);
    if (!added) return found->second;
    const std::uint32_t index = program_.regexes.add(match.name, match.group, is_tested_);
    regex_places_.push_back({report_, match.offset});
    return found->second = add_leaf(Leaf::Kind::regex, index, "regex");
  }

  void report_bad_regexes() {
    for (std::uint32_t index = 0; index < regex_places_.size(); ++index) {
      const auto error = program_.regexes.error_of(index);
      if (error) regex_places_[index].first->add(Code::bad_regex, regex_places_[index].second, {error->message, "Mend the pattern; RE2 syntax is what counts."});
    }
  }

  // Lexicons that no rule uses are not compiled, but their author is told all the same.
  void report_empty_unused_terms() {
    std::set<std::string_view> used;
    for (const auto& [key, leaf] : lexicon_leaf_) used.insert(std::get<0>(key));
    matching::TermIndex unused;
    const matching::ListId list = unused.add_list();
    for (const auto& [name, lexicon] : resolution_.lexicons) {
      if (used.contains(name)) continue;
      for (const auto* terms : {&lexicon.terms, &lexicon.sample}) {
        for (const rules::LexiconTerm& term : *terms) {
          if (!unused.add_term(list, term.term.text, {})) resolution_.files[term.file]->report.add(Code::empty_term, term.term.offset, {term.term.text});
        }
      }
    }
  }

  // Of the loaded file's own rules: nobody can mend a pack's here.
  void report_regexes_that_run_always() {
    for (const std::uint32_t rule : program_.rules_always) {
      if (resolution_.inherited(program_.rules[rule])) continue;
      for (const LeafId id : needed_leaves(program_, program_.compiled[rule].match)) {
        const Leaf& leaf = program_.leaves[id];
        if (leaf.kind != Leaf::Kind::regex || !program_.regexes.runs_always(leaf.index)) continue;
        regex_places_[leaf.index].first->add(Code::regex_runs_always, regex_places_[leaf.index].second, {program_.infos[rule].id});
        break;
      }
    }
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
    found->second = add_leaf(Leaf::Kind::entity, 0, "entity:" + match.name);
    Leaf& leaf = program_.leaves.back();
    const entities::Hint hint = entities::hint(match.name);
    leaf.detector = detector;
    leaf.digits = hint.digits;
    if (!hint.signs.empty()) leaf.signs = 0;
    for (const char32_t sign : hint.signs) leaf.signs |= matching::set_of(matching::sign_of(sign));
    return found->second;
  }

  void report_missing_entity(const Match& match) {
    std::string mend = rules::did_you_mean(match.name, entities::names());
    if (mend.empty()) mend = "Use one of " + rules::listed({entities::names().begin(), entities::names().end()}, 40) + ".";
    report_->add(Code::unknown_entity, match.offset, {match.name, mend});
  }

  rules::Resolution& resolution_;
  Program& program_;
  Report* report_ = nullptr;
  bool is_tested_ = false;  // the rule that is being compiled stands in a pack that ships
  std::map<std::string, std::uint32_t> source_of_;
  std::map<std::tuple<std::string, std::uint32_t, bool>, matching::ListId> lexicon_list_;
  std::map<std::tuple<std::string, std::uint32_t, bool, bool>, LeafId> lexicon_leaf_;
  std::map<std::pair<std::string, std::string>, LeafId> regex_leaf_;
  std::vector<std::pair<Report*, std::uint32_t>> regex_places_;  // by index: where it was first used
  std::map<std::string, LeafId> entity_leaf_;
  std::set<std::pair<const Report*, std::uint32_t>> reported_;
};

}  // namespace

std::unique_ptr<Program> compile(rules::Resolution& resolution, bool check_regexes) {
  auto program = std::make_unique<Program>();
  Compiler(resolution, *program).run(check_regexes);
  return program;
}

}  // namespace postvett::evaluation
