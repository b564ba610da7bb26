#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/utf.h"

using namespace postvett::text;

namespace {

// The tokens, folded: "|" apart, "+" touching, "~" joined by a hyphen, "*" a symbol.
std::string describe(TokenKind kind, Joint before, std::string_view folded) {
  std::string out = before == Joint::apart ? "|" : before == Joint::none ? "+" : before == Joint::hyphen ? "~" : " ";
  if (kind == TokenKind::symbol) out += '*';
  out += folded;
  return out;
}

std::string cut(std::u16string_view text) {
  const Document document(text);
  std::string out;
  for (const Token& token : document.tokens()) out += describe(token.kind, token.before, document.folded(token));
  return out;
}

std::string cut_as_term(std::string_view text) {
  std::string out;
  for (const TermToken& token : cut_term(text)) out += describe(token.kind, token.before, token.folded);
  return out;
}

}  // namespace

TEST_CASE("Tokens and their joints", "[text]") {
  CHECK(cut(u"") == "");
  CHECK(cut(u" \n\u200B ") == "");
  CHECK(cut(u"Gästen på 412 fick kortet nekat. 😂 Nästa!") == "|gästen på 412 fick kortet nekat+*. *😂|nästa+*!");
  CHECK(cut(u"Hej\npå dig") == "|hej|på dig");
  CHECK(cut(u"(ja), nej") == "|*(+ja+*)+*, nej");
  CHECK(cut(u"a \u00A0\t b") == "|a b");
}

TEST_CASE("Hyphens join two tokens that touch them", "[text]") {
  CHECK(cut(u"gäst-rum") == "|gäst~rum");
  CHECK(cut(u"gäst\u2010rum gäst\u2011rum gäst\uFF0Drum gäst\uFE63rum") == "|gäst~rum gäst~rum gäst~rum gäst~rum");
  CHECK(cut(u"gäst- och rum") == "|gäst+*- och rum");
  CHECK(cut(u"-5 och - 6") == "|*-+5 och *- 6");
  CHECK(cut(u"a--b") == "|a+*-+*-+b");
  CHECK(cut(u"a–b") == "|a+*–+b");
  CHECK(cut(u"e-post-adress") == "|e~post~adress");
  CHECK(cut(u"😂-rum") == "|*😂~rum");
}

TEST_CASE("Words as people write them", "[text]") {
  CHECK(cut(u"#fyrvakten @hotell_fyrvakten") == "|*#+fyrvakten *@+hotell_fyrvakten");
  CHECK(cut(u"don't DON’T don´t don`t donʼt don‛t") == "|don't don't don't don't don't don't");
  CHECK(cut(u"'hej' ”hej” `hej`") == "|*'+hej+*' *\"+hej+*\" *'+hej+*'");
  CHECK(cut(u"t.ex. U.S 3.14 b.com fyrvakten.se bl.a.") == "|t.ex+*. u.s 3.14 b.com fyrvakten.se bl.a+*.");
  CHECK(cut(u"nekat.Nästa") == "|nekat+*.|nästa");
  CHECK(cut(u"nekat.nästa") == "|nekat+*.|nästa");
  CHECK(cut(u"m.m.Nästa") == "|m.m+*.|nästa");
  CHECK(cut(u"EU:s tv:n S:t k:a 3:an 1:a 12:30 obs:det ok:D") ==
        "|eu:s tv:n s:t k:a 3:an 1:a 12+*:+30 obs+*:+det ok+*:+d");
  CHECK(cut(u"1 000,50 kr 5%") == "|1 000,50 kr 5+*%");
  CHECK(cut(u"___ a_b") == "|*___ a_b");
}

TEST_CASE("Invisible characters belong to the span of a word, not to its folded form", "[text]") {
  const std::u16string text = u"h\u00ADa\u200Bt\u2060a\uFEFF och";
  const Document document(text);
  REQUIRE(document.tokens().size() == 2);
  CHECK(document.folded(document.tokens()[0]) == "hata");
  CHECK(document.tokens()[0].span == Span{0, 8});
  CHECK(document.tokens()[1].span == Span{9, 12});
}

TEST_CASE("Spans through emoji, marks, lone surrogates and right-to-left text", "[text]") {
  const std::u16string text =
      std::u16string(u"👨\u200D👩\u200D👧🇸🇪🇳🇴 A\u030Ar ❤\uFE0F 1\uFE0F\u20E3 ") + char16_t{0xD83D} + u"x שלום";
  const Document document(text);
  const std::vector<Token>& tokens = document.tokens();
  REQUIRE(tokens.size() == 9);
  const std::vector<Span> expected = {{0, 8},   {8, 12},  {12, 16}, {17, 20}, {21, 23},
                                      {24, 27}, {28, 29}, {29, 30}, {31, 35}};
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CAPTURE(i);
    CHECK(tokens[i].span == expected[i]);
  }
  CHECK(document.folded(tokens[3]) == "år");
  CHECK(tokens[3].kind == TokenKind::word);
  CHECK(document.folded(tokens[6]) == "\uFFFD");
  CHECK(tokens[6].kind == TokenKind::symbol);
  CHECK(tokens[7].before == Joint::none);
  CHECK(tokens[7].word_index == 2);
  CHECK(document.folded(tokens[8]) == "שלום");
}

TEST_CASE("Letters in disguise are words", "[text]") {
  CHECK(cut(u"ＨＡＴＡ 𝐡𝐚𝐭𝐚 ⓗⓐⓣⓐ ﬁnt Straße ½ m² ª") == "|hata hata hata fint strasse 1⁄2 m+2 a");
}

TEST_CASE("A document is used again", "[text]") {
  Document document(u"Ett två. Tre");
  CHECK(document.tokens().back().word_index == 2);
  CHECK(document.tokens().back().sentence == 1);
  document.assign(u"Fyra");
  REQUIRE(document.tokens().size() == 1);
  CHECK(document.folded(document.tokens()[0]) == "fyra");
  CHECK(document.text() == u"Fyra");
  CHECK(document.sentences() == std::vector<Span>{{0, 4}});
}

TEST_CASE("A term is cut as a text is, in one sentence", "[text]") {
  CHECK(cut_as_term("") == "");
  CHECK(cut_as_term("Hotell Fyrvakten") == "|hotell fyrvakten");
  CHECK(cut_as_term("@hotellfyrvakten") == "|*@+hotellfyrvakten");
  CHECK(cut_as_term("check-in") == "|check~in");
  CHECK(cut_as_term("Wow! Vilken dag") == "|wow+*! vilken dag");
  CHECK(cut_as_term("två\nrader") == "|två rader");
  CHECK(cut_as_term("H&M") == "|h+*&+m");
  CHECK(cut_as_term("\xFFx") == "|*\uFFFD+x");
  const std::vector<TermToken> term = cut_term("Don’t");
  REQUIRE(term.size() == 1);
  CHECK(term[0].original == u"Don’t");
  CHECK(term[0].folded == "don't");
}

TEST_CASE("A word of plain letters is simple, and none that may be meant as another word") {
  const auto simple = [](std::u16string_view text) { return Document(text).tokens().at(0).simple; };
  for (const std::u16string_view word : {u"Gästen", u"a", u"ANNA", u"straße", u"kaffe,", u"Åre.", u"été"}) CHECK(simple(word));
  for (const std::u16string_view word : {u"h4ta", u"412", u"haaata", u"haAata", u"ÅÅå", u"heIa", u"Ingen", u"h_a_t_a", u"hаta", u"ha\u00ADta", u"1ª", u"t.ex", u"!", u"-", u"😂"}) CHECK_FALSE(simple(word));
}
