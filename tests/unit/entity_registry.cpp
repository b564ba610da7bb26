#include <catch2/catch.hpp>

#include <algorithm>

#include "entities/registry.h"

using namespace postvett::entities;

TEST_CASE("every entity of the format has its detector, and no other name has one") {
  CHECK(find("Email") == nullptr);
  CHECK(find("") == nullptr);
  CHECK(names().size() == 25);
  for (const std::string_view name : names()) {
    CHECK(find(name) != nullptr);
    CHECK(std::count(names().begin(), names().end(), name) == 1);
  }
  CHECK(find("nonsense") == nullptr);
}
