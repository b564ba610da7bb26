// The words of a command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::command {

// Exit status, as the rule format has it.
inline constexpr int nothing_found = 0;
inline constexpr int findings_found = 1;
inline constexpr int unusable = 2;  // a usage, file or rule error

class Arguments {
 public:
  explicit Arguments(std::vector<std::string> words) : words_(std::move(words)) {}

  // The last value of an option ("--lang sv" or "--lang=sv"), taken out; and all values of one that may be repeated.
  std::optional<std::string> option(std::string_view name);
  std::vector<std::string> options(std::string_view name);

  // What is left after all options were taken: file names, "-". Says on standard error what was not understood, and gives
  // nothing then. "--" ends the options.
  std::optional<std::vector<std::string>> rest();

 private:
  std::vector<std::string> words_;
  std::string missing_value_of_;
};

// Prints "postvett: SENTENCE" on standard error and returns `unusable`.
int fail(const std::string& sentence);

}  // namespace postvett::command
