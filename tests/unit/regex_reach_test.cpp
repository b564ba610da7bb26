// A regex of a table is compiled for texts of Latin letters, and once more when a text has others: it must find the same in either
// way as one that is compiled for all texts.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "matching/regex_table.h"
#include "postvett/encoding.h"

using namespace postvett;
using namespace postvett::matching;

namespace {

const std::vector<std::string> patterns = {
    "\\p{L}+", "(?i)\\p{L}+x?", "\\p{Lu}\\p{Ll}+", "[^\\p{L}]+", "\\P{L}{2,}", "[\\p{L}\\p{M}'’-]+", "(?i)[^\\p{Lu}k]", "\\p{N}+", "\\w+", "\\W+", "[\\w-]+",
    "[^\\w ]", "(?i)år\\p{L}*", "\\b\\p{L}+\\b", "\\p{Greek}+", "(?i)[α-ω]+", "(?i)\\p{Cyrillic}", "[à-ɏ]+", "[ɐ-ʯ]+", "(?i)ǆ|ß|ſ|K", "(?i)[k-s]+", "[[:alpha:]]+",
    "[[:^alnum:]]", "[[:upper:]][[:lower:]]", "[^a-z]", ".+", "(?i)\\p{^Latin}", "\\pL\\pN", "[\\p{L}\\d]+", "(?P<g>\\p{L}) \\p{Lu}", "[^\\n]{3}", "“\\p{L}+”", "\\p{So}"};

const std::vector<std::u16string> texts = {
    u"Ett år till på Rum 412, sa Åsa K. “ja” – 5 € ½ ²", u"ÅÄÖ åäö ÿ Ŀ ſ ß Ǆ ɏ x-ray’s", u"Ελληνικά och Кириллица x", u"ɐ ʯ ɏ ǆ K K ſ", u"é é n̈ a", u"٣٤ 12 年 年x ab",
    u"\U0001F602 skratt \U0001F602\uFE0F a\uFE0F", u"\xD800 lös \xDC00", u"𝐀𝐁 fett 𐐷 deseret", u"", u"a", u"АВ AB"};

}  // namespace

TEST_CASE("A regex finds the same whether it is compiled for Latin letters or for all") {
  RegexTable table;
  std::vector<std::string_view> views(patterns.begin(), patterns.end());
  for (const std::string& pattern : patterns) table.add(pattern, "");
  table.settle();
  const RegexAlphabet alphabet(views);
  for (std::uint32_t index = 0; index < patterns.size(); ++index) {
    INFO(patterns[index]);
    const auto compiled = Regex::compile(patterns[index], "", alphabet);
    REQUIRE(std::holds_alternative<Regex>(compiled));
    for (const std::u16string& text : texts) {
      INFO(utf8_from_utf16(text));
      const SignText signs(text);
      std::vector<Start> starts;
      table.prefilter().find_all(signs, starts);
      std::erase_if(starts, [index](const Start& start) { return start.regex != index; });
      std::vector<Span> expected, found;
      std::get<Regex>(compiled).find_all(RegexSubject(alphabet, text), expected);
      table.find_all(index, RegexSubject(table.alphabet(), text), signs, starts, found);
      CHECK(found == expected);
    }
  }
}
