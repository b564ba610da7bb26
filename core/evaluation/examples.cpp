#include "evaluation/examples.h"

#include "evaluation/rule_check.h"
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
      last.report.add(inherited, place_in(last, rule), {rule.info.id, quoted(example.text), found});
    }
  }

  static std::uint32_t place_in(const rules::LoadedFile& file, const rules::Rule& rule) {
    for (const rules::Change& change : file.model.changes) {
      if (change.rule == rule.info.id) return change.offset;
    }
    const rules::JsonMember* member = file.root.find("lexicons");
    if (!member) member = file.root.find("extends");
    return member ? member->key_offset : file.root.offset;
  }

  const Program& program_;
  rules::Resolution& resolution_;
  std::u16string text_;
  text::Document document_;
};

}  // namespace

void run_examples(const Program& program, rules::Resolution& resolution) {
  ExampleRun examples(program, resolution);
  for (const CompiledRule& rule : program.compiled) {
    if (program.infos[rule.rule].enabled) examples.run(rule);
  }
}

}  // namespace postvett::evaluation
