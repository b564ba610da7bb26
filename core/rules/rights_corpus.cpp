#include "rules/rights_corpus.h"

namespace postvett::rules {
namespace {

// The "text" of one line; nothing where the line is not such an object.
std::optional<std::string> text_of(std::string_view line) {
  Report unsaid("", line);
  JsonValue root;
  if (!parse_json(line, unsaid, root) || unsaid.has_errors()) return std::nullopt;
  const JsonMember* text = root.find("text");
  if (!text || !text->value.is(JsonValue::Kind::string)) return std::nullopt;
  return text->value.string;
}

}  // namespace

std::vector<std::string> read_rights_corpus(const PackLibrary& packs, Resolution& resolution) {
  std::vector<std::string> out;
  Report& report = resolution.files.back()->report;
  const std::optional<std::string> corpus = packs ? packs(rights_corpus) : std::nullopt;
  if (!corpus) {
    report.add(Code::rights_corpus_missing, 0, {});
    return out;
  }
  std::string_view rest = *corpus;
  for (std::size_t line = 1; !rest.empty(); ++line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (std::optional<std::string> read = text_of(text)) out.push_back(std::move(*read));
    else report.add(Code::rights_corpus_line, 0, {std::to_string(line)});
  }
  return out;
}

}  // namespace postvett::rules
