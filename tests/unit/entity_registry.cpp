#include <catch2/catch.hpp>

#include <algorithm>

#include "entities/registry.h"

using namespace postvett::entities;

TEST_CASE("an entity is ready, planned or unknown") {
  CHECK(availability("payment-card") == Availability::ready);
  CHECK(availability("personnummer") == Availability::ready);
  CHECK(availability("email") == Availability::ready);
  CHECK(availability("iban") == Availability::planned);
  CHECK(availability("person-name") == Availability::planned);
  CHECK(availability("Email") == Availability::unknown);
  CHECK(availability("") == Availability::unknown);
  CHECK(names().size() == 25);
  for (const std::string_view name : names()) {
    CHECK(availability(name) != Availability::unknown);
    CHECK((find(name) != nullptr) == (availability(name) == Availability::ready));
    CHECK(std::count(names().begin(), names().end(), name) == 1);
  }
  CHECK(find("nonsense") == nullptr);
}
