#include "matching/read_classes.h"

#include <optional>

#include "matching/regex_sets.h"
#include "re2/regexp.h"

namespace postvett::matching {
namespace {

std::optional<CodePointSet> read_set(const std::string& text, bool folded) {
  const auto flags = static_cast<re2::Regexp::ParseFlags>(re2::Regexp::LikePerl | (folded ? re2::Regexp::FoldCase : re2::Regexp::NoParseFlags));
  re2::RegexpStatus status;
  re2::Regexp* const regexp = re2::Regexp::Parse(text, flags, &status);
  if (!regexp) return std::nullopt;
  std::optional<CodePointSet> set = set_of(regexp);
  regexp->Decref();
  return set;
}

CodePointSet complete(CodePointSet written, ClassText::Words words) {
  static const CodePointSet others = subtract({{0x80, last_code_point}}, word_characters());
  switch (words) {
    case ClassText::Words::as_written: break;
    case ClassText::Words::with: return unite(written, word_characters());
    case ClassText::Words::with_others: return unite(written, others);
    case ClassText::Words::without: return subtract(written, word_characters());
    case ClassText::Words::without_others: return subtract(written, others);
  }
  return written;
}

}  // namespace

std::shared_ptr<const ReadClass> ReadClasses::of(const ClassText& text, bool folded) {
  const std::lock_guard lock(mutex_);
  const auto [found, added] = read_.try_emplace({text.words, folded, text.text});
  if (!added) return found->second;
  std::optional<CodePointSet> written = read_set(text.text, folded);
  if (!written) return nullptr;
  auto read = std::make_shared<ReadClass>();
  read->characters = complete(std::move(*written), text.words);
  read->shape = shape_of_set(read->characters);
  return found->second = std::move(read);
}

}  // namespace postvett::matching
