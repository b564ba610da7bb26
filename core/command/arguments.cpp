#include "command/arguments.h"

#include <cstdio>

namespace postvett::command {

std::optional<std::string> Arguments::option(std::string_view name) {
  std::vector<std::string> values = options(name);
  if (values.empty()) return std::nullopt;
  return values.back();
}

std::vector<std::string> Arguments::options(std::string_view name) {
  std::vector<std::string> values;
  for (auto at = words_.begin(); at != words_.end() && *at != "--";) {
    if (*at == name) {
      if (at + 1 == words_.end()) {
        missing_value_of_ = *at;
        words_.erase(at);
        break;
      }
      values.push_back(*(at + 1));
      at = words_.erase(at, at + 2);
    } else if (at->size() > name.size() && at->compare(0, name.size(), name) == 0 && (*at)[name.size()] == '=') {
      values.push_back(at->substr(name.size() + 1));
      at = words_.erase(at);
    } else {
      ++at;
    }
  }
  return values;
}

std::optional<std::vector<std::string>> Arguments::rest() {
  if (!missing_value_of_.empty()) {
    fail("\"" + missing_value_of_ + "\" needs a value.");
    return std::nullopt;
  }
  std::vector<std::string> out;
  bool only_files = false;
  for (const std::string& word : words_) {
    if (!only_files && word == "--") {
      only_files = true;
    } else if (!only_files && word.size() > 1 && word[0] == '-') {
      fail("There is no option \"" + word + "\" here. `postvett --help` lists them.");
      return std::nullopt;
    } else {
      out.push_back(word);
    }
  }
  return out;
}

int fail(const std::string& sentence) {
  std::fprintf(stderr, "postvett: %s\n", sentence.c_str());
  return unusable;
}

}  // namespace postvett::command
