// Organisation numbers and the personal numbers of other countries. The numbers are published examples, made up in test
// ranges, or calculated from made-up dates.
#include <catch2/catch.hpp>

#include "entity_document.h"

namespace {

void is_found(std::string_view entity, std::u16string_view number) {
  INFO(entity << ": " << std::string(number.begin(), number.end()));
  const std::u16string piece(number);
  CHECK(detected(entity, piece) == Pieces{piece});
  CHECK(detected(entity, u"😂 Det är " + piece + u", sa hen.") == Pieces{piece});
  CHECK(detected(entity, u"(" + piece + u")") == Pieces{piece});
  CHECK(detected(entity, piece + u"\n" + piece) == Pieces{piece, piece});
  CHECK(detected(entity, u"a" + piece).empty());
  CHECK(detected(entity, piece + u"x").empty());
  CHECK(detected(entity, piece + u"1").empty());
}

void is_none(std::string_view entity, std::u16string_view text) {
  INFO(entity << ": " << std::string(text.begin(), text.end()));
  CHECK(detected(entity, text).empty());
}

}  // namespace

TEST_CASE("Swedish organisation numbers") {
  for (const std::u16string_view number :
       {u"556036-0793", u"212000-0142", u"802002-4280", u"16556036-0793", u"556036–0793"})
    is_found("organisationsnummer", number);
  CHECK(detected("organisationsnummer", u"Org.nr: 5560360793") == Pieces{u"5560360793"});
  CHECK(detected("organisationsnummer", u"Vårt organisationsnummer är 165560360793.") == Pieces{u"165560360793"});
  CHECK(detected("organisationsnummer", u"Moms SE556036079301") == Pieces{u"SE556036079301"});
  for (const std::u16string_view text :
       {u"556036-0794", u"551036-0793", u"720615-9837", u"5560360793", u"Order 5560360793", u"1-556036-0793",
        u"556036-0793-2", u"556036 0793", u"SE556036079302"}) {
    is_none("organisationsnummer", text);
  }
}

TEST_CASE("United States social security numbers") {
  for (const std::u16string_view number : {u"123-45-6789", u"899-01-0001", u"001-01-0001"}) is_found("us-ssn", number);
  CHECK(detected("us-ssn", u"my SSN is 123 45 6789") == Pieces{u"123 45 6789"});
  CHECK(detected("us-ssn", u"Social security number: 123456789.") == Pieces{u"123456789"});
  for (const std::u16string_view text :
       {u"000-45-6789", u"666-45-6789", u"900-45-6789", u"123-00-6789", u"123-45-0000", u"078-05-1120", u"219-09-9999",
        u"123456789", u"123 45 6789", u"1-123-45-6789", u"123-45-6789-1", u"123-456-7890", u"123-45 6789"}) {
    is_none("us-ssn", text);
  }
}

TEST_CASE("United Kingdom national insurance numbers") {
  for (const std::u16string_view number : {u"AB123456C", u"AB 12 34 56 C", u"JG 10 37 59 A", u"AB 123456 C"})
    is_found("uk-nino", number);
  CHECK(detected("uk-nino", u"national insurance: ab123456c") == Pieces{u"ab123456c"});
  for (const std::u16string_view text :
       {u"QQ123456C", u"DA123456C", u"AO123456C", u"BG123456A", u"GB123456A", u"ZZ123456A", u"AB123456E", u"AB12345C",
        u"ab123456c", u"AB1234567C", u"AB 12 34 56"}) {
    is_none("uk-nino", text);
  }
}

TEST_CASE("NHS numbers") {
  for (const std::u16string_view number : {u"943 476 5919", u"401 023 2137", u"485 777 3457"})
    is_found("uk-nhs", number);
  CHECK(detected("uk-nhs", u"NHS number 9434765919") == Pieces{u"9434765919"});
  CHECK(detected("uk-nhs", u"her NHS no: 943-476-5919!") == Pieces{u"943-476-5919"});
  for (const std::u16string_view text : {u"943 476 5918", u"9434765919", u"943-476-5919", u"94 3476 5919",
                                         u"12 943 476 5919", u"943 476 5919 12", u"000 000 0000", u"943 476  5919"}) {
    is_none("uk-nhs", text);
  }
}

TEST_CASE("Finnish personal identity codes") {
  for (const std::u16string_view number : {u"131052-308T", u"010594Y9021", u"010516B903X", u"290200A1239",
                                           u"020202X002F", u"070775U901K", u"131052-308t"}) {
    is_found("fi-hetu", number);
  }
  for (const std::u16string_view text : {u"131052-308U", u"131352-308T", u"320152-308T", u"131052Z308T", u"131052-001T",
                                         u"131052 308T", u"13105-2308T", u"1-131052-308T"})
    is_none("fi-hetu", text);
}

TEST_CASE("Norwegian national identity numbers") {
  for (const std::u16string_view number :
       {u"15079510189", u"41018520069", u"01020560181", u"01818510078", u"150795 10189", u"150795-10189"})
    is_found("no-fodselsnummer", number);
  for (const std::u16string_view text :
       {u"15079510001", u"32079510000", u"15139510000", u"+4715079510", u"12345678901"})
    is_none("no-fodselsnummer", text);
}

TEST_CASE("Danish personal identity numbers") {
  for (const std::u16string_view number : {u"211062-5629", u"010107-4001", u"070761-4285"}) is_found("dk-cpr", number);
  CHECK(detected("dk-cpr", u"CPR: 2110625629") == Pieces{u"2110625629"});
  CHECK(detected("dk-cpr", u"mit cpr-nummer er 211062 5629") == Pieces{u"211062 5629"});
  for (const std::u16string_view text : {u"321062-5629", u"211362-5629", u"2110625629", u"211062 5629", u"211062-0000",
                                         u"211062-56291", u"300207-4001", u"1-211062-5629"})
    is_none("dk-cpr", text);
}

TEST_CASE("the numbers of everyday life are no identity numbers") {
  for (const std::string_view entity : {"iban", "organisationsnummer", "us-ssn", "uk-nino", "uk-nhs", "fi-hetu",
                                        "no-fodselsnummer", "dk-cpr", "payment-card", "personnummer"}) {
    for (const std::u16string_view text : {u"Det kostade 21 400 kr, inte 1 250 000 kronor.",
                                           u"Ordernummer 4500123456 och 10048873321.",
                                           u"Kollinummer 00373500452345678901 hos PostNord.",
                                           u"Spåra paketet UA123456789SE eller JJD000390007882234511.",
                                           u"Matchen slutade 3-2 (1-1, 2-1) inför 23 514 åskådare.",
                                           u"Vi sprang 42 195 meter på 3:12:45.",
                                           u"Öppet 08-17, lördagar 10-15, sedan 1987.",
                                           u"Den 22 november 2026 kl. 17.12, rum 412.",
                                           u"2026-11-22 17:12 eller 22/11-2026.",
                                           u"Ring 070-174 06 05 eller +46 70 174 06 05.",
                                           u"Call 212-555-0123 or (212) 555-0142 today.",
                                           u"Ofcom: 020 7946 0123 and 07700 900123.",
                                           u"Invoice 2026-004512, PO 8800-1234-55.",
                                           u"ISBN 978-91-7000-123-4 och 91-7000-123-4.",
                                           u"Bankgiro 5050-1055, plusgiro 90 20 33-6.",
                                           u"The flight SK1423 lands at 14:05 on 11/22/2026.",
                                           u"Version 10.4.2.1187 build 20261122.",
                                           u"Resultat: 101112, 131415 och 161718.",
                                           u"Postnummer 411 05 Göteborg, box 53045.",
                                           u"It was $1,299.99, i.e. £1 024.50 or 12,345,678 yen.",
                                           u"Lotto: 3 12 14 22 25 31 34, tillägg 7.",
                                           u"Grundlag 1974:152, lag (2018:218).",
                                           u"Koordinater 57.70887, 11.97456.",
                                           u"Serienummer SN-2210-55873-BA, artikel 702.456.13.",
                                           u"100 000 000 users in 365 days, 24/7.",
                                           u"Reg ABC 123, mätare 123456 km."}) {
      is_none(entity, text);
    }
  }
}
