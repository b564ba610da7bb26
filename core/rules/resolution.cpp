#include "rules/resolution.h"

#include <algorithm>
#include <set>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

// Far more than anybody needs; keeps a chain of files that never ends from being followed.
constexpr std::size_t max_extends_depth = 32;
constexpr std::size_t max_files = 256;

// Follows `extends`.
class Loader {
 public:
  Loader(const PackLibrary& packs, Resolution& out) : packs_(packs), out_(out) {}

  // False where the file itself cannot be read.
  bool run(const RuleFile& file) {
    auto loaded = std::make_unique<LoadedFile>(file.name, file.text);
    first_ = loaded.get();
    const bool readable = read(*loaded);
    // As a neighbour would name it; a bundle may happen to have the name of one of its parts.
    const std::string own_name = "./" + file.name.substr(file.name.find_last_of('/') + 1);
    if (!bundled_.contains(own_name)) open_.push_back(own_name);
    // The rights come first, also for a file that is only being tried out.
    if (readable && !is_rights_pack(*loaded)) load_pack(std::string(rights_pack), *loaded, nullptr);
    if (readable) load_extended(*loaded);
    out_.files.push_back(std::move(loaded));
    if (readable) check_ids();
    return readable;
  }

 private:
  // The rights pack has itself. Another file of that id does not: it cannot take the pack's place.
  bool is_rights_pack(const LoadedFile& file) const {
    if (file.model.id != rights_id) return false;
    const std::optional<std::string> shipped = packs_ ? packs_(rights_pack) : std::nullopt;
    return !shipped || *shipped == file.text;
  }

  bool read(LoadedFile& file) {
    std::optional<FileModel> model = file.bundled ? read_rule_object(file.name, file.root, max_file_bytes, file.report)
                                                  : read_rule_file(file.name, file.text, file.root, file.report);
    if (!model) return false;
    file.model = std::move(*model);
    if (const JsonMember* bundled = file.root.find("bundled")) {
      for (const JsonMember& member : bundled->value.members) bundled_.try_emplace(member.key, Bundled{&file, &member.value});
    }
    return true;
  }

  void load_extended(LoadedFile& file) {
    std::set<std::string> named;
    for (const Reference& reference : file.model.extends) {
      if (!named.insert(reference.name).second) file.report.add(Code::extended_twice, reference.offset, {reference.name});
      load_pack(name_seen_from(file, reference.name), file, &reference);
    }
  }

  // "./b.json" in "./folder/a.json" lies in that folder.
  std::string name_seen_from(const LoadedFile& by, const std::string& name) const {
    const bool neighbours = &by != first_ && by.name.rfind("./", 0) == 0 && name.rfind("./", 0) == 0;
    return neighbours ? by.name.substr(0, by.name.find_last_of('/') + 1) + name.substr(2) : name;
  }

  // Loads a file and what it extends, once. `reference` is where it was named; null for the rights, which nobody names.
  void load_pack(const std::string& name, LoadedFile& by, const Reference* reference) {
    const std::uint32_t offset = reference ? reference->offset : 0;
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      std::string circle;
      for (auto at = std::find(open_.begin(), open_.end(), name); at != open_.end(); ++at) circle += *at + " -> ";
      by.report.add(Code::cycle, offset, {circle + name});
      return;
    }
    if (!seen_.insert(name).second) return;
    if (open_.size() > max_extends_depth || out_.files.size() >= max_files) {
      const bool deep = open_.size() > max_extends_depth;
      by.report.add(Code::limit, offset,
                    {deep ? "The chain of \"extends\"" : "The number of files", std::to_string(deep ? max_extends_depth : max_files), "Join some of the files."});
      return;
    }
    std::unique_ptr<LoadedFile> loaded = find(name);
    if (!loaded) {
      const bool shipped = name.rfind("postvett:", 0) == 0;
      by.report.add(Code::unknown_pack, offset,
                    {name, shipped ? "Name a pack that ships with the program (`postvett packs` lists them)."
                                   : "Name a pack as \"postvett:NAME\", or a file beside this one as \"./NAME.json\"."});
      return;
    }
    open_.push_back(name);
    if (read(*loaded)) load_extended(*loaded);
    open_.pop_back();
    out_.files.push_back(std::move(loaded));
  }

  // In the files that were read already, else in the library; null where it is in neither.
  std::unique_ptr<LoadedFile> find(const std::string& name) {
    if (const auto bundled = bundled_.find(name); bundled != bundled_.end()) {
      return std::make_unique<LoadedFile>(name, *bundled->second.container, *bundled->second.value);
    }
    std::optional<std::string> text = packs_ ? packs_(name) : std::nullopt;
    return text ? std::make_unique<LoadedFile>(name, std::move(*text)) : nullptr;
  }

  void check_ids() {
    for (std::size_t i = 0; i < out_.files.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        LoadedFile& later = *out_.files[i];
        const LoadedFile& earlier = *out_.files[k];
        if (later.model.id.empty() || later.model.id != earlier.model.id) continue;
        later.report.add(Code::file_id_twice, later.model.id_offset, {later.name, earlier.name, later.model.id});
      }
    }
  }

  const PackLibrary& packs_;
  Resolution& out_;
  const LoadedFile* first_ = nullptr;  // the file that is being loaded, whose name is its own
  std::vector<std::string> open_;
  std::set<std::string> seen_;
  struct Bundled {
    const LoadedFile* container;
    const JsonValue* value;
  };
  std::map<std::string, Bundled> bundled_;
};

void collect_rules(Resolution& out) {
  for (std::uint32_t index = 0; index < out.files.size(); ++index) {
    for (Rule& rule : out.files[index]->model.rules) {
      out.rules.push_back(std::move(rule));
      out.rules.back().file = index;
      out.rules.back().level_file = index;
    }
    out.files[index]->model.rules.clear();
  }
}

std::size_t terms_in(const Match& match) {
  std::size_t count = match.terms.size();
  for (const Match& operand : match.operands) count += terms_in(operand);
  return count;
}

void check_limits(Resolution& out) {
  std::size_t terms = 0;
  for (const auto& [name, lexicon] : out.lexicons) terms += lexicon.terms.size() + lexicon.sample.size();
  for (const Rule& rule : out.rules) {
    terms += terms_in(rule.match);
    if (rule.need) terms += terms_in(*rule.need);
    if (rule.unless) terms += terms_in(rule.unless->match);
  }
  Report& report = out.files.back()->report;
  if (terms > max_terms) report.add(Code::limit, 0, {std::to_string(terms) + " terms", std::to_string(max_terms) + " terms", "Take terms out, or use \"inflect\" in the place of listed forms."});
  if (out.rules.size() > max_rules) report.add(Code::limit, 0, {std::to_string(out.rules.size()) + " rules", std::to_string(max_rules) + " rules", "Join rules that say the same."});
  out.past_limit = terms > max_terms || out.rules.size() > max_rules;
}

}  // namespace

bool Resolution::has_errors() const {
  return std::any_of(files.begin(), files.end(), [](const auto& file) { return file->report.has_errors(); });
}

std::vector<Diagnostic> Resolution::take_diagnostics() {
  std::vector<Diagnostic> out;
  for (const auto& file : files) {
    std::vector<Diagnostic> of_file = file->report.take();
    std::move(of_file.begin(), of_file.end(), std::back_inserter(out));
  }
  return out;
}

Resolution resolve(const RuleFile& file, const PackLibrary& packs) {
  Resolution out;
  if (!Loader(packs, out).run(file)) return out;
  merge_lexicons(out);
  collect_rules(out);
  check_limits(out);
  if (out.past_limit) return out;
  apply_changes(out);
  check_names(out);
  check_law(out);
  return out;
}

}  // namespace postvett::rules
