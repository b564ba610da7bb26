#include "evaluation/conditions.h"

#include <algorithm>

namespace postvett::evaluation {
namespace {

constexpr std::int64_t day_ms = 86400000;

bool holds(const std::vector<std::string>& wanted, const std::string& actual) {
  return wanted.empty() || actual.empty() || std::find(wanted.begin(), wanted.end(), actual) != wanted.end();
}

// "facebook.com" holds for itself and its subdomains.
bool site_holds(const std::vector<std::string>& wanted, const std::string& host) {
  if (wanted.empty() || host.empty()) return true;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& site) {
    if (host == site) return true;
    return host.size() > site.size() && host[host.size() - site.size() - 1] == '.' && host.compare(host.size() - site.size(), site.size(), site) == 0;
  });
}

bool roles_hold(const std::vector<std::string>& wanted, const Context& context) {
  if (wanted.empty() || !context.knows_roles) return true;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& role) { return std::find(context.roles.begin(), context.roles.end(), role) != context.roles.end(); });
}

const char* failing_time(const rules::When& when, const Context& context) {
  if (!context.knows_now) return nullptr;
  // A date is a day in the reader's time zone.
  const std::int64_t local = context.now_ms + context.utc_offset_minutes * std::int64_t{60000};
  if (when.from && (when.from->is_date ? local : context.now_ms) < when.from->ms) return "from";
  if (!when.until) return nullptr;
  const bool before_end = when.until->is_date ? local < when.until->ms + day_ms : context.now_ms <= when.until->ms;
  return before_end ? nullptr : "until";
}

}  // namespace

const char* failing_condition(const rules::When& when, const Context& context, const rules::Profile& profile) {
  if (!site_holds(when.sites, context.site)) return "sites";
  if (!holds(when.surfaces, context.surface)) return "surfaces";
  if (!holds(when.accounts, context.account)) return "account";
  if (!roles_hold(when.roles, context)) return "roles";
  if (!holds(when.jurisdictions, context.jurisdiction.empty() ? profile.jurisdiction : context.jurisdiction)) return "jurisdictions";
  if (!holds(when.sectors, context.sector.empty() ? profile.sector : context.sector)) return "sectors";
  return failing_time(when, context);
}

}  // namespace postvett::evaluation
