#include <catch2/catch.hpp>

#include "entity_document.h"

namespace {

Pieces addresses(std::u16string_view text) { return detected("email", text); }

}  // namespace

TEST_CASE("addresses as people write them") {
  for (const std::u16string address :
       {u"anna@example.com", u"anna.andersson@hotell.example", u"anna+jobb@mail.example.co.uk", u"a@b.se", u"anna_b-c%d@ex-ample.org",
        u"o'brien@example.ie", u"1234@example.com", u"åsa.öberg@räksmörgås.se", u"用户@例子.广告", u"anna@xn--rksmrgs-5wao1o.xn--p1ai",
        u"ANNA@EXAMPLE.COM", u"_anna@example.com", u"anna＠example.com", u"a\u030Ake@example.com"}) {
    CHECK(addresses(address) == Pieces{address});
    CHECK(addresses(u"😂 skriv till " + address + u".") == Pieces{address});
    CHECK(addresses(u"(" + address + u"), tack!") == Pieces{address});
    CHECK(addresses(u"<" + address + u">?") == Pieces{address});
    CHECK(addresses(u"'" + address + u"'") == Pieces{address});
    CHECK(addresses(u"mailto:" + address + u"…") == Pieces{address});
  }
  CHECK(addresses(u"a@b.se,c@d.se;e@f.se") == Pieces{u"a@b.se", u"c@d.se", u"e@f.se"});
  CHECK(addresses(u"Mejla anna@hotell.se.Nästa dag") == Pieces{u"anna@hotell.se"});
  CHECK(addresses(u"anna@hotell.se.5") == Pieces{u"anna@hotell.se"});
  CHECK(addresses(u"anna@hotell.se-") == Pieces{u"anna@hotell.se"});
  CHECK(addresses(u"...anna@hotell.se...") == Pieces{u"anna@hotell.se"});
  CHECK(addresses(u"anna..berg@hotell.se") == Pieces{u"berg@hotell.se"});
}

TEST_CASE("what has an @ and is no address") {
  for (const std::u16string_view text :
       {u"@hotellfyrvakten", u"anna@hotell", u"anna@.se", u"anna@hotell..se", u"anna@-hotell.se", u"anna@hotell.s", u"anna@10.0.0.1",
        u"@anna@mastodon.social", u"https://anna@example.com/", u"ftp://anna:lösen@example.com", u"anna @hotell.se", u"anna@ hotell.se",
        u"anna.@hotell.se", u"@", u"a@", u"@b.se", u"😂@b.se", u"anna@hotell.se_x", u"5 st @ 10.50 kr", u"", u"anna@@hotell.se"}) {
    INFO(std::string(text.begin(), text.end()));
    CHECK(addresses(text).empty());
  }
  CHECK(addresses(std::u16string(65, u'a') + u"@example.com").empty());
  CHECK(addresses(std::u16string(64, u'a') + u"@example.com").size() == 1);
  CHECK(addresses(u"a@" + std::u16string(64, u'a') + u".com").empty());
}

TEST_CASE("a long run without spaces takes no long time") {
  std::u16string text;
  while (text.size() < 60000) text += u"€a@";
  CHECK(addresses(text).empty());
}
