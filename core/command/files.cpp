#include "command/files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "command/arguments.h"
#include "postvett/encoding.h"

namespace postvett::command {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> read_all(std::FILE* file) {
  std::string out;
  char buffer[65536];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, file)) out.append(buffer, size);
  if (std::ferror(file)) return std::nullopt;
  return out;
}

std::optional<std::string> read_quietly(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return std::nullopt;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return std::nullopt;
  std::optional<std::string> out = read_all(file);
  std::fclose(file);
  return out;
}

// "hospitality" of "postvett:hospitality".
std::optional<std::string> shipped_slug(std::string_view name) {
  constexpr std::string_view shipped = "postvett:";
  if (name.rfind(shipped, 0) != 0 || name.find('/') != std::string_view::npos) return std::nullopt;
  return std::string(name.substr(shipped.size()));
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::optional<std::string> out = path == "-" ? read_all(stdin) : read_quietly(path);
  if (!out) fail('"' + path + "\" cannot be read.");
  return out;
}

std::optional<std::u16string> read_text(const std::string& path) {
  const std::optional<std::string> bytes = read_file(path);
  if (!bytes) return std::nullopt;
  std::string_view text = *bytes;
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.remove_prefix(3);
  return utf16_from_utf8(text);
}

bool write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = path == "-" ? stdout : std::fopen(path.c_str(), "wb");
  bool good = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  if (file) good = (path == "-" ? std::fflush(file) : std::fclose(file)) == 0 && good;
  if (!good) fail('"' + path + "\" cannot be written.");
  return good;
}

std::string rules_folder() {
  if (const char* given = std::getenv("POSTVETT_RULES")) return given;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  const fs::path beside = program / "rules";
  if (fs::is_directory(beside, error)) return beside.string();
  return (program.parent_path() / "share" / "postvett").string();
}

std::vector<Pack> shipped_packs() {
  std::vector<Pack> out;
  std::error_code error;
  for (fs::directory_iterator at(fs::path(rules_folder()) / "packs", error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") out.push_back({"postvett:" + at->path().stem().string(), at->path().string()});
  }
  std::sort(out.begin(), out.end(), [](const Pack& a, const Pack& b) { return a.name < b.name; });
  return out;
}

std::string demo_company() { return (fs::path(rules_folder()) / "companies" / "fyrvakten.json").string(); }

// The files of rights/ one after the other; nothing where there are none.
std::optional<std::string> read_rights_corpus() {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator at(fs::path(rules_folder()) / "rights", error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".ndjson") files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) return std::nullopt;
  std::string out;
  for (const fs::path& file : files) {
    const std::optional<std::string> text = read_quietly(file.string());
    if (!text) return std::nullopt;
    out += *text + '\n';
  }
  return out;
}

PackLibrary shipped_library() {
  return [](std::string_view name) -> std::optional<std::string> {
    if (name == rights_corpus) return read_rights_corpus();
    const std::optional<std::string> slug = shipped_slug(name);
    return slug ? read_quietly((fs::path(rules_folder()) / "packs" / (*slug + ".json")).string()) : std::nullopt;
  };
}

PackLibrary library_beside(const std::string& path) {
  std::error_code error;
  const fs::path folder = fs::absolute(path, error).parent_path();
  return [folder, shipped = shipped_library()](std::string_view name) -> std::optional<std::string> {
    if (name.rfind("./", 0) == 0) return read_quietly((folder / std::string(name)).string());
    // A pack that is being worked on is read with the packs beside it, not with those that were built before.
    if (const std::optional<std::string> slug = shipped_slug(name); slug && folder.filename() == "packs") {
      if (std::optional<std::string> beside = read_quietly((folder / (*slug + ".json")).string())) return beside;
    }
    return shipped(name);
  };
}

std::unique_ptr<const RuleSet> load(const std::string& path) {
  std::optional<std::string> text = read_file(path);
  if (!text) return nullptr;
  LoadResult loaded = load_rules({path, std::move(*text)}, library_beside(path));
  for (const Diagnostic& diagnostic : loaded.diagnostics) std::fprintf(stderr, "%s\n", to_text(diagnostic).c_str());
  return std::move(loaded.rules);
}

std::optional<Policy> load_policy(const std::string& path) {
  const std::optional<std::string> text = read_file(path);
  if (!text) return std::nullopt;
  const PackLibrary library = library_beside(path);
  const LoadResult loaded = load_rules({path, *text}, library);
  for (const Diagnostic& diagnostic : loaded.diagnostics) std::fprintf(stderr, "%s\n", to_text(diagnostic).c_str());
  if (!loaded.rules) return std::nullopt;
  return read_policy({path, *text}, library);
}

}  // namespace postvett::command
