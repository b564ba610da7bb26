// Terms that match in more forms than one: "inflect", "compound" and "accents".
#include "loading.h"

using namespace postvett;
using namespace postvett::testing;

namespace {

std::string with_options(const std::string& terms, const std::string& options) { return R"({"terms": [)" + terms + "], " + options + "}"; }

}  // namespace

TEST_CASE("A term matches in its inflected forms where it asks for them") {
  const std::string text = "gäst, gästen, Gästens, GÄSTERNA, gästande, gästar";
  CHECK(found(R"("gäst")", text) == "gäst");
  CHECK(found(with_options(R"("gäst")", R"("inflect": "sv")"), text) == "gäst / gästen / Gästens / GÄSTERNA");
  CHECK(found(with_options(R"("decline")", R"("inflect": "en")"), "They declined, she declines, declining decline decliner") ==
        "declined / declines / declining / decline");
  CHECK(found(with_options(R"("hata", "stop")", R"("inflect": ["sv", "en"])"), "jag hatade och hatar, stopped, stopping hat") ==
        "hatade / hatar / stopped / stopping");
}

TEST_CASE("Irregular words match in all their forms") {
  CHECK(found(with_options(R"("man", "gå", "bok")", R"("inflect": "sv")"), "Männen gick med böckerna; mannens bok, hon går") ==
        "Männen / gick / böckerna / mannens / bok / går");
  CHECK(found(with_options(R"("go", "child", "bad")", R"("inflect": "en")"), "He went with the children, worse than ever") ==
        "went / children / worse");
}

TEST_CASE("All words of a phrase are inflected") {
  CHECK(found(with_options(R"("guest's card", "decline a payment")", R"("inflect": "en")"), "the guest’s cards, declined a payment, declining the payment") ==
        "guest’s cards / declined a payment");
  CHECK(found(with_options(R"("död gäst", "dö snart")", R"("inflect": "sv")"), "döda gästerna. Hon dog snart. döda-gästen") == "döda gästerna / dog snart / döda-gästen");
  CHECK(found(with_options(R"("röd katt")", R"("inflect": "sv")"), "den är röda. Katten sov") == "");
}

TEST_CASE("A term's own options win over its list's, and a place's over the lexicon's") {
  CHECK(found(R"({"terms": ["katt", {"term": "hund", "inflect": []}], "inflect": "sv"})", "katten hunden hund") == "katten / hund");
  const std::string file = R"({"postvett": 1, "id": "t", "version": "1",
    "lexicons": {"animal": {"terms": ["katt", {"term": "hund", "inflect": []}], "inflect": "sv"}},
    "rules": [{"id": "a", "kind": "protect", "match": {"lexicon": "animal"}},
              {"id": "b", "kind": "protect", "match": {"lexicon": "animal", "inflect": []}}]})";
  const std::string text = "katten hunden katt";
  CHECK(marked(load(file)->check(utf16_from_utf8(text), {}), text) == "katten / katt / katt");
}

TEST_CASE("Capitals of a term hold in its forms; what an ending adds is free") {
  CHECK(found(with_options(R"("Fyrvakten", "SJ", "Man")", R"("inflect": "sv")"), "Fyrvaktens FYRVAKTENS FYRVAKTENs fyrvaktens SJs SJ:s sj:s Männen männen MÄNNEN") ==
        "Fyrvaktens / FYRVAKTENS / FYRVAKTENs / SJs / SJ:s / Männen / MÄNNEN");
  CHECK(found(with_options(R"("Fyrvakten")", R"("inflect": "sv", "case": "exact")"), "Fyrvaktens FYRVAKTENS fyrvaktens") == "Fyrvaktens");
}

TEST_CASE("Endings behind a colon or an apostrophe") {
  CHECK(found(with_options(R"("nordvik", "vd", "fyrvakten")", R"("inflect": "sv")"), "Nordvik:s vd:n, VD:ns, Fyrvakten's Fyrvakten’s") ==
        "Nordvik:s / vd:n / VD:ns / Fyrvakten's / Fyrvakten’s");
  CHECK(found(R"("nordvik")", "Nordvik:s") == "");
}

TEST_CASE("A term is the first or the last part of a Swedish compound") {
  const std::string compound = R"("compound": "sv", "inflect": "sv")";
  CHECK(found(with_options(R"("gäst")", compound), "hotellgästens gästrummet gästernas stamgäst gäst") == "hotellgästens / gästrummet / gästernas / stamgäst / gäst");
  CHECK(found(with_options(R"("gäst")", R"("compound": "sv")"), "hotellgäst hotellgästens gästrummet gästen") == "hotellgäst / gästrummet");
  CHECK(found(with_options(R"("gata", "arbete")", compound), "gatuköket arbetsplatsen huvudgatorna") == "gatuköket / arbetsplatsen / huvudgatorna");
  CHECK(found(with_options(R"("gäst")", R"("inflect": "sv")"), "hotellgästen gästrummet") == "");
  CHECK(found(with_options(R"("sked", "vän", "rand")", compound), "besked vänskap vänligt strand") == "");
}

TEST_CASE("Of a phrase, the first word may end a compound and the last one begin one") {
  CHECK(found(with_options(R"("gäst med hund")", R"("compound": "sv")"), "hotellgäst med hundvalp, gästrum med hund, gäst med hushund") == "hotellgäst med hundvalp");
}

TEST_CASE("Capitals hold in compounds, where the word may begin in the middle") {
  CHECK(found(with_options(R"("Fyrvakten")", R"("compound": "sv")"), "Hotellfyrvakten hotellfyrvakten HOTELLFYRVAKTEN Fyrvaktengäster fyrvaktengäster") ==
        "Hotellfyrvakten / HOTELLFYRVAKTEN / Fyrvaktengäster");
}

TEST_CASE("Accents are folded on both sides where the term says so") {
  CHECK(found(with_options(R"("café", "smörgås")", R"("accents": "fold")"), "cafe café CAFÉ smorgas smörgås cafe\u0301") == "cafe / café / CAFÉ / smorgas / smörgås / cafe\u0301");
  CHECK(found(with_options(R"("gast")", R"("accents": "fold")"), "gäst gåst gast") == "gäst / gåst / gast");
  CHECK(found(with_options(R"("café")", ""  R"("accents": "keep")"), "cafe café") == "café");
  CHECK(found(with_options(R"("gäst")", R"("accents": "fold", "inflect": "sv", "compound": "sv")"), "gasterna gästerna hotellgasten") == "gasterna / gästerna / hotellgasten");
  CHECK(found(with_options(R"("crème brûlée", {"term": "hund", "accents": "keep"})", R"("accents": "fold")"), "creme brulee hünd hund") == "creme brulee / hund");
}

TEST_CASE("A term of one letter, of digits and of signs keeps to itself") {
  const std::string all = R"("inflect": ["sv", "en"], "compound": "sv")";
  CHECK(found(with_options(R"("å", "x", "412", "c++", "@fyr")", all), "å x 412 C++ @fyr åen xen 4121 a412") == "å / x / 412 / C++ / @fyr");
}

TEST_CASE("A word that one language never inflects keeps to itself where both are asked for") {
  const std::string both = R"("inflect": ["sv", "en"])";
  CHECK(found(with_options(R"("us", "he", "han")", both), "us user users he har hen han hans") == "us / he / han");
  CHECK(found(with_options(R"("stop", "hund")", both), "stopped hundens hunds") == "stopped / hundens / hunds");
}

TEST_CASE("A word that one language takes for inflected already has the other language's forms where both are asked for") {
  const std::string both = R"("inflect": ["sv", "en"])";
  CHECK(found(with_options(R"("kines")", both), "kineser, kinesen och kinesernas") == "kineser / kinesen / kinesernas");
}

TEST_CASE("Two terms of one list that share a word's form are one match") {
  CHECK(found(with_options(R"("vara", "var", "gästen", "gäst")", R"("inflect": "sv")"), "gästen var") == "gästen / var");
}
