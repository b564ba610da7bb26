#include <catch2/catch.hpp>

#include <string>

#include "matching/regex.h"

using namespace postvett::matching;

namespace {

RegexError error_of(std::string_view pattern, std::string_view group = "") {
  const RegexAlphabet alphabet({pattern});
  auto compiled = Regex::compile(pattern, group, alphabet);
  const auto* error = std::get_if<RegexError>(&compiled);
  if (!error) FAIL("compiles: " << pattern);
  return *error;
}

bool compiles(std::string_view pattern) {
  const RegexAlphabet alphabet({pattern});
  return std::holds_alternative<Regex>(Regex::compile(pattern, "", alphabet));
}

}  // namespace

TEST_CASE("a faulty regex is explained, and where it is faulty") {
  struct Faulty {
    std::string pattern;
    std::string message;
    std::size_t offset;
  };
  const std::vector<Faulty> table = {
      {"åa(?=b)", "Look-ahead `(?=` is not part of RE2 syntax", 3},
      {"a(?!b)", "Look-ahead `(?!` is not part of RE2 syntax", 1},
      {"(?<!a)b", "Look-behind `(?<!` is not part of RE2 syntax", 0},
      {"a(?<=b)", "Look-behind `(?<=` is not part of RE2 syntax", 1},
      {"(?<n>a)", "A named group is written `(?P<name>…)` in RE2 syntax, not `(?<name>…)`", 0},
      {"x(?>a)", "An atomic group `(?>` is not part of RE2 syntax", 1},
      {"(a)\\1", "A back-reference `\\1` is not part of RE2 syntax", 3},
      {"\\u00e5", "The escape `\\u` is not part of RE2 syntax; write `\\x{00E5}`, or the character itself", 0},
      {"ab\\X", "The escape `\\X` is not part of RE2 syntax", 2},
      {"a\\Z", "The escape `\\Z` is not part of RE2 syntax; the end of the text is `\\z`", 1},
      {"a(b(c)", "The group that begins here has no closing `)`", 1},
      {"a[(](b", "The group that begins here has no closing `)`", 4},
      {"ab)c", "This `)` closes no group", 2},
      {"ab[c", "The character class that begins here has no closing `]`", 2},
      {"a[z-a]", "The range `z-a` ends before it begins", 2},
      {"[a-\\d]", "The escape `\\d` is not part of RE2 syntax", 3},
      {"a[[:ord:]]", "There is no class `[:ord:]`", 2},
      {"a\\p{Emoji}", "RE2 knows no Unicode group `\\p{Emoji}`; it has general categories and scripts: `\\p{Lu}`, `\\p{Greek}`", 1},
      {"a\\", "The regex ends in a lone `\\`", 1},
      {"a|*", "There is nothing before `*` that it could repeat", 2},
      {"a**", "A repetition cannot be repeated: `**`", 1},
      {"x{2}{3}", "A repetition cannot be repeated: `{2}{3}`", 1},
      {"a{1001}", "The repetition `{1001}` is out of bounds; RE2 counts up to 1000, nested counts multiplied", 1},
      {"(?P<a>x)(?P<a>y)", "The group name `a` is used twice", 12},
      {"x(?P<a b>y)", "A group name is made of letters, digits and `_`: `(?P<a b>`", 1},
      {"a\xFF", "The regex is not valid UTF-8", 0},
      {"a\\C", "`\\C` (one byte) has no meaning here; `.` is one character", 1},
      {"a?", "This regex can match without any text, so it would match everywhere", 0},
      {"", "This regex can match without any text, so it would match everywhere", 0},
      {"\\b", "This regex can match without any text, so it would match everywhere", 0},
      {"a|b*", "This regex can match without any text, so it would match everywhere", 0},
      {"(?:a{0,3}){5}$", "This regex can match without any text, so it would match everywhere", 0},
      {".{1000}\\w{0,1000}€.{0,1000}\\p{L}{1000}", "This regex is too large when compiled; the limit is 512 KiB. Counted repetitions such as `{0,500}` are what makes a regex large", 0},
  };
  for (const Faulty& faulty : table) {
    const RegexError error = error_of(faulty.pattern);
    INFO(faulty.pattern);
    CHECK(error.message == faulty.message);
    CHECK(error.offset == faulty.offset);
  }
}

TEST_CASE("a group that is not there is named, with those that are") {
  CHECK(error_of("(?P<room>\\d)(?P<floor>\\d)", "rum").message ==
        "There is no group named `rum` in this regex; it names `room`, `floor`");
  CHECK(error_of("(\\d)", "rum").message == "There is no group named `rum` in this regex; a group is named so: `(?P<rum>…)`");
  CHECK(error_of("\\w", "class_pw1").message ==
        "There is no group named `class_pw1` in this regex; a group is named so: `(?P<class_pw1>…)`");
}

TEST_CASE("a regex has at most 1,000 characters, whatever their bytes") {
  std::string long_enough;
  for (int i = 0; i < 1000; ++i) long_enough += "å";
  CHECK(compiles(long_enough));
  CHECK(error_of(long_enough + "å").message == "This regex has 1001 characters; the limit is 1000");
}

TEST_CASE("what cannot be told apart is refused, not matched wrongly") {
  std::string sequence;
  for (int i = 0; i < 40; ++i) sequence += "\\x{1F6" + std::to_string(10 + i) + "}x";
  CHECK(error_of(sequence).message ==
        "This regex tells too many symbols apart, each from the others; put those that mean the same into one class, or "
        "split the regex");
  CHECK(compiles("[😂🤣😀😁😃😄😅😆😉😊😋😎😍😘🥰😗😙😚🙂🤗🤩🤔🤨😐😑😶🙄😏😣😥😮🤐😯]"));
}

TEST_CASE("odd but valid syntax is read as RE2 reads it") {
  for (const char* pattern : {"[]a]", "[^]a]", "[A-[:x]", "[a\\]b]", "[\\w-z]", "[[:alpha:]-z]", "a{,3}", "a{x}", "\\Qa[\\Eb", "\\Q\\w",
                              "[\\x{5b}-\\x5d]", "[[]", "[[:x]", "(?:x{2}){3}", "(?:(?i))a", "[\\pL\\PN]", "\\pN", "(?P<n>a)", "[^\\x00-\\x{10FFFF}]|a"}) {
    INFO(pattern);
    CHECK(compiles(pattern));
  }
}
