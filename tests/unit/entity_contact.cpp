// Telephone numbers, street addresses, rooms and vehicle plates. The numbers are those that PTS, Ofcom and NANPA keep
// for fiction.
#include <catch2/catch.hpp>

#include "entity_document.h"

TEST_CASE("telephone numbers") {
  is_found(
      "phone",
      {u"070-174 06 05",    u"0701740605",          u"070 174 06 05",     u"070-1740605",     u"+46 70 174 06 05",
       u"+46701740605",     u"+46 (0)70-174 06 05", u"0046 70 174 06 05", u"08-465 004 00",   u"08-46500400",
       u"(08) 465 004 00",  u"031-390 06 00",       u"0980-319 200",      u"0155-123 45",     u"08/465 004 00",
       u"020 7946 0123",    u"0161 496 0123",       u"01632 960123",      u"07700 900123",    u"07700900123",
       u"+44 20 7946 0123", u"+44 (0)20 7946 0123", u"212-555-0123",      u"(212) 555-0123",  u"212.555.0123",
       u"+1 212 555 0123",  u"1-800-555-0199",      u"+1 (212) 555-0123", u"040 123 4567",    u"050 1234567",
       u"+358 40 123 4567", u"+47 912 34 567",      u"912 34 567",        u"+45 20 12 34 56", u"+49 30 23125 000"});
  CHECK(detected("phone", u"Ring 20 12 34 56 nu") == Pieces{u"20 12 34 56"});
  CHECK(detected("phone", u"Telefon: 22225555.") == Pieces{u"22225555"});
  CHECK(detected("phone", u"rum 412 070-174 06 05") == Pieces{u"070-174 06 05"});
  CHECK(detected("phone", u"tel 070-174 06 05/06") == Pieces{});
  is_none("phone", {u"21 400 kr",
                    u"2026-11-22",
                    u"08-12-2026",
                    u"08-17",
                    u"Öppet 08-17 10-14",
                    u"order 4500123456",
                    u"22 24 26 28",
                    u"850314-9876",
                    u"+25 000 000 kronor",
                    u"+10 %",
                    u"1070-174 06 05",
                    u"070-174 06 05-1",
                    u"012-345 67 89",
                    u"4111 1111 1111 1111",
                    u"0701740605123",
                    u"112",
                    u"113 13",
                    u"3.14159265",
                    u"192.0.2.1",
                    u"555-0123",
                    u"12:30 14:45",
                    u"100 000 000",
                    u"911-555-0123",
                    u"111-555-0123",
                    u"",
                    u"+"});
}

TEST_CASE("street addresses") {
  is_found("street-address", {u"Storgatan 12", u"Storgatan 12B", u"Storgatan 12 B", u"Karl Johansgatan 3",
                              u"Drottning Kristinas väg 4", u"storgatan 12", u"Fyrvägen 7", u"221B Baker Street",
                              u"10 Downing St", u"1600 Pennsylvania Avenue", u"S:t Eriksgatan 4"});
  CHECK(detected("street-address", u"Norra vägen 7 är såld") == Pieces{u"Norra vägen 7"});
  CHECK(detected("street-address", u"På Storgatan 12, 411 05 Göteborg") == Pieces{u"Storgatan 12"});
  is_none("street-address", {u"vägen 12 km", u"motorvägen 120", u"Vägen 12", u"gatan 12", u"Storgatan",
                             u"Storgatan 12 km", u"Storgatan 12:30", u"5 street food", u"$5 Wall Street",
                             u"the 3 Main points", u"Storgatan 2026", u"Regeringen 3"});
}

TEST_CASE("rooms") {
  is_found("room-number",
           {u"rum 412", u"rum nr 412", u"Rum 12B", u"rum nr. 412", u"room 12", u"room no. 12", u"Room #12",
            u"hotellrum 412", u"svit 3", u"suite 3", u"412:an", u"412an", u"412:ans", u"room B12", u"rum: 412"});
  CHECK(detected("room-number", u"the guy in 412 on floor 4") == Pieces{u"412"});
  CHECK(detected("room-number", u"412 på våning 4") == Pieces{u"412"});
  is_none("room-number",
          {u"Gästen på 412 fick kortet nekat igen", u"3 rum 72 kvm", u"rum 4 personer", u"rummet kostar 412 kr",
           u"rum 412 kr", u"forum 412", u"room for 4", u"4:an", u"4an", u"rum 12:30", u"rum 12 000 kr", u"1990-an",
           u"spelrum 3", u"412 anka", u"3:e rummet", u"rum 1,5", u"412"});
}

TEST_CASE("vehicle plates") {
  is_found("vehicle-plate", {u"ABC 123", u"ABC123", u"ABC 12A", u"MLB 84U", u"AB12 CDE", u"AB12CDE", u"LD51 SMR"});
  CHECK(detected("vehicle-plate", u"regnr abc 123") == Pieces{u"abc 123"});
  CHECK(detected("vehicle-plate", u"Reg.nr: ABC-123") == Pieces{u"ABC-123"});
  is_none("vehicle-plate",
          {u"SEK 500", u"BMW 320",  u"ABI 123",     u"QBC 123",    u"ÅBC 123",  u"ABC 12O",  u"abc 123",
           u"ABC-123", u"ABC 1234", u"ABC 123 000", u"MAX 200 kr", u"AB12 3CD", u"AB50 CDE", u"JAG HAR 123 KATTER",
           u"#ABC123", u"XABC123",  u"IB12 CDE",    u"AB12 CIE",   u"RUM 412",  u"och 123"});
}
