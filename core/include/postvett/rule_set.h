// Rules, read, checked and ready to run.
//
//   postvett::PackLibrary packs = [](std::string_view name) { return read_pack(name); };
//   postvett::LoadResult loaded = postvett::load_rules({"fyrvakten.json", text}, packs);
//   if (!loaded.rules) return report(loaded.diagnostics);
//   postvett::CheckResult result = loaded.rules->check(u"Gästen på 412 fick kortet nekat", context);
//
// A RuleSet never changes once it is loaded, and may be used from several threads. Nothing here throws, prints or
// aborts: what is wrong comes back as diagnostics.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "postvett/diagnostic.h"
#include "postvett/explanation.h"
#include "postvett/finding.h"

namespace postvett {

// A text that a person reads: language tag to text, in the order of the file; a plain string has the tag "".
class LocalizedText {
 public:
  std::vector<std::pair<std::string, std::string>> by_language;

  bool empty() const { return by_language.empty(); }
  // The text for a reader of `language`: that language, else its primary subtag, else "en", else the first. "" if empty.
  const std::string& in(std::string_view language) const;
};

struct Clause {
  std::string ref;
  LocalizedText quote;
  std::string url;
};

struct Fix {
  enum class Action : std::uint8_t { none, replace, remove, insert };
  Action action = Action::none;
  LocalizedText text;
};

// What a reader may know of a rule: everything.
struct RuleInfo {
  std::string id;  // "hospitality/guest-payment"
  Kind kind = Kind::check;
  std::string topic;  // "" for protect and remind without one
  Level level = Level::caution;
  LocalizedText title, message, advice, reason;
  std::optional<Clause> clause;
  Fix fix;
  bool enabled = true;
  std::vector<std::string> flag_examples, pass_examples;
};

struct PolicyInfo {
  enum class Status : std::uint8_t { draft, trial, agreed };
  std::string url, owner_email, agreed_date;
  LocalizedText owner_name, agreed_with;
  Status status = Status::agreed;
};

struct RuleFile {
  std::string name;  // shown in diagnostics: a path, "managed policy"
  std::string text;  // UTF-8, at most 16 MiB
};

// The text of a file that `extends` names: "postvett:hospitality", "./other.json"; and of `rights_corpus`. Nothing where
// there is none. What it gives under a name that begins with "postvett:", the corpus too, must be what ships with this version of
// the engine: every build tests those packs, and a load does not try again what those tests have shown.
using PackLibrary = std::function<std::optional<std::string>(std::string_view name)>;

// What a library gives beside the packs: texts that no rule may call a breach (section 7 of the rule format), a line of JSON
// {"text": …} each: the files of rules/rights/ one after the other. Every load asks for it and holds the rules against
// it (those that the packs' own tests have shown to keep it are not held again); where a library has none, a warning says so.
inline constexpr std::string_view rights_corpus = "postvett:rights-corpus";

struct LoadOptions {
  // This file, with exactly these packs, was loaded without error by this version of the engine before: its examples and the
  // rights corpus are not run again, and a regex is compiled when a text first needs it. Only for texts that were kept from
  // such a load.
  bool accepted_before = false;
  // Also say what is not wrong, but should be looked at by whoever wrote the file: `postvett lint`.
  bool lint = false;
};

class RuleSet {
 public:
  virtual ~RuleSet() = default;

  // Checks one text (UTF-16, lone surrogates allowed). Same text, rules and context: same findings.
  virtual CheckResult check(std::u16string_view text, const Context& context) const = 0;

  // The same, and calls `after_rule` each time a rule has been looked at, for whoever measures; first with no_rule, when what
  // is done once a text has been done.
  using RuleObserver = std::function<void(std::uint32_t rule)>;
  virtual CheckResult check_observed(std::u16string_view text, const Context& context, const RuleObserver& after_rule) const = 0;

  // Why the text has the findings that it has, and what nearly had one.
  virtual Explanation explain(std::u16string_view text, const Context& context) const = 0;

  virtual const std::vector<RuleInfo>& rules() const = 0;
  virtual const std::vector<std::string>& sources() const = 0;  // what Evidence::source counts in
  virtual const std::string& id() const = 0;
  virtual const LocalizedText& name() const = 0;
  virtual const std::string& version() const = 0;
  virtual const PolicyInfo& policy() const = 0;
  virtual const std::vector<std::string>& packs() const = 0;  // every file that was loaded, as named in `extends`
};

struct LoadResult {
  std::unique_ptr<const RuleSet> rules;  // null where a diagnostic is an error
  std::vector<Diagnostic> diagnostics;   // all of them, in order of file and place
};

LoadResult load_rules(const RuleFile& file, const PackLibrary& packs, const LoadOptions& options = {});

// The static part of a rule set as JSON (UTF-8), for the program that shows findings: {"id", "name", "version", "policy",
// "packs", "sources", "rules": [{"id", "kind", "topic", "level", "title", "message", …, "enabled"}]}.
std::string describe(const RuleSet& rules);

}  // namespace postvett
