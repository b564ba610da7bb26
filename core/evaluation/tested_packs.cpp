#include "evaluation/tested_packs.h"

#include <algorithm>

namespace postvett::evaluation {
namespace {

// Whether a change may make a rule have a finding, or one from `tip` up, or take its "reason" away.
bool bears_on_rights(const rules::Change& change) { return change.enabled || change.level || change.when || change.reason; }

void add_lists(const rules::Match& match, std::vector<std::string_view>& out) {
  if (match.op == rules::Operator::lexicon) out.push_back(match.name);
  for (const rules::Match& operand : match.operands) add_lists(operand, out);
}

void append_once(std::vector<std::uint32_t>& files, std::uint32_t file) {
  if (files.empty() || files.back() != file) files.push_back(file);
}

}  // namespace

TestedPacks::TestedPacks(const rules::Resolution& resolution)
    : resolution_(resolution), tested_(resolution.files.size()), extended_(resolution.files.size(), std::vector<bool>(resolution.files.size())) {
  find_tested();
  find_parts();
  protection_is_whole_ = std::all_of(resolution.rules.begin(), resolution.rules.end(), [this](const rules::Rule& rule) {
    const bool protects = rule.info.kind == Kind::protect && rule.effect != rules::Effect::advise;
    return !protects || !tested_[rule.file] || parts_in(rule).size() == 1;
  });
}

// Files come after what they extend. The rights, which nobody needs to name, are extended by all.
void TestedPacks::find_tested() {
  const auto& files = resolution_.files;
  std::map<std::string_view, File> shipped;
  for (File file = 0; file + 1 < files.size(); ++file) {
    if (!files[file]->ships()) continue;
    std::vector<std::string_view> named;
    for (const rules::Reference& reference : files[file]->model.extends) named.push_back(reference.name);
    if (files[file]->name != rules::rights_pack) named.push_back(rules::rights_pack);
    tested_[file] = true;
    for (const std::string_view name : named) {
      const auto found = shipped.find(name);
      if (found == shipped.end() || !tested_[found->second]) {
        tested_[file] = false;
        break;
      }
      extended_[file][found->second] = true;
      for (File further = 0; further < file; ++further) {
        if (extends(found->second, further)) extended_[file][further] = true;
      }
    }
    shipped.emplace(files[file]->name, file);
  }
}

void TestedPacks::find_parts() {
  for (File file = 0; file < resolution_.files.size(); ++file) {
    const rules::FileModel& model = resolution_.files[file]->model;
    for (const rules::LexiconEntry& entry : model.lexicons) append_once(parts_in_list_[entry.name], file);
    for (const rules::Change& change : model.changes) {
      if (bears_on_rights(change)) append_once(parts_in_rule_[change.rule], file);
    }
  }
}

// In the order of loading.
std::vector<TestedPacks::File> TestedPacks::parts_in(const rules::Rule& rule) const {
  std::vector<File> out = {rule.file};
  const auto add = [&out](const auto& parts, std::string_view name) {
    const auto found = parts.find(name);
    if (found != parts.end()) out.insert(out.end(), found->second.begin(), found->second.end());
  };
  std::vector<std::string_view> lists;
  add_lists(rule.match, lists);
  if (rule.need) add_lists(*rule.need, lists);
  if (rule.unless) add_lists(rule.unless->match, lists);
  for (const std::string_view list : lists) add(parts_in_list_, list);
  add(parts_in_rule_, rule.info.id);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool TestedPacks::tested_as_it_is(const rules::Rule& rule) const {
  const std::vector<File> parts = parts_in(rule);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!tested_[parts[i]] || (i > 0 && !extends(parts[i], parts[i - 1]))) return false;
  }
  return true;
}

}  // namespace postvett::evaluation
