// Terms that match through disguises of letters, and what is no disguise.
#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

// What a check rule, which sees through disguises, finds of terms.
std::string seen(const std::string& terms, const std::string& text, const std::string& options = "") {
  const std::string file = R"({"postvett": 1, "id": "t", "version": "1", "rules": [{"id": "r", "topic": "harassment", "message": "m",
    "match": {"terms": [)" + terms + "]" + options + R"(}, "examples": {"flag": ["zebraord"], "pass": ["inget"]}}]})";
  return marked(load(file)->check(utf16_from_utf8(text), {}), text);
}

}  // namespace

TEST_CASE("Letters that look alike are seen through in a word that also has Latin ones") {
  CHECK(seen(R"("hata", "zebraord")", "hаta hаtа HАTA hαta ʜata") == "hаta / hаtа / HАTA / hαta / ʜata");
  CHECK(seen(R"("död", "zebraord")", "dӧd dӧԁ") == "dӧd / dӧԁ");
  CHECK(seen(R"("hotell", "zebraord")", "ＨＯＴＥＬＬ 𝐡𝐨𝐭𝐞𝐥𝐥 ⓗⓞⓣⓔⓛⓛ 🅷🅾🆃🅴🅻🅻") == "ＨＯＴＥＬＬ / 𝐡𝐨𝐭𝐞𝐥𝐥 / ⓗⓞⓣⓔⓛⓛ / 🅷🅾🆃🅴🅻🅻");
  CHECK(seen(R"("helvete", "zebraord")", "HeIvete heIvete Helvete") == "HeIvete / heIvete / Helvete");
}

TEST_CASE("A word of look-alikes alone counts only where nothing else is written in that script") {
  CHECK(seen(R"("cop", "zebraord")", "that сор again") == "сор");
  CHECK(seen(R"("cop", "zebraord")", "в лесу сор и снег") == "");
  CHECK(seen(R"("pot", "zebraord")", "the Russian word рот is used in открой рот") == "");
}

TEST_CASE("Invisible characters, soft hyphens and marks that are struck through words") {
  for (const char* text : {"ha\u00ADta", "ha\u200Bta", "h\u200Ba\u200Bt\u200Ba", "ha\u200Cta", "ha\u200Dta", "ha\u2060ta", "ha\uFEFFta", "ha\uFE0Fta",
                           "ha\U000E0041ta", "ha\u034Fta", "ha\u180Eta", "h\u0336a\u0336t\u0336a\u0336", "h\u0337\u0338ata"}) {
    INFO(text);
    CHECK(seen(R"("hata", "zebraord")", std::string("jag ") + text + " dig") == text);
  }
  CHECK(seen(R"("gast", "zebraord")", "ga\u0308st gäst") == "");
}

TEST_CASE("Runs of three letters or more") {
  CHECK(seen(R"("hata", "zebraord")", "haaaata hhhata HAAATA haata hataaaa") == "haaaata / hhhata / HAAATA / hataaaa");
  CHECK(seen(R"("hatt", "kaffe", "zebraord")", "hattttt kaffffe") == "hattttt / kaffffe");
  CHECK(seen(R"("hata", "zebraord")", "haaataaar haaatade", R"(, "inflect": "sv")") == "haaataaar / haaatade");
  CHECK(seen(R"("hata", "zebraord")", "1000 aaa www hhh") == "");
}

TEST_CASE("Digits and signs between letters") {
  CHECK(seen(R"("hata", "död", "idiot", "zebraord")", "h4ta h@ta H4TA d0d d0D id1ot 1d10t h4t4 @h4ta") == "h4ta / h@ta / H4TA / d0d / d0D / id1ot / 1d10t / h4t4 / h4ta");
  CHECK(seen(R"("asshole", "zebraord")", "a$$hole a55h0le @$$hole") == "a$$hole / a55h0le");
  CHECK(seen(R"("hata", "zebraord")", "h4tar", R"(, "inflect": "sv")") == "h4tar");
  CHECK(seen(R"("gäst", "zebraord")", "g4sten hotellg4st hotellgäst", R"(, "inflect": "sv", "compound": "sv")") == "g4sten / hotellgäst");
}

TEST_CASE("Digits beside letters are what they are") {
  CHECK(seen(R"("sos", "eos", "lokm", "ist", "mpe", "aa", "skr", "hata", "zebraord")", "50s 30s 10km 1st 3rd mp3 a4 5kr hat4 4hata 100 $5 kr50") == "");
  CHECK(seen(R"("hata", "annaa", "lion", "zebraord")", "h4t2 h4ta99x @hat anna@hata.example 4:an b2b l10n") == "");
  CHECK(seen(R"("noob", "zebraord")", "n00b") == "n00b");
}

TEST_CASE("A word of four letters or more in single letters") {
  CHECK(seen(R"("hata", "hatar", "zebraord")", "h.a.t.a H.A.T.A h-a-t-a h*a*t*a h_a_t_a h/a/t/a h·a·t·a") ==
        "h.a.t.a / H.A.T.A / h-a-t-a / h*a*t*a / h_a_t_a / h/a/t/a / h·a·t·a");
  CHECK(seen(R"("hata", "hatar", "zebraord")", "jag h a t a r dig") == "h a t a r");
  CHECK(seen(R"("hate", "zebraord")", "i h a t e you, I H A T E U") == "h a t e / H A T E");
  CHECK(seen(R"("hata", "zebraord")", "h a t a r", R"(, "inflect": "sv")") == "h a t a r");
  CHECK(seen(R"("hat", "zebraord")", "h a t, h.a.t") == "");
  CHECK(seen(R"("hata", "zebraord")", "h.a-t.a h  a t a h a. t a h a\nt a") == "");
  CHECK(seen(R"("hata", "zebraord")", "b c h a t a") == "");
}

TEST_CASE("Capitals of a term hold in disguise") {
  CHECK(seen(R"("Nordvik", "zebraord")", "N0rdvik n0rdvik N.o.r.d.v.i.k NОRDVIK nоrdvik") == "N0rdvik / N.o.r.d.v.i.k / NОRDVIK");
  CHECK(seen(R"({"term": "Nordvik", "case": "exact"}, "zebraord")", "N0rdvik n0rdvik Nоrdvik nordvik Nordvik") == "N0rdvik / Nоrdvik / Nordvik");
}

TEST_CASE("A phrase is found with words of it in disguise") {
  CHECK(seen(R"("hata gäster", "zebraord")", "h4ta gäster, hata gäääster, h.a.t.a gäster") == "h4ta gäster / hata gäääster / h.a.t.a gäster");
}

TEST_CASE("Disguise is seen through only where a rule looks for a breach") {
  const std::string options = R"("terms": ["hata"])";
  const auto findings = [](const std::string& rule, const std::string& text) {
    const std::string file = R"({"postvett": 1, "id": "t", "version": "1", "rules": [{"id": "r", )" + rule + "}]}";
    return load(file)->check(utf16_from_utf8(text), {}).findings.size();
  };
  const std::string check = R"("topic": "harassment", "message": "m", "examples": {"flag": ["hata katt"], "pass": ["x"]}, )";
  CHECK(findings(check + R"("match": "hata")", "h4ta") == 1);
  CHECK(findings(check + R"("match": {"terms": ["hata"], "disguise": false})", "h4ta") == 0);
  CHECK(findings(check + R"("match": {"terms": [{"term": "hata", "disguise": false}, "katt"]})", "h4ta k4tt") == 1);
  CHECK(findings(R"("kind": "protect", "match": "hata")", "h4ta") == 0);
  CHECK(findings(R"("kind": "protect", "match": "hata")", "hata") == 1);
  CHECK(findings(check + R"("match": "katt", "unless": {"terms": ["snäll"]})", "k4tt sn4ll") == 1);
  CHECK(findings(check + R"("match": "katt", "unless": {"terms": ["snäll"]})", "k4tt snäll") == 0);
  CHECK(findings(check + R"("match": {"all": ["katt", {"not": "snäll"}]})", "k4tt sn4ll") == 1);
  CHECK(findings(R"("kind": "require", "topic": "disclosure", "message": "m", "match": "katt", "need": "reklam",
                    "examples": {"flag": ["katt"], "pass": ["katt reklam"]})", "k4tt r3klam") == 1);
}

TEST_CASE("A longer match in disguise does not hide a plain one from those that want it") {
  const std::string file = R"({"postvett": 1, "id": "t", "version": "1", "lexicons": {"l": {"terms": ["katt", "katt hund"]}},
    "rules": [{"id": "a", "kind": "protect", "match": {"lexicon": "l"}},
              {"id": "b", "topic": "harassment", "message": "m", "match": {"lexicon": "l"}, "examples": {"flag": ["katt"], "pass": ["x"]}}]})";
  const std::string text = "katt h4nd katt h|nd katt hund katt hundddd";
  CHECK(marked(load(file)->check(utf16_from_utf8(text), {}), text) == "katt / katt / katt / katt / katt hund / katt hund / katt hundddd / katt");
}
