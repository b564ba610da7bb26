// postvett explain
#include <algorithm>
#include <cstdio>

#include "command/commands.h"
#include "command/files.h"
#include "command/settings.h"
#include "postvett/encoding.h"

namespace postvett::command {
namespace {

using Outcome = RuleTrace::Outcome;

class Printer {
 public:
  Printer(const RuleSet& rules, std::u16string_view text) : rules_(rules), text_(text) {}

  void print(const RuleTrace& trace) {
    const RuleInfo& rule = rules_.rules()[trace.rule];
    line(0, rule.id + " (" + (rule.kind == Kind::check ? to_string(rule.level) : to_string(rule.kind)) + "): " + verdict(trace));
    print(trace.match, 1);
    print_part("need", trace.need);
    print_part("unless", trace.unless);
    std::puts("");
  }

 private:
  static void line(std::size_t depth, const std::string& text) { std::printf("%s%s\n", std::string(2 * depth, ' ').c_str(), text.c_str()); }

  std::string shown(const Span& span) const {
    const Place place = place_of(text_, span.start);
    return '"' + utf8_from_utf16(text_.substr(span.start, span.end - span.start)) + "\" at " + std::to_string(place.line) + ':' + std::to_string(place.column);
  }

  std::string all(const std::vector<Span>& spans) const {
    std::string out;
    for (const Span& span : spans) out += (out.empty() ? "" : ", ") + shown(span);
    return out;
  }

  void print_part(const char* key, const std::vector<MatchTrace>& traces) {
    if (traces.empty()) return;
    line(1, key);
    print(traces.front(), 2);
  }

  // The operators, a line each; what found something has a tick. Only a leaf says where: the hull of a composite is the sum.
  void print(const MatchTrace& trace, std::size_t depth) {
    std::string text = (trace.found.empty() ? "✗ " : "✓ ") + trace.name;
    if (trace.operands.empty() && !trace.found.empty()) text += ": " + all(trace.found);
    line(depth, text);
    for (const MatchTrace::Dropped& dropped : trace.dropped) {
      line(depth + 1, shown(dropped.span) + (dropped.by == "lang" ? " does not count: its sentence is in another language" : " does not count: " + dropped.by));
    }
    for (const MatchTrace& operand : trace.operands) print(operand, depth + 1);
  }

  std::string verdict(const RuleTrace& trace) const {
    const std::string by = trace.by == no_rule ? "" : rules_.rules()[trace.by].id;
    switch (trace.outcome) {
      case Outcome::found: return "found " + all(trace.marks);
      case Outcome::lowered: return "found " + all(trace.marks) + ", lowered to info by " + by;
      case Outcome::silenced: return "nothing, since " + by + " protects this text; else " + all(trace.marks);
      case Outcome::withdrawn: return "nothing, since \"unless\" withdraws it";
      case Outcome::satisfied: return "nothing, since what is needed is there";
      case Outcome::not_now: return "not asked here, since its condition \"" + trace.condition + "\" does not hold";
      case Outcome::no_match: return "nothing, since " + miss(trace.match);
    }
    return "";
  }

  // Why an operator whose parts occur, in part at least, found nothing.
  static std::string miss(const MatchTrace& trace) {
    if (!trace.dropped.empty()) return trace.dropped.front().by == "lang" ? "the sentence is in another language" : "it is " + gate_in_words(trace.dropped.front().by);
    if (trace.name == "any" || trace.operands.size() == 1) {
      for (const MatchTrace& operand : trace.operands) {
        if (occurs(operand)) return miss(operand);
      }
    }
    if (trace.name.rfind("score", 0) == 0) return "there are too few points";
    if (trace.name.rfind("count", 0) == 0) return "the number does not fit";
    const bool missing = std::any_of(trace.operands.begin(), trace.operands.end(), [](const MatchTrace& t) { return t.name != "not" && t.found.empty(); });
    if (missing) return "not all parts are there";
    const bool unwanted = std::any_of(trace.operands.begin(), trace.operands.end(), [](const MatchTrace& t) { return t.name == "not" && !t.found.empty(); });
    return unwanted ? "\"not\" is there, or the parts are too far apart" : "the parts are too far apart, or in another order";
  }

  static bool occurs(const MatchTrace& trace) {
    return !trace.found.empty() || !trace.dropped.empty() || std::any_of(trace.operands.begin(), trace.operands.end(), occurs);
  }

  static std::string gate_in_words(const std::string& gate) {
    if (gate == "question") return "asked";
    if (gate == "hypothetical") return "supposed";
    return gate == "self" ? "about the writer" : gate;
  }

  const RuleSet& rules_;
  std::u16string_view text_;
};

// The text that was given as words of the command line, or standard input.
std::optional<std::u16string> text_of(const std::vector<std::string>& words) {
  if (words.empty() || words == std::vector<std::string>{"-"}) return read_text("-");
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return utf16_from_utf8(text);
}

int run(Arguments arguments) {
  const std::string format = arguments.choice("--format", {"text", "json"});
  const std::optional<std::string> only = arguments.option("--rule");
  const Settings settings = read_settings(arguments);
  const std::optional<std::vector<std::string>> words = arguments.rest();
  if (!words) return unusable;
  if (settings.rule_files.size() > 1) return fail("`postvett explain` takes one rule file.");
  const auto loaded = load_rules_of(settings);
  if (loaded.empty()) return unusable;
  const RuleSet& rules = *loaded.front();
  const std::optional<std::u16string> text = text_of(*words);
  if (!text) return unusable;
  Explanation why = rules.explain(*text, settings.read_context);
  if (only) {
    const auto known = std::find_if(rules.rules().begin(), rules.rules().end(), [&](const RuleInfo& r) { return r.id == *only; });
    if (known == rules.rules().end()) return fail("There is no rule \"" + *only + "\" in force.");
    std::erase_if(why.rules, [&](const RuleTrace& trace) { return rules.rules()[trace.rule].id != *only; });
  }
  if (format == "json") {
    std::puts(explanation_json(rules, *text, why).c_str());
  } else {
    std::printf("%zu rules were looked at. Something that %zu of them look for is in this text.\n\n", why.looked_at, why.rules.size());
    for (const RuleTrace& trace : why.rules) Printer(rules, *text).print(trace);
  }
  return nothing_found;
}

}  // namespace

const Command explain_command = {
    "explain", "[--rules FILE] [--rule ID] [--format text|json] TEXT", "says why a text has the findings that it has, and what nearly had one",
    "Lists every rule of which some part occurs in the text: first those that found something, then those that protected\n"
    "speech, \"unless\" or a condition held back, then those that nearly matched. Under each stands what it looks for,\n"
    "operator by operator: ✓ with the place where it was found, or ✗.\n"
    "\n"
    "  --rules FILE       The rule file. Without it, the built-in demo company's.\n"
    "  --rule ID          Only this rule, by its full id.\n"
    "  --format FORMAT    text (default) or json.\n"
    POSTVETT_CONTEXT_HELP
    "\n"
    "Without TEXT, or with \"-\", it is read from standard input.\n"
    "\n"
    "Example:\n"
    "  postvett explain --rules policy.json 'Mitt kort nekades på ICA, en gäst i kön skrattade'\n"
    "\n"
    "Exit status: 0, or 2 for a usage, file or rule error.\n",
    run};

}  // namespace postvett::command
