// Money, dates, times and persons; and that no detector takes long or answers nonsense, whatever the text.
#include <catch2/catch.hpp>

#include <chrono>

#include "entity_document.h"

TEST_CASE("amounts of money") {
  is_found("money", {u"400 spänn",
                     u"21 400 kr",
                     u"21\u00A0400\u00A0kr",
                     u"21.400 kr",
                     u"15 000 kronor",
                     u"1,2 miljoner kronor",
                     u"99:-",
                     u"400kr",
                     u"SEK 500",
                     u"500 SEK",
                     u"$5",
                     u"£1.2m",
                     u"£1,200.50",
                     u"US$ 20",
                     u"€5",
                     u"5€",
                     u"5 euro",
                     u"5 grand",
                     u"20 quid",
                     u"$3 million",
                     u"3 million dollars",
                     u"49,90 kr",
                     u"12 tkr",
                     u"400 spa\u0308nn",
                     u"1 250 000 kr"});
  CHECK(detected("money", u"mellan $5 och 10 kr") == Pieces{u"$5", u"10 kr"});
  is_none("money", {u"5 %", u"21 400", u"400 kronprinsar", u"rum 412", u"5 km", u"2 miljoner", u"kr", u"$", u"5 krämer",
                    u"A5 kr", u"krona 5", u"10-2", u"2 m", u"5k"});
}

TEST_CASE("dates") {
  is_found("date", {u"2026-11-22", u"2026/11/22", u"22/11/2026", u"11/22/2026", u"22.11.2026", u"22 november",
                    u"22 november 2026", u"22 nov", u"3:e maj", u"22nd of November", u"22 November 2026",
                    u"November 22", u"November 22nd, 2026", u"Nov. 22", u"november 2026", u"5 May", u"1 mars"});
  CHECK(detected("date", u"den 22/11 och till 3/12") == Pieces{u"22/11", u"3/12"});
  CHECK(detected("date", u"2026-11-22T17:12") == Pieces{u"2026-11-22"});
  is_none("date", {u"2026-13-22", u"2026-02-30", u"32 november", u"22/11", u"on 24/7", u"1/2 liter", u"5 may be",
                   u"2026", u"november", u"850314-9876", u"22.11", u"12-34-5678", u"Bankgiro 22-11-20261", u"3 månader",
                   u"17.12", u"i november 22 personer"});
}

TEST_CASE("times of day") {
  is_found("time", {u"17:12", u"17.12", u"09:30", u"17:12:30", u"kl 9", u"kl. 9", u"kl 17.12", u"klockan 9",
                    u"klockan 9.30", u"5pm", u"5 pm", u"5:30 pm", u"9 o'clock", u"kl 24"});
  CHECK(detected("time", u"5 p.m. sharp") == Pieces{u"5 p.m."});
  CHECK(detected("time", u"17:00-18:30") == Pieces{u"17:00", u"18:30"});
  is_none("time", {u"17.12 kr", u"$17.12", u"17.12 %", u"17.12 km", u"25:12", u"17:60", u"17.12.2026", u"3-2", u"2:1",
                   u"9.30", u"17", u"1:2:3", u"5 pmx", u"13 pm", u"kl 25", u"192.168.10.12", u"10,15"});
}

TEST_CASE("names of persons") {
  is_found("person-name", {u"Anna Berg", u"Anna Andersson", u"Ann-Marie Svensson", u"Carl von Linné", u"Anna B. Berg",
                           u"Åsa Öberg", u"John O'Brien", u"Maria Karlsson Holm", u"Fatima Hassan"});
  CHECK(detected("person-name", u"Kollegan Anna Berg sa nej") == Pieces{u"Anna Berg"});
  CHECK(detected("person-name", u"igår såg jag Elvon Lindström här") == Pieces{u"Elvon Lindström"});
  is_none("person-name",
          {u"Anna", u"Idag ringde Hotell Fyrvakten", u"Hej Stockholm City", u"Victoria Station", u"Anna Park",
           u"Karl Johansgatan 3", u"Monday Morning", u"Ring Andersson", u"ANNA BERG", u"anna berg", u"Anna. Berg",
           u"Anna, Berg", u"Good Morning Sweden", u"Vi åkte till Västra Frölunda", u"Svenska Kyrkan", u"@Anna Berg2"});
}

TEST_CASE("every detector is quick with hostile texts, and its spans are in order") {
  constexpr std::size_t size = 60000;
  for (const std::u16string_view unit : {u"1 ",
                                         u"1",
                                         u"1-",
                                         u"1.",
                                         u"1:",
                                         u"1/",
                                         u"+1",
                                         u"+46 ",
                                         u"0",
                                         u"a",
                                         u"A",
                                         u"A1",
                                         u"a.",
                                         u"a@",
                                         u"@a",
                                         u"#",
                                         u"#a",
                                         u"SE45 ",
                                         u"eyJ",
                                         u"eyJ-",
                                         u"eyJ.",
                                         u"-----BEGIN ",
                                         u"-----BEGIN PRIVATE KEY-----",
                                         u"ghp_",
                                         u"sk-",
                                         u"ya29.a-",
                                         u"::",
                                         u"1::",
                                         u"a:",
                                         u"www.",
                                         u"https://",
                                         u"(",
                                         u"http://(",
                                         u"kr 1 ",
                                         u"rum 1 ",
                                         u"nhs 1",
                                         u"lösenord: ",
                                         u"pin ",
                                         u"Anna ",
                                         u"Anna-",
                                         u"Anna B. ",
                                         u"von ",
                                         u"Storgatan ",
                                         u"1 Main ",
                                         u"12/",
                                         u"22 nov ",
                                         u"070-174 ",
                                         u"(0) ",
                                         u"\u0301",
                                         u"a\u0301",
                                         u"😂",
                                         u"\xD83D",
                                         u" ",
                                         u"\n",
                                         u"123-45-",
                                         u"ABC 123 ",
                                         u"ABC",
                                         u"$",
                                         u"$1",
                                         u"1 000 "}) {
    std::u16string text;
    while (text.size() < size) text += unit;
    const postvett::text::Document document(text);
    for (const std::string_view name : postvett::entities::names()) {
      std::vector<postvett::Span> spans;
      const auto start = std::chrono::steady_clock::now();
      postvett::entities::find(name)(document, spans);
      const auto milliseconds =
          std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
      INFO(name << " in a text of " << std::string(unit.begin(), unit.end()));
      CHECK(milliseconds < 500);  // what is quadratic takes far longer; a busy machine does not make it so
      bool in_order = true;
      std::uint32_t from = 0;
      for (const postvett::Span span : spans) {
        in_order = in_order && span.start >= from && span.start < span.end && span.end <= text.size();
        from = span.end;
      }
      CHECK(in_order);
    }
  }
}
