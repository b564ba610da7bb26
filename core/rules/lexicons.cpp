// The lexicons of all files, merged in their order: `terms` fills, `add` and `remove` edit.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "rules/resolution.h"

namespace postvett::rules {
namespace {

class LexiconMerger {
 public:
  explicit LexiconMerger(Resolution& out) : out_(out) {}

  void run() {
    for (std::uint32_t index = 0; index < out_.files.size(); ++index) {
      for (const LexiconEntry& entry : out_.files[index]->model.lexicons) merge(entry, index);
    }
    for (const auto& [name, lexicon] : out_.lexicons) {
      // A pack that is looked at by itself has nobody to fill the list: its sample is meant for that.
      const bool own = lexicon.file + 1 == out_.files.size();
      if (!lexicon.needed || !lexicon.terms.empty() || own) continue;
      LoadedFile& last = *out_.files.back();
      last.report.add(Code::lexicon_needed, place_of(last, name), {name, out_.files[lexicon.file]->name});
    }
  }

 private:
  // Where the file speaks of this lexicon, else where it would.
  static std::uint32_t place_of(const LoadedFile& file, const std::string& name) {
    for (const LexiconEntry& entry : file.model.lexicons) {
      if (entry.name == name) return entry.offset;
    }
    const JsonMember* lexicons = file.root.find("lexicons");
    return lexicons ? lexicons->key_offset : file.root.offset;
  }

  void merge(const LexiconEntry& entry, std::uint32_t file) {
    Report& report = out_.files[file]->report;
    auto found = out_.lexicons.find(entry.name);
    if (found == out_.lexicons.end()) {
      if (!entry.has_terms && !entry.needed) {
        const bool edits = !entry.add.empty() || !entry.remove.empty();
        if (edits) report.add(Code::unknown_lexicon, entry.offset, {entry.name, report.crowded() ? "" : mend_for_lexicon(out_, entry.name)});
        else report.add(Code::lexicon_without_terms, entry.offset, {entry.name});
        return;
      }
      found = out_.lexicons.emplace(entry.name, Lexicon{entry.name, false, entry.options, {}, {}, file, entry.offset}).first;
    }
    Lexicon& lexicon = found->second;
    if (keeps_rights(entry, lexicon, file, report)) edit(entry, lexicon, file, report);
  }

  // Words may be added to the lists of the rights, and none taken away (section 6).
  bool keeps_rights(const LexiconEntry& entry, const Lexicon& lexicon, std::uint32_t file, Report& report) {
    if (file == lexicon.file || out_.files[lexicon.file]->model.id != rights_id || entry.remove.empty()) return true;
    report.add(Code::rights_words_locked, entry.remove.front().offset, {entry.name});
    return false;
  }

  void edit(const LexiconEntry& entry, Lexicon& lexicon, std::uint32_t file, Report& report) {
    lexicon.needed = lexicon.needed || entry.needed;
    if (entry.has_terms) {
      if (!lexicon.terms.empty()) report.add(Code::lexicon_exists, entry.offset, {entry.name});
      else append(lexicon.terms, entry.terms, file, report);
    }
    if (!entry.sample.empty() && lexicon.sample.empty()) append(lexicon.sample, entry.sample, file, report);
    lexicon.options = entry.options.or_else(lexicon.options);
    remove(lexicon, entry.remove, report);
    append(lexicon.terms, entry.add, file, report);
  }

  static void append(std::vector<LexiconTerm>& to, const std::vector<Term>& terms, std::uint32_t file, Report& report) {
    if (terms.empty()) return;
    std::unordered_set<std::string> there;
    for (const LexiconTerm& term : to) there.insert(term.term.text);
    for (const Term& term : terms) {
      if (!there.insert(term.text).second) report.add(Code::term_twice, term.offset, {term.text});
      to.push_back({term, file});
    }
  }

  void remove(Lexicon& lexicon, const std::vector<Example>& terms, Report& report) {
    if (terms.empty()) return;
    std::unordered_set<std::string_view> there, gone;
    for (const LexiconTerm& term : lexicon.terms) there.insert(term.term.text);
    for (const Example& term : terms) {
      if (there.erase(term.text) > 0) gone.insert(term.text);
      else say_not_there(lexicon, term, report);
    }
    std::erase_if(lexicon.terms, [&](const LexiconTerm& term) { return gone.contains(term.term.text); });
  }

  void say_not_there(const Lexicon& lexicon, const Example& term, Report& report) {
    for (const auto& file : out_.files) {
      for (const Retired& retired : file->model.retired) {
        if (retired.lexicon != lexicon.name || retired.name != term.text) continue;
        report.add(Code::term_retired, term.offset, {lexicon.name, term.text, retired.mend});
        return;
      }
    }
    std::string mend;
    if (!report.crowded()) {
      std::vector<std::string> texts;
      for (const LexiconTerm& known : lexicon.terms) texts.push_back(known.term.text);
      mend = did_you_mean(term.text, texts);
    }
    report.add(Code::term_not_there, term.offset, {lexicon.name, term.text, mend.empty() ? "Take it out of \"remove\"." : mend});
  }

  Resolution& out_;
};

}  // namespace

void merge_lexicons(Resolution& resolution) { LexiconMerger(resolution).run(); }

std::string mend_for_lexicon(const Resolution& resolution, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& [known, lexicon] : resolution.lexicons) names.push_back(known);
  std::string mend = did_you_mean(name, names);
  if (!mend.empty()) return mend;
  return names.empty() ? "Add it to \"lexicons\"." : "Add it to \"lexicons\", or use one of " + listed(names) + ".";
}

}  // namespace postvett::rules
