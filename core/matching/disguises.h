// What a word of a text may be in disguise: hаta with a Cyrillic а, h4ta, haaaata, h.a.t.a, h a t a.
//
// Most words are in none, and are passed over after a look at their letters. The rules are narrow, since a false alarm is
// worse than a trick that slips through; tests/language/disguises.mjs counts them on ordinary text:
//   - look-alike letters count in a word that also has Latin ones; a word of nothing else only where the text has no other
//     word of that script, so that Russian рот is not pot;
//   - digits and signs are letters only where one stands between letters (h4ta, n00b, h@ta; not mp3, 50s, 3rd, l10n, $500);
//   - a run of three letters or more is one or two (haaaata, ohhh);
//   - single letters are a word of at least four with the same sign, or one space, between all of them; one-letter words
//     before and after (i h a t e) may stand apart.
// Full-width forms, soft hyphens and most invisible characters are gone before this, when the text is folded.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/document.h"

namespace postvett::matching {

struct Disguise {
  std::string word;       // folded, as a term would be
  std::uint32_t tokens;   // how many tokens of the text it stands for, from the one that was asked about
  bool whole;             // it is too uncertain to be looked for as a part of a compound
};

class Disguises {
 public:
  explicit Disguises(const text::Document& document) : document_(document) {}

  // Whether a token is in no disguise, as most are: a word of plain letters, more than one, that nothing touches behind.
  bool surely_none(std::uint32_t token) const {
    const std::vector<text::Token>& tokens = document_.tokens();
    const text::Token& t = tokens[token];
    if (!t.simple || t.span.end - t.span.start < 2) return false;
    return token + 1 == tokens.size() || tokens[token + 1].before != text::Joint::none;
  }

  // Appends what the words that begin with a token may be, other than what they are. At most 32 for one token.
  void of(std::uint32_t token, std::vector<Disguise>& out);

 private:
  struct Chain;

  void touching(std::uint32_t token, std::vector<Disguise>& out);
  void spaced_apart(std::uint32_t token, std::vector<Disguise>& out);
  bool script_is_foreign();

  const text::Document& document_;
  int foreign_ = -1;  // whether the text has words of another script; -1: not looked yet
};

}  // namespace postvett::matching
