// A rule file as it was read: checked for form, with the place of everything that may still turn out to be wrong.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "postvett/rule_set.h"
#include "rules/json.h"
#include "text/language.h"

namespace postvett::rules {

inline constexpr std::size_t max_file_bytes = 16u << 20;
inline constexpr std::size_t max_terms = 100000;
inline constexpr std::size_t max_rules = 10000;
inline constexpr std::size_t max_nesting = 32;
inline constexpr std::size_t max_regex_characters = 1000;

enum class CaseMode : std::uint8_t { smart, exact, any };

// Options of a list of terms, of one term, or of a place that uses a lexicon. What is not said comes from the next
// wider: the term's own, then the place's, then the list's, then the default.
struct Languages {
  bool swedish = false, english = false;
};

struct TermOptions {
  std::optional<CaseMode> case_mode;
  std::optional<Languages> inflect;   // by whose grammar the inflected forms match too
  std::optional<bool> compound;       // as the first or last part of a Swedish compound
  std::optional<bool> fold_accents;
  std::optional<bool> disguise;
  std::optional<text::LanguageSet> languages;  // of the sentences in which the term is looked for

  // These options, and what they do not say from a wider place.
  TermOptions or_else(const TermOptions& wider) const;

  // A number that is the same for the same options only.
  std::uint32_t key() const;
};

struct Term {
  std::string text;
  TermOptions options;
  std::uint32_t offset = 0;  // in the file
};

enum class Operator : std::uint8_t { terms, lexicon, regex, entity, any, all, negation, sequence, count, score };

struct Window {
  enum class Kind : std::uint8_t { sentence, paragraph, post, words };
  Kind kind = Kind::sentence;
  std::uint32_t words = 0;
};

// What the words around an occurrence can say of it.
enum class Gate : std::uint8_t { negated, quoted, question, hypothetical, self };

struct Match {
  Operator op = Operator::any;
  std::uint32_t offset = 0;
  std::vector<Gate> except;     // an occurrence for which one of these holds does not count
  std::uint32_t except_offset = 0;
  std::vector<Term> terms;      // terms
  TermOptions options;          // terms and lexicon
  std::string name;             // lexicon and entity: the name; regex: the pattern
  std::string group;            // regex
  std::vector<Match> operands;  // negation and count have one
  std::vector<int> points;      // score, one an operand
  Window window;                // all, count, score
  bool ordered = false;         // all
  std::uint32_t gap = 0;        // sequence
  std::uint32_t min = 1;        // count
  std::uint32_t max = 0xFFFFFFFF;
  int at_least = 0;             // score
};

struct Unless {
  Match match;
  Window window;  // sentence, paragraph or post
};

// An instant, or a date in the reader's time zone (both days included).
struct Moment {
  bool is_date = false;
  std::int64_t ms = 0;  // since 1970 UTC; for a date, its midnight as if the reader's zone were UTC
};

struct When {
  std::vector<std::string> sites, surfaces, accounts, roles, jurisdictions, sectors;
  std::optional<Moment> from, until;
};

struct Mark {
  enum class Part : std::uint8_t { all, source, operand };
  Part part = Part::all;
  std::string source;         // "lexicon:NAME", "entity:NAME"
  std::uint32_t operand = 0;  // from 1
};

enum class Effect : std::uint8_t { advise, lower, silence };

struct Example {
  std::string text;
  std::uint32_t offset = 0;
};

struct Rule {
  RuleInfo info;  // info.id is the full id
  std::uint32_t file = 0;    // index of the file it stands in, in the order of loading
  std::uint32_t offset = 0;  // of the rule in that file
  Match match;
  std::optional<Match> need;
  std::optional<Unless> unless;
  When when;
  text::LanguageSet languages;  // of the sentences in which the match is looked for
  Mark mark;
  std::uint32_t mark_offset = 0;
  std::uint32_t level_offset = 0;
  std::uint32_t level_file = 0;  // the level may come from a change in another file
  std::uint32_t end = 0;         // offset where the next rule, or what follows the rules, begins
  Effect effect = Effect::advise;
  std::vector<std::string> topics;  // protect: which findings it affects
  std::vector<Example> flag, pass;
};

// What a file says about one lexicon.
struct LexiconEntry {
  std::string name;
  std::uint32_t offset = 0;
  bool has_terms = false;
  bool needed = false;
  std::vector<Term> terms, add, sample;
  std::vector<Example> remove;
  TermOptions options;
};

// The keys of one entry of `change`; each that is there replaces the rule's own.
struct Change {
  std::string rule;
  std::uint32_t offset = 0;
  std::optional<bool> enabled;
  std::optional<Level> level;
  std::optional<LocalizedText> message, advice, reason;
  std::optional<Clause> clause;
  std::optional<Fix> fix;
  std::optional<When> when;
  std::vector<std::pair<std::string, std::uint32_t>> keys;  // each key that is there, with its place
};

// What a pack no longer has, so that a company's file that still names it keeps working.
struct Retired {
  std::string lexicon;  // "" for a rule
  std::string name;     // the rule's id in the pack, or the term
  std::string mend;
};

struct Reference {
  std::string name;
  std::uint32_t offset = 0;
};

struct Profile {
  std::string jurisdiction;
  std::string sector;
};

struct FileModel {
  std::string file_name;
  std::string id;
  std::uint32_t id_offset = 0;
  LocalizedText name;
  std::string version;
  PolicyInfo policy;
  std::optional<Profile> profile;
  std::vector<Reference> extends;
  std::vector<LexiconEntry> lexicons;
  std::vector<Change> changes;
  std::vector<Retired> retired;
  std::vector<Rule> rules;
  std::uint32_t rules_begin = 0, rules_end = 0;  // where "rules" stands in the file
};

}  // namespace postvett::rules
