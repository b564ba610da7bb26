#include "entities/registry.h"

#include <algorithm>
#include <array>

#include "entities/email.h"
#include "entities/payment_card.h"
#include "entities/personnummer.h"

namespace postvett::entities {
namespace {

struct Entry {
  std::string_view name;
  Detector detector;  // null: the format names it, this version does not have it
};

constexpr std::array entries = {
    Entry{"payment-card", find_payment_cards},
    Entry{"iban", nullptr},
    Entry{"personnummer", find_personnummer},
    Entry{"organisationsnummer", nullptr},
    Entry{"us-ssn", nullptr},
    Entry{"uk-nino", nullptr},
    Entry{"uk-nhs", nullptr},
    Entry{"fi-hetu", nullptr},
    Entry{"no-fodselsnummer", nullptr},
    Entry{"dk-cpr", nullptr},
    Entry{"email", find_emails},
    Entry{"phone", nullptr},
    Entry{"url", nullptr},
    Entry{"ip-address", nullptr},
    Entry{"street-address", nullptr},
    Entry{"secret", nullptr},
    Entry{"password", nullptr},
    Entry{"handle", nullptr},
    Entry{"hashtag", nullptr},
    Entry{"money", nullptr},
    Entry{"date", nullptr},
    Entry{"time", nullptr},
    Entry{"room-number", nullptr},
    Entry{"vehicle-plate", nullptr},
    Entry{"person-name", nullptr},
};

constexpr std::array<std::string_view, entries.size()> entry_names = [] {
  std::array<std::string_view, entries.size()> names{};
  for (std::size_t i = 0; i < entries.size(); ++i) names[i] = entries[i].name;
  return names;
}();

const Entry* entry(std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(), [name](const Entry& each) { return each.name == name; });
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

Availability availability(std::string_view name) {
  const Entry* const found = entry(name);
  if (!found) return Availability::unknown;
  return found->detector ? Availability::ready : Availability::planned;
}

Detector find(std::string_view name) {
  const Entry* const found = entry(name);
  return found ? found->detector : nullptr;
}

std::span<const std::string_view> names() { return entry_names; }

}  // namespace postvett::entities
