#include <catch2/catch.hpp>

#include "entity_document.h"

namespace {

Pieces numbers(std::u16string_view text) { return detected("personnummer", text); }

}  // namespace

TEST_CASE("personal identity numbers in every form they are written in") {
  for (const std::u16string number : {u"720615-9837", u"7206159837", u"19720615-9837", u"197206159837", u"811228-9874", u"670919-9530",
                                      u"121212+1212", u"19121212+1212", u"191212121212", u"18900101-9802",
                                      u"19900101-2385",                  // Skatteverket's test numbers are numbers like others
                                      u"701063-2391", u"19701063-2391",  // coordination number: day 3
                                      u"850374-9874", u"000229-1235",    // 2000 was a leap year
                                      u"720615–9837", u"720615\u20119837", u"７２０６１５-９８３７"}) {
    CHECK(numbers(number) == Pieces{number});
    CHECK(numbers(u"Hon har " + number + u"! 😂") == Pieces{number});
  }
  CHECK(numbers(u"720615-9837,811228-9874/670919-9530") == Pieces{u"720615-9837", u"811228-9874", u"670919-9530"});
  CHECK(numbers(u"😂(720615-9837)") == Pieces{u"720615-9837"});
  CHECK(numbers(u"rum 412 720615-9837.") == Pieces{u"720615-9837"});
}

TEST_CASE("what looks like a personal identity number and is none") {
  for (const std::u16string_view text : {
           u"Bokningsnummer 850314-9876",                                   // the check digit is wrong
           u"851314-1237",                                                  // there is no month 13
           u"010229-1234", u"20010229-1234", u"000229+1235",                // 2001 and 1900 were no leap years
           u"990101-0000", u"850314-0009",                                  // nobody is number 000
           u"17720615-9837", u"21720615-9837",                              // not in these centuries
           u"20720615+9837",                                                // and a hundred years old
           u"720615-T837", u"720615-983A", u"720615-9837a", u"x720615-9837", u"720615-9837å",  // interim, or part of a word
           u"1720615-9837", u"720615-98370", u"720615-983", u"72061-59837",
           u"12-720615-9837", u"720615-9837-1", u"+7206159837", u"7206159837,50", u"0.7206159837",
           u"720615 - 9837", u"720615--9837", u"720615\n9837", u"720615/9837", u"720615_9837",
           u"556677-8899", u"2026-11-22", u"", u"720615-"}) {
    INFO(std::string(text.begin(), text.end()));
    CHECK(numbers(text).empty());
  }
}
