#include "evaluation/examples.h"

#include <algorithm>
#include <limits>

#include "evaluation/rule_check.h"
#include "evaluation/touched.h"
#include "text/utf.h"

namespace postvett::evaluation {
namespace {

using rules::Code;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

class ExampleRun {
 public:
  ExampleRun(const Program& program, rules::Resolution& resolution) : program_(program), resolution_(resolution) {}

  void run(const CompiledRule& rule) {
    const rules::Rule& source = program_.rules[rule.rule];
    for (const rules::Example& example : source.flag) {
      if (findings(rule, example).empty()) say(source, example, Code::example_not_flagged, Code::inherited_not_flagged, "");
    }
    for (const rules::Example& example : source.pass) {
      const std::vector<Finding> found = findings(rule, example);
      if (found.empty()) continue;
      const Span mark = found.front().mark;
      say(source, example, Code::example_flagged, Code::inherited_flagged, text::to_utf8(text_.substr(mark.start, mark.end - mark.start)));
    }
  }

 private:
  std::vector<Finding> findings(const CompiledRule& rule, const rules::Example& example) {
    text_ = text::to_utf16(example.text);
    document_.assign(text_);
    const rules::Rule& source = program_.rules[rule.rule];
    // A pack cannot know a company's words: its needed lexicons hold their samples while its own examples run.
    const bool of_pack = resolution_.inherited(source) || pack_itself();
    Leaves leaves(program_, document_, of_pack);
    return check_rule(program_, rule, leaves);
  }

  // The loaded file declares needed lexicons itself: it is a pack that is being looked at alone.
  bool pack_itself() const {
    for (const rules::LexiconEntry& entry : resolution_.files.back()->model.lexicons) {
      if (entry.needed) return true;
    }
    return false;
  }

  void say(const rules::Rule& rule, const rules::Example& example, Code own, Code inherited, const std::string& found) {
    rules::LoadedFile& last = *resolution_.files.back();
    if (!resolution_.inherited(rule)) {
      last.report.add(own, example.offset, {rule.info.id, quoted(example.text), found});
    } else {
      const Touch touch = touched_by(last, rule);
      last.report.add(inherited, touch.offset, {rule.info.id, quoted(example.text), found, touch.what});
    }
  }

  const Program& program_;
  rules::Resolution& resolution_;
  std::u16string text_;
  text::Document document_;
};

// Which rules of the packs that ship with the program give here what they gave in the pack's own test, which every build runs
// (.ci/suites.mjs, "Rule files"). The examples are run on the rule alone, so this is so unless a file that had no part in
// that test edits a list that the rule looks for. Where a needed list has a sample, the examples see that and nothing else.
class Proven {
 public:
  explicit Proven(const rules::Resolution& resolution) : resolution_(resolution) {}

  bool holds(const rules::Rule& rule) const {
    if (!resolution_.inherited(rule) || !resolution_.files[rule.file]->ships() || was_switched_on(rule)) return false;
    return untouched(rule.match, rule.file) && (!rule.need || untouched(*rule.need, rule.file)) &&
           (!rule.unless || untouched(rule.unless->match, rule.file));
  }

 private:
  // A pack may ship a rule switched off, with examples that were never run.
  bool was_switched_on(const rules::Rule& rule) const {
    for (const auto& file : resolution_.files) {
      for (const rules::Change& change : file->model.changes) {
        if (change.rule == rule.info.id && change.enabled) return true;
      }
    }
    return false;
  }

  bool untouched(const rules::Match& match, std::uint32_t file) const {
    if (match.op == rules::Operator::lexicon) return list_untouched(match.name, file);
    return std::all_of(match.operands.begin(), match.operands.end(), [&](const rules::Match& operand) { return untouched(operand, file); });
  }

  bool list_untouched(const std::string& name, std::uint32_t rule_file) const {
    const auto found = resolution_.lexicons.find(name);
    if (found == resolution_.lexicons.end()) return false;
    const rules::Lexicon& lexicon = found->second;
    const auto had_part = [&](std::uint32_t file) { return file == rule_file || file == lexicon.file; };
    const bool shows_sample = lexicon.needed && !lexicon.sample.empty() && had_part(lexicon.sample.front().file);
    for (std::uint32_t i = 0; i < resolution_.files.size(); ++i) {
      if (had_part(i)) continue;
      for (const rules::LexiconEntry& entry : resolution_.files[i]->model.lexicons) {
        if (entry.name == name && (!shows_sample || entry.options.key() != rules::TermOptions{}.key())) return false;
      }
    }
    return true;
  }

  const rules::Resolution& resolution_;
};

}  // namespace

void run_examples(const Program& program, rules::Resolution& resolution) {
  constexpr std::uint32_t end = std::numeric_limits<std::uint32_t>::max();
  // What is wrong outside the rules (a lexicon, say) may be why an example fails.
  for (const auto& file : resolution.files) {
    if (file->report.has_error_in(0, file->model.rules_begin) || file->report.has_error_in(file->model.rules_end, end)) return;
  }
  ExampleRun examples(program, resolution);
  const Proven proven(resolution);
  for (const CompiledRule& rule : program.compiled) {
    const rules::Rule& source = program.rules[rule.rule];
    if (!program.infos[rule.rule].enabled || proven.holds(source)) continue;
    if (!resolution.report_of(source).has_error_in(source.offset, source.end)) examples.run(rule);
  }
}

}  // namespace postvett::evaluation
