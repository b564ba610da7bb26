#include "rules/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "rules/report.h"

namespace postvett::rules {
namespace {

// Deeper than any rule file that the limit on matches allows; keeps recursion over the tree bounded.
constexpr std::size_t max_depth = 160;

// Builds the tree from SAX events. The parser does not say where a token starts, but tokens come in the order of the
// file, so a cursor that skips white space and separators stands at the start of each.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, std::size_t start, Report& report, JsonValue& root)
      : text_(text), cursor_(start), report_(report), root_(root) {}

  bool null() override {
    place(JsonValue::Kind::null, 4);
    return within_limit();
  }
  bool boolean(bool value) override {
    place(JsonValue::Kind::boolean, value ? 4 : 5).boolean = value;
    return within_limit();
  }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value), true); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value), true); }
  bool number_float(number_float_t value, const string_t&) override { return number(value, false); }
  bool string(string_t& value) override {
    const std::size_t start = next_token();
    place(JsonValue::Kind::string, string_size(start)).string = std::move(value);
    return within_limit();
  }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::array); }
  bool key(string_t& value) override {
    const std::size_t start = next_token();
    key_ = std::move(value);
    key_offset_ = static_cast<std::uint32_t>(start);
    cursor_ = start + string_size(start);
    return true;
  }
  bool end_object() override {
    check_duplicates(*open_.back());
    return close();
  }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
    // nlohmann's text repeats its own position and class; the sentence after the last ": " is what a person needs,
    // unless it quotes the text, in which case everything after "syntax error" is.
    std::string reason = error.what();
    if (const auto at = reason.find("syntax error "); at != std::string::npos) reason = reason.substr(at + 13);
    if (const auto at = reason.find("] "); at != std::string::npos && reason.front() == '[') reason = reason.substr(at + 2);
    reason.resize(std::min(reason.find("; last read"), reason.size()));  // it may quote half a character
    syntax_error(position == 0 ? 0 : position - 1, reason);
    return false;
  }

  // nlohmann takes a NUL for the end of the text, whatever follows.
  bool ends_at_nul() {
    const std::size_t nul = text_.find('\0');
    if (nul == std::string_view::npos) return false;
    syntax_error(nul, "there is a NUL character");
    return true;
  }

 private:
  void syntax_error(std::size_t position, const std::string& reason) {
    const auto offset = static_cast<std::uint32_t>(std::min(position, text_.size()));
    const bool utf16 = text_.size() >= 2 && (text_.substr(0, 2) == "\xFF\xFE" || text_.substr(0, 2) == "\xFE\xFF");
    if (utf16) report_.add(Code::json_syntax, 0, {"it is encoded as UTF-16"}, "Save it as UTF-8.");
    else report_.add(Code::json_syntax, offset, {reason});
  }

  bool within_limit() {
    if (++values_ <= max_values) return true;
    report_.add(Code::limit, static_cast<std::uint32_t>(cursor_), {"The number of values in this file", std::to_string(max_values), "Split the file, or take terms out."});
    return false;
  }

  // The start of the next token.
  std::size_t next_token() {
    while (cursor_ < text_.size() && std::string_view(" \t\r\n,:]}").find(text_[cursor_]) != std::string_view::npos) ++cursor_;
    return cursor_;
  }

  std::size_t string_size(std::size_t start) const {
    std::size_t at = start + 1;
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    return at + 1 - start;
  }

  bool number(double value, bool integral) {
    const std::size_t start = next_token();
    const std::size_t end = std::min(text_.find_first_not_of("+-.0123456789eE", start), text_.size());
    JsonValue& placed = place(JsonValue::Kind::number, end - start);
    placed.number = value;
    placed.integral = integral;
    return within_limit();
  }

  // Adds a value of `size` bytes at the next token and moves past it.
  JsonValue& place(JsonValue::Kind kind, std::size_t size) {
    const std::size_t start = next_token();
    JsonValue* target = &root_;
    if (!open_.empty()) {
      JsonValue& parent = *open_.back();
      if (parent.is(JsonValue::Kind::array)) {
        target = &parent.items.emplace_back();
      } else {
        JsonMember& member = parent.members.emplace_back();
        member.key = std::move(key_);
        member.key_offset = key_offset_;
        target = &member.value;
      }
    }
    target->kind = kind;
    target->offset = static_cast<std::uint32_t>(start);
    cursor_ = start + size;
    return *target;
  }

  bool open(JsonValue::Kind kind) {
    JsonValue& value = place(kind, 1);
    open_.push_back(&value);
    if (open_.size() <= max_depth) return within_limit();
    report_.add(Code::nesting, value.offset, {std::to_string(max_depth) + " values"});
    return false;
  }

  // Pointers into the parents' vectors stay valid: a parent gets no further member while a child is open.
  bool close() {
    next_token();
    open_.pop_back();
    return true;
  }

  void check_duplicates(const JsonValue& object) {
    if (object.members.size() < 2) return;
    std::unordered_set<std::string_view> seen;
    for (const JsonMember& member : object.members) {
      if (!seen.insert(member.key).second) report_.add(Code::duplicate_key, member.key_offset, {member.key});
    }
  }

  std::string_view text_;
  std::size_t cursor_;
  Report& report_;
  JsonValue& root_;
  std::vector<JsonValue*> open_;
  std::string key_;
  std::uint32_t key_offset_ = 0;
  std::size_t values_ = 0;
};

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

}  // namespace

const JsonMember* JsonValue::find(std::string_view key) const {
  for (const JsonMember& member : members) {
    if (member.key == key) return &member;
  }
  return nullptr;
}

const char* kind_name(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null: return "null";
    case JsonValue::Kind::boolean: return "true or false";
    case JsonValue::Kind::number: return "a number";
    case JsonValue::Kind::string: return "a string";
    case JsonValue::Kind::array: return "an array";
    case JsonValue::Kind::object: return "an object";
  }
  return "";
}

bool parse_json(std::string_view text, Report& report, JsonValue& out) {
  const std::size_t start = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  TreeBuilder builder(text, start, report, out);
  return nlohmann::json::sax_parse(text.begin(), text.end(), &builder) && !builder.ends_at_nul();
}

std::string pointer_at(const JsonValue& root, std::uint32_t offset) {
  std::string pointer;
  const JsonValue* value = &root;
  while (value->offset < offset) {
    const JsonValue* next = nullptr;
    std::string step;
    if (value->is(JsonValue::Kind::array)) {
      const auto after = std::upper_bound(value->items.begin(), value->items.end(), offset,
                                          [](std::uint32_t at, const JsonValue& item) { return at < item.offset; });
      if (after == value->items.begin()) break;
      next = &*(after - 1);
      step = std::to_string(after - 1 - value->items.begin());
    } else {
      const auto after = std::upper_bound(value->members.begin(), value->members.end(), offset,
                                          [](std::uint32_t at, const JsonMember& member) { return at < member.key_offset; });
      if (after == value->members.begin()) break;
      next = &(after - 1)->value;
      step = escaped((after - 1)->key);
    }
    pointer += '/' + step;
    value = next;
  }
  return pointer;
}

}  // namespace postvett::rules
