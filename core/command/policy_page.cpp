#include "command/policy_page.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "command/html.h"
#include "command/policy_style.h"
#include "command/policy_words.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;
using Rules = std::vector<const PolicyRule*>;

std::string anchor(std::string_view kind, std::string_view name) {
  std::string out = std::string(kind) + '-';
  for (const char c : name) out += c == '/' ? '.' : c;
  return out;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : ", ") + text;
  return out;
}

class Page {
 public:
  Page(const Policy& policy, const std::string& language) : policy_(policy), language_(language), words_(policy_words(language)) {
    for (const PolicyRule& rule : policy.rules) {
      if (!rule.info.enabled) off_.push_back(&rule);
      else if (rule.info.kind == Kind::protect) protect_.push_back(&rule);
      else if (rule.info.kind == Kind::remind) remind_.push_back(&rule);
      else topics_of(rule.info.topic).push_back(&rule);
    }
  }

  std::string write() {
    const std::string name = title();
    html_.raw("<!doctype html>\n").open("html", {{"lang", words_.language}}).raw("\n<head>\n<meta charset=\"utf-8\">\n");
    html_.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html_.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html_.element("title", name + " – " + std::string(words_.policy_of)).raw("\n<style>").raw(policy_style).raw("</style>\n</head>\n");
    html_.open("body", {{"id", "top"}}).raw("\n<div class=\"page\">\n");
    masthead(name);
    html_.raw("<div class=\"columns\">\n");
    contents();
    html_.raw("<main>\n");
    how();
    section("protected", words_.protected_heading, words_.protected_intro, protect_);
    to_think_about();
    section("reminders", words_.remind_heading, words_.remind_intro, remind_);
    section("off", words_.off_heading, words_.off_intro, off_);
    lists();
    made_of();
    html_.raw("</main>\n</div>\n</div>\n</body>\n</html>\n");
    return html_.markup();
  }

 private:
  const PolicyFile& file() const { return policy_.files.back(); }

  std::string title() const {
    const std::string& title = file().title.in(language_);
    return title.empty() ? file().id : title;
  }

  // In the order in which the topics first occur.
  Rules& topics_of(const std::string& topic) {
    for (auto& [name, rules] : topics_) {
      if (name == topic) return rules;
    }
    return topics_.emplace_back(topic, Rules{}).second;
  }

  void fact(std::string_view term, std::string_view value, const std::string& link = "") {
    if (value.empty()) return;
    html_.raw("<div>").element("dt", term).open("dd");
    if (link.empty()) html_.text(value);
    else html_.element("a", value, {{"href", link}});
    html_.close().raw("</div>\n");
  }

  void masthead(const std::string& name) {
    const PolicyInfo& policy = file().policy;
    html_.open("header", {{"class", "mast"}}).line_break();
    html_.element("p", words_.policy_of, {{"class", "kicker"}}).line_break().element("h1", name).line_break();
    if (policy.status == PolicyInfo::Status::draft) notice(words_.draft, words_.draft_note);
    if (policy.status == PolicyInfo::Status::trial) notice(words_.trial, words_.trial_note);
    html_.raw("<dl class=\"facts\">\n");
    fact(words_.agreed_with, policy.agreed_with.in(language_));
    fact(words_.agreed_on, policy.agreed_date);
    fact(words_.version, file().version);
    fact(words_.owner, policy.owner_name.in(language_));
    fact(words_.write_to, policy.owner_email, "mailto:" + policy.owner_email);
    fact(words_.whole_policy, policy.url, policy.url);
    html_.raw("</dl>\n").close().line_break();
  }

  void notice(std::string_view status, std::string_view note) {
    html_.open("p", {{"class", "notice"}}).text(status).text(". ").text(note).close().line_break();
  }

  void link(const std::string& to, std::string_view text) { html_.open("li").element("a", text, {{"href", '#' + to}}).close().line_break(); }

  void contents() {
    html_.open("nav", {{"aria-labelledby", "contents"}}).element("h2", words_.contents, {{"id", "contents"}}).raw("\n<ul>\n");
    link("how", words_.how_heading);
    if (!protect_.empty()) link("protected", words_.protected_heading);
    if (!topics_.empty()) {
      html_.open("li").element("a", words_.think_heading, {{"href", "#think"}}).raw("\n<ul>\n");
      for (const auto& [topic, rules] : topics_) link(anchor("topic", topic), topic_name(words_, topic));
      html_.raw("</ul>\n").close().line_break();
    }
    if (!remind_.empty()) link("reminders", words_.remind_heading);
    if (!off_.empty()) link("off", words_.off_heading);
    if (!policy_.lexicons.empty()) link("lists", words_.lists_heading);
    link("made-of", words_.made_of_heading);
    html_.raw("</ul>\n").close().line_break();
  }

  void begin_section(std::string_view id, std::string_view heading, std::string_view intro) {
    const std::string heading_id = std::string(id) + "-heading";
    html_.open("section", {{"id", id}, {"aria-labelledby", heading_id}}).line_break().element("h2", heading, {{"id", heading_id}}).line_break();
    html_.element("p", intro, {{"class", "intro"}}).line_break();
  }

  void end_section() { html_.close().line_break(); }

  void how() {
    begin_section("how", words_.how_heading, "");
    html_.raw("<ul class=\"how\">\n");
    for (const std::string_view step : words_.how) html_.element("li", step).line_break();
    html_.raw("</ul>\n");
    end_section();
  }

  void section(std::string_view id, std::string_view heading, std::string_view intro, const Rules& rules) {
    if (rules.empty()) return;
    begin_section(id, heading, intro);
    for (const PolicyRule* one : rules) rule(*one, "h3");
    end_section();
  }

  void to_think_about() {
    if (topics_.empty()) return;
    begin_section("think", words_.think_heading, words_.think_intro);
    for (const auto& [topic, rules] : topics_) {
      html_.open("section", {{"class", "topic"}, {"id", anchor("topic", topic)}}).element("h3", topic_name(words_, topic)).line_break();
      for (const PolicyRule* one : rules) rule(*one, "h4");
      html_.close().line_break();
    }
    end_section();
  }

  void rule(const PolicyRule& rule, std::string_view heading) {
    const RuleInfo& info = rule.info;
    const bool graded = info.kind == Kind::check || info.kind == Kind::require;
    const std::string look = std::string("rule ") + (info.enabled ? "" : "off ") + (graded ? to_string(info.level) : to_string(info.kind));
    html_.open("article", {{"class", look}, {"id", anchor("rule", info.id)}}).line_break();
    const std::string message = message_of(info);
    const std::string& title = info.title.in(language_);
    html_.open("header").element(heading, !title.empty() ? title : !message.empty() ? message : info.id);
    if (graded) html_.element("span", words_.levels[static_cast<std::size_t>(info.level)], {{"class", "badge"}, {"title", words_.level_notes[static_cast<std::size_t>(info.level)]}});
    if (info.kind == Kind::protect) html_.element("span", words_.note_badge, {{"class", "badge"}});
    html_.close().line_break();
    if (!title.empty()) html_.element("p", message);
    labelled(graded ? words_.instead : words_.advice, info.advice.in(language_));
    clause(info.clause);
    labelled(words_.reason, info.reason.in(language_));
    protection(rule);
    conditions(rule);
    examples(info);
    meta(rule);
    html_.close().line_break();
  }

  std::string message_of(const RuleInfo& info) const {
    std::string message = info.message.in(language_);
    constexpr std::string_view hole = "${text}";
    for (std::size_t at = message.find(hole); at != std::string::npos; at = message.find(hole)) message.replace(at, hole.size(), "…");
    return message;
  }

  void labelled(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    html_.open("p").element("span", label, {{"class", "label"}}).text(" ").text(text).close().line_break();
  }

  void clause(const std::optional<Clause>& clause) {
    if (!clause) return;
    html_.open("blockquote", {{"class", "clause"}}).element("p", clause->quote.in(language_)).open("footer");
    // "Clause 4.2", but the law by its own name.
    const bool numbered = !clause->ref.empty() && clause->ref.find(' ') == std::string::npos;
    if (numbered) html_.text(words_.clause).text(" ");
    html_.text(clause->ref);
    if (!clause->url.empty()) html_.text(clause->ref.empty() ? "" : " · ").element("a", words_.source, {{"href", clause->url}});
    html_.close().close().line_break();
  }

  void protection(const PolicyRule& rule) {
    if (rule.effect != "lower" && rule.effect != "silence") return;
    std::vector<std::string> names;
    for (const std::string& topic : rule.topics) names.emplace_back(topic_name(words_, topic));
    html_.open("p", {{"class", "quiet"}}).text(rule.effect == "lower" ? words_.lowers : words_.silences).text(" ").text(joined(names)).text(".").close().line_break();
  }

  // The conditions of "when" and "lang" as one sentence.
  void conditions(const PolicyRule& rule) {
    const std::pair<const char*, std::string_view> keys[] = {{"sites", words_.sites}, {"surfaces", words_.surfaces}, {"account", words_.account}, {"roles", words_.roles},
                                                             {"jurisdictions", words_.jurisdictions}, {"sectors", words_.sectors}, {"from", words_.from}, {"until", words_.until}};
    std::string out;
    const auto add = [&](std::string_view word, const Json& value) {
      std::vector<std::string> values;
      for (const Json& one : value.is_array() ? value : Json::array({value})) values.push_back(one.is_string() ? one.get<std::string>() : one.dump());
      if (!values.empty()) out += (out.empty() ? "" : ", ") + std::string(word) + ' ' + joined(values);
    };
    const Json when = Json::parse(rule.when, nullptr, false), lang = Json::parse(rule.lang, nullptr, false);
    for (const auto& [key, word] : keys) {
      if (when.is_object() && when.contains(key)) add(word, when[key]);
    }
    if (!lang.is_discarded()) add(words_.languages, lang);
    if (!out.empty()) html_.open("p", {{"class", "quiet"}}).text(words_.applies).text(" ").text(out).text(".").close().line_break();
  }

  void examples(const RuleInfo& info) {
    if (info.flag_examples.empty() && info.pass_examples.empty()) return;
    html_.open("details").element("summary", words_.examples).line_break().open("div", {{"class", "examples"}}).line_break();
    // What a protect rule finds is what it leaves in peace.
    const bool protects = info.kind == Kind::protect;
    example_list(protects ? "pass" : "flag", protects ? words_.note_badge : words_.marked, info.flag_examples);
    example_list(protects ? "flag" : "pass", protects ? "" : words_.left_alone, protects ? std::vector<std::string>{} : info.pass_examples);
    html_.close().close().line_break();
  }

  void example_list(std::string_view look, std::string_view heading, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    html_.open("div", {{"class", look}}).element("p", heading, {{"class", "label"}}).open("ul").line_break();
    for (const std::string& text : texts) html_.element("li", text).line_break();
    html_.close().close().line_break();
  }

  void meta(const PolicyRule& rule) {
    html_.open("p", {{"class", "meta"}}).element("code", rule.info.id);
    if (!rule.lexicons.empty()) {
      html_.open("span").text(words_.lists_used).text(" ");
      bool first = true;
      for (const std::string& name : rule.lexicons) {
        html_.text(first ? "" : ", ").element("a", name, {{"href", '#' + anchor("list", name)}});
        first = false;
      }
      html_.close();
    }
    html_.close().line_break();
  }

  void lists() {
    if (policy_.lexicons.empty()) return;
    begin_section("lists", words_.lists_heading, words_.lists_intro);
    for (const PolicyLexicon& lexicon : policy_.lexicons) {
      html_.open("details", {{"class", "list"}, {"id", anchor("list", lexicon.name)}}).open("summary").text(lexicon.name).text(" ");
      html_.element("span", std::to_string(lexicon.terms.size()) + ' ' + std::string(words_.list_words)).close().line_break();
      if (lexicon.terms.empty()) html_.element("p", words_.list_empty, {{"class", "quiet"}});
      else list_of(lexicon.terms);
      html_.close().line_break();
    }
    end_section();
  }

  void list_of(const std::vector<std::string>& terms) {
    html_.open("ul", {{"class", "words"}}).line_break();
    for (const std::string& term : terms) html_.element("li", term).line_break();
    html_.close().line_break();
  }

  void made_of() {
    begin_section("made-of", words_.made_of_heading, words_.made_of);
    html_.raw("<div class=\"made\"><table>\n");
    for (const PolicyFile& one : policy_.files) {
      html_.open("tr").open("td").element("code", &one == &file() ? one.id : one.name).close().open("td").text(one.title.in(language_)).close();
      html_.open("td").text(one.version).close().close().line_break();
    }
    html_.raw("</table></div>\n").open("p").element("a", words_.top, {{"href", "#top"}}).close().line_break();
    end_section();
  }

  const Policy& policy_;
  const std::string& language_;
  const PolicyWords& words_;
  Rules protect_, remind_, off_;
  std::vector<std::pair<std::string, Rules>> topics_;
  Html html_;
};

}  // namespace

std::string policy_page(const Policy& policy, const std::string& language) { return Page(policy, language).write(); }

}  // namespace postvett::command
