#include "rules/object_reader.h"

#include <algorithm>

namespace postvett::rules {

ObjectReader::ObjectReader(const JsonValue& value, std::string_view what, Report& report)
    : offset_(value.offset), report_(report) {
  if (value.is(JsonValue::Kind::object)) {
    object_ = &value;
  } else {
    report.add(Code::wrong_type, value.offset, {what, "an object", kind_name(value.kind)});
  }
}

const JsonMember* ObjectReader::take(std::string_view key) {
  known_.emplace_back(key);
  return object_ ? object_->find(key) : nullptr;
}

const JsonMember* ObjectReader::require(std::string_view key, std::string_view mend) {
  const JsonMember* member = take(key);
  if (!member && object_) report_.add(Code::missing_key, offset_, {key, mend});
  return member;
}

bool ObjectReader::expect(const JsonMember& member, JsonValue::Kind kind) {
  if (member.value.is(kind)) return true;
  report_.add(Code::wrong_type, member.value.offset, {member.key, kind_name(kind), kind_name(member.value.kind)});
  return false;
}

std::optional<std::string> ObjectReader::string(std::string_view key) {
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::string)) return std::nullopt;
  return member->value.string;
}

std::optional<bool> ObjectReader::boolean(std::string_view key) {
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::boolean)) return std::nullopt;
  return member->value.boolean;
}

std::optional<std::uint32_t> ObjectReader::whole_number(std::string_view key, std::uint32_t least, std::uint32_t most) {
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::number)) return std::nullopt;
  const double number = member->value.number;
  if (number < least || number > most || number != static_cast<double>(static_cast<std::int64_t>(number))) {
    report_.add(Code::bad_number, member->value.offset, {key, std::to_string(least), std::to_string(most)});
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(number);
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key, std::span<const std::string_view> choices) {
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::string)) return std::nullopt;
  return read_choice(member->value, key, choices, report_);
}

std::vector<Example> ObjectReader::strings(std::string_view key) {
  std::vector<Example> out;
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::array)) return out;
  for (const JsonValue& item : member->value.items) {
    if (item.is(JsonValue::Kind::string)) out.push_back({item.string, item.offset});
    else report_.add(Code::wrong_type, item.offset, {std::string("each item of ") + std::string(key), "a string", kind_name(item.kind)});
  }
  return out;
}

std::vector<Example> ObjectReader::conditions(std::string_view key) {
  const JsonMember* member = take(key);
  if (member && member->value.is(JsonValue::Kind::array) && member->value.items.empty()) {
    report_.add(Code::empty_value, member->value.offset, {key, "Name at least one, or leave the key out."});
  }
  return strings(key);
}

std::optional<LocalizedText> ObjectReader::text(std::string_view key) {
  const JsonMember* member = take(key);
  return member ? read_text(*member, report_) : std::nullopt;
}

std::optional<std::string> ObjectReader::address(std::string_view key) {
  const JsonMember* member = take(key);
  if (!member || !expect(*member, JsonValue::Kind::string)) return std::nullopt;
  const std::string& url = member->value.string;
  const bool plain = std::none_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>'; });
  const bool https = url.rfind("https://", 0) == 0 && url.size() > 8;
  const bool mailto = url.rfind("mailto:", 0) == 0 && url.size() > 7;
  if (plain && (https || mailto)) return url;
  report_.add(Code::bad_url, member->value.offset, {url});
  return std::nullopt;
}

void ObjectReader::finish() {
  if (!object_) return;
  for (const JsonMember& member : object_->members) {
    if (member.key.rfind("x-", 0) == 0) continue;
    if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
    std::string mend = report_.crowded() ? std::string() : did_you_mean(member.key, known_);
    if (mend.empty()) mend = "Take it out, or begin its name with \"x-\" to keep a note of your own.";
    report_.add(Code::unknown_key, member.key_offset, {member.key, mend});
  }
}

std::optional<std::size_t> read_choice(const JsonValue& value, std::string_view key, std::span<const std::string_view> choices, Report& report) {
  const auto found = std::find(choices.begin(), choices.end(), value.string);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string mend = did_you_mean(value.string, choices);
  if (mend.empty()) mend = "Use one of " + listed(std::vector<std::string>(choices.begin(), choices.end())) + ".";
  report.add(Code::bad_value, value.offset, {value.string, key, mend});
  return std::nullopt;
}

std::optional<LocalizedText> read_text(const JsonMember& member, Report& report) {
  const JsonValue& value = member.value;
  LocalizedText text;
  if (value.is(JsonValue::Kind::string)) {
    text.by_language.emplace_back("", value.string);
    return text;
  }
  if (!value.is(JsonValue::Kind::object)) {
    report.add(Code::wrong_type, value.offset, {member.key, "a string, or an object from language to string", kind_name(value.kind)});
    return std::nullopt;
  }
  bool has_language = false;
  for (const JsonMember& language : value.members) {
    if (language.key.rfind("x-", 0) == 0) continue;
    has_language = true;
    if (!is_language_tag(language.key)) report.add(Code::unknown_key, language.key_offset, {language.key, "Use a language tag, such as \"sv\" or \"en\"."});
    else if (language.value.is(JsonValue::Kind::string)) text.by_language.emplace_back(language.key, language.value.string);
    else report.add(Code::wrong_type, language.value.offset, {language.key, "a string", kind_name(language.value.kind)});
  }
  if (has_language) return text;
  report.add(Code::empty_value, value.offset, {member.key, "Write a text, such as {\"sv\": \"…\", \"en\": \"…\"}."});
  return std::nullopt;
}

bool is_language_tag(std::string_view text) {
  for (bool first = true;; first = false) {
    const std::size_t end = std::min(text.find('-'), text.size());
    if (end < (first ? 2u : 1u) || end > 8) return false;
    for (const char c : text.substr(0, end)) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (first || c < '0' || c > '9')) return false;
    }
    if (end == text.size()) return true;
    text.remove_prefix(end + 1);
  }
}

bool is_jurisdiction(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace postvett::rules
