#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "entities/registry.h"
#include "matching/regex_pattern.h"
#include "matching/regex_table.h"
#include "re2/prog.h"
#include "re2/regexp.h"
#include "text/utf.h"

using postvett::Span;
using namespace postvett::matching;

namespace {

// Patterns of every construct, over few letters and the characters that are folded, replaced or written with two units.
class PatternMaker {
 public:
  explicit PatternMaker(std::mt19937& random) : random_(random) {}

  std::string pattern(int depth = 3) {
    switch (depth == 0 ? below(3) : below(12)) {
      case 0: return word();
      case 1: return character();
      case 2: return set();
      case 3: return "(?:" + pattern(depth - 1) + "|" + pattern(depth - 1) + "|" + word() + ")";
      case 4: return "(?:" + pattern(depth - 1) + ")" + pick({"*", "+", "?", "*?", "+?", "{2}", "{1,3}", "{0,2}", "{2,}"});
      case 5: return "(?i:" + pattern(depth - 1) + ")";
      case 6: return pick({"\\b", "\\B", "^", "(?m:^)"}) + pattern(depth - 1);
      case 7: return pattern(depth - 1) + pick({"\\b", "$", "(?m:$)", "\\z"});
      case 8: return "(?P<g>" + pattern(0) + ")" + pattern(depth - 1);
      default: return pattern(depth - 1) + pattern(depth - 1);
    }
  }

  std::u16string text() {
    std::string out;
    for (unsigned i = 0, count = below(60); i < count; ++i) {
      out += below(4) == 0 ? pick({"rum", "Gäst", "412", " ", "\n", "straße", "ſ", "\u212A", "٣", "𝟙", "\u00A0", "“", "😂", "\u2028", "ЖЩ", "жщ"}) : character_of_text();
    }
    std::u16string text = postvett::text::to_utf16(out);
    if (below(8) == 0) text.insert(text.begin() + below(static_cast<unsigned>(text.size()) + 1), u'\xD800');
    return text;
  }

 private:
  unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
  std::string pick(std::vector<std::string> from) { return from[below(static_cast<unsigned>(from.size()))]; }
  std::string character_of_text() { return pick({"a", "b", "r", "u", "m", "g", "ä", "Å", "K", "s", "4", "1", " ", ".", "-"}); }
  std::string character() { return pick({"a", "b", "R", "u", "k", "s", "ä", "å", "é", "4", " ", "-", "@", "“", "😂", "Ж", "\\x{A0}", "\\x{FFFD}"}); }
  std::string set() { return pick({"\\w", "\\d", "\\s", "\\S", "\\W", ".", "[ab]", "[^a ]", "[a-må]", "[٠-٩]", "\\p{L}", "[\\w-]", "(?s:.)", "[0-9]", "[[:upper:]]", "[\\x{1F600}-\\x{1F64F}]"}); }
  std::string word() { return pick({"rum", "gäst", "(?i)gäst", "412", "Ett", "straße", "KORT", "(?i)жщ", "ab", "ku"}); }

  std::mt19937& random_;
};

std::vector<Span> everywhere(const std::string& pattern, const std::string& group, const RegexTable& table, const RegexSubject& subject) {
  std::vector<Span> spans;
  auto compiled = Regex::compile(pattern, group, table.alphabet());
  if (const auto* regex = std::get_if<Regex>(&compiled)) regex->find_all(subject, spans);
  return spans;
}

std::vector<Span> where_it_can(const RegexTable& table, std::uint32_t index, std::u16string_view text) {
  const SignText signs(text);
  std::vector<Start> starts;
  table.prefilter().find_all(signs, starts);
  std::erase_if(starts, [index](const Start& start) { return start.regex != index; });
  const RegexSubject subject(table.alphabet(), text);
  std::vector<Span> spans;
  table.find_all(index, subject, signs, starts, spans);
  return spans;
}

bool runs_always(const std::string& pattern) {
  RegexTable table;
  table.add(pattern, "");
  table.settle();
  REQUIRE_FALSE(table.error_of(0));
  return table.runs_always(0);
}

}  // namespace

TEST_CASE("a regex finds the same whether the whole text is searched or only where it can match") {
  std::mt19937 random(20261126);
  PatternMaker make(random);
  std::size_t found = 0;
  std::size_t filtered = 0;
  for (int round = 0; round < 150; ++round) {
    RegexTable table;
    std::vector<std::string> patterns, groups;
    for (int i = 0; i < 12; ++i) {
      patterns.push_back(make.pattern());
      const bool once = patterns.back().find("(?P<g>") != std::string::npos && patterns.back().find("(?P<g>") == patterns.back().rfind("(?P<g>");
      groups.push_back(once && i % 2 ? "g" : "");
      table.add(patterns.back(), groups.back());
    }
    table.settle();
    for (int i = 0; i < 8; ++i) {
      const std::u16string text = make.text();
      const RegexSubject subject(table.alphabet(), text);
      for (std::uint32_t index = 0; index < patterns.size(); ++index) {
        if (table.error_of(index)) continue;
        const std::vector<Span> expected = everywhere(patterns[index], groups[index], table, subject);
        INFO(patterns[index] << " in " << postvett::text::to_utf8(text));
        REQUIRE(where_it_can(table, index, text) == expected);
        found += expected.size();
        filtered += !table.runs_always(index);
      }
    }
  }
  // The patterns are not so that nothing is tried.
  CHECK(found > 3000);
  CHECK(filtered > 3000);
}

TEST_CASE("many occurrences in a long text, and a match that begins far before what it must hold") {
  std::u16string text;
  for (int i = 0; i < 400; ++i) text += u"hotellgäst 412 åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååågäst x. ";
  for (const char* pattern : {"\\w*gäst", "\\bgäst", "[^.]*gäst", "gäst \\d+", "(?s)gäst.*gäst", "åg", "\\d+", "x$", "^hotell.*"}) {
    RegexTable table;
    table.add(pattern, "");
    table.settle();
    const RegexSubject subject(table.alphabet(), text);
    INFO(pattern);
    CHECK(where_it_can(table, 0, text) == everywhere(pattern, "", table, subject));
  }
}

TEST_CASE("a regex finds the same in a long text, wherever the tries become too many and the rest is read as a whole") {
  std::mt19937 random(1612);
  PatternMaker make(random);
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    RegexTable table;
    std::vector<std::string> patterns;
    for (int i = 0; i < 8; ++i) table.add(patterns.emplace_back(make.pattern()), "");
    table.settle();
    std::u16string text;
    while (text.size() < 3000) text += make.text() + u" ";
    const RegexSubject subject(table.alphabet(), text);
    for (std::uint32_t index = 0; index < patterns.size(); ++index) {
      if (table.error_of(index) || table.runs_always(index)) continue;
      const std::vector<Span> expected = everywhere(patterns[index], "", table, subject);
      INFO(patterns[index] << " in " << postvett::text::to_utf8(text));
      REQUIRE(where_it_can(table, index, text) == expected);
      found += expected.size();
    }
  }
  CHECK(found > 3000);
}

TEST_CASE("tries that read far are cut short, and nothing is missed or found twice where they are") {
  std::u16string text;
  for (int i = 0; i < 300; ++i) text += i % 37 == 5 ? u"rum 7 gäst! " : u"rum a gäst, ";
  for (const char* pattern : {"rum (?:\\d|[^!]*!)", "rum \\w gäst.*[?]", "(?s)rum 7.*[?]|rum", "rum (?P<g>\\d|a).{0,90}!", "rum\\b.{0,20}\\brum", "^rum.*[?]|gäst",
                              "\\brum [^q]*7"}) {
    const std::string group = std::string_view(pattern).find("(?P<g>") == std::string_view::npos ? "" : "g";
    RegexTable table;
    table.add(pattern, group);
    table.settle();
    const RegexSubject subject(table.alphabet(), text);
    INFO(pattern);
    REQUIRE_FALSE(table.runs_always(0));
    CHECK(where_it_can(table, 0, text) == everywhere(pattern, group, table, subject));
  }
}

TEST_CASE("what a regex must hold is known for what people write, and not for what is everywhere") {
  CHECK_FALSE(runs_always("(?i)\\brum\\s+\\d+"));
  CHECK_FALSE(runs_always("\\b\\w*gäst\\w*"));
  CHECK_FALSE(runs_always("(?:[Kk]und|gäst)(?:en|er)?\\b"));
  CHECK_FALSE(runs_always("[A-Z]{2}-?\\d{3}"));
  CHECK_FALSE(runs_always("(?i)проект"));
  CHECK_FALSE(runs_always("😂|§"));
  CHECK(runs_always("\\w+"));
  CHECK(runs_always("(?:rum)?\\w+"));
  CHECK(runs_always("\\b[A-ZÅÄÖ]{2,}\\b"));
  CHECK(runs_always("gäst|\\w+"));
}

TEST_CASE("a program never has more instructions than were reckoned with") {
  std::mt19937 random(7);
  PatternMaker make(random);
  for (int round = 0; round < 1500; ++round) {
    const std::string text = make.pattern();
    const auto read = read_pattern(text, "");
    const auto* pattern = std::get_if<Pattern>(&read);
    if (!pattern) continue;
    const RegexAlphabet alphabet({text});
    const auto encoding = alphabet.encoding_of(*pattern);
    if (!encoding) continue;
    re2::RegexpStatus status;
    re2::Regexp* const regexp = re2::Regexp::Parse(alphabet.encodings()[*encoding].write(*pattern, Reach::all), re2::Regexp::LikePerl, &status);
    REQUIRE(regexp);
    re2::Prog* const program = regexp->CompileToProg(0);
    REQUIRE(program);
    INFO(text);
    const Shape& shape = pattern->shape;
    CHECK(static_cast<std::size_t>(program->size()) <= shape.instructions + 20);
    // RegexTable takes wide sets for an eighth where no family is kept apart.
    const std::size_t wide_sets = pattern->apart == 0 ? shape.of_wide_sets / 8 : shape.of_wide_sets;
    CHECK(static_cast<std::size_t>(program->size()) <= shape.instructions - shape.of_wide_sets + wide_sets + 20);
    delete program;
    regexp->Decref();
  }
}

TEST_CASE("a regex that is too large is an error at load, and one that is not is not compiled for it") {
  RegexTable table;
  table.add("(?:[\\p{L}\\p{Nd}]{1,100}x){1,9}", "");
  table.add("\\w+ (?:gäst|kund)", "");
  table.add("(?:\\p{L}+ ){1,9}x", "");  // by the bound too large, and nine times smaller
  table.settle();
  REQUIRE(table.error_of(0));
  CHECK(table.error_of(0)->message.find("512 KiB") != std::string::npos);
  CHECK_FALSE(table.error_of(1));
  CHECK_FALSE(table.error_of(2));
}

TEST_CASE("a detector finds nothing in a text that its hint excludes") {
  std::mt19937 random(5);
  const std::vector<std::string> pieces = {"a", "B", " ", ".", ":", "-", "/", "@", "＠", "#", "＃", "1", "7", "0", "٣", "²", "kl ", "rum ", "SE", "AB", "kr", "www.", "hotell.se", "19", "850709-9805", "070-1740605", "example.test", "GB", "://", "Storgatan ", "november "};
  for (int round = 0; round < 3000; ++round) {
    std::string utf8;
    for (std::size_t i = 0, count = random() % 14; i < count; ++i) utf8 += pieces[random() % pieces.size()];
    const std::u16string text = postvett::text::to_utf16(utf8);
    const postvett::text::Document document(text);
    const SignText signs(text);
    for (const std::string_view name : postvett::entities::names()) {
      const postvett::entities::Detector detect = postvett::entities::find(name);
      if (!detect) continue;
      std::vector<Span> spans;
      detect(document, spans);
      if (spans.empty()) continue;
      const postvett::entities::Hint hint = postvett::entities::hint(name);
      SignSet wanted = hint.signs.empty() ? ~SignSet{0} : 0;
      for (const char32_t sign : hint.signs) wanted |= set_of(sign_of(sign));
      INFO(name << " in " << utf8);
      REQUIRE(signs.digits >= hint.digits);
      REQUIRE((signs.seen & wanted) != 0);
    }
  }
}
