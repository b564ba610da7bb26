#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "matching/regex.h"

using postvett::Span;
using namespace postvett::matching;

namespace {

// What each match cuts out of the text.
std::vector<std::u16string> found(std::string_view pattern, std::u16string_view text, std::string_view group = "",
                                  std::vector<std::string_view> others = {}) {
  others.push_back(pattern);
  const RegexAlphabet alphabet(others);
  auto compiled = Regex::compile(pattern, group, alphabet);
  if (const auto* error = std::get_if<RegexError>(&compiled)) FAIL(pattern << ": " << error->message);
  const RegexSubject subject(alphabet, text);
  std::vector<Span> spans;
  std::get<Regex>(compiled).find_all(subject, spans);
  std::vector<std::u16string> pieces;
  for (const Span span : spans) pieces.emplace_back(text.substr(span.start, span.end - span.start));
  return pieces;
}

using Pieces = std::vector<std::u16string>;

}  // namespace

TEST_CASE("a word boundary knows that å is a letter and a quotation mark is not") {
  CHECK(found("\\bår\\b", u"vår").empty());
  CHECK(found("\\bår\\b", u"ett år till") == Pieces{u"år"});
  CHECK(found("\\bår\\b", u"“år”, ‘år’ –år— 😂år😂 ❤️år❤️ €år\u00A0år\u2028år").size() == 8);
  CHECK(found("\\bår\\b", u"år_ år1 1år årå a\u030Ar е\u0301år").empty());
  CHECK(found("\\bgäst\\b", u"hotellgäst gäst") == Pieces{u"gäst"});
  CHECK(found("\\Bgäst", u"hotellgäst gäst") == Pieces{u"gäst"});
  CHECK(found("a\\B", u"a… aå a") == Pieces{u"a"});
  CHECK(found("(?:^|\\B)😂", u"😂😂") == Pieces{u"😂", u"😂"});
}

TEST_CASE("case is folded as Unicode folds it") {
  CHECK(found("(?i)åäö", u"ÅÄÖ Åäö åäö") == Pieces{u"ÅÄÖ", u"Åäö", u"åäö"});
  CHECK(found("(?i)[à-ö]+", u"ÅÄÖ") == Pieces{u"ÅÄÖ"});
  CHECK(found("(?i)straße", u"STRAẞE") == Pieces{u"STRAẞE"});
  CHECK(found("(?i)kelvin", u"\u212Aelvin") == Pieces{u"\u212Aelvin"});
  CHECK(found("(?i)ⓐ", u"Ⓐ ⓐ") == Pieces{u"Ⓐ", u"ⓐ"});
  CHECK(found("Kort", u"kort KORT Kort") == Pieces{u"Kort"});
  CHECK(found("a(?i)b(?-i)c|D(?i:e)", u"aBc abC AbC De DE de") == Pieces{u"aBc", u"De", u"DE"});
}

TEST_CASE("\\w, \\d, \\s and their like are Unicode's") {
  CHECK(found("\\w+", u"“Åsa_1” – naïve, Ελλάδα 日本 a\u0301b") ==
        Pieces{u"Åsa_1", u"naïve", u"Ελλάδα", u"日本", u"a\u0301b"});
  CHECK(found("\\W+", u"å, “ö” 😂ä") == Pieces{u", “", u"” 😂"});
  CHECK(found("[\\w-]+", u"hotell-å €x") == Pieces{u"hotell-å", u"x"});
  CHECK(found("[\\w€]+", u"å€ £") == Pieces{u"å€"});
  CHECK(found("[^\\w\\s]+", u"å …😂 b!") == Pieces{u"…😂", u"!"});
  CHECK(found("[^\\W\\d]+", u"å1b €") == Pieces{u"å", u"b"});
  CHECK(found("[\\W\\d]+", u"å1€b") == Pieces{u"1€"});
  CHECK(found("(?i)[^\\w]", u"Kſ\u212A€") == Pieces{u"€"});
  CHECK(found("[\\w\\W]+", u"å €\n😂") == Pieces{u"å €\n😂"});
  CHECK(found("\\d+", u"12 ٣٤ ４１２ ½") == Pieces{u"12", u"٣٤", u"４１２"});
  CHECK(found("[0-9]{3}", u"４１２") == Pieces{u"４１２"});
  CHECK(found("\\D+", u"１a½１") == Pieces{u"a½"});
  CHECK(found("a\\sb", u"a b a\u00A0b a\u2009b a\u3000b a\nb a\u2028b a\u000Bb a\u200Bb").size() == 7);
  CHECK(found("rum 412", u"rum\u00A0412") == Pieces{u"rum\u00A0412"});
  CHECK(found("\\S+", u"å\u00A0€\u2003b") == Pieces{u"å", u"€", u"b"});
  CHECK(found("[^ ]+", u"å\u00A0b") == Pieces{u"å", u"b"});
  CHECK(found("[[:word:]]+", u"å €") == Pieces{u"å"});
  CHECK(found("[[:^word:]]+", u"å€ b") == Pieces{u"€ "});
  CHECK(found("[[:alpha:]]+", u"åB1") == Pieces{u"åB"});
  CHECK(found("[[:upper:]][[:lower:]]+", u"Åsa åsa") == Pieces{u"Åsa"});
  CHECK(found("[^[:alnum:]]", u"å1٣!") == Pieces{u"!"});
  CHECK(found("[[:^alnum:]]", u"å1٣!") == Pieces{u"!"});
  CHECK(found("[[:space:]x]", u"\u00A0x").size() == 2);
}

TEST_CASE("a space or digit that a pattern names by itself is meant by itself") {
  CHECK(found("a\\x{A0}b", u"a b a\u00A0b") == Pieces{u"a\u00A0b"});
  CHECK(found("a\\x{A0}b|c d", u"a b a\u00A0b c\u00A0d") == Pieces{u"a\u00A0b", u"c\u00A0d"});
  CHECK(found("[^\\x{A0}a]", u"a\u00A0 \u2003") == Pieces{u" ", u"\u2003"});
  CHECK(found("[٠-٩]+", u"123 ١٢٣") == Pieces{u"١٢٣"});
  CHECK(found("[٠-٩]+-\\d+", u"١٢٣-४५६ 1-2") == Pieces{u"١٢٣-४५६"});
  CHECK(found("\\p{Nd}+", u"1٣") == Pieces{u"1٣"});
  CHECK(found("a[\\x{2028}]b", u"a\nb a\u2028b") == Pieces{u"a\u2028b"});
}

TEST_CASE("symbols match as they were written, and nothing else does") {
  CHECK(found("“[^“”]*”", u"han sa “nej” och \"ja\"") == Pieces{u"“nej”"});
  CHECK(found("€", u"£ € $") == Pieces{u"€"});
  CHECK(found("[€£] ?\\d+", u"€5 £ 7 ¥8") == Pieces{u"€5", u"£ 7"});
  CHECK(found("\\p{Sc}", u"€£¥$x😂") == Pieces{u"€", u"£", u"¥", u"$"});
  CHECK(found("\\p{So}", u"a€😂") == Pieces{u"😂"});
  CHECK(found("[^😂]", u"😂🤣a") == Pieces{u"🤣", u"a"});
  CHECK(found("[^a-zå 😂]+", u"aå 😂🤣€b") == Pieces{u"🤣€"});
  CHECK(found("\\P{L}", u"å😂b") == Pieces{u"😂"});
  CHECK(found("[😀-😂]", u"😁🤣") == Pieces{u"😁"});
  CHECK(found("[\\x{1F600}-\\x{1F64F}]", u"😂🚀") == Pieces{u"😂"});
  CHECK(found("\\Q…(€)\\E", u"…(€) …(£)") == Pieces{u"…(€)"});
  CHECK(found("❤️", u"❤ ❤️") == Pieces{u"❤️"});
  CHECK(found("[^\\x00-\\x7F]", u"a\u0001€å").size() == 2);
  CHECK(found("\\x01", u"€\u0001") == Pieces{u"\u0001"});
  CHECK(found("[[:cntrl:]]", u"€😂\u0001\u001F\u007F") == Pieces{u"\u0001", u"\u001F", u"\u007F"});
  CHECK(found("€", u"\u0001\u0002\u0003\u001F\u007F").empty());
  CHECK(found("[^€]", u"\u0001€") == Pieces{u"\u0001"});
}

TEST_CASE("a dot is one character, and spans count UTF-16 units") {
  CHECK(found("^.$", u"😂") == Pieces{u"😂"});
  CHECK(found("^.$", u"𠮷") == Pieces{u"𠮷"});
  CHECK(found("a.b", u"a😂b aåb a\nb a\u2028b a\u00A0b") == Pieces{u"a😂b", u"aåb", u"a\u00A0b"});
  CHECK(found("(?s)a.b", u"a\nb") == Pieces{u"a\nb"});
  CHECK(found("(?m)^\\w+$", u"åö\n€\nb\u2028c") == Pieces{u"åö", u"b", u"c"});
  CHECK(found("\\Aå|ö\\z", u"å ö å ö") == Pieces{u"å", u"ö"});
  CHECK(found(".", std::u16string(u"a\xD83D") + u"b").size() == 3);
  CHECK(found("b", std::u16string(u"\xDE02\xD83D") + u"b") == Pieces{u"b"});

  const std::string_view pattern = "rum";
  const RegexAlphabet alphabet({pattern});
  const auto compiled = Regex::compile(pattern, "", alphabet);
  const RegexSubject subject(alphabet, u"😂å𠮷\u00A0–rum€ rum");
  std::vector<Span> spans;
  std::get<Regex>(compiled).find_all(subject, spans);
  CHECK(spans == std::vector<Span>{{7, 10}, {12, 15}});
}

TEST_CASE("matches are leftmost-first, apart, narrowed to the group and never empty") {
  CHECK(found("a|ab", u"ab") == Pieces{u"a"});
  CHECK(found("aa", u"aaaaa") == Pieces{u"aa", u"aa"});
  CHECK(found("a+?", u"aaa") == Pieces{u"a", u"a", u"a"});
  CHECK(found("(?U)a+", u"aa") == Pieces{u"a", u"a"});
  CHECK(found("a{2,3}?b{1}c{2,}", u"aaabcccc") == Pieces{u"aaabcccc"});
  CHECK(found("rum (?P<room>\\d+)", u"Rum 1, rum 412 och rum 7", "room") == Pieces{u"412", u"7"});
  CHECK(found("a(?P<tail>b)?", u"a ab", "tail") == Pieces{u"b"});
  CHECK(found("a(?P<tail>b*)", u"a abb", "tail") == Pieces{u"bb"});
  CHECK(found("(x)(?P<å>y)(z)", u"xyz", "å") == Pieces{u"y"});
  CHECK(found("(?P<class_pw1>\\w)x", u"åx", "class_pw1") == Pieces{u"å"});
}

TEST_CASE("the patterns of a rule set do not disturb one another") {
  std::vector<std::string> emoji;
  for (int i = 0; i < 100; ++i) {
    char pattern[32];
    std::snprintf(pattern, sizeof pattern, "\\x{%X}", 0x1F600 + i);
    emoji.emplace_back(pattern);
  }
  const std::vector<std::string_view> others(emoji.begin(), emoji.end());
  CHECK(found("[^😂€]", u"😂🤣€", "", others) == Pieces{u"🤣"});
  CHECK(found("\\bår\\b", u"😂år😀", "", others) == Pieces{u"år"});
  const RegexAlphabet alphabet(others);
  CHECK(alphabet.encodings().size() == 4);
  for (const std::string& pattern : emoji) {
    const auto compiled = Regex::compile(pattern, "", alphabet);
    const RegexSubject subject(alphabet, u"😀😁😂🙃🙄🚀");
    std::vector<Span> spans;
    std::get<Regex>(compiled).find_all(subject, spans);
    const auto number = std::stoul(pattern.substr(3), nullptr, 16);
    const bool there = number <= 0x1F602 || number == 0x1F643 || number == 0x1F644 || number == 0x1F680;
    CHECK(spans.size() == (there ? 1 : 0));
  }
}

TEST_CASE("a long text of a hostile shape is read in linear time") {
  const std::u16string text(60000, u'a');
  CHECK(found("(a+)+$", text).size() == 1);
  CHECK(found("(?:a|aa)+b", std::u16string(2000, u'a')).empty());
}
