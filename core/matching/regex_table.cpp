#include "matching/regex_table.h"

#include <utility>

namespace postvett::matching {

std::uint32_t RegexTable::add(std::string pattern, std::string group) {
  entries_.push_back(std::make_unique<Entry>());
  entries_.back()->pattern = std::move(pattern);
  entries_.back()->group = std::move(group);
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

const RegexAlphabet& RegexTable::alphabet() const {
  std::call_once(alphabet_once_, [this] {
    std::vector<std::string_view> patterns;
    for (const auto& entry : entries_) patterns.push_back(entry->pattern);
    alphabet_ = std::make_unique<RegexAlphabet>(patterns);
  });
  return *alphabet_;
}

const RegexTable::Entry& RegexTable::compiled(std::uint32_t index) const {
  Entry& entry = *entries_[index];
  std::call_once(entry.once, [&] {
    auto compiled = Regex::compile(entry.pattern, entry.group, alphabet());
    if (auto* error = std::get_if<RegexError>(&compiled)) entry.error = std::move(*error);
    else entry.regex = std::move(std::get<Regex>(compiled));
  });
  return entry;
}

std::optional<RegexError> RegexTable::error_of(std::uint32_t index) const { return compiled(index).error; }

void RegexTable::find_all(std::uint32_t index, const RegexSubject& subject, std::vector<Span>& out) const {
  if (const Entry& entry = compiled(index); entry.regex) entry.regex->find_all(subject, out);
}

}  // namespace postvett::matching
