#include "command/arguments.h"

#include <algorithm>
#include <cstdio>

#include "postvett/did_you_mean.h"

namespace postvett::command {

std::optional<std::string> Arguments::option(std::string_view name) {
  std::vector<std::string> values = options(name);
  if (values.empty()) return std::nullopt;
  return values.back();
}

std::vector<std::string> Arguments::options(std::string_view name) {
  known_.emplace_back(name);
  std::vector<std::string> values;
  for (auto at = words_.begin(); at != words_.end() && *at != "--";) {
    if (*at == name) {
      if (at + 1 == words_.end()) {
        reject('"' + *at + "\" needs a value.");
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

std::string Arguments::choice(std::string_view name, std::initializer_list<std::string_view> choices) {
  std::optional<std::string> value = option(name);
  if (!value) return std::string(*choices.begin());
  if (std::find(choices.begin(), choices.end(), *value) == choices.end()) {
    const std::string guess = did_you_mean(*value, choices);
    reject('"' + *value + "\" is not a value of " + std::string(name) + ". " + (guess.empty() ? "Use " + alternatives(choices) + '.' : guess));
  }
  return *value;
}

std::optional<std::vector<std::string>> Arguments::rest() {
  std::vector<std::string> out;
  bool only_files = false;
  for (const std::string& word : words_) {
    if (!only_files && word == "--") only_files = true;
    else if (!only_files && word.size() > 1 && word[0] == '-') reject(unknown_option(word));
    else out.push_back(word);
  }
  if (wrong_.empty()) return out;
  fail(wrong_ + " `postvett " + command_ + " --help` tells more.");
  return std::nullopt;
}

void Arguments::reject(std::string sentence) {
  if (wrong_.empty()) wrong_ = std::move(sentence);
}

std::string Arguments::unknown_option(const std::string& word) const {
  const std::string name = word.substr(0, word.find('='));
  const std::string guess = did_you_mean(name, std::vector<std::string_view>(known_.begin(), known_.end()));
  return "There is no option \"" + name + "\" here." + (guess.empty() ? "" : ' ' + guess);
}

int fail(const std::string& sentence) {
  std::fprintf(stderr, "postvett: %s\n", sentence.c_str());
  return unusable;
}

std::string alternatives(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace postvett::command
