// The vocabulary finds a form by the beginning that it shares with its word, so every form must have that beginning.
#include "inflection_forms.h"
#include "matching/inflection_english_tables.h"
#include "matching/inflection_swedish_tables.h"

using namespace postvett::testing;
using postvett::matching::Language;
using postvett::matching::shared_stem;

namespace {

void check_stem(const std::string& word, Language language) {
  const std::size_t size = shared_stem(word, language);
  REQUIRE(size <= word.size());
  for (const std::string& form : forms_of(word, language)) {
    INFO(word << " has the stem " << word.substr(0, size) << " and the form " << form);
    CHECK(form.compare(0, size, word, 0, size) == 0);
  }
}

// A listed word as itself and as the last part of another.
void check_words(std::string text, Language language) {
  for (char& c : text) {
    if (c == ';' || c == '/') c = ' ';
  }
  for (const std::string& word : split_words(text)) {
    const bool is_ending = word.front() == '-';
    if (!is_ending) check_stem(word, language);
    for (const std::string first : {"sten", "av", "under"}) check_stem(first + word.substr(is_ending ? 1 : 0), language);
  }
}

void check_rows(const std::vector<postvett::matching::inflection::Row>& rows, Language language) {
  for (const auto& row : rows) check_words(row.words, language);
}

}  // namespace

TEST_CASE("Every form of a Swedish word has the word's stem") {
  using namespace postvett::matching::inflection;
  for (const auto* rows : {&swedish_nouns, &swedish_umlaut, &swedish_adjectives}) check_rows(*rows, Language::swedish);
  for (const char* words : {swedish_strong_verbs, swedish_weak_verbs, swedish_short_verbs, swedish_a_verbs, swedish_uninflected}) check_words(words, Language::swedish);
  check_words("gäst a å aa emma anna andas minnas trädd sm 412 vd x12 himmelsk", Language::swedish);
}

TEST_CASE("Every form of an English word has the word's stem") {
  using namespace postvett::matching::inflection;
  for (const auto* rows : {&english_irregular_nouns, &english_endings}) check_rows(*rows, Language::english);
  for (const char* words : {english_irregular_verbs, english_doubling_verbs, english_comparable, english_irregular_comparison, english_o_plurals,
                            english_hard_ch, english_bases_in_s, english_uninflected}) {
    check_words(words, Language::english);
  }
  check_words("a ie y tie thesis quiz gas bus 412 don't", Language::english);
}

TEST_CASE("A stem is long where the word is regular") {
  CHECK(shared_stem("gäst", Language::swedish) == 5);
  CHECK(shared_stem("flicka", Language::swedish) == 5);
  CHECK(shared_stem("man", Language::swedish) == 1);
  CHECK(shared_stem("go", Language::english) == 0);
  CHECK(shared_stem("decline", Language::english) == 6);
}
