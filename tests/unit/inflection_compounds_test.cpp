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
  for (std::size_t at = 0; at <= word.size(); ++at) {
    if (is_compound_cut(word, at) && (among(last_parts, word.substr(at)) || among(first_parts(term), word.substr(0, at)))) return true;
  }
  return false;
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
  const std::string word = "årsmöte";
  CHECK(is_compound_cut(word, std::string("års").size()));
  for (std::size_t at = 0; at <= word.size(); ++at) {
    if (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) CHECK_FALSE(is_compound_cut(word, at));
  }
  for (const std::string none : {"hus", "", "hushus"}) {
    CHECK_FALSE(is_compound_cut(none, 0));
    CHECK_FALSE(is_compound_cut(none, none.size()));
  }
}

TEST_CASE("Every form in which a word begins a compound has its stem") {
  for (const std::string word : {"gäst", "gata", "arbete", "lärare", "museum", "gymnasium", "ängel", "olja", "tjänst", "bi", "å"}) {
    INFO(word);
    for (const std::string& part : first_parts(word)) CHECK(part.compare(0, compound_first_stem(word), word, 0, compound_first_stem(word)) == 0);
  }
}
