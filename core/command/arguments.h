// The words of a command line.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::command {

// Exit status, as the rule format has it.
inline constexpr int nothing_found = 0;
inline constexpr int findings_found = 1;
inline constexpr int unusable = 2;  // a usage, file or rule error

// Takes the options out by name, one after another, and then gives what is left. Everything that is wrong is kept until
// rest() says it, so that a command reads its options without looking back:
//
//   const std::string format = arguments.choice("--format", {"text", "json"});
//   const auto files = arguments.rest();
//   if (!files) return unusable;
class Arguments {
 public:
  // `command` is the name of the command that reads them.
  Arguments(std::string command, std::vector<std::string> words) : command_(std::move(command)), words_(std::move(words)) {}

  // The last value of an option ("--lang sv" or "--lang=sv"); and all values of one that may be repeated.
  std::optional<std::string> option(std::string_view name);
  std::vector<std::string> options(std::string_view name);
  // The same for an option that has one of a few values; the first of `choices` where it is not given.
  std::string choice(std::string_view name, std::initializer_list<std::string_view> choices);

  // What is left after all options were taken: file names, "-". Where something was wrong, the first of it is said on
  // standard error and there is nothing. "--" ends the options.
  std::optional<std::vector<std::string>> rest();

  // Something else that is wrong with what was given.
  void reject(std::string sentence);

 private:
  std::string unknown_option(const std::string& word) const;

  std::string command_;
  std::vector<std::string> words_;
  std::vector<std::string> known_;
  std::string wrong_;
};

// Prints "postvett: SENTENCE" on standard error and returns `unusable`.
int fail(const std::string& sentence);

// `"a", "b" or "c"`
std::string alternatives(const std::vector<std::string_view>& words);

}  // namespace postvett::command
