// Reads tests/bad-files/table.txt; its head says how the table is written.
#pragma once

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "loading.h"

namespace postvett::testing {

struct BadFile {
  std::string name;
  std::string text;
  Packs packs;
  std::set<std::string> missing;
  std::vector<std::string> expected;  // lines; "*" stands for any number
};

// "<<3*TEXT>>" repeats, "<<3#TEXT>>" also counts.
inline std::string repeated(const std::string& text) {
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t open = text.find("<<", at);
    const std::size_t close = open == std::string::npos ? open : text.find(">>", open);
    if (close == std::string::npos) return out + text.substr(at);
    out.append(text, at, open - at);
    const std::size_t sign = text.find_first_of("*#", open);
    const int times = std::stoi(text.substr(open + 2, sign - open - 2));
    const std::string piece = text.substr(sign + 1, close - sign - 1);
    for (int i = 0; i < times; ++i) {
      for (const char c : piece) {
        if (c == '#' && text[sign] == '#') out += std::to_string(i);
        else out += c;
      }
    }
    at = close + 2;
  }
}

inline std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\x") == 0 && i + 3 < text.size()) {
      out += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

inline std::vector<BadFile> read_bad_files() {
  std::ifstream in(POSTVETT_SOURCE_DIR "/tests/bad-files/table.txt");
  REQUIRE(in);
  std::vector<BadFile> out;
  std::string* target = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("== ", 0) == 0) {
      out.push_back({line.substr(3), "", {}, {}, {}});
      target = &out.back().text;
    } else if (line.rfind("-- no ", 0) == 0) {
      out.back().missing.insert(line.substr(6));
      target = nullptr;
    } else if (line.rfind("-- ", 0) == 0) {
      target = &out.back().packs[line.substr(3)];
    } else if (line.rfind("=> ", 0) == 0) {
      out.back().expected.push_back(line.substr(3));
      target = nullptr;
    } else if (target && !line.empty()) {
      if (!target->empty()) *target += '\n';
      *target += unescaped(repeated(line));
    }
  }
  return out;
}

}  // namespace postvett::testing
