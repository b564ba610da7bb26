#include "postvett/findings_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "text/utf.h"

namespace postvett {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

std::string filled(std::string pattern, const std::string& marked) {
  constexpr std::string_view hole = "${text}";
  for (std::size_t at = pattern.find(hole); at != std::string::npos; at = pattern.find(hole, at + marked.size())) {
    pattern.replace(at, hole.size(), marked);
  }
  return pattern;
}

std::string marked_text(std::u16string_view text, const Span& mark) { return text::to_utf8(text.substr(mark.start, mark.end - mark.start)); }

Json json_of(const std::optional<Clause>& clause, std::string_view language) {
  if (!clause) return {};
  return {{"ref", or_null(clause->ref)}, {"quote", or_null(clause->quote.in(language))}, {"url", or_null(clause->url)}};
}

Json json_of(const Fix& fix, std::string_view language) {
  switch (fix.action) {
    case Fix::Action::none: return {};
    case Fix::Action::remove: return {{"remove", true}};
    case Fix::Action::replace: return {{"replace", fix.text.in(language)}};
    case Fix::Action::insert: return {{"insert", fix.text.in(language)}};
  }
  return {};
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
Json fix_of(const Finding& finding, const Fix& fix, std::string_view language) {
  if (fix.action != Fix::Action::insert && !is_one_piece(finding)) return {};
  return json_of(fix, language);
}

}  // namespace

std::string message_of(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language) {
  return filled(rules.rules()[finding.rule].message.in(language), marked_text(text, finding.mark));
}

std::string finding_json(const RuleSet& rules, std::u16string_view text, const Finding& finding, std::string_view language) {
  const RuleInfo& rule = rules.rules()[finding.rule];
  const std::string marked = marked_text(text, finding.mark);
  Json evidence = Json::array();
  for (const Evidence& part : finding.evidence) evidence.push_back({{"start", part.span.start}, {"end", part.span.end}, {"by", rules.sources()[part.source]}});
  const Json out = {{"rule", rule.id}, {"kind", to_string(rule.kind)}, {"topic", or_null(rule.topic)}, {"level", to_string(finding.level)},
                    {"start", finding.mark.start}, {"end", finding.mark.end}, {"text", marked}, {"evidence", std::move(evidence)},
                    {"message", or_null(filled(rule.message.in(language), marked))},
                    {"advice", or_null(filled(rule.advice.in(language), marked))}, {"clause", json_of(rule.clause, language)},
                    {"fix", fix_of(finding, rule.fix, language)},
                    {"lowered_by", finding.lowered_by == no_rule ? Json() : Json(rules.rules()[finding.lowered_by].id)}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace postvett
