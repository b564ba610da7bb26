// Tables of forms: a word, forms that it must have, and forms that it must not have.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "matching/inflection.h"

namespace postvett::testing {

struct FormRow {
  const char* word;
  const char* forms;      // separated by spaces
  const char* not_forms = "";
};

inline std::vector<std::string> split_words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

inline std::vector<std::string> forms_of(const std::string& word, matching::Language language) {
  std::vector<std::string> forms;
  matching::inflected_forms(word, language, forms);
  return forms;
}

inline void check_forms(const std::vector<FormRow>& rows, matching::Language language) {
  for (const FormRow& row : rows) {
    const std::vector<std::string> forms = forms_of(row.word, language);
    const auto has = [&](const std::string& form) { return std::find(forms.begin(), forms.end(), form) != forms.end(); };
    INFO(row.word);
    CHECK(forms.front() == row.word);
    for (const std::string& form : split_words(row.forms)) {
      INFO("must have " << form);
      CHECK(has(form));
    }
    for (const std::string& form : split_words(row.not_forms)) {
      INFO("must not have " << form);
      CHECK_FALSE(has(form));
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
      INFO("given twice: " << forms[i]);
      CHECK(std::count(forms.begin(), forms.end(), forms[i]) == 1);
    }
  }
}

}  // namespace postvett::testing
