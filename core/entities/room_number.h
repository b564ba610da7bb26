#pragma once

#include <vector>

#include "postvett/finding.h"
#include "text/document.h"

namespace postvett::entities {

// Rooms of hotels, wards and homes with their word or their ending: "rum 412", "rum nr 12B", "room 12", "suite 3",
// "412:an", "412an", "412 on floor 4". A bare "på 412" is none, and neither is the size of a flat ("3 rum 72 kvm").
void find_room_numbers(const text::Document& document, std::vector<Span>& out);

}  // namespace postvett::entities
