// Reads a match: section 3 of the rule format.
#include <algorithm>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

constexpr std::array<std::string_view, 10> operator_names = {"terms", "lexicon", "regex", "entity", "any", "all", "not", "sequence", "count", "score"};
constexpr std::array<std::string_view, 5> gate_names = {"negated", "quoted", "question", "hypothetical", "self"};
constexpr std::array<std::string_view, 3> window_names = {"sentence", "paragraph", "post"};

class MatchReader {
 public:
  explicit MatchReader(Report& report) : report_(report) {}

  std::optional<Match> read(const JsonValue& value, std::size_t depth, bool inside_all) {
    if (depth > max_nesting) {
      report_.add(Code::nesting, value.offset, {std::to_string(max_nesting) + " matches"});
      return std::nullopt;
    }
    switch (value.kind) {
      case JsonValue::Kind::string: return single_term(value);
      case JsonValue::Kind::array: return alternatives(value, depth);
      case JsonValue::Kind::object: return operation(value, depth, inside_all);
      default:
        report_.add(Code::wrong_type, value.offset, {"a match", "a string, an array or an object", kind_name(value.kind)});
        return std::nullopt;
    }
  }

 private:
  std::optional<Match> single_term(const JsonValue& value) {
    Match match;
    match.op = Operator::terms;
    match.offset = value.offset;
    match.terms.push_back({value.string, {}, value.offset});
    return match;
  }

  std::optional<Match> alternatives(const JsonValue& value, std::size_t depth) {
    Match match;
    match.op = Operator::any;
    match.offset = value.offset;
    if (!operands(value, "a match", depth, false, match)) return std::nullopt;
    return match;
  }

  std::optional<Match> operation(const JsonValue& value, std::size_t depth, bool inside_all) {
    const JsonMember* operator_member = nullptr;
    std::size_t index = 0;
    for (const JsonMember& member : value.members) {
      const auto found = std::find(operator_names.begin(), operator_names.end(), member.key);
      if (found == operator_names.end()) continue;
      if (operator_member) {
        report_.add(Code::two_operators, member.key_offset, {operator_member->key, member.key});
        return std::nullopt;
      }
      operator_member = &member;
      index = static_cast<std::size_t>(found - operator_names.begin());
    }
    if (!operator_member) {
      no_operator(value);
      return std::nullopt;
    }

    Match match;
    match.op = static_cast<Operator>(index);
    match.offset = value.offset;
    ObjectReader object(value, "a match", report_);
    object.take(operator_member->key);
    gates(object, match);
    bool good = true;
    switch (match.op) {
      case Operator::terms:
        match.terms = read_terms(*operator_member, report_);
        if (operator_member->value.is(JsonValue::Kind::array) && operator_member->value.items.empty()) {
          report_.add(Code::empty_value, operator_member->value.offset, {"terms", "Add what it should match."});
        }
        match.options = read_term_options(object);
        break;
      case Operator::lexicon:
        good = name(*operator_member, match);
        match.options = read_term_options(object);
        break;
      case Operator::regex: good = regex(*operator_member, object, match); break;
      case Operator::entity: good = name(*operator_member, match); break;
      case Operator::any: good = operands(operator_member->value, "any", depth, false, match); break;
      case Operator::all: good = all(*operator_member, object, depth, match); break;
      case Operator::negation:
        if (!inside_all) report_.add(Code::misplaced_not, operator_member->key_offset, {});
        good = operand(operator_member->value, depth, match) && inside_all;
        break;
      case Operator::sequence:
        good = operands(operator_member->value, "sequence", depth, false, match);
        match.gap = object.whole_number("gap", 0, 1000).value_or(0);
        break;
      case Operator::count: good = count(*operator_member, object, depth, match); break;
      case Operator::score: good = score(*operator_member, object, depth, match); break;
    }
    object.finish();
    if (!good) return std::nullopt;
    return match;
  }

  void no_operator(const JsonValue& value) {
    for (const JsonMember& member : value.members) {
      const std::string mend = did_you_mean(member.key, operator_names);
      if (mend.empty()) continue;
      report_.add(Code::unknown_key, member.key_offset, {member.key, mend});
      return;
    }
    report_.add(Code::no_operator, value.offset, {});
  }

  void gates(ObjectReader& object, Match& match) {
    const JsonMember* member = object.take("except");
    if (member) match.except_offset = member->key_offset;
    for (const Example& gate : object.strings("except")) {
      JsonValue value;
      value.string = gate.text;
      value.offset = gate.offset;
      if (const auto index = read_choice(value, "except", gate_names, report_)) match.except.push_back(static_cast<Gate>(*index));
    }
  }

  bool name(const JsonMember& member, Match& match) {
    if (!member.value.is(JsonValue::Kind::string)) {
      report_.add(Code::wrong_type, member.value.offset, {member.key, "a string", kind_name(member.value.kind)});
      return false;
    }
    match.name = member.value.string;
    match.offset = member.value.offset;
    return true;
  }

  bool regex(const JsonMember& member, ObjectReader& object, Match& match) {
    const bool named = name(member, match);
    if (named && match.name.empty()) report_.add(Code::empty_value, member.value.offset, {"regex", "Write what it should match."});
    match.group = object.string("group").value_or("");
    for (const std::string_view key : {"case", "disguise"}) {
      if (const JsonMember* option = object.take(key)) {
        report_.add(Code::not_allowed_here, option->key_offset,
                    {key, "on a regex", key == "case" ? "Begin the pattern with (?i) to match any case." : "Write the spellings into the pattern."});
      }
    }
    return named;
  }

  bool all(const JsonMember& member, ObjectReader& object, std::size_t depth, Match& match) {
    const bool good = operands(member.value, "all", depth, true, match);
    match.window = read_window(object, "within", true, {});
    match.ordered = object.boolean("ordered").value_or(false);
    if (good && std::all_of(match.operands.begin(), match.operands.end(), [](const Match& m) { return m.op == Operator::negation; })) {
      report_.add(Code::only_not, member.key_offset, {});
      return false;
    }
    return good;
  }

  bool count(const JsonMember& member, ObjectReader& object, std::size_t depth, Match& match) {
    const bool good = operand(member.value, depth, match);
    match.window = read_window(object, "within", true, {});
    match.min = object.whole_number("min", 1, 100000).value_or(1);
    match.max = object.whole_number("max", 1, 100000).value_or(0xFFFFFFFF);
    if (match.min > match.max) report_.add(Code::min_above_max, object.take("min")->value.offset, {});
    return good;
  }

  bool score(const JsonMember& member, ObjectReader& object, std::size_t depth, Match& match) {
    match.window = read_window(object, "within", true, {});
    object.require("atLeast", "Say how many points make a match: \"atLeast\": 5.");
    match.at_least = static_cast<int>(object.whole_number("atLeast", 1, 1000000).value_or(1));
    if (!member.value.is(JsonValue::Kind::array) || member.value.items.empty()) {
      report_.add(Code::wrong_type, member.value.offset, {"score", "an array of {\"match\": …, \"points\": n}", kind_name(member.value.kind)});
      return false;
    }
    int total = 0;
    bool good = true;
    for (const JsonValue& item : member.value.items) {
      ObjectReader part(item, "an operand of score", report_);
      if (!part.usable()) {
        good = false;
        continue;
      }
      part.require("points", "Say what it is worth: \"points\": 2.");
      const auto points = static_cast<int>(part.whole_number("points", 1, 1000).value_or(1));
      const JsonMember* what = part.require("match", "Say what gives the points: \"match\": …");
      part.finish();
      std::optional<Match> read_operand = what ? read(what->value, depth + 1, false) : std::nullopt;
      if (!read_operand) {
        good = false;
        continue;
      }
      match.operands.push_back(std::move(*read_operand));
      match.points.push_back(points);
      total += points;
    }
    if (good && total < match.at_least) report_.add(Code::unreachable_score, member.key_offset, {std::to_string(total)});
    return good;
  }

  bool operand(const JsonValue& value, std::size_t depth, Match& match) {
    std::optional<Match> inner = read(value, depth + 1, false);
    if (!inner) return false;
    match.operands.push_back(std::move(*inner));
    return true;
  }

  bool operands(const JsonValue& value, std::string_view what, std::size_t depth, bool is_all, Match& match) {
    if (!value.is(JsonValue::Kind::array)) {
      report_.add(Code::wrong_type, value.offset, {what, "an array", kind_name(value.kind)});
      return false;
    }
    if (value.items.empty()) {
      report_.add(Code::empty_value, value.offset, {what, "Add what it should match."});
      return false;
    }
    bool good = true;
    for (const JsonValue& item : value.items) {
      std::optional<Match> inner = read(item, depth + 1, is_all);
      if (inner) match.operands.push_back(std::move(*inner));
      else good = false;
    }
    return good;
  }

  Report& report_;
};

}  // namespace

std::optional<Match> read_match(const JsonValue& value, Report& report) { return MatchReader(report).read(value, 1, false); }

Window read_window(ObjectReader& object, std::string_view key, bool words_allowed, Window otherwise) {
  const JsonMember* member = object.take(key);
  if (!member) return otherwise;
  const JsonValue& value = member->value;
  if (value.is(JsonValue::Kind::string)) {
    const auto found = std::find(window_names.begin(), window_names.end(), value.string);
    if (found != window_names.end()) return {static_cast<Window::Kind>(found - window_names.begin()), 0};
  } else if (words_allowed && value.is(JsonValue::Kind::object) && value.find("words")) {
    ObjectReader words(value, key, object.report());
    const auto count = words.whole_number("words", 1, 1000);
    words.finish();
    return {Window::Kind::words, count.value_or(1)};
  }
  object.report().add(Code::bad_window, value.offset, {});
  return otherwise;
}

}  // namespace postvett::rules
