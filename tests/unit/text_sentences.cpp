#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/utf.h"

using namespace postvett::text;

namespace {

// The sentences with "|" where one ends before the end of the text.
std::string cut(const std::u16string& text) {
  const Document document(text);
  std::string out;
  for (const Span& sentence : document.sentences()) {
    if (sentence.start > 0) out += '|';
    out += to_utf8(std::u16string_view(text).substr(sentence.start, sentence.end - sentence.start));
  }
  return out;
}

}  // namespace

TEST_CASE("Sentences of posts", "[text]") {
  // Each as it must be cut; the text is the same without the bars.
  const char* const expected[] = {
      "Hej! |Vad gör du? |Jobbar.",
      "Kortet nekat.|Nästa gäst var trevlig",
      "kortet nekat.|vi gick hem",
      "Kortet nekat. |och sen gick han",
      "Rum 412. |Där bor han",
      "Han bor i rum 412. 3 gäster till",
      "Kostade 3.14 och 1.200,50 kr. |Dyrt!",
      "Det tog 5 min. |Sen kom hon",
      "Kom kl. 12 till rum nr. 5 ca. en timme",
      "Gäster, t.ex. Anna, bl.a. Bo och d.v.s. Cecilia",
      "Gäster t. ex. Anna och bl. a. Bo",
      "Mr. Smith and Mrs. Jones met Dr. No, i.e. Joseph",
      "Nötter, öl m.m. |Gästen var nöjd",
      "Nötter, öl m.m. och så vidare",
      "Cards, cash etc. |Nothing works etc. in here",
      "Hotel Inc. Sweden is big. |We like Hotel Inc. |The end",
      "J. Svensson och J.K. Rowling bor här",
      "I like the U.S. |The food is good in the U.S. Army",
      "They are in the U.S",
      "We got No. 5. |No. |I said no. |Stop",
      "1. Städa rummet. |2. Gå hem.",
      "Jag vet inte... men kanske",
      "Jag vet inte... |Men kanske… |Nej … nej",
      "\"Nej!\" sa hon. |\"Jo!\" |Sa han?! |(Ja.) och gick",
      "Han sa \"gå hem.\" |Hon gick.",
      "Vad?!, sa hon",
      "Kortet nekat. 😂😂 |Nästa gäst",
      "Kortet nekat! 👨‍👩‍👧 😂 |nästa gäst",
      "Kortet nekat.😂 |Nästa",
      "Kortet nekat 😂 |Nästa gäst var trevlig",
      "Vi ❤️ Fyrvakten",
      "😂 Kortet nekat",
      "Nekat 😂 igen",
      "Nekat. |#fyrvakten #jobbet",
      "Nekat!|#fyrvakten",
      "Nekat. |- Jaha",
      "Nekat. |”Jaha” sa hon",
      "Skriv till anna.svensson@hotell.example eller https://x.com/A.Bar?q=1 nu",
      "Se fyrvakten.se och www.Fyrvakten.Se/Meny.Pdf",
      "これは。|それは！|はい",
      "a.b.c.d",
      "....",
      ". |Hej",
  };
  for (const std::string bars : expected) {
    std::string text = bars;
    text.erase(std::remove(text.begin(), text.end(), '|'), text.end());
    std::string canonical = cut(to_utf16(text));
    CHECK(canonical == bars);
  }
}

TEST_CASE("Paragraphs end at line breaks and sentences with them", "[text]") {
  const std::u16string text = u"ett\ntvå\r\ntre\rfyra\u2028fem\u2029sex\u0085sju\vårta\fnio\n\nslut";
  const Document document(text);
  const std::vector<Span> expected = {{0, 4},   {4, 9},   {9, 13},  {13, 18}, {18, 22}, {22, 26},
                                      {26, 30}, {30, 35}, {35, 39}, {39, 40}, {40, 44}};
  CHECK(document.paragraphs() == expected);
  CHECK(document.sentences() == expected);
  CHECK(document.paragraph_at(0) == 0);
  CHECK(document.paragraph_at(8) == 1);
  CHECK(document.paragraph_at(9) == 2);
  CHECK(document.paragraph_at(44) == 10);
  CHECK(document.paragraph_at(4000) == 10);

  const Document two(u"Ett. Två\nTre.");
  CHECK(two.sentences() == std::vector<Span>{{0, 5}, {5, 9}, {9, 13}});
  CHECK(two.sentence_at(4) == 0);
  CHECK(two.sentence_at(5) == 1);
  CHECK(two.sentence_at(13) == 2);
  CHECK(Document(u"a\n").paragraphs() == std::vector<Span>{{0, 2}});
}

TEST_CASE("An empty text has one empty sentence and paragraph", "[text]") {
  const Document document(u"");
  CHECK(document.tokens().empty());
  CHECK(document.sentences() == std::vector<Span>{{0, 0}});
  CHECK(document.paragraphs() == std::vector<Span>{{0, 0}});
  CHECK(document.sentence_at(0) == 0);
  CHECK(document.paragraph_at(7) == 0);
}

TEST_CASE("Whatever the text: spans cover it in order, and no token crosses a sentence", "[text]") {
  // With the halves of an emoji and of a flag, each for itself.
  const std::u16string alphabet =
      std::u16string(u"aBé1 .,:!?\"'-#@\u2019\u00B4\u0308\u00AD\u200D\u200B\uFE0F\n\r…(\u05D0\uAC00/") +
      std::u16string{0xD83D, 0xDE02, 0xD83C, 0xDDF8};
  std::uint32_t state = 1;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525 + 1013904223;
    return static_cast<std::size_t>(state >> 8) % below;
  };
  Document document;
  for (int round = 0; round < 20000; ++round) {
    std::u16string text;
    for (std::size_t size = next(24); size > 0; --size) text += alphabet[next(alphabet.size())];
    document.assign(text);
    for (const std::vector<Span>* spans : {&document.sentences(), &document.paragraphs()}) {
      std::uint32_t at = 0;
      bool covers = true;
      for (const Span& span : *spans) {
        covers = covers && span.start == at && (span.end > at || text.empty());
        at = span.end;
      }
      REQUIRE((covers && at == text.size()));
    }
    std::uint32_t at = 0;
    std::uint32_t words = 0;
    for (const Token& token : document.tokens()) {
      const Span sentence = document.sentences()[token.sentence];
      const Span paragraph = document.paragraphs()[token.paragraph];
      const bool inside = token.span.start >= at && token.span.end > token.span.start &&
                          token.span.start >= sentence.start && token.span.end <= sentence.end &&
                          token.span.start >= paragraph.start && token.span.end <= paragraph.end;
      CAPTURE(to_utf8(text), token.span.start, token.span.end);
      REQUIRE(inside);
      REQUIRE(token.word_index == words);
      words += token.kind == TokenKind::word ? 1 : 0;
      at = token.span.end;
    }
  }
}
