#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "matching/compounds.h"
#include "matching/inflection.h"

using namespace postvett::matching;

namespace {

std::vector<std::string> first_parts(const std::string& term) {
  std::vector<std::string> parts;
  compound_first_parts(term, parts);
  return parts;
}

bool among(const std::vector<std::string>& words, const std::string& word) { return std::find(words.begin(), words.end(), word) != words.end(); }

// What a term index does: a word of the text holds the term as its first or last part.
bool holds_part(const std::string& word, const std::string& term) {
  std::vector<std::string> last_parts;
  inflected_forms(term, Language::swedish, last_parts);
  std::vector<std::size_t> cuts;
  compound_cuts(word, cuts);
  return std::any_of(cuts.begin(), cuts.end(), [&](std::size_t at) {
    return among(last_parts, word.substr(at)) || among(first_parts(term), word.substr(0, at));
  });
}

}  // namespace

TEST_CASE("A word begins a compound with its linking letter") {
  CHECK(among(first_parts("gäst"), "gäst"));
  CHECK(among(first_parts("gata"), "gatu"));
  CHECK(among(first_parts("kvinna"), "kvinno"));
  CHECK(among(first_parts("olja"), "olje"));
  CHECK(among(first_parts("flicka"), "flick"));
  CHECK(among(first_parts("arbete"), "arbets"));
  CHECK(among(first_parts("yrke"), "yrkes"));
  CHECK(among(first_parts("pojke"), "pojk"));
  CHECK(among(first_parts("tidning"), "tidnings"));
  CHECK(among(first_parts("lärare"), "lärar"));
  CHECK(among(first_parts("tjänst"), "tjänste"));
  CHECK(among(first_parts("gymnasium"), "gymnasie"));
  CHECK(first_parts("").empty());
}

TEST_CASE("A term is found as the last and as the first part of a compound") {
  for (const char* word : {"hotellgäst", "hotellgästens", "stamgästerna", "gästrum", "frukostgäst", "gästtoalett"}) {
    INFO(word);
    CHECK(holds_part(word, "gäst"));
  }
  CHECK(holds_part("arbetsplats", "arbete"));
  CHECK(holds_part("arbetsplats", "plats"));
  CHECK(holds_part("gatukök", "gata"));
  CHECK(holds_part("flickrum", "flicka"));
  CHECK(holds_part("rumsnummer", "nummer"));
  CHECK(holds_part("kortnumret", "nummer"));
  CHECK(holds_part("affärsmannen", "man"));
  CHECK(holds_part("kundregister", "kund"));
}

TEST_CASE("An ending or a prefix is no part of a compound") {
  CHECK_FALSE(holds_part("gästernas", "gäst"));
  CHECK_FALSE(holds_part("gästande", "gäst"));
  CHECK_FALSE(holds_part("kundens", "kund"));
  CHECK_FALSE(holds_part("besked", "sked"));
  CHECK_FALSE(holds_part("vänskap", "vän"));
  CHECK_FALSE(holds_part("vänligt", "vän"));
  CHECK_FALSE(holds_part("fotografera", "grav"));
  CHECK_FALSE(holds_part("strand", "rand"));
}

TEST_CASE("Cuts fall between letters and only where words can meet") {
  std::vector<std::size_t> cuts;
  compound_cuts("årsmöte", cuts);
  for (const std::size_t at : cuts) CHECK((static_cast<unsigned char>(std::string("årsmöte")[at]) & 0xC0) != 0x80);
  CHECK(std::is_sorted(cuts.begin(), cuts.end()));
  cuts.clear();
  compound_cuts("hus", cuts);
  compound_cuts("", cuts);
  compound_cuts(std::string(65, 'a'), cuts);
  CHECK(cuts.empty());
}
