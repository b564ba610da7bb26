#include "evaluation/touched.h"

#include <algorithm>

namespace postvett::evaluation {
namespace {

bool uses(const rules::Match& match, const std::string& lexicon) {
  if (match.op == rules::Operator::lexicon && match.name == lexicon) return true;
  return std::any_of(match.operands.begin(), match.operands.end(), [&](const rules::Match& operand) { return uses(operand, lexicon); });
}

bool uses(const rules::Rule& rule, const std::string& lexicon) {
  return uses(rule.match, lexicon) || (rule.need && uses(*rule.need, lexicon)) || (rule.unless && uses(rule.unless->match, lexicon));
}

}  // namespace

Touch touched_by(const rules::LoadedFile& file, const rules::Rule& rule) {
  for (const rules::Change& change : file.model.changes) {
    if (change.rule == rule.info.id) return {change.offset, "this file's change"};
  }
  for (const rules::LexiconEntry& entry : file.model.lexicons) {
    if (uses(rule, entry.name)) return {entry.offset, "this file's words for \"" + entry.name + '"'};
  }
  const rules::JsonMember* member = file.root.find("extends");
  return {member ? member->key_offset : file.root.offset, "the files that this one extends"};
}

}  // namespace postvett::evaluation
