// Reads the members of one JSON object, each by name and type, and then says which keys nobody asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postvett/rule_set.h"
#include "rules/json.h"
#include "rules/model.h"
#include "rules/report.h"

namespace postvett::rules {

class ObjectReader {
 public:
  // `value` must be an object; where it is not, that is reported and the reader finds no members.
  ObjectReader(const JsonValue& value, std::string_view what, Report& report);

  bool usable() const { return object_ != nullptr; }
  std::uint32_t offset() const { return offset_; }
  Report& report() { return report_; }

  // Every key of the object must be asked for, directly or through the functions below, before finish().
  const JsonMember* take(std::string_view key);
  // The same, and reports where the key is missing.
  const JsonMember* require(std::string_view key, std::string_view mend);

  std::optional<std::string> string(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  std::optional<std::uint32_t> whole_number(std::string_view key, std::uint32_t least, std::uint32_t most);
  // A string that is one of `choices`; its index.
  std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> choices);
  std::vector<Example> strings(std::string_view key);  // an array of strings, each with its place
  // The same for a list of conditions, which must not be empty: nothing could ever meet it.
  std::vector<Example> conditions(std::string_view key);
  std::optional<LocalizedText> text(std::string_view key);
  // An https: or mailto: address.
  std::optional<std::string> address(std::string_view key);

  // Reports every key that was not asked for and does not begin with "x-".
  void finish();

 private:
  bool expect(const JsonMember& member, JsonValue::Kind kind);

  const JsonValue* object_ = nullptr;
  std::uint32_t offset_ = 0;
  Report& report_;
  std::vector<std::string> known_;
};

// An index into `choices`, or a report that lists them.
std::optional<std::size_t> read_choice(const JsonValue& value, std::string_view key, std::span<const std::string_view> choices, Report& report);
std::optional<LocalizedText> read_text(const JsonMember& member, Report& report);
bool is_slug(std::string_view text);
// A language tag as texts carry it, "sv" or "en-GB": BCP 47 (RFC 5646) by its outer form.
bool is_language_tag(std::string_view text);
// A country's two capital letters (ISO 3166-1), "EU" or "UK", by its form.
bool is_jurisdiction(std::string_view text);

// Level and window names in the order of their enums.
inline constexpr std::array<std::string_view, 4> level_names = {"info", "tip", "caution", "serious"};
inline constexpr std::array<std::string_view, 4> kind_names = {"check", "require", "protect", "remind"};
inline constexpr std::array<std::string_view, 4> sector_names = {"public", "welfare", "private", "party"};

}  // namespace postvett::rules
