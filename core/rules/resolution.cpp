#include "rules/resolution.h"

#include <algorithm>
#include <set>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

class Resolver {
 public:
  Resolver(const PackLibrary& packs, Resolution& out) : packs_(packs), out_(out) {}

  void run(const RuleFile& file) {
    auto loaded = std::make_unique<LoadedFile>(file.name, file.text);
    const bool readable = read(*loaded);
    open_.push_back("./" + file.name.substr(file.name.find_last_of('/') + 1));  // as a neighbour would name it
    // The rights come first, also for a file that is only being tried out; the rights pack itself has itself.
    if (readable && loaded->model.id != rights_id) load_pack(std::string(rights_pack), *loaded, nullptr);
    if (readable) load_extended(*loaded);
    out_.files.push_back(std::move(loaded));
    if (!readable) return;
    check_ids();
    merge_lexicons();
    collect_rules();
    apply_changes();
    for (const Rule& rule : out_.rules) check_rule(rule);
    check_limits();
  }

 private:
  bool read(LoadedFile& file) {
    std::optional<FileModel> model = read_rule_file(file.name, file.text, file.root, file.report);
    if (!model) return false;
    file.model = std::move(*model);
    return true;
  }

  void load_extended(LoadedFile& file) {
    std::set<std::string> named;
    for (const Reference& reference : file.model.extends) {
      if (!named.insert(reference.name).second) file.report.add(Code::extended_twice, reference.offset, {reference.name});
      load_pack(reference.name, file, &reference);
    }
  }

  // Loads a file and what it extends, once. `reference` is where it was named; null for the rights, which nobody names.
  void load_pack(const std::string& name, LoadedFile& by, const Reference* reference) {
    const std::uint32_t offset = reference ? reference->offset : 0;
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      std::string circle;
      for (auto at = std::find(open_.begin(), open_.end(), name); at != open_.end(); ++at) circle += *at + " -> ";
      by.report.add(Code::cycle, offset, {circle + name});
      return;
    }
    if (!seen_.insert(name).second) return;
    std::optional<std::string> text = packs_ ? packs_(name) : std::nullopt;
    if (!text) {
      const bool shipped = name.rfind("postvett:", 0) == 0;
      by.report.add(Code::unknown_pack, offset,
                    {name, shipped ? "Name a pack that ships with the program (`postvett packs` lists them)."
                                   : "Name a pack as \"postvett:NAME\", or a file beside this one as \"./NAME.json\"."});
      return;
    }
    auto loaded = std::make_unique<LoadedFile>(name, std::move(*text));
    open_.push_back(name);
    if (read(*loaded)) load_extended(*loaded);
    open_.pop_back();
    out_.files.push_back(std::move(loaded));
  }

  void check_ids() {
    for (std::size_t i = 0; i < out_.files.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        LoadedFile& later = *out_.files[i];
        const LoadedFile& earlier = *out_.files[k];
        if (later.model.id.empty() || later.model.id != earlier.model.id) continue;
        later.report.add(Code::file_id_twice, later.model.id_offset, {later.name, earlier.name, later.model.id});
      }
    }
  }

  void merge_lexicons() {
    for (std::uint32_t index = 0; index < out_.files.size(); ++index) {
      for (const LexiconEntry& entry : out_.files[index]->model.lexicons) merge(entry, index);
    }
    for (auto& [name, lexicon] : out_.lexicons) {
      // A pack that is looked at by itself has nobody to fill the list: its sample is meant for that.
      const bool own = lexicon.file + 1 == out_.files.size();
      if (!lexicon.needed || !lexicon.terms.empty() || own) continue;
      LoadedFile& last = *out_.files.back();
      const JsonMember* lexicons = last.root.find("lexicons");
      last.report.add(Code::lexicon_needed, lexicons ? lexicons->key_offset : last.root.offset, {name, out_.files[lexicon.file]->name});
    }
  }

  void merge(const LexiconEntry& entry, std::uint32_t file) {
    Report& report = out_.files[file]->report;
    auto found = out_.lexicons.find(entry.name);
    const bool is_new = found == out_.lexicons.end();
    if (is_new) {
      if (!entry.has_terms && !entry.needed) {
        std::vector<std::string> names;
        for (const auto& [name, lexicon] : out_.lexicons) names.push_back(name);
        const bool edits = !entry.add.empty() || !entry.remove.empty();
        if (edits) report.add(Code::unknown_lexicon, entry.offset, {entry.name, mend_for_lexicon(entry.name)});
        else report.add(Code::lexicon_without_terms, entry.offset, {entry.name});
        return;
      }
      found = out_.lexicons.emplace(entry.name, Lexicon{entry.name, false, entry.options, {}, {}, file, entry.offset}).first;
    }
    Lexicon& lexicon = found->second;
    lexicon.needed = lexicon.needed || entry.needed;
    if (entry.has_terms) {
      if (!lexicon.terms.empty()) report.add(Code::lexicon_exists, entry.offset, {entry.name});
      else append(lexicon.terms, entry.terms, file, report);
    }
    if (!entry.sample.empty() && lexicon.sample.empty()) append(lexicon.sample, entry.sample, file, report);
    lexicon.options = entry.options.or_else(lexicon.options);
    for (const Example& term : entry.remove) remove(lexicon, term, report);
    append(lexicon.terms, entry.add, file, report);
  }

  void append(std::vector<LexiconTerm>& to, const std::vector<Term>& terms, std::uint32_t file, Report& report) {
    std::set<std::string> there;
    for (const LexiconTerm& term : to) there.insert(term.term.text);
    for (const Term& term : terms) {
      if (!there.insert(term.text).second) report.add(Code::term_twice, term.offset, {term.text});
      to.push_back({term, file});
    }
  }

  void remove(Lexicon& lexicon, const Example& term, Report& report) {
    const auto last = std::remove_if(lexicon.terms.begin(), lexicon.terms.end(), [&](const LexiconTerm& t) { return t.term.text == term.text; });
    if (last == lexicon.terms.end()) {
      std::vector<std::string> texts;
      for (const LexiconTerm& t : lexicon.terms) texts.push_back(t.term.text);
      std::string mend = did_you_mean(term.text, texts);
      report.add(Code::term_not_there, term.offset, {lexicon.name, term.text, mend.empty() ? "Take it out of \"remove\"." : mend});
    }
    lexicon.terms.erase(last, lexicon.terms.end());
  }

  std::string mend_for_lexicon(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& [known, lexicon] : out_.lexicons) names.push_back(known);
    std::string mend = did_you_mean(name, names);
    if (!mend.empty()) return mend;
    return names.empty() ? "Add it to \"lexicons\"." : "Add it to \"lexicons\", or use one of " + listed(names) + ".";
  }

  void collect_rules() {
    for (std::uint32_t index = 0; index < out_.files.size(); ++index) {
      for (const Rule& rule : out_.files[index]->model.rules) {
        out_.rules.push_back(rule);
        out_.rules.back().file = index;
      }
    }
  }

  void apply_changes() {
    for (std::uint32_t index = 0; index < out_.files.size(); ++index) {
      for (const Change& change : out_.files[index]->model.changes) apply(change, index);
    }
  }

  void apply(const Change& change, std::uint32_t file) {
    Report& report = out_.files[file]->report;
    const auto rule = std::find_if(out_.rules.begin(), out_.rules.end(), [&](const Rule& r) { return r.info.id == change.rule && r.file < file; });
    if (rule == out_.rules.end()) {
      std::vector<std::string> ids;
      for (const Rule& r : out_.rules) {
        if (r.file < file) ids.push_back(r.info.id);
      }
      std::string mend = did_you_mean(change.rule, ids);
      if (mend.empty()) mend = "Name a rule of a file that this one extends as FILE/RULE; a rule of this file is changed where it stands.";
      report.add(Code::unknown_rule, change.offset, {change.rule, mend});
      return;
    }
    if (out_.files[rule->file]->model.id == rights_id && !may_change_right(change, report)) return;
    RuleInfo& info = rule->info;
    if (change.level && (info.kind == Kind::protect || info.kind == Kind::remind)) {
      const auto key = std::find_if(change.keys.begin(), change.keys.end(), [](const auto& k) { return k.first == "level"; });
      report.add(Code::not_allowed_here, key->second, {"level", "on a rule of kind \"" + std::string(kind_names[static_cast<std::size_t>(info.kind)]) + "\"", "Take it out: these rules are always \"info\"."});
      return;
    }
    if (change.enabled) info.enabled = *change.enabled;
    if (change.level) info.level = *change.level;
    if (change.message) info.message = *change.message;
    if (change.advice) info.advice = *change.advice;
    if (change.reason) info.reason = *change.reason;
    if (change.clause) info.clause = *change.clause;
    if (change.fix) info.fix = *change.fix;
    if (change.when) rule->when = *change.when;
  }

  // Of the rights, a company may change texts, and switch rules off one by one with a reason (section 6).
  bool may_change_right(const Change& change, Report& report) {
    bool allowed = true;
    for (const auto& [key, offset] : change.keys) {
      if (key != "level" && key != "when" && key != "fix") continue;
      report.add(Code::rights_locked, offset, {key});
      allowed = false;
    }
    if (change.enabled == false && !change.reason) {
      report.add(Code::rights_reason, change.offset, {change.rule});
      allowed = false;
    }
    return allowed;
  }

  void check_rule(const Rule& rule) {
    Report& report = out_.report_of(rule);
    check_names(rule.match, report);
    if (rule.need) check_names(*rule.need, report);
    if (rule.unless) check_names(rule.unless->match, report);
    if (rule.info.topic == "threat") check_gates(rule.match, report);
    check_mark(rule, report);
    check_law(rule);
  }

  void check_names(const Match& match, Report& report) {
    if (match.op == Operator::lexicon && !out_.lexicons.contains(match.name)) {
      report.add(Code::unknown_lexicon, match.offset, {match.name, mend_for_lexicon(match.name)});
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

  // Section 7: what policies often try to govern and law often forbids.
  void check_law(const Rule& rule) {
    const std::string& topic = rule.info.topic;
    if (topic != "employer-criticism" && topic != "opinion" && topic != "politics") return;
    if (rule.info.kind != Kind::check && rule.info.kind != Kind::require) return;
    Report& report = out_.report_of(rule);
    const std::optional<Profile>& profile = out_.files.back()->model.profile;
    if (!profile) {
      report.add(Code::topic_refused, rule.offset, {topic, "the file has no \"profile\", so the strictest law holds"});
    } else if (profile->jurisdiction == "SE" && (profile->sector == "public" || profile->sector == "welfare")) {
      report.add(Code::topic_refused, rule.offset, {topic, "in Sweden the opinions of people in public and publicly funded service are protected (Regeringsformen 2:1, SFS 2017:151)"});
    } else if (rule.info.level > Level::tip) {
      report.add(Code::topic_level, rule.level_offset, {topic});
    }
  }

  static std::size_t terms_in(const Match& match) {
    std::size_t count = match.terms.size();
    for (const Match& operand : match.operands) count += terms_in(operand);
    return count;
  }

  void check_limits() {
    std::size_t terms = 0;
    for (const auto& [name, lexicon] : out_.lexicons) terms += lexicon.terms.size();
    for (const Rule& rule : out_.rules) {
      terms += terms_in(rule.match);
      if (rule.need) terms += terms_in(*rule.need);
      if (rule.unless) terms += terms_in(rule.unless->match);
    }
    Report& report = out_.files.back()->report;
    if (terms > max_terms) report.add(Code::limit, 0, {std::to_string(terms) + " terms", "100000 terms", "Take terms out, or use \"inflect\" in the place of listed forms."});
    if (out_.rules.size() > max_rules) report.add(Code::limit, 0, {std::to_string(out_.rules.size()) + " rules", "10000 rules", "Join rules that say the same."});
  }

  const PackLibrary& packs_;
  Resolution& out_;
  std::vector<std::string> open_;
  std::set<std::string> seen_;
};

}  // namespace

bool Resolution::has_errors() const {
  return std::any_of(files.begin(), files.end(), [](const auto& file) { return file->report.has_errors(); });
}

std::vector<Diagnostic> Resolution::take_diagnostics() {
  std::vector<Diagnostic> out;
  for (const auto& file : files) {
    std::vector<Diagnostic> of_file = file->report.take();
    std::move(of_file.begin(), of_file.end(), std::back_inserter(out));
  }
  return out;
}

Resolution resolve(const RuleFile& file, const PackLibrary& packs) {
  Resolution out;
  Resolver(packs, out).run(file);
  return out;
}

}  // namespace postvett::rules
