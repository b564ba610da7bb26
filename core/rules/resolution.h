// From the files of one load to one list of rules and lexicons: follows `extends`, merges the lexicons, applies
// `change`, and holds every name against what there is.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "postvett/rule_set.h"
#include "rules/model.h"
#include "rules/report.h"

namespace postvett::rules {

// One file of a load, with what its diagnostics need.
struct LoadedFile {
  LoadedFile(std::string file_name, std::string file_text)
      : name(std::move(file_name)), text(std::move(file_text)), report(name, text) {}
  // One that stands in the text of another, which must outlive it.
  LoadedFile(std::string file_name, const LoadedFile& container, const JsonValue& value)
      : name(std::move(file_name)), root(value), report(container.report), bundled(true) {}

  // Whether it is one of the program's own packs, which every build tests.
  bool ships() const { return name.starts_with("postvett:"); }

  std::string name;  // as `extends` names it; the first file's own name for the last
  std::string text;
  JsonValue root;
  Report report;
  FileModel model;
  bool bundled = false;  // stands under "bundled" in another file
};

struct LexiconTerm {
  Term term;
  std::uint32_t file = 0;
};

struct Lexicon {
  std::string name;
  bool needed = false;
  TermOptions options;
  std::vector<LexiconTerm> terms;
  std::vector<LexiconTerm> sample;  // stands in for the terms while a pack's examples run
  std::uint32_t file = 0;           // that declared it
  std::uint32_t offset = 0;
};

struct Resolution {
  std::vector<std::unique_ptr<LoadedFile>> files;  // what is extended comes before what extends it; the loaded file is last
  std::map<std::string, Lexicon, std::less<>> lexicons;
  std::vector<Rule> rules;  // in the order of the files, changes applied, disabled ones too
  bool past_limit = false;  // there is too much of something: nothing further is done with it

  Report& report_of(const Rule& rule) { return files[rule.file]->report; }
  bool inherited(const Rule& rule) const { return rule.file + 1 != files.size(); }
  bool has_errors() const;
  std::vector<Diagnostic> take_diagnostics();
};

// Problems are in the files' reports. `postvett:rights` is loaded first, named or not.
Resolution resolve(const RuleFile& file, const PackLibrary& packs);

inline constexpr std::string_view rights_pack = "postvett:rights";
inline constexpr std::string_view rights_id = "rights";

// The steps of resolve(), each in a file of its own.
void merge_lexicons(Resolution& resolution);
void apply_changes(Resolution& resolution);
// Holds the names that a rule uses against what there is: lexicons, what is marked.
void check_names(Resolution& resolution);
// What law forbids to govern: section 7, as far as a rule's topic shows it.
void check_law(Resolution& resolution);

// What to do about a lexicon that does not exist.
std::string mend_for_lexicon(const Resolution& resolution, const std::string& name);

}  // namespace postvett::rules
