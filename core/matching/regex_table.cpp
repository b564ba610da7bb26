#include "matching/regex_table.h"

#include <utility>

#include "matching/regex_pattern.h"

namespace postvett::matching {
namespace {

// Of a program that is certain to compile: an instruction takes eight bytes, and two thirds of the memory are the forward
// program's (regex.cpp).
constexpr std::size_t instructions_that_fit = max_regex_memory * 2 / 3 / 8 - 1000;

}  // namespace

std::uint32_t RegexTable::add(std::string pattern, std::string group) {
  entries_.push_back(std::make_unique<Entry>());
  entries_.back()->pattern = std::move(pattern);
  entries_.back()->group = std::move(group);
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void RegexTable::settle() {
  for (std::uint32_t index = 0; index < entries_.size(); ++index) {
    Entry& entry = *entries_[index];
    auto read = read_pattern(entry.pattern, entry.group);
    if (auto* error = std::get_if<RegexError>(&read)) {
      entry.error = std::move(*error);
      continue;
    }
    const Pattern& pattern = std::get<Pattern>(read);
    alphabet_.admit(pattern);
    entry.maybe_large = pattern.shape.instructions > instructions_that_fit;
    const std::vector<Atom> atoms = pattern.shape.atoms();
    entry.always = atoms.empty();
    if (!entry.always) prefilter_.add(index, atoms);
  }
  alphabet_.settle();
  prefilter_.settle();
}

const RegexTable::Entry& RegexTable::compiled(std::uint32_t index) const {
  Entry& entry = *entries_[index];
  std::call_once(entry.once, [&] {
    if (entry.error) return;
    auto compiled = Regex::compile(entry.pattern, entry.group, alphabet());
    if (auto* error = std::get_if<RegexError>(&compiled)) entry.error = std::move(*error);
    else entry.regex = std::move(std::get<Regex>(compiled));
  });
  return entry;
}

std::optional<RegexError> RegexTable::error_of(std::uint32_t index) const {
  return entries_[index]->maybe_large ? compiled(index).error : entries_[index]->error;
}

void RegexTable::find_all(std::uint32_t index, const RegexSubject& subject, const SignText& signs, std::span<const Start> starts,
                          std::vector<Span>& out) const {
  const bool always = runs_always(index);
  if (!always && starts.empty()) return;
  const Entry& entry = compiled(index);
  if (!entry.regex) return;
  if (always) entry.regex->find_all(subject, out);
  else entry.regex->find_all(subject, signs, starts, out);
}

}  // namespace postvett::matching
