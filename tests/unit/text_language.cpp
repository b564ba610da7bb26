// Which language a sentence is in. The table is written for these tests; the labelled posts are the measure.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "text/language.h"
#include "text/utf.h"

using namespace postvett::text;

namespace {

Language of(std::string_view utf8) {
  const std::u16string text = to_utf16(utf8);
  return language_of(Document(text), 0);
}

}  // namespace

TEST_CASE("Sentences in Swedish") {
  const char* sentence = GENERATE(
      "Det är slut på kaffet igen och ingen vill gå och handla", "vi poliser fick 400 spänn i påslag", "å så va de slut på kaffet å ingen ville gå å köpa mer", "Jag vet inte hur jag ska orka en helg till",
      "Nån har glömt sina nycklar i lobbyn, hör av er", "HUR SVÅRT KAN DET VARA ATT HÄLSA", "Gästen som bodde på 412 fick sitt kort nekat",
      "Såg The Crown igår, den var faktiskt jättebra", "Hon var här i morse men hann inte stanna #tbt #weekend #thebest", "Det ha\xCC\x8Ar inte blivit ba\xCC\x88ttre, sa\xCC\x8A vi va\xCC\x88ntar");
  INFO(sentence);
  CHECK(of(sentence) == Language::swedish);
}

TEST_CASE("Sentences in English") {
  const char* sentence = GENERATE(
      "We are out of coffee again and nobody wants to go", "I don’t know how they expect us to work like this", "Somebody left their keys in the lobby",
      "THEY SAID THAT WE COULD NOT TALK ABOUT IT", "What a day, my feet are killing me and the shift isn't over", "She works at Håkansson & Söner and loves it",
      "Anyone else think that smörgåsbord is the best word ever?", "There were three of them in the room, all from Malmö");
  INFO(sentence);
  CHECK(of(sentence) == Language::english);
}

TEST_CASE("Sentences in another language") {
  const char* sentence = GENERATE(
      "Jeg vet ikke hvor lenge vi skal holde på med dette", "Det er ikke noe jeg vil snakke om i dag", "Hvad skal vi lave når han ikke kommer hjem til jul",
      "Hun sagde at hun ikke ville have noget med ham at gøre", "Minä olen niin väsynyt että en jaksa enää", "Hän ei ole ollut täällä ja se on minun vika",
      "Ich weiß nicht, wie lange wir noch warten müssen", "Das ist nicht mein Problem und auch nicht deins", "Je ne sais pas ce que nous allons faire avec les clients",
      "C'est très difficile pour nous dans cette équipe", "No sé por qué los jefes están tan enfadados con nosotros", "Está muy bien pero no es para todos",
      "Nie wiem co się stało, ale jest źle", "Não sei o que vou fazer com uma conta assim", "Non sono sicuro che questo è della squadra, ma il capo sì",
      "Ik weet niet hoe het voor hem zal zijn", "أنا متعب جدا من العمل اليوم", "Мы не знаем, что будет завтра", "今日は疲れました", "Δεν ξέρω τι να πω");
  INFO(sentence);
  CHECK(of(sentence) == Language::other);
}

TEST_CASE("What is short or mixed has no language") {
  const char* sentence = GENERATE("", "😂😂😂", "412", "Slut!", "Gift?", "Amen", "sex", "monday. no thanks", "Fy fan", "Kollar Game of Thrones", "you are the best och jag bara dog",
                                  "Lars-Göran Öberg, Åkers styckebruk", "@the_and_of #from #with", "https://www.example.test/the/and/of", "xqzt vbnm qwrt");
  INFO(sentence);
  CHECK(of(sentence) == Language::unknown);
}

TEST_CASE("Letters of another script inside a word are a disguise, not another language") {
  CHECK(of("Det är inte sаnt att jаg hаtar dig") == Language::swedish);
  CHECK(of("ѕuсk уou") != Language::other);
}

TEST_CASE("Every sentence of a text by itself, found out once") {
  const std::u16string text = u"Det är slut på kaffet och jag vill hem. She said that they were late. Hm.";
  const Document document(text);
  SentenceLanguages languages(document);
  CHECK(languages.at(0) == Language::swedish);
  CHECK(languages.at(static_cast<std::uint32_t>(text.find(u"said"))) == Language::english);
  CHECK(languages.at(static_cast<std::uint32_t>(text.size())) == Language::unknown);
  CHECK(languages.at(3) == Language::swedish);
}

TEST_CASE("A set of languages admits its own and what is not recognised") {
  LanguageSet english = LanguageSet::none();
  english.add(Language::english);
  CHECK(english.admits(Language::english));
  CHECK(english.admits(Language::unknown));
  CHECK_FALSE(english.admits(Language::swedish));
  CHECK_FALSE(english.admits(Language::other));
  CHECK(LanguageSet().admits(Language::other));
  CHECK(LanguageSet().is_any());
  CHECK((LanguageSet() & english) == english);
  CHECK_FALSE((LanguageSet::none() & english).admits(Language::english));
}

TEST_CASE("The labelled posts: no sentence is taken for another language, and most are recognised") {
  std::ifstream file(POSTVETT_SOURCE_DIR "/tests/posts/posts-dev.ndjson");
  REQUIRE(file);
  int right[2] = {}, unknown[2] = {}, wrong = 0;
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json post = nlohmann::json::parse(line);
    const bool swedish = post["lang"] == "sv";
    const std::u16string text = to_utf16(post["text"].get<std::string>());
    const Document document(text);
    for (std::size_t i = 0; i < document.sentences().size(); ++i) {
      const Language language = language_of(document, i);
      if (language == Language::unknown) ++unknown[swedish];
      else if (language == (swedish ? Language::swedish : Language::english)) ++right[swedish];
      else ++wrong;
    }
  }
  CAPTURE(right[0], unknown[0], right[1], unknown[1]);
  CHECK(wrong == 0);
  CHECK(right[0] > 2 * unknown[0]);
  CHECK(right[1] > unknown[1]);
}
