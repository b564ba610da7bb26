#include "postvett/findings_json.h"

#include <algorithm>

#include "text/json_writer.h"
#include "text/utf.h"

namespace postvett {
namespace {

using text::JsonWriter;

std::string filled(std::string pattern, const std::string& marked) {
  constexpr std::string_view hole = "${text}";
  for (std::size_t at = pattern.find(hole); at != std::string::npos; at = pattern.find(hole, at + marked.size())) {
    pattern.replace(at, hole.size(), marked);
  }
  return pattern;
}

std::string marked_text(std::u16string_view text, const Span& mark) { return text::to_utf8(text.substr(mark.start, mark.end - mark.start)); }

void write(JsonWriter& json, const std::optional<Clause>& clause, std::string_view language) {
  if (!clause) {
    json.null();
    return;
  }
  json.open('{').key("ref").value_or_null(clause->ref).key("quote").value_or_null(clause->quote.in(language));
  json.key("url").value_or_null(clause->url).close('}');
}

void write(JsonWriter& json, const Fix& fix, std::string_view language) {
  switch (fix.action) {
    case Fix::Action::none: json.null(); break;
    case Fix::Action::remove: json.open('{').key("remove").value(true).close('}'); break;
    case Fix::Action::replace: json.open('{').key("replace").value(fix.text.in(language)).close('}'); break;
    case Fix::Action::insert: json.open('{').key("insert").value(fix.text.in(language)).close('}'); break;
  }
}

// Whether what is underlined is one piece of text without a gap.
bool is_one_piece(const Finding& finding) {
  std::uint32_t end = finding.mark.start;
  for (const Evidence& part : finding.evidence) {
    if (!part.marked) continue;
    if (part.span.start > end) return false;
    end = std::max(end, part.span.end);
  }
  return true;
}

// A replacement of what is underlined makes sense only for one piece of text; an addition at the end always does.
void write_fix(JsonWriter& json, const Finding& finding, const Fix& fix, std::string_view language) {
  if (fix.action != Fix::Action::insert && !is_one_piece(finding)) json.null();
  else write(json, fix, language);
}

}  // namespace

std::string message_of(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language) {
  return filled(rules.rules()[finding.rule].message.in(language), marked_text(text, finding.mark));
}

std::string finding_json(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language) {
  const RuleInfo& rule = rules.rules()[finding.rule];
  const std::string marked = marked_text(text, finding.mark);
  JsonWriter json;
  json.open('{').key("rule").value(rule.id).key("kind").value(to_string(rule.kind)).key("topic").value_or_null(rule.topic);
  json.key("level").value(to_string(finding.level)).key("start").value(finding.mark.start).key("end").value(finding.mark.end);
  json.key("text").value(marked).key("evidence").open('[');
  for (const Evidence& part : finding.evidence) {
    json.open('{').key("start").value(part.span.start).key("end").value(part.span.end).key("by").value(rules.sources()[part.source]).close('}');
  }
  json.close(']').key("message").value_or_null(filled(rule.message.in(language), marked));
  json.key("advice").value_or_null(filled(rule.advice.in(language), marked));
  write(json.key("clause"), rule.clause, language);
  write_fix(json.key("fix"), finding, rule.fix, language);
  json.key("lowered_by").value_or_null(finding.lowered_by == no_rule ? std::string_view() : std::string_view(rules.rules()[finding.lowered_by].id));
  json.close('}');
  return json.take();
}

}  // namespace postvett
