// `change`: edits of inherited rules, each key replacing the old value whole; the last file wins.
#include <algorithm>
#include <unordered_map>

#include "rules/object_reader.h"
#include "rules/resolution.h"

namespace postvett::rules {
namespace {

class Changer {
 public:
  explicit Changer(Resolution& out) : out_(out) {}

  void run() {
    for (std::size_t i = 0; i < out_.rules.size(); ++i) by_id_.emplace(out_.rules[i].info.id, i);
    for (std::uint32_t index = 0; index < out_.files.size(); ++index) {
      for (const Change& change : out_.files[index]->model.changes) apply(change, index);
    }
  }

 private:
  void apply(const Change& change, std::uint32_t file) {
    Report& report = out_.files[file]->report;
    const auto found = by_id_.find(change.rule);
    if (found == by_id_.end() || out_.rules[found->second].file >= file) {
      say_unknown(change, file, report);
      return;
    }
    Rule& rule = out_.rules[found->second];
    if (out_.files[rule.file]->model.id == rights_id && !may_change_right(change, report)) return;
    if (!has_level(rule, change, report)) return;
    RuleInfo& info = rule.info;
    if (change.enabled) info.enabled = *change.enabled;
    if (change.level) {
      info.level = *change.level;
      rule.level_file = file;
      rule.level_offset = place_of(change, "level");
    }
    if (change.message) info.message = *change.message;
    if (change.advice) info.advice = *change.advice;
    if (change.reason) info.reason = *change.reason;
    if (change.clause) info.clause = *change.clause;
    if (change.fix) info.fix = *change.fix;
    if (change.when) rule.when = *change.when;
  }

  static std::uint32_t place_of(const Change& change, std::string_view key) {
    const auto found = std::find_if(change.keys.begin(), change.keys.end(), [&](const auto& known) { return known.first == key; });
    return found == change.keys.end() ? change.offset : found->second;
  }

  static bool has_level(const Rule& rule, const Change& change, Report& report) {
    if (!change.level || rule.info.kind == Kind::check || rule.info.kind == Kind::require) return true;
    const std::string kind(kind_names[static_cast<std::size_t>(rule.info.kind)]);
    report.add(Code::not_allowed_here, place_of(change, "level"), {"level", "on a rule of kind \"" + kind + "\"", "Take it out: these rules are always \"info\"."});
    return false;
  }

  void say_unknown(const Change& change, std::uint32_t file, Report& report) {
    for (std::uint32_t index = 0; index < file; ++index) {
      const FileModel& model = out_.files[index]->model;
      for (const Retired& retired : model.retired) {
        if (!retired.lexicon.empty() || model.id + '/' + retired.name != change.rule) continue;
        report.add(Code::rule_retired, change.offset, {change.rule, retired.mend});
        return;
      }
    }
    std::string mend;
    if (!report.crowded()) {
      std::vector<std::string> ids;
      for (const Rule& rule : out_.rules) {
        if (rule.file < file) ids.push_back(rule.info.id);
      }
      mend = did_you_mean(change.rule, ids);
    }
    if (mend.empty()) mend = "Name a rule of a file that this one extends as FILE/RULE; a rule of this file is changed where it stands.";
    report.add(Code::unknown_rule, change.offset, {change.rule, mend});
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

  Resolution& out_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

}  // namespace

void apply_changes(Resolution& resolution) { Changer(resolution).run(); }

}  // namespace postvett::rules
