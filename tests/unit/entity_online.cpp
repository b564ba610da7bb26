// Web and IP addresses, account names, hashtags, keys and passwords.
#include <catch2/catch.hpp>

#include "entity_document.h"

namespace {

// As is_found, and in brackets, where an address or a name often stands.
void is_found_online(std::string_view entity, std::initializer_list<std::u16string_view> pieces) {
  for (const std::u16string_view view : pieces) {
    const std::u16string piece(view);
    INFO(entity << ": " << std::string(piece.begin(), piece.end()));
    CHECK(detected(entity, piece) == Pieces{piece});
    CHECK(detected(entity, u"😂 Se " + piece + u", tack. Hej!") == Pieces{piece});
    CHECK(detected(entity, u"(" + piece + u")") == Pieces{piece});
    CHECK(detected(entity, u"Se \"" + piece + u"\".\n") == Pieces{piece});
  }
}

// Put together here, so that nobody's scanner takes a test for a leak.
std::u16string token(std::u16string_view prefix, std::size_t size) {
  std::u16string out(prefix);
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char16_t>(u"ABCDEFGH23456789"[i % 16]);
  return out;
}

}  // namespace

TEST_CASE("web addresses") {
  is_found_online("url", {u"https://www.hotell.example/rum?id=4&x=å#del", u"http://localhost:8080/a", u"HTTPS://EXAMPLE.COM/A",
                   u"ftp://ftp.example.org/x", u"www.example.se", u"example.com", u"hotell.se/rum/412",
                   u"sub.domän.example", u"https://sv.wikipedia.org/wiki/Hund_(djur)", u"http://[2001:db8::1]/x",
                   u"bit.ly/3abc", u"t.co/abc", u"https://example.com/a,b"});
  CHECK(detected("url", u"Läs example.com. Sedan example.org!") == Pieces{u"example.com", u"example.org"});
  CHECK(detected("url", u"<https://example.com>, 'https://example.org'.") ==
        Pieces{u"https://example.com", u"https://example.org"});
  is_none("url",
          {u"Kortet nekat.Se upp", u"t.ex. idag", u"yes.no", u"anna@example.com", u"http://", u"https:// example",
           u"www.", u"12.30", u"1.5.com2", u"bl.a. detta", u"fil.txt", u"", u"...se", u"call.me"});
}

TEST_CASE("IP addresses") {
  is_found_online("ip-address", {u"192.0.2.1", u"198.51.100.255", u"2001:db8::8a2e:370:7334",
                          u"2001:0db8:0000:0000:0000:ff00:0042:8329", u"::1", u"::ffff:192.0.2.128", u"fe80::1"});
  CHECK(detected("ip-address", u"192.0.2.1:8080 och 192.0.2.0/24") == Pieces{u"192.0.2.1", u"192.0.2.0"});
  is_none("ip-address", {u"256.0.2.1", u"192.0.2", u"192.0.2.1.5", u"192.0.02.1", u"version 1.2.3.4", u"v. 1.2.3.4",
                         u"v1.2.3.4", u"17:12:30", u"std::vector", u"a::b", u"::", u"1:2:3:4:5:6:7", u"2001:db8::1::2",
                         u"12345::1", u"1.234.567.890", u"kl 10:30", u":)", u"add: be"});
}

TEST_CASE("account names and hashtags") {
  is_found_online("handle", {u"@hotellfyrvakten", u"@anna.berg", u"@anna_b", u"@x1", u"@anna@mastodon.example"});
  CHECK(detected("handle", u"Hej @anna. och .@bo") == Pieces{u"@anna"});
  is_none("handle", {u"anna@example.com", u"@", u"@ anna", u"@12", u"@a", u"10@kr", u"@@", u"https://x.example/@anna"});
  is_found_online("hashtag", {u"#fyrvakten", u"#åre2026", u"#två_ord", u"#2026mål", u"＃sommar", u"#食べ物"});
  CHECK(detected("hashtag", u"#a#b #c👍") == Pieces{u"#a", u"#c"});
  is_none("hashtag", {u"#1", u"C#", u"# rubrik", u"##", u"&#39;x", u"https://x.example/#top", u"a#b", u"#"});
}

TEST_CASE("keys and tokens with a known prefix") {
  const std::u16string part = token(u"", 20);
  for (const std::u16string& secret :
       {token(u"AKIA", 16), token(u"ghp_", 36), token(u"github_pat_", 60), token(u"xoxb-", 30), token(u"AIza", 35),
        token(u"sk_live_", 24), token(u"glpat-", 20), token(u"npm_", 36), token(u"sk-proj-", 48),
        token(u"SG.", 22) + u"." + token(u"", 43), u"eyJ" + part + u".eyJ" + part + u"." + part,
        std::u16string(u"-----BEGIN RSA PRIVATE KEY-----\nMIIB\nAAAA\n-----END RSA PRIVATE KEY-----"),
        std::u16string(u"-----BEGIN OPENSSH PRIVATE KEY-----")}) {
    INFO(std::string(secret.begin(), secret.end()));
    CHECK(detected("secret", secret) == Pieces{secret});
    CHECK(detected("secret", u"😂 nyckel=\"" + secret + u"\".") == Pieces{secret});
    CHECK(detected("secret", secret + u"\n" + secret).size() == 2);
  }
  for (const std::u16string& text :
       {token(u"AKIA", 15), token(u"AKIA", 17), token(u"akia", 16), token(u"ghp_", 20), token(u"xAKIA", 16),
        u"eyJ" + part + u"." + part + u"." + part,
        std::u16string(u"-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"),
        std::u16string(u"sk-learn är ett bibliotek för maskininlärning i Python"), token(u"AIza", 34)}) {
    INFO(std::string(text.begin(), text.end()));
    CHECK(detected("secret", text).empty());
  }
}

TEST_CASE("passwords that are given with their label") {
  const auto password = [](std::u16string_view text) { return detected("password", text); };
  CHECK(password(u"Lösenordet är Sommar2026!") == Pieces{u"Sommar2026!"});
  CHECK(password(u"wifi-lösenord: gästfrihet") == Pieces{u"gästfrihet"});
  CHECK(password(u"Password: hunter2, user: anna") == Pieces{u"hunter2"});
  CHECK(password(u"password=S3cret;") == Pieces{u"S3cret"});
  CHECK(password(u"The password is \"correct\".") == Pieces{u"correct"});
  CHECK(password(u"lösen: kaffe123. Säg inget") == Pieces{u"kaffe123"});
  CHECK(password(u"PIN-koden är 4711") == Pieces{u"4711"});
  CHECK(password(u"portkod 1337#") == Pieces{});
  CHECK(password(u"portkod 1337.") == Pieces{u"1337"});
  CHECK(password(u"koden till personalingången är 7713 och larmet") == Pieces{u"7713"});
  CHECK(password(u"Lösenordet till kassan är Kassa2024.") == Pieces{u"Kassa2024"});
  CHECK(password(u"och lösenordet Blåsippa-1987. Sluta") == Pieces{u"Blåsippa-1987"});
  CHECK(password(u"lösenord på wifi: Strand99") == Pieces{u"Strand99"});
  CHECK(password(u"Koden: 2580") == Pieces{u"2580"});
  is_none(
      "password",
      {u"Glöm inte lösenordet!", u"The password is wrong", u"Lösenord: så väljer du ett bra", u"lösenordet är hemligt",
       u"error code 404", u"felkod 1234", u"kod 4711", u"password", u"password:", u"PIN 12", u"pass the salt",
       u"lösenord i 2026 års version", u"koden till dörren är hemlig", u"lösenordet 1987",
       u"password for everyone in the whole wide house is x1x1", u"Lösenordet är: https://example.com/1"});
}
