#include "postvett/explanation.h"
#include "postvett/rule_set.h"
#include "text/json_writer.h"
#include "text/utf.h"

namespace postvett {
namespace {

using text::JsonWriter;

class Writer {
 public:
  Writer(const RuleSet& rules, std::u16string_view text) : rules_(rules), text_(text) {}

  std::string write(const Explanation& explanation) {
    json_.open('{').key("lookedAt").value(static_cast<std::uint32_t>(explanation.looked_at)).key("rules").open('[');
    for (const RuleTrace& trace : explanation.rules) rule(trace);
    json_.close(']').close('}');
    return json_.take();
  }

 private:
  void rule(const RuleTrace& trace) {
    const RuleInfo& info = rules_.rules()[trace.rule];
    json_.open('{').key("rule").value(info.id).key("kind").value(to_string(info.kind)).key("level").value(to_string(info.level));
    json_.key("outcome").value(to_string(trace.outcome)).key("condition").value_or_null(trace.condition);
    json_.key("by").value_or_null(trace.by == no_rule ? std::string_view() : std::string_view(rules_.rules()[trace.by].id));
    places("marks", trace.marks);
    json_.key("match");
    match(trace.match);
    first("need", trace.need);
    first("unless", trace.unless);
    json_.close('}');
  }

  void match(const MatchTrace& trace) {
    json_.open('{').key("name").value(trace.name);
    places("found", trace.found);
    json_.key("dropped").open('[');
    for (const MatchTrace::Dropped& one : trace.dropped) {
      place(one.span);
      json_.key("by").value(one.by).close('}');
    }
    json_.close(']').key("operands").open('[');
    for (const MatchTrace& operand : trace.operands) match(operand);
    json_.close(']').close('}');
  }

  void first(std::string_view key, const std::vector<MatchTrace>& traces) {
    json_.key(key);
    if (traces.empty()) json_.null();
    else match(traces.front());
  }

  void places(std::string_view key, const std::vector<Span>& spans) {
    json_.key(key).open('[');
    for (const Span& span : spans) {
      place(span);
      json_.close('}');
    }
    json_.close(']');
  }

  // Leaves the object open.
  void place(const Span& span) {
    json_.open('{').key("start").value(span.start).key("end").value(span.end);
    json_.key("text").value(text::to_utf8(text_.substr(span.start, span.end - span.start)));
  }

  const RuleSet& rules_;
  std::u16string_view text_;
  JsonWriter json_;
};

}  // namespace

const char* to_string(RuleTrace::Outcome outcome) {
  switch (outcome) {
    case RuleTrace::Outcome::found: return "found";
    case RuleTrace::Outcome::lowered: return "lowered";
    case RuleTrace::Outcome::silenced: return "silenced";
    case RuleTrace::Outcome::withdrawn: return "withdrawn";
    case RuleTrace::Outcome::satisfied: return "satisfied";
    case RuleTrace::Outcome::not_now: return "not now";
    case RuleTrace::Outcome::no_match: return "no match";
  }
  return "";
}

std::string explanation_json(const RuleSet& rules, std::u16string_view text, const Explanation& explanation) {
  return Writer(rules, text).write(explanation);
}

}  // namespace postvett
