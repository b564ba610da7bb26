#include "matching/regex.h"

#include <utility>

#include "re2/re2.h"

namespace postvett::matching {
namespace {

re2::RE2::Options options() {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_max_mem(static_cast<int64_t>(max_regex_memory));
  return options;
}

}  // namespace

Regex::Regex(std::unique_ptr<re2::RE2> program, std::size_t encoding, bool narrowed)
    : program_(std::move(program)), encoding_(encoding), narrowed_(narrowed) {}

Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

std::variant<Regex, RegexError> Regex::compile(std::string_view pattern, std::string_view group,
                                               const RegexAlphabet& alphabet) {
  auto read = read_pattern(pattern, group);
  if (auto* error = std::get_if<RegexError>(&read)) return std::move(*error);
  const Pattern& meant = std::get<Pattern>(read);
  const auto encoding = alphabet.encoding_of(meant);
  if (!encoding) {
    return RegexError{"This regex tells too many symbols apart, each from the others; put those that mean the same into "
                      "one class, or split the regex", 0};
  }
  auto program = std::make_unique<re2::RE2>(alphabet.encodings()[*encoding].write(meant), options());
  if (!program->ok()) {
    if (program->error_code() == re2::RE2::ErrorPatternTooLarge) {
      return RegexError{"This regex is too large when compiled; the limit is " + std::to_string(max_regex_memory / 1024) +
                            " KiB. Counted repetitions such as `{0,500}` are what makes a regex large", 0};
    }
    return RegexError{"This regex cannot be compiled: " + program->error(), 0};
  }
  return Regex(std::move(program), *encoding, meant.narrowed);
}

void Regex::find_all(const RegexSubject& subject, std::vector<Span>& out) const {
  const std::string_view bytes = subject.bytes(encoding_);
  const re2::StringPiece text(bytes.data(), bytes.size());
  re2::StringPiece found[2];
  std::size_t from = 0;
  while (from < bytes.size() &&
         program_->Match(text, from, bytes.size(), re2::RE2::UNANCHORED, found, narrowed_ ? 2 : 1)) {
    from = static_cast<std::size_t>(found[0].data() + found[0].size() - bytes.data());
    const re2::StringPiece& piece = found[narrowed_ ? 1 : 0];
    if (found[0].empty()) return;  // cannot be: read_pattern refuses such patterns
    if (piece.empty()) continue;
    const auto start = static_cast<std::size_t>(piece.data() - bytes.data());
    out.push_back({subject.unit_at(encoding_, start), subject.unit_at(encoding_, start + piece.size())});
  }
}

}  // namespace postvett::matching
