// Any UTF-16 as a post, under rules that use every operator: findings that lie in the text, the same at every check.
#include <cstdlib>
#include <cstring>
#include <string>

#include "postvett/findings_json.h"
#include "postvett/rule_set.h"

namespace {

constexpr const char* rules_text = R"({"postvett": 1, "id": "fuzz", "version": "1",
  "lexicons": {"animal": {"terms": ["cat", "dog", "katt", "två ord", "@handle", "#tag", "Åsa"]}},
  "rules": [
    {"id": "all", "kind": "remind", "match": {"all": [{"lexicon": "animal"}, {"terms": ["a", "i"], "except": ["negated", "quoted", "question", "hypothetical", "self"]}, {"not": "no"}], "within": {"words": 4}}},
    {"id": "ordered", "kind": "protect", "match": {"all": [{"lexicon": "animal"}, "a"], "ordered": true, "within": "paragraph"}, "effect": "lower", "topics": ["conduct"]},
    {"id": "sequence", "kind": "protect", "match": {"sequence": ["a", ["b", "c"], {"lexicon": "animal"}], "gap": 2}, "mark": "#2"},
    {"id": "count", "kind": "protect", "match": {"count": ["a", "e", {"lexicon": "animal"}], "min": 2, "max": 5, "within": "post"}, "unless": {"match": "stop", "within": "post"}},
    {"id": "score", "kind": "protect", "match": {"score": [{"match": "a", "points": 2}, {"match": {"entity": "email"}, "points": 2}, {"match": {"entity": "personnummer"}, "points": 3}], "atLeast": 4, "within": "sentence"}},
    {"id": "regex", "kind": "protect", "match": {"regex": "(?i)\\b(?P<word>\\w+)\\s\\d+", "group": "word"}},
    {"id": "entities", "kind": "protect", "match": [{"entity": "phone"}, {"entity": "url"}, {"entity": "payment-card"}, {"entity": "street-address"}, {"entity": "person-name"},
      {"entity": "secret"}, {"entity": "password"}, {"entity": "money"}, {"entity": "date"}, {"entity": "time"}, {"entity": "iban"}, {"entity": "ip-address"}, {"entity": "handle"}]}
  ]})";

const postvett::RuleSet& rules() {
  static const postvett::LoadResult loaded = postvett::load_rules({"fuzz.json", rules_text}, [](std::string_view name) -> std::optional<std::string> {
    if (name == "postvett:rights") return R"({"postvett": 1, "id": "rights", "version": "1", "rules": []})";
    if (name == postvett::rights_corpus) return "";
    return std::nullopt;
  });
  if (!loaded.rules) std::abort();
  return *loaded.rules;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::u16string text(size / 2, u'\0');
  std::memcpy(text.data(), data, text.size() * 2);
  const postvett::CheckResult result = rules().check(text, {});
  const postvett::CheckResult again = rules().check(text, {});
  if (result.findings.size() != again.findings.size() || result.findings.size() > postvett::max_findings) std::abort();
  for (std::size_t i = 0; i < result.findings.size(); ++i) {
    const postvett::Finding& finding = result.findings[i];
    if (!(finding.mark == again.findings[i].mark) || finding.mark.start > finding.mark.end || finding.mark.end > text.size()) std::abort();
    for (const postvett::Evidence& part : finding.evidence) {
      if (part.span.start > part.span.end || part.span.end > text.size()) std::abort();
    }
    (void)postvett::finding_json(rules(), text, finding, "sv");
  }
  return 0;
}
