// Words and letters by which language.cpp knows a language. Chosen by hand; a word stands for every language in which it is
// common, so that it does not speak between them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace postvett::text::languages {

// Norwegian and Danish are told apart from the rest, because most of their words are Swedish too.
inline constexpr std::uint8_t sv = 1, en = 2, nordic = 4, rest = 8;

// The text stands in the record itself: no pointers, and small when compressed.
struct Word {
  char text[12];
  std::uint8_t languages;

  constexpr std::string_view view() const { return {text, std::char_traits<char>::length(text)}; }
};

// In the order of their UTF-8 bytes.
inline constexpr Word words[] = {
    {"a", en | rest}, {"aan", rest}, {"aber", rest}, {"about", en}, {"af", nordic}, {"after", en}, {"again", en},
    {"aldrig", sv | nordic}, {"ale", rest}, {"alla", sv}, {"alltid", sv | nordic}, {"alltså", sv}, {"always", en},
    {"an", en}, {"and", en}, {"andra", sv}, {"annat", sv}, {"another", en}, {"any", en}, {"anything", en},
    {"are", en}, {"around", en}, {"as", en}, {"asså", sv}, {"at", en | nordic}, {"att", sv}, {"au", rest},
    {"auch", rest}, {"auf", rest}, {"aux", rest}, {"av", sv | nordic}, {"avec", rest}, {"bara", sv}, {"bare", nordic},
    {"be", en}, {"because", en}, {"been", en}, {"before", en}, {"bei", rest}, {"being", en}, {"better", en},
    {"between", en}, {"bland", sv}, {"blev", sv | nordic}, {"blevet", nordic}, {"blir", sv}, {"blitt", nordic},
    {"blive", nordic}, {"borde", sv}, {"both", en}, {"bra", sv | nordic}, {"but", en}, {"bättre", sv}, {"bör", sv},
    {"c'est", rest}, {"came", en}, {"can", en}, {"can't", en}, {"ce", rest}, {"cette", rest}, {"che", rest},
    {"come", en}, {"como", rest}, {"con", rest}, {"could", en}, {"couldn't", en}, {"dag", sv | nordic},
    {"dans", rest}, {"das", rest}, {"day", en}, {"de", sv | nordic | rest}, {"deg", nordic}, {"del", rest},
    {"della", rest}, {"dem", sv | nordic | rest}, {"den", sv | nordic | rest}, {"denne", nordic},
    {"der", nordic | rest}, {"deres", nordic}, {"dessa", sv}, {"det", sv | nordic}, {"detta", sv}, {"di", rest},
    {"dich", rest}, {"did", en}, {"didn't", en}, {"dig", sv | nordic}, {"dina", sv}, {"disse", nordic}, {"does", en},
    {"doesn't", en}, {"doing", en}, {"dom", sv}, {"don't", en}, {"down", en}, {"du", sv | nordic | rest}, {"där", sv},
    {"därför", sv}, {"då", sv}, {"each", en}, {"een", rest}, {"efter", sv | nordic}, {"eftersom", sv}, {"eg", nordic},
    {"ei", rest}, {"ein", rest}, {"eine", rest}, {"einen", rest}, {"el", rest}, {"elle", rest},
    {"eller", sv | nordic}, {"emot", sv}, {"en", sv | nordic | rest}, {"er", sv | nordic | rest}, {"ert", sv},
    {"es", rest}, {"est", rest}, {"está", rest}, {"et", nordic | rest}, {"ett", sv}, {"etter", nordic},
    {"että", rest}, {"every", en}, {"everybody", en}, {"everyone", en}, {"everything", en}, {"feel", en},
    {"fick", sv}, {"finns", sv}, {"first", en}, {"folk", sv | nordic}, {"for", en | nordic}, {"fordi", nordic},
    {"fortfarande", sv}, {"fra", nordic}, {"from", en}, {"frå", nordic}, {"från", sv}, {"fyra", sv},
    {"får", sv | nordic}, {"för", sv}, {"första", sv}, {"für", rest}, {"ganska", sv}, {"get", en},
    {"give", en | nordic}, {"gjorde", sv}, {"gjør", nordic}, {"going", en}, {"good", en}, {"got", en}, {"guy", en},
    {"guys", en}, {"går", sv}, {"gör", sv}, {"ha", sv}, {"haben", rest}, {"had", en}, {"hade", sv | nordic},
    {"haft", sv}, {"ham", nordic}, {"har", sv | nordic}, {"has", en}, {"have", en}, {"having", en}, {"he", en},
    {"he's", en}, {"hej", sv | nordic}, {"hela", sv}, {"helt", sv}, {"her", en | nordic}, {"here", en}, {"het", rest},
    {"hij", rest}, {"him", en}, {"his", en}, {"hittade", sv}, {"hittills", sv}, {"home", en}, {"hon", sv},
    {"honom", sv}, {"hos", sv | nordic}, {"how", en}, {"hun", nordic}, {"hur", sv}, {"hva", nordic}, {"hvad", nordic},
    {"hvis", nordic}, {"hvor", nordic}, {"hvordan", nordic}, {"hvorfor", nordic}, {"hän", rest}, {"här", sv},
    {"häromdagen", sv}, {"håller", sv}, {"i'd", en}, {"i'll", en}, {"i'm", en}, {"i've", en}, {"ibland", sv},
    {"ich", rest}, {"idag", sv}, {"if", en}, {"igen", sv | nordic}, {"igår", sv}, {"ik", rest}, {"ikke", nordic},
    {"ikkje", nordic}, {"ikväll", sv}, {"il", rest}, {"imorgon", sv}, {"inatt", sv}, {"inga", sv},
    {"ingen", sv | nordic}, {"ingenting", sv}, {"inget", sv}, {"inte", sv}, {"into", en}, {"is", en}, {"isn't", en},
    {"ist", rest}, {"it", en}, {"it's", en}, {"its", en}, {"j'ai", rest}, {"ja", sv | nordic | rest}, {"jag", sv},
    {"je", rest}, {"jeg", nordic}, {"jest", rest}, {"jobba", sv}, {"jobbar", sv}, {"jobbet", sv}, {"joka", rest},
    {"jos", rest}, {"ju", sv}, {"just", en}, {"jävla", sv}, {"kan", sv | nordic}, {"kanske", sv}, {"kanssa", rest},
    {"keep", en}, {"kein", rest}, {"know", en}, {"kollega", sv}, {"kollegor", sv}, {"kommer", sv}, {"kuin", rest},
    {"kun", nordic}, {"kunde", sv}, {"la", rest}, {"las", rest}, {"last", en}, {"le", rest}, {"les", rest},
    {"let", en}, {"let's", en}, {"lige", nordic}, {"ligger", sv}, {"like", en | nordic}, {"lite", sv}, {"look", en},
    {"los", rest}, {"love", en}, {"maar", rest}, {"mais", rest}, {"make", en}, {"may", en}, {"me", en | rest},
    {"med", sv | nordic}, {"meg", nordic}, {"meget", nordic}, {"mellom", nordic}, {"mer", sv | nordic},
    {"mig", sv | nordic}, {"might", en}, {"min", sv | nordic}, {"mina", sv}, {"minä", rest}, {"mir", rest},
    {"mit", rest}, {"mitt", sv | nordic}, {"mitä", rest}, {"more", en}, {"most", en}, {"mot", sv | nordic},
    {"mutta", rest}, {"muy", rest}, {"my", en}, {"mycke", sv}, {"mycket", sv}, {"mye", nordic}, {"myös", rest},
    {"más", rest}, {"människor", sv}, {"måste", sv}, {"naar", rest}, {"nach", rest}, {"need", en}, {"nei", nordic},
    {"nej", sv}, {"never", en}, {"new", en}, {"ni", sv}, {"nicht", rest}, {"nie", rest}, {"niet", rest},
    {"night", en}, {"niin", rest}, {"no", en | rest}, {"nobody", en}, {"noch", rest}, {"noe", nordic},
    {"noen", nordic}, {"nog", sv}, {"nogen", nordic}, {"noget", nordic}, {"not", en}, {"nothing", en}, {"nous", rest},
    {"nu", sv | nordic}, {"nur", rest}, {"nyt", rest}, {"não", rest}, {"när", sv}, {"nästa", sv}, {"någon", sv},
    {"någonting", sv}, {"något", sv}, {"några", sv}, {"nån", sv}, {"nånting", sv}, {"når", nordic}, {"nåt", sv},
    {"och", sv}, {"också", sv}, {"of", en}, {"off", en}, {"og", nordic}, {"også", nordic}, {"old", en}, {"ole", rest},
    {"olen", rest}, {"oli", rest}, {"ollut", rest}, {"om", sv | nordic}, {"on", en | rest}, {"one", en}, {"only", en},
    {"ont", rest}, {"ook", rest}, {"or", en}, {"oss", sv | nordic}, {"other", en}, {"our", en}, {"out", en},
    {"ovat", rest}, {"own", en}, {"para", rest}, {"pas", rest}, {"people", en}, {"pero", rest}, {"please", en},
    {"por", rest}, {"precis", sv}, {"på", sv | nordic}, {"que", rest}, {"qui", rest}, {"really", en}, {"said", en},
    {"samma", sv}, {"says", en}, {"se", sv | nordic | rest}, {"sedan", sv}, {"seg", nordic}, {"selv", nordic},
    {"sen", sv}, {"ser", sv}, {"she", en}, {"she's", en}, {"should", en}, {"sich", rest}, {"sie", rest},
    {"sig", sv | nordic}, {"sina", sv}, {"sind", rest}, {"sitt", sv | nordic}, {"sitten", rest}, {"się", rest},
    {"själv", sv}, {"ska", sv}, {"skal", nordic}, {"skulle", sv | nordic}, {"so", en | rest}, {"som", sv | nordic},
    {"some", en}, {"someone", en}, {"something", en}, {"sono", rest}, {"sont", rest}, {"still", en}, {"står", sv},
    {"su", rest}, {"sur", rest}, {"säger", sv}, {"så", sv | nordic}, {"sådan", sv}, {"såg", sv}, {"sån", sv},
    {"sånt", sv}, {"tack", sv}, {"tai", rest}, {"take", en}, {"tell", en}, {"than", en}, {"thank", en},
    {"thanks", en}, {"that", en}, {"that's", en}, {"the", en}, {"their", en}, {"them", en}, {"then", en},
    {"there", en}, {"there's", en}, {"these", en}, {"they", en}, {"they're", en}, {"they've", en}, {"think", en},
    {"this", en}, {"those", en}, {"through", en}, {"til", nordic}, {"till", sv}, {"time", en | nordic}, {"to", en},
    {"today", en}, {"told", en}, {"tomorrow", en}, {"tonight", en}, {"too", en}, {"tre", sv | nordic | rest},
    {"tror", sv}, {"très", rest}, {"two", en}, {"tycker", sv}, {"tämä", rest}, {"tänker", sv}, {"uden", nordic},
    {"uma", rest}, {"una", rest}, {"und", rest}, {"une", rest}, {"until", en}, {"up", en}, {"us", en}, {"utan", sv},
    {"uten", nordic}, {"vad", sv}, {"vain", rest}, {"var", sv | nordic}, {"vara", sv}, {"varandra", sv},
    {"varför", sv}, {"varit", sv}, {"varje", sv}, {"ved", nordic}, {"veldig", nordic}, {"vem", sv}, {"very", en},
    {"vet", sv}, {"vi", sv | nordic}, {"vil", nordic}, {"vilka", sv}, {"vilken", sv}, {"vilket", sv}, {"vill", sv},
    {"ville", sv | nordic}, {"von", rest}, {"voor", rest}, {"vous", rest}, {"väl", sv}, {"väldigt", sv},
    {"vår", sv | nordic}, {"våra", sv}, {"vårt", sv}, {"være", nordic}, {"want", en}, {"was", en | rest},
    {"wasn't", en}, {"way", en}, {"we", en}, {"we're", en}, {"we've", en}, {"week", en}, {"went", en}, {"were", en},
    {"what", en}, {"what's", en}, {"when", en}, {"where", en}, {"which", en}, {"while", en}, {"who", en},
    {"whose", en}, {"why", en}, {"wie", rest}, {"wij", rest}, {"will", en | rest}, {"wir", rest}, {"wird", rest},
    {"with", en}, {"without", en}, {"won't", en}, {"work", en}, {"working", en}, {"works", en}, {"would", en},
    {"wouldn't", en}, {"year", en}, {"yesterday", en}, {"yo", rest}, {"you", en}, {"you're", en}, {"you've", en},
    {"your", en}, {"zijn", rest}, {"zu", rest}, {"än", sv}, {"ännu", sv}, {"är", sv}, {"även", sv}, {"å", sv | nordic},
    {"åka", sv}, {"år", sv | nordic}, {"åt", sv}, {"åtminstone", sv}, {"être", rest}, {"över", sv}, {"über", rest},
    {"że", rest},
};

static_assert(std::adjacent_find(std::begin(words), std::end(words),
                                 [](const Word& a, const Word& b) { return !(a.view() < b.view()); }) == std::end(words),
              "the words are sorted, each once");

}  // namespace postvett::text::languages
