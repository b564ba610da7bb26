// What a check finds. All offsets count UTF-16 code units from the start of the checked text, half-open, as a browser
// counts. A finding names its rule by index into the rule set that found it; RuleSet::rule() has the texts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace postvett {

enum class Level : std::uint8_t { info, tip, caution, serious };
enum class Kind : std::uint8_t { check, require, protect, remind };

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

struct Evidence {
  Span span;
  std::uint32_t source = 0;  // index into RuleSet::sources(): "lexicon:guest", "entity:email", "terms", "regex"
  bool marked = true;        // belongs to the part that the rule underlines
};

inline constexpr std::uint32_t no_rule = 0xFFFFFFFF;

struct Finding {
  std::uint32_t rule = 0;           // index into RuleSet::rules()
  Level level = Level::caution;     // after protected speech has had its say
  std::uint32_t lowered_by = no_rule;
  Span mark;                        // the hull of the marked evidence
  std::vector<Evidence> evidence;   // in order of start, then end
};

struct CheckResult {
  std::vector<Finding> findings;  // by start, then falling level, then rule id
  bool cut = false;               // there were more than max_findings
};

inline constexpr std::size_t max_findings = 256;

// What is true outside the text. An empty string, or a `knows_` that is false, says that nothing is known: a rule's condition about it holds.
struct Context {
  std::string site;          // host: "www.facebook.com"
  std::string surface;       // "post", "comment", "message"
  std::string account;       // "private", "official"
  std::vector<std::string> roles;
  bool knows_roles = false;  // roles is the whole truth, also when it is empty
  std::string jurisdiction;  // "SE"
  std::string sector;        // "public"
  std::int64_t now_ms = 0;   // the clock, milliseconds since 1970-01-01T00:00:00Z
  bool knows_now = false;
  std::int32_t utc_offset_minutes = 0;  // the reader's time zone, for conditions that are dates
};

const char* to_string(Level level);
const char* to_string(Kind kind);

}  // namespace postvett
