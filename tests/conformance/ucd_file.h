// Reading the files of the Unicode Character Database that the conformance tests run.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "text/utf.h"

namespace ucd {

// The lines that hold data, without comments. `path` is absolute.
inline std::vector<std::string> data_lines(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    if (!line.empty() && line.front() != '@') lines.push_back(line);
  }
  return lines;
}

inline std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  for (std::size_t start = 0; start <= line.size();) {
    const std::size_t end = std::min(line.find(';', start), line.size());
    const std::size_t first = std::min(line.find_first_not_of(' ', start), end);
    const std::string field = line.substr(first, end - first);
    out.push_back(field.substr(0, field.find_last_not_of(' ') + 1));
    start = end + 1;
  }
  return out;
}

// "0061 0308" as UTF-16.
inline std::u16string text_of(const std::string& code_points) {
  std::u16string out;
  for (std::size_t at = 0; at < code_points.size();) {
    const std::size_t end = std::min(code_points.find(' ', at), code_points.size());
    if (end > at)
      postvett::text::append_utf16(out,
                                   static_cast<char32_t>(std::stoul(code_points.substr(at, end - at), nullptr, 16)));
    at = end + 1;
  }
  return out;
}

// A line of a break test: "÷ 0061 × 0308 ÷".
struct BreakTest {
  std::u16string text;
  std::vector<std::uint32_t> breaks;
};
inline BreakTest break_test_of(const std::string& line) {
  BreakTest test;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
    const std::string item = line.substr(at, end - at);
    if (item == "\u00F7") {
      test.breaks.push_back(static_cast<std::uint32_t>(test.text.size()));
    } else if (!item.empty() && item != "\u00D7") {
      test.text += text_of(item);
    }
    at = end + 1;
  }
  return test;
}

}  // namespace ucd
