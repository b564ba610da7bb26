#include "text/json_writer.h"

#include <charconv>
#include <array>

#include "text/utf.h"

namespace postvett::text {

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
  return *this;
}

JsonWriter& JsonWriter::value(std::uint32_t number) {
  separate();
  std::array<char, 10> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out_.append(digits.data(), end.ptr);
  return *this;
}

JsonWriter& JsonWriter::value(bool yes) {
  separate();
  out_ += yes ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

void JsonWriter::quote(std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out_ += '"';
  const bool valid = find_utf8_error(text) == valid_utf8;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    if (const std::size_t known = escaped.find(c); known != escaped.npos) {
      out_ += '\\';
      out_ += letters[known];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += "\\u00";
      out_ += hexadecimal[static_cast<unsigned char>(c) >> 4];
      out_ += hexadecimal[static_cast<unsigned char>(c) & 15];
    } else if (valid || static_cast<unsigned char>(c) < 0x80) {
      out_ += c;
    } else {
      const CodePoint read = utf8_code_point_at(text, at);
      append_utf8(out_, read.value);
      at += read.size;
      continue;
    }
    ++at;
  }
  out_ += '"';
}

}  // namespace postvett::text
