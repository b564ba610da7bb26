#include <catch2/catch.hpp>

#include <algorithm>

#include "entities/registry.h"

using namespace postvett::entities;

TEST_CASE("an entity is ready or unknown; none is planned any longer") {
  CHECK(availability("payment-card") == Availability::ready);
  CHECK(availability("personnummer") == Availability::ready);
  CHECK(availability("email") == Availability::ready);
  CHECK(availability("iban") == Availability::ready);
  CHECK(availability("person-name") == Availability::ready);
  CHECK(availability("Email") == Availability::unknown);
  CHECK(availability("") == Availability::unknown);
  CHECK(names().size() == 25);
  for (const std::string_view name : names()) {
    CHECK(availability(name) == Availability::ready);
    CHECK(find(name) != nullptr);
    CHECK(std::count(names().begin(), names().end(), name) == 1);
  }
  CHECK(find("nonsense") == nullptr);
}
