// JSON with positions: a tree in which every value and key knows where it stands in the file, so that whatever is
// wrong with it later can be shown at its place. Parsing is nlohmann/json's, in its SAX form, which reports errors
// without throwing; the positions are added beside it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::rules {

class Report;

struct JsonMember;

struct JsonValue {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  bool integral = false;     // a number without fraction and exponent
  double number = 0;
  std::uint32_t offset = 0;  // of its first byte
  std::string string;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;  // in the order of the file; keys are unique

  bool is(Kind wanted) const { return kind == wanted; }
  const JsonMember* find(std::string_view key) const;
};

struct JsonMember {
  std::string key;
  std::uint32_t key_offset = 0;
  JsonValue value;
};

// "an object", "a string" … for messages.
const char* kind_name(JsonValue::Kind kind);

// A file with more values than this (strings, numbers, arrays …) is not read: far above what the limits on terms and rules
// allow, and it bounds the memory that a hostile file can ask for.
inline constexpr std::size_t max_values = 2000000;

// Parses a whole file (UTF-8, a leading byte order mark allowed). Reports syntax errors, invalid UTF-8, duplicate keys,
// too many values and too deep nesting; false where the tree cannot be used.
bool parse_json(std::string_view text, Report& report, JsonValue& out);

// The JSON pointer (RFC 6901) of the value or key at a byte offset; "" for the root.
std::string pointer_at(const JsonValue& root, std::uint32_t offset);

}  // namespace postvett::rules
