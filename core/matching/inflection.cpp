#include "matching/inflection.h"

#include <algorithm>

#include "matching/inflection_english.h"
#include "matching/inflection_swedish.h"

namespace postvett::matching {
namespace {

// Words of letters only: 412, c++ and vd:n have no forms but themselves.
bool is_inflectable(std::string_view word) {
  return !word.empty() && word.size() <= max_inflected_bytes && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

void inflected_forms(std::string_view folded_word, Language language, std::vector<std::string>& out) {
  if (!is_inflectable(folded_word)) {
    if (!folded_word.empty()) out.emplace_back(folded_word);
  } else if (language == Language::swedish) {
    inflection::add_swedish_forms(folded_word, out);
  } else {
    inflection::add_english_forms(folded_word, out);
  }
}

bool is_never_inflected(std::string_view folded_word, Language language) {
  return language == Language::swedish ? inflection::is_swedish_uninflected(folded_word) : inflection::is_english_uninflected(folded_word);
}

}  // namespace postvett::matching
