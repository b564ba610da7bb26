#include "entities/registry.h"

#include <algorithm>
#include <array>

#include "entities/date.h"
#include "entities/dk_cpr.h"
#include "entities/email.h"
#include "entities/fi_hetu.h"
#include "entities/handle.h"
#include "entities/iban.h"
#include "entities/ip_address.h"
#include "entities/money.h"
#include "entities/no_fodselsnummer.h"
#include "entities/organisationsnummer.h"
#include "entities/password.h"
#include "entities/payment_card.h"
#include "entities/person_name.h"
#include "entities/personnummer.h"
#include "entities/phone.h"
#include "entities/room_number.h"
#include "entities/secret.h"
#include "entities/street_address.h"
#include "entities/time.h"
#include "entities/uk_nhs.h"
#include "entities/uk_nino.h"
#include "entities/url.h"
#include "entities/us_ssn.h"
#include "entities/vehicle_plate.h"

namespace postvett::entities {
namespace {

struct Entry {
  std::string_view name;
  Detector detector;  // null: the format names it, this version does not have it
  Hint hint = {};
};

constexpr std::array entries = {
    Entry{"payment-card", find_payment_cards, {12}},
    Entry{"iban", find_ibans},
    Entry{"personnummer", find_personnummer, {10}},
    Entry{"organisationsnummer", find_organisationsnummer, {10}},
    Entry{"us-ssn", find_us_ssns, {9}},
    Entry{"uk-nino", find_uk_ninos},
    Entry{"uk-nhs", find_uk_nhs_numbers, {10}},
    Entry{"fi-hetu", find_fi_hetus, {9}},
    Entry{"no-fodselsnummer", find_no_fodselsnummer, {11}},
    Entry{"dk-cpr", find_dk_cprs, {10}},
    Entry{"email", find_emails, {0, U"@\uFF20"}},
    Entry{"phone", find_phones, {7}},
    Entry{"url", find_urls, {0, U".:"}},
    Entry{"ip-address", find_ip_addresses, {1}},
    Entry{"street-address", find_street_addresses},
    Entry{"secret", find_secrets},
    Entry{"password", find_passwords},
    Entry{"handle", find_handles, {0, U"@\uFF20"}},
    Entry{"hashtag", find_hashtags, {0, U"#\uFF03"}},
    Entry{"money", find_money, {1}},
    Entry{"date", find_dates, {1}},
    Entry{"time", find_times, {1}},
    Entry{"room-number", find_room_numbers, {1}},
    Entry{"vehicle-plate", find_vehicle_plates, {1}},
    Entry{"person-name", find_person_names},
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

Detector find(std::string_view name) {
  const Entry* const found = entry(name);
  return found ? found->detector : nullptr;
}

Hint hint(std::string_view name) {
  const Entry* const found = entry(name);
  return found ? found->hint : Hint{};
}

std::span<const std::string_view> names() { return entry_names; }

}  // namespace postvett::entities
