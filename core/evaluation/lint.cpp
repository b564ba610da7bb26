#include "evaluation/lint.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_set>

#include "evaluation/overbroad.h"
#include "text/document.h"
#include "text/utf.h"

namespace postvett::evaluation {
namespace {

using rules::Code;
using rules::Match;
using rules::Operator;
using rules::Term;

bool is_graded(const RuleInfo& info) { return info.kind == Kind::check || info.kind == Kind::require; }

class Linter {
 public:
  explicit Linter(rules::Resolution& resolution) : resolution_(resolution), file_(*resolution.files.back()), report_(file_.report) {}

  void run() {
    for (const rules::Rule& rule : resolution_.rules) {
      for_each(rule, [&](const Match& match) {
        if (match.op == Operator::lexicon) used_.insert(match.name);
      });
      if (!resolution_.inherited(rule)) look_at(rule);
    }
    for (const rules::Change& change : file_.model.changes) {
      if (change.message) look_at_text(*change.message, "message", change.offset);
    }
    for (const rules::LexiconEntry& entry : file_.model.lexicons) look_at(entry);
  }

 private:
  static void for_each(const Match& match, const std::function<void(const Match&)>& see) {
    see(match);
    for (const Match& operand : match.operands) for_each(operand, see);
  }

  static void for_each(const rules::Rule& rule, const std::function<void(const Match&)>& see) {
    for_each(rule.match, see);
    if (rule.need) for_each(*rule.need, see);
    if (rule.unless) for_each(rule.unless->match, see);
  }

  void look_at(const rules::Rule& rule) {
    for_each(rule, [&](const Match& match) { look_at_terms(match.terms); });
    look_for_twins(rule.flag);
    look_for_twins(rule.pass);
    if (!is_graded(rule.info)) return;
    if (rule.info.advice.empty()) report_.add(Code::no_advice, rule.offset, {rule.info.id});
    look_at_text(rule.info.message, "message", rule.offset);
    look_at_text(rule.info.title, "title", rule.offset);
    look_at_lone_terms(rule.match);
    if (rule.info.topic == "business-confidential") {
      for_each(rule.match, [&](const Match& match) { look_for_secrets(match); });
    }
  }

  void look_at_text(const LocalizedText& text, const char* key, std::uint32_t offset) {
    for (const auto& [language, words] : text.by_language) {
      const Overbroad found = overbroad_text(words);
      if (!found.ground) continue;
      report_.add(Code::overbroad_text, offset, {key, found.ground->about, found.words, found.ground->source});
      return;
    }
  }

  // Terms that make a finding by themselves, with nothing beside them.
  void look_at_lone_terms(const Match& match) {
    if (match.op == Operator::any) {
      for (const Match& operand : match.operands) look_at_lone_terms(operand);
    } else if (match.op == Operator::terms) {
      for (const Term& term : match.terms) look_at_lone_term(term);
    } else if (match.op == Operator::lexicon) {
      for (const rules::LexiconEntry& entry : file_.model.lexicons) {
        if (entry.name != match.name) continue;
        for (const Term& term : entry.terms) look_at_lone_term(term);
        for (const Term& term : entry.add) look_at_lone_term(term);
      }
    }
  }

  void look_at_lone_term(const Term& term) {
    const Overbroad found = overbroad_term(term.text);
    if (found.ground && seen_.insert(term.offset).second) report_.add(Code::overbroad_term, term.offset, {term.text, found.ground->about, found.ground->source});
  }

  // A phrase is never found across the end of a sentence.
  void look_at_terms(const std::vector<Term>& terms) {
    for (const Term& term : terms) {
      if (term.text.find_first_of(".!?") == std::string::npos) continue;
      const std::u16string units = text::to_utf16(term.text);
      if (text::Document(units).sentences().size() > 1) report_.add(Code::term_unmatchable, term.offset, {term.text});
    }
  }

  void look_for_twins(const std::vector<rules::Example>& examples) {
    std::unordered_set<std::string_view> there;
    for (const rules::Example& example : examples) {
      if (!there.insert(example.text).second) report_.add(Code::example_twice, example.offset, {example.text});
    }
  }

  // Two and more names in a rule about what is not public yet.
  void look_for_secrets(const Match& match) {
    if (match.op == Operator::terms) {
      if (names_in(match.terms) >= 2) report_.add(Code::spreads_secret, match.offset, {"This list"});
      return;
    }
    if (match.op != Operator::lexicon) return;
    for (const rules::LexiconEntry& entry : file_.model.lexicons) {
      if (entry.name != match.name || names_in(entry.terms) + names_in(entry.add) < 2) continue;
      if (seen_.insert(entry.offset).second) report_.add(Code::spreads_secret, entry.offset, {"The lexicon \"" + entry.name + '"'});
    }
  }

  static std::size_t names_in(const std::vector<Term>& terms) {
    return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [](const Term& term) {
      const bool capital = !term.text.empty() && term.text[0] >= 'A' && term.text[0] <= 'Z';
      const bool swedish = term.text.rfind("\xC3\x85", 0) == 0 || term.text.rfind("\xC3\x84", 0) == 0 || term.text.rfind("\xC3\x96", 0) == 0;
      return capital || swedish;
    }));
  }

  void look_at(const rules::LexiconEntry& entry) {
    look_at_terms(entry.terms);
    look_at_terms(entry.add);
    const auto lexicon = resolution_.lexicons.find(entry.name);
    const bool own = lexicon != resolution_.lexicons.end() && lexicon->second.file + 1 == resolution_.files.size();
    if (own && !lexicon->second.needed && !used_.contains(entry.name)) report_.add(Code::lexicon_unused, entry.offset, {entry.name});
    constexpr std::string_view secret[] = {"code-name", "codename", "kodnamn", "secret", "hemlig", "unreleased"};
    const bool tells = std::any_of(std::begin(secret), std::end(secret), [&](std::string_view word) { return entry.name.find(word) != std::string::npos; });
    if (tells && !(entry.terms.empty() && entry.add.empty()) && seen_.insert(entry.offset).second) {
      report_.add(Code::spreads_secret, entry.offset, {"The lexicon \"" + entry.name + '"'});
    }
  }

  rules::Resolution& resolution_;
  rules::LoadedFile& file_;
  rules::Report& report_;
  std::set<std::string> used_;
  std::set<std::uint32_t> seen_;  // places of which something was said
};

}  // namespace

void lint(rules::Resolution& resolution) { Linter(resolution).run(); }

}  // namespace postvett::evaluation
