#include <algorithm>
#include <array>

#include "postvett/context.h"
#include "rules/object_reader.h"

namespace postvett {

using rules::JsonMember;
using rules::JsonValue;

std::optional<std::string> read_context(std::string_view json, Context& out) {
  rules::Report report("context", json);
  JsonValue root;
  Context context;
  if (rules::parse_json(json, report, root)) {
    report.set_root(&root);
    constexpr std::array<std::string_view, 3> surfaces = {"post", "comment", "message"};
    constexpr std::array<std::string_view, 2> accounts = {"private", "official"};
    rules::ObjectReader object(root, "the context", report);
    context.site = object.string("site").value_or("");
    if (const auto surface = object.choice("surface", surfaces)) context.surface = surfaces[*surface];
    if (const auto account = object.choice("account", accounts)) context.account = accounts[*account];
    context.knows_roles = object.take("roles") != nullptr;
    for (auto& role : object.strings("roles")) context.roles.push_back(std::move(role.text));
    context.jurisdiction = object.string("jurisdiction").value_or("");
    context.sector = object.string("sector").value_or("");
    if (const JsonMember* now = object.take("now"); now && now->value.is(JsonValue::Kind::number)) {
      context.now_ms = static_cast<std::int64_t>(now->value.number);
      context.knows_now = true;
    }
    if (const JsonMember* offset = object.take("utcOffsetMinutes"); offset && offset->value.is(JsonValue::Kind::number)) {
      context.utc_offset_minutes = static_cast<std::int32_t>(std::clamp(offset->value.number, -1440.0, 1440.0));
    }
    object.finish();
  }
  if (report.has_errors()) {
    const Diagnostic first = report.take().front();
    return first.message + ' ' + first.mend;
  }
  out = std::move(context);
  return std::nullopt;
}

}  // namespace postvett
