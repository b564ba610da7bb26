#include "text/utf.h"

namespace postvett::text {
namespace {

struct Decoded {
  char32_t value;
  std::uint32_t size;
  bool valid;
};

// The well-formed byte sequences of Unicode 15.0, table 3-7. An ill-formed one is as long as its maximal subpart.
Decoded decode(std::string_view utf8, std::size_t offset) {
  const auto byte = [utf8](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
  const unsigned first = byte(offset);
  if (first < 0x80) return {first, 1, true};
  if (first < 0xC2 || first > 0xF4) return {replacement_character, 1, false};

  const std::uint32_t size = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;

  char32_t value = first & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if (offset + i >= utf8.size()) return {replacement_character, i, false};
    const unsigned next = byte(offset + i);
    if (next < low || next > high) return {replacement_character, i, false};
    value = value << 6 | (next & 0x3F);
    low = 0x80;
    high = 0xBF;
  }
  return {value, size, true};
}

}  // namespace

void append_utf16(std::u16string& out, char32_t code_point) {
  if (code_point < 0x10000) {
    out.push_back(static_cast<char16_t>(code_point));
    return;
  }
  out.push_back(static_cast<char16_t>(0xD800 + ((code_point - 0x10000) >> 10)));
  out.push_back(static_cast<char16_t>(0xDC00 + (code_point & 0x3FF)));
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    append_utf8(out, c.value);
    at += c.size;
  }
  return out;
}

std::string to_utf8(std::u16string_view text, std::vector<std::uint32_t>& offsets) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  offsets.clear();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    append_utf8(out, c.value);
    offsets.resize(out.size(), static_cast<std::uint32_t>(at));
    at += c.size;
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded c = decode(utf8, at);
    append_utf16(out, c.value);
    at += c.size;
  }
  return out;
}

std::size_t find_utf8_error(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    if (static_cast<unsigned char>(utf8[at]) < 0x80) {
      ++at;
      continue;
    }
    const Decoded c = decode(utf8, at);
    if (!c.valid) return at;
    at += c.size;
  }
  return valid_utf8;
}

CodePoint utf8_code_point_at(std::string_view utf8, std::size_t offset) {
  const Decoded c = decode(utf8, offset);
  return {c.value, c.size};
}

}  // namespace postvett::text
