// Section 7 of the rule format, as far as a rule's topic shows it: what policies often try to govern and law often forbids.
#include "rules/resolution.h"

namespace postvett::rules {
namespace {

// Why rules of these topics are refused under this profile; "" where they are not. What the profile does not say is taken
// at its strictest, so that leaving a key out opens nothing.
std::string refused_because(const std::optional<Profile>& profile) {
  if (!profile || profile->jurisdiction.empty()) {
    return profile ? "\"profile\" names no jurisdiction, so the strictest law holds" : "the file has no \"profile\", so the strictest law holds";
  }
  if (profile->jurisdiction != "SE" || profile->sector == "private" || profile->sector == "party") return {};
  if (profile->sector.empty()) return "\"profile\" names no sector, so the strictest law of SE holds";
  return "in Sweden the opinions of people in public and publicly funded service are protected (Regeringsformen 2:1, SFS 2017:151)";
}

}  // namespace

void check_law(Resolution& resolution) {
  const std::string reason = refused_because(resolution.files.back()->model.profile);
  for (const Rule& rule : resolution.rules) {
    const std::string& topic = rule.info.topic;
    if (topic != "employer-criticism" && topic != "opinion" && topic != "politics") continue;
    if (!rule.info.enabled || (rule.info.kind != Kind::check && rule.info.kind != Kind::require)) continue;
    if (!reason.empty()) {
      resolution.report_of(rule).add(Code::topic_refused, rule.offset, {topic, reason});
    } else if (rule.info.level > Level::tip) {
      resolution.files[rule.level_file]->report.add(Code::topic_level, rule.level_offset, {topic});
    }
  }
}

}  // namespace postvett::rules
