// JSON written: the texts that leave the engine. (They are read with nlohmann/json; writing with it would bring its tree, its
// number formatting and printf into the module, a tenth of its size.)
//
//   JsonWriter json;
//   json.open('{').key("id").value("guest").key("start").value(19).key("topic").null().close('}');
//   json.take();  // {"id":"guest","start":19,"topic":null}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace postvett::text {

class JsonWriter {
 public:
  JsonWriter& open(char bracket);   // '{' or '['
  JsonWriter& close(char bracket);  // '}' or ']'
  JsonWriter& key(std::string_view name);
  // UTF-8; what is ill-formed is written as U+FFFD.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::uint32_t number);
  JsonWriter& value(bool yes);
  JsonWriter& null();
  JsonWriter& value_or_null(std::string_view text) { return text.empty() ? null() : value(text); }

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void quote(std::string_view text);

  std::string out_;
  bool first_ = true;  // nothing stands before in this object or array, or a key does
};

}  // namespace postvett::text
