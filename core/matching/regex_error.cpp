#include "matching/regex_error.h"

#include <functional>
#include <vector>

#include "re2/regexp.h"

namespace postvett::matching {
namespace {

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

// What other regex dialects have at "(?…" and RE2 has not.
std::string missing_operator(std::string_view from) {
  if (from.starts_with("(?=") || from.starts_with("(?!")) {
    return "Look-ahead " + quoted(from.substr(0, 3)) + " is not part of RE2 syntax";
  }
  if (from.starts_with("(?<=") || from.starts_with("(?<!")) {
    return "Look-behind " + quoted(from.substr(0, 4)) + " is not part of RE2 syntax";
  }
  if (from.starts_with("(?<")) return "A named group is written `(?P<name>…)` in RE2 syntax, not `(?<name>…)`";
  if (from.starts_with("(?>")) return "An atomic group `(?>` is not part of RE2 syntax";
  if (from.starts_with("(?(")) return "A condition `(?(` is not part of RE2 syntax";
  if (from.starts_with("(?#")) return "A comment `(?#` is not part of RE2 syntax";
  if (from.starts_with("(?P=")) return "A back-reference `(?P=` is not part of RE2 syntax";
  if (from.starts_with("(?R") || from.starts_with("(?P>") || from.starts_with("(?&")) {
    return "Recursion " + quoted(from.substr(0, 3)) + " is not part of RE2 syntax";
  }
  return "";
}

std::string missing_escape(std::string_view escape) {
  const char letter = escape.size() > 1 ? escape[1] : '\0';
  if (letter >= '1' && letter <= '9') return "A back-reference " + quoted(escape) + " is not part of RE2 syntax";
  switch (letter) {
    case 'u': return "The escape `\\u` is not part of RE2 syntax; write `\\x{00E5}`, or the character itself";
    case 'x': return "After `\\x` come two hexadecimal digits, or more in braces: `\\x{1F602}`";
    case 'Z': return "The escape `\\Z` is not part of RE2 syntax; the end of the text is `\\z`";
    case 'k': return "A back-reference `\\k` is not part of RE2 syntax";
    case 'h': return "The escape `\\h` is not part of RE2 syntax; a space of any kind is `\\s`";
    case 'R': return "The escape `\\R` is not part of RE2 syntax; a line break is `\\n`";
    default: return "The escape " + quoted(escape) + " is not part of RE2 syntax";
  }
}

// Where the parenthesis stands that has no partner: the last "(" left open, or the first ")" too many.
std::size_t unpaired(std::string_view pattern) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      if (pattern.substr(i).starts_with("\\Q")) {
        const std::size_t end = pattern.find("\\E", i);
        if (end == std::string_view::npos) break;
        i = end;
      }
      ++i;
    } else if (pattern[i] == '[') {
      std::size_t end = i + 1;
      if (end < pattern.size() && pattern[end] == '^') ++end;
      for (++end; end < pattern.size() && pattern[end] != ']'; ++end) {
        if (pattern[end] == '\\') ++end;
      }
      i = end;
    } else if (pattern[i] == '(') {
      open.push_back(i);
    } else if (pattern[i] == ')') {
      if (open.empty()) return i;
      open.pop_back();
    }
  }
  return open.empty() ? 0 : open.back();
}

}  // namespace

RegexError explain(const re2::RegexpStatus& status, std::string_view pattern) {
  const std::string_view argument(status.error_arg().data() ? status.error_arg().data() : "", status.error_arg().size());
  RegexError error;
  // The argument points into the pattern, except where RE2 had nothing to point at.
  const std::less_equal<const char*> not_after;
  if (!argument.empty() && not_after(pattern.data(), argument.data()) &&
      not_after(argument.data(), pattern.data() + pattern.size())) {
    error.offset = static_cast<std::size_t>(argument.data() - pattern.data());
  }
  switch (status.code()) {
    case re2::kRegexpBadPerlOp:
    case re2::kRegexpRepeatArgument:
    case re2::kRegexpBadNamedCapture: error.message = missing_operator(pattern.substr(error.offset));
      break;
    default: break;
  }
  if (!error.message.empty()) return error;
  switch (status.code()) {
    case re2::kRegexpBadEscape: error.message = missing_escape(argument); break;
    case re2::kRegexpBadCharClass: error.message = "The character class " + quoted(argument) + " is not one"; break;
    case re2::kRegexpBadCharRange:
      if (argument.starts_with("\\p") || argument.starts_with("\\P")) {
        error.message = "RE2 knows no Unicode group " + quoted(argument) +
                        "; it has general categories and scripts: `\\p{Lu}`, `\\p{Greek}`";
      } else if (argument.starts_with("[:")) {
        error.message = "There is no class " + quoted(argument);
      } else {
        error.message = "The range " + quoted(argument) + " ends before it begins";
      }
      break;
    case re2::kRegexpMissingBracket: error.message = "The character class that begins here has no closing `]`"; break;
    case re2::kRegexpMissingParen:
      error.offset = unpaired(pattern);
      error.message = "The group that begins here has no closing `)`";
      break;
    case re2::kRegexpUnexpectedParen:
      error.offset = unpaired(pattern);
      error.message = "This `)` closes no group";
      break;
    case re2::kRegexpTrailingBackslash:
      error.offset = pattern.empty() ? 0 : pattern.size() - 1;
      error.message = "The regex ends in a lone `\\`";
      break;
    case re2::kRegexpRepeatArgument: error.message = "There is nothing before " + quoted(argument) + " that it could repeat"; break;
    case re2::kRegexpRepeatSize:
      error.message = "The repetition " + quoted(argument) + " is out of bounds; RE2 counts up to 1000, nested counts multiplied";
      break;
    case re2::kRegexpRepeatOp: error.message = "A repetition cannot be repeated: " + quoted(argument); break;
    case re2::kRegexpBadPerlOp: error.message = quoted(argument) + " is not part of RE2 syntax"; break;
    case re2::kRegexpBadUTF8: error.message = "The regex is not valid UTF-8"; break;
    case re2::kRegexpBadNamedCapture: error.message = "A group name is made of letters, digits and `_`: " + quoted(argument); break;
    default: error.message = "This regex cannot be read: " + status.Text(); break;
  }
  return error;
}

}  // namespace postvett::matching
