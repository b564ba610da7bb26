// What is true outside the text, from the JSON that the command line and the browser give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "postvett/finding.h"

namespace postvett {

// Reads {"site", "surface", "account", "roles", "jurisdiction", "sector", "now", "utcOffsetMinutes"} (UTF-8) into `out`;
// every key may be missing. `now` is in milliseconds since 1970 UTC. Returns a sentence that says what is wrong, and
// leaves `out` as it was then.
std::optional<std::string> read_context(std::string_view json, Context& out);

// Milliseconds since 1970-01-01T00:00:00Z of an RFC 3339 instant ("2026-11-01T08:00:00+01:00"), or of a date's midnight in UTC.
std::optional<std::int64_t> parse_instant(std::string_view text);

}  // namespace postvett
