#include "inflection_forms.h"

using namespace postvett::testing;
using postvett::matching::Language;

TEST_CASE("Swedish nouns in their five declensions") {
  check_forms({
      {"gäst", "gästs gästen gästens gäster gästers gästerna gästernas", "gästa gästar gästad gästade"},
      {"flicka", "flickan flickans flickor flickors flickorna flickornas", "flickade"},
      {"kvinna", "kvinnan kvinnor kvinnornas"},
      {"hund", "hunden hundens hundar hundarna hundarnas", "hundra"},
      {"pojke", "pojken pojkar pojkarna pojkens"},
      {"hus", "huset husets husen husens", "huss husar husarna"},
      {"barn", "barnet barnen barnens"},
      {"rum", "rummet rummets rummen rummens", "rumet rumen"},
      {"program", "programmet programmen"},
      {"problem", "problemet problemen"},
      {"dröm", "drömmen drömmar drömmarna"},
      {"äpple", "äpplet äpplen äpplena"},
      {"bi", "biet bin bina"},
      {"sko", "skon skor skorna"},
      {"by", "byn byar byarna"},
      {"nivå", "nivån nivåer nivåerna"},
      {"lärare", "läraren lärarens lärarna lärarnas lärares"},
      {"skådespelerska", "skådespelerskan skådespelerskor"},
      {"tekniker", "teknikern teknikerna"},
      {"städning", "städningen städningar"},
      {"möjlighet", "möjligheten möjligheter", "möjlighett möjlighetare"},
      {"reception", "receptionen receptioner"},
      {"cykel", "cykeln cyklar cyklarna", "cykelar"},
      {"syster", "systern systrar systrarna"},
      {"nummer", "numret numren numrets"},
      {"fönster", "fönstret fönstren"},
      {"vapen", "vapnet vapnen"},
      {"himmel", "himlen himlar"},
      {"sommar", "sommaren somrar"},
      {"museum", "museet museer museerna"},
      {"terminal", "terminalen terminaler"},
      {"sällskap", "sällskapet sällskapen"},
      {"kändis", "kändisen kändisar kändisarna"},
      {"kollegium", "kollegiet kollegier"},
      {"motor", "motorn motorer"},
  }, Language::swedish);
}

TEST_CASE("Swedish nouns with a vowel that changes, also as the last part of a compound") {
  check_forms({
      {"man", "mannen mannens män männen männens", "manar"},
      {"affärsman", "affärsmannen affärsmän affärsmännens"},
      {"roman", "romanen romaner", "romän romannen"},
      {"bok", "boken böcker böckerna", "bokar boker"},
      {"hand", "handen händer händerna", "handar"},
      {"natt", "natten nätter"},
      {"fot", "foten fötter"},
      {"stad", "staden städer"},
      {"verkstad", "verkstaden verkstäder"},
      {"son", "sonen söner"},
      {"person", "personen personer", "persöner"},
      {"bonde", "bonden bönder"},
      {"bror", "brodern bröder bröderna"},
      {"mor", "modern mödrar"},
      {"öga", "ögat ögon ögonen"},
      {"mus", "musen möss"},
      {"land", "landet länder länderna"},
      {"ledamot", "ledamoten ledamöter"},
      {"hotellrum", "hotellrummet hotellrummen"},
  }, Language::swedish);
}

TEST_CASE("Swedish adjectives") {
  check_forms({
      {"dum", "dumt dumma dummare dummast dummaste"},
      {"lycklig", "lyckligt lyckliga lyckligare lyckligast", "lyckligen lyckligasta"},
      {"glad", "glatt glada gladare", "glat"},
      {"ond", "ont onda"},
      {"vit", "vitt vita"},
      {"ny", "nytt nya nyare"},
      {"blå", "blått blåa"},
      {"vacker", "vackert vackra vackrare vackrast"},
      {"enkel", "enkelt enkla enklare"},
      {"öppen", "öppet öppna", "öppent"},
      {"sann", "sant sanna", "sannt"},
      {"svart", "svarta svartare", "svartt"},
      {"stor", "stort stora större störst största"},
      {"god", "gott goda bättre bäst"},
      {"bra", "bättre bäst bästa", "brar bran"},
      {"dålig", "dåligt dåliga sämre värre"},
      {"liten", "litet lilla små mindre minst"},
      {"gammal", "gammalt gamla äldre äldst"},
      {"ung", "ungt unga yngre yngst"},
      {"efterbliven", "efterblivet efterblivna"},
      {"korkad", "korkat korkade"},
      {"långsam", "långsamt långsamma"},
      {"svensk", "svenskt svenska"},
  }, Language::swedish);
}

TEST_CASE("Swedish verbs of the four conjugations") {
  check_forms({
      {"hata", "hatar hatade hatat hatas hatades hatad hatande", "hatt hatten het"},
      {"diskutera", "diskuterar diskuterade diskuterat", "diskuteror"},
      {"köpa", "köper köpte köpt köps köpta köp", "köpade köpar"},
      {"ringa", "ringer ringde ringt", "ringade"},
      {"höra", "hör hörde hört", "hörer"},
      {"känna", "känner kände känt", "kännde"},
      {"använda", "använder använde använt använd", "användde"},
      {"betala", "betalar betalade betalat"},
      {"byta", "byter bytte bytt"},
      {"leda", "leder ledde lett"},
      {"tro", "tror trodde trott"},
      {"sy", "syr sydde sytt"},
      {"skriva", "skriver skrev skrivit skriven skrivna skrivs", "skrivade"},
      {"avbryta", "avbryter avbröt avbrutit avbruten"},
      {"komma", "kommer kom kommit", "kommade"},
      {"ge", "ger gav gett"},
      {"säga", "säger sade sa sagt"},
      {"göra", "gör gjorde gjort gjorda"},
      {"sälja", "säljer sålde sålt såld"},
      {"stjäla", "stjäl stal stulit stulen"},
      {"slå", "slår slog slagit slagen"},
      {"ljuga", "ljuger ljög ljugit"},
      {"supa", "super söp supit"},
      {"missförstå", "missförstår missförstod missförstått"},
      {"utpeka", "utpekar utpekade"},
      {"svettas", "svettades svettats", "svettasen"},
      {"trivas", "trivs trivdes trivts", "trivades"},
      {"kontrolläsa", "kontrolläser kontrolläste kontrolläst"},
      {"mäta", "mäter mätte mätt", "måt"},
  }, Language::swedish);
}

TEST_CASE("A Swedish word that is another word's neighbour keeps to its own forms") {
  check_forms({
      {"gift", "giftet gifts", "giftig giftiga gifta giftas"},
      {"slut", "slutet", "slutar slutade"},
      {"hat", "hatet", "hatar hatten hatade"},
      {"svin", "svinet svinen", "svinn svina"},
      {"vin", "vinet", "vinn vinna vinner"},
      {"hot", "hotet hoten", "hotar hotell"},
      {"kund", "kunden kunder", "kunde kunna"},
      {"chef", "chefen chefer"},
      {"plast", "plasten", "plasta"},
      {"föra", "förde fört", "för"},
      {"vara", "är var varit", "varna"},
      {"fasad", "fasaden fasader"},
      {"lön", "lönen löner", "lönn"},
      {"mobba", "mobbar mobbade", "mobbing"},
      {"sex", "", "sexar sexet"},
  }, Language::swedish);
}

TEST_CASE("What has no forms in Swedish, or has them already, is left alone") {
  using Forms = std::vector<std::string>;
  for (const char* word : {"hans", "och", "inte", "412", "vd:n", "c++", "i"}) CHECK(forms_of(word, Language::swedish) == Forms{word});
  CHECK(forms_of("gästerna", Language::swedish) == Forms{"gästerna", "gästernas"});
  CHECK(forms_of("lobbyn", Language::swedish) == Forms{"lobbyn", "lobbyns"});
  CHECK(forms_of("städade", Language::swedish) == Forms{"städade", "städades"});
  CHECK(forms_of("", Language::swedish).empty());
  CHECK(forms_of(std::string(65, 'a'), Language::swedish).size() == 1);
}

TEST_CASE("Swedish abbreviations take their endings with a colon and without") {
  check_forms({{"vd", "vd:n vd:ns vd:s vd:ar vdn"}, {"sms", "sms:et"}}, Language::swedish);
}

TEST_CASE("Forms that would be another common word are not made") {
  check_forms({
      {"ha", "har hade haft", "h hs"},
      {"ta", "tar tog tagit", "t ts"},
      {"dra", "drar drog dragit", "dr drs"},
      {"ve", "", "var vars"},
      {"nästa", "", "nästan"},
      {"all", "", "aller allet"},
  }, Language::swedish);
}
