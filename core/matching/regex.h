// Regexes of rule files: RE2 syntax over the original text, in linear time, with Unicode-aware \b \w \d \s and (?i).
//
//   RegexAlphabet alphabet(patterns);                            // every pattern of the rule set, once
//   auto compiled = Regex::compile("(?i)\\brum (?P<room>\\d+)", "room", alphabet);
//   if (auto* error = std::get_if<RegexError>(&compiled)) return report(*error);
//   RegexSubject subject(alphabet, u"Ett år till på Rum 412 😂");  // once a checked text
//   std::get<Regex>(compiled).find_all(subject, spans);          // {19, 22}
//
// How. RE2 looks at bytes where it decides \b, and our build of it (core/cmake/DependencyRe2.cmake) takes every byte from
// 0x80 up for a part of a word. That is right for "år" and wrong for "“" and "😂". So patterns run over a subject: the
// text as UTF-8 in which each character from U+0080 up that belongs to no word is replaced by one ASCII control character,
// its stand-in. Patterns are rewritten in the same way: RE2's own parser reads them, each literal and class becomes a set
// of code points, and each set is written again in the subject's characters. A stand-in is shared by the characters that
// no pattern tells apart, so a match on the subject is exactly a match on the text (regex_alphabet.h).
//
// What a pattern means:
//   - A word character is \p{L}, \p{M}, \p{N} or \p{Pc}, without variation selectors and U+20E3, which dress an emoji.
//     \w, \W, \b, \B, [[:word:]] go by that; [[:alpha:]] is \p{L}, [[:lower:]] \p{Ll}, [[:upper:]] \p{Lu} and [[:alnum:]]
//     \p{L}\p{Nd}. The other POSIX classes are ASCII, as RE2 has them.
//   - A space stands for every Unicode space, a line feed for every line separator (U+0085, U+2028, U+2029), an ASCII digit
//     for that digit in every script; \s, \d, [0-9] follow from that. A class that names some of the others by themselves
//     ([\x{A0}], [٠-٩]) has exactly what it names, and one that has all the others but not the ASCII one ([^ ]) has none.
//   - A lone surrogate is read as U+FFFD, which belongs to no word.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "matching/prefilter.h"
#include "matching/regex_alphabet.h"
#include "matching/regex_error.h"
#include "matching/regex_subject.h"
#include "postvett/finding.h"

namespace postvett::matching {

inline constexpr std::size_t max_regex_characters = 1000;        // code points
inline constexpr std::size_t max_regex_memory = 512 * 1024;      // bytes, compiled

// Immutable once compiled; may be used from several threads, each with its own subject.
class Regex {
 public:
  // `pattern` is UTF-8. `group`, unless empty, is the named group (?P<group>…) that spans are narrowed to. `alphabet` must
  // have been built over this pattern among others, and is not kept.
  static std::variant<Regex, RegexError> compile(std::string_view pattern, std::string_view group,
                                                 const RegexAlphabet& alphabet);
  // The same with the classes that were read before (read_classes.h), to run over texts of this reach only (regex_encoding.h).
  static std::variant<Regex, RegexError> compile(std::string_view pattern, std::string_view group,
                                                 const RegexAlphabet& alphabet, ReadClasses& classes, Reach reach);
  static std::variant<Regex, RegexError> compile(const Pattern& pattern, const RegexAlphabet& alphabet, Reach reach);

  // Whether a set by itself takes at most so many instructions.
  static bool compiles_in(const CodePointSet& characters, const RegexAlphabet& alphabet, std::size_t instructions);

  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  // Which form of a subject it runs over.
  std::size_t encoding() const;

  // Appends the matches: leftmost-first as Perl has it, in order, not overlapping, in UTF-16 code units of the text. Never
  // an empty span: a match in which the named group took no part, or took nothing, counts nothing. `subject` must come
  // from the alphabet that this regex was compiled with. Each search is linear in the text that it reads; a pattern that
  // reads far ahead for what is not there, from many starts (`x.*y|x` on a line of x), reads it again for each start.
  void find_all(const RegexSubject& subject, std::vector<Span>& out) const;

  // The same where it is known where matches can begin: `starts`, of this regex, by place, in code points of `signs`, the same
  // text. Reads only there, as long as that costs less than to read the whole text a few times.
  void find_all(const RegexSubject& subject, const SignText& signs, std::span<const Start> starts, std::vector<Span>& out) const;

 private:
  struct Machine;
  // Appends the matches that begin at this byte of the subject's form or behind it.
  void find_all_from(std::size_t from, const RegexSubject& subject, std::vector<Span>& out) const;

  explicit Regex(std::unique_ptr<Machine> machine);

  std::unique_ptr<Machine> machine_;
};

}  // namespace postvett::matching
