#include "matching/regex_alphabet.h"

#include <algorithm>

namespace postvett::matching {

RegexAlphabet::RegexAlphabet(const std::vector<std::string_view>& patterns) {
  for (const std::string_view text : patterns) {
    const auto read = read_pattern(text, "");
    if (const auto* pattern = std::get_if<Pattern>(&read)) admit(*pattern);
  }
  settle();
}

void RegexAlphabet::admit(const Pattern& pattern) {
  const auto admits = [&pattern](RegexEncoding& encoding) { return encoding.admit(pattern); };
  if (std::any_of(encodings_.begin(), encodings_.end(), admits)) return;
  RegexEncoding another(pattern.apart);
  if (another.admit(pattern)) encodings_.push_back(std::move(another));
}

void RegexAlphabet::settle() {
  for (RegexEncoding& encoding : encodings_) encoding.settle();
}

std::optional<std::size_t> RegexAlphabet::encoding_of(const Pattern& pattern) const {
  for (std::size_t i = 0; i < encodings_.size(); ++i) {
    if (encodings_[i].covers(pattern)) return i;
  }
  return std::nullopt;
}

}  // namespace postvett::matching
