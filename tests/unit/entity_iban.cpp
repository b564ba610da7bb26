#include <catch2/catch.hpp>

#include "entity_document.h"

namespace {

Pieces accounts(std::u16string_view text) { return detected("iban", text); }

}  // namespace

TEST_CASE("the registry's example account numbers") {
  for (const std::u16string number : {u"SE4550000000058398257466",
                                      u"SE45 5000 0000 0583 9825 7466",
                                      u"NO93 8601 1117 947",
                                      u"DK50 0040 0440 1162 43",
                                      u"FI21 1234 5600 0007 85",
                                      u"GB29 NWBK 6016 1331 9268 19",
                                      u"GB29NWBK60161331926819",
                                      u"gb29 nwbk 6016 1331 9268 19",
                                      u"DE89 3704 0044 0532 0130 00",
                                      u"FR14 2004 1010 0505 0001 3M02 606",
                                      u"NL91 ABNA 0417 1643 00",
                                      u"ES91 2100 0418 4502 0005 1332",
                                      u"IT60 X054 2811 1010 0000 0123 456",
                                      u"BE68 5390 0754 7034",
                                      u"CH93 0076 2011 6238 5295 7",
                                      u"PL61 1090 1014 0000 0712 1981 2874",
                                      u"MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                                      u"BR18 0036 0305 0000 1000 9795 493C 1",
                                      u"MU17 BOMM 0101 1010 3030 0200 000M UR",
                                      u"SE45-5000-0000-0583-9825-7466",
                                      u"SE45\u00A05000\u00A00000\u00A00583\u00A09825\u00A07466"}) {
    INFO(std::string(number.begin(), number.end()));
    CHECK(accounts(number) == Pieces{number});
    CHECK(accounts(u"😂 Kontot (" + number + u"), tack!") == Pieces{number});
  }
  CHECK(accounts(u"SE45 5000 0000 0583 9825 7466 och NO93 8601 1117 947.") ==
        Pieces{u"SE45 5000 0000 0583 9825 7466", u"NO93 8601 1117 947"});
}

TEST_CASE("what looks like an account number and is none") {
  for (const std::u16string_view text :
       {u"SE45 5000 0000 0583 9825 7467", u"SE54 5000 0000 0583 9825 7466", u"SE45 5000 0000 0583 9825 746",
        u"XX45 5000 0000 0583 9825 7466", u"SE455000000005839825746610", u"ASE4550000000058398257466",
        u"SE45  5000 0000 0583 9825 7466", u"SE45\n5000 0000 0583 9825 7466", u"NO93 8601 1117 94A",
        u"GB29 6016 NWBK 1331 9268 19", u"SE45", u"SE", u"", u"se 10 av 20 kom på festen i går", u"AT 12 på dagen"}) {
    INFO(std::string(text.begin(), text.end()));
    CHECK(accounts(text).empty());
  }
}
