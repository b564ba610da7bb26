// The fast path: what is known of the first 256 characters, which are nearly all of a Swedish or English post. A test
// holds these tables to the full ones.
#pragma once

#include <array>
#include <cstddef>

namespace postvett::text {

// NFKC_Casefold of U+0000 to U+00FF where it is one character; 0 where it is none or several, and for U+0000.
inline constexpr std::array<char16_t, 256> latin1_casefold = [] {
  std::array<char16_t, 256> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) folded[c] = static_cast<char16_t>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) folded[c] = static_cast<char16_t>(c + 0x20);
  for (std::size_t c = 0xC0; c <= 0xDE; ++c) {
    if (c != 0xD7) folded[c] = static_cast<char16_t>(c + 0x20);
  }
  folded[0xA0] = u' ';
  folded[0xAA] = u'a';
  folded[0xB2] = u'2';
  folded[0xB3] = u'3';
  folded[0xB5] = 0x03BC;
  folded[0xB9] = u'1';
  folded[0xBA] = u'o';
  for (const std::size_t c : {0xA8, 0xAD, 0xAF, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE, 0xDF}) folded[c] = 0;
  return folded;
}();

// Whether a character leaves the one before it alone in normalization: it is no mark, and it does not vanish and let a
// mark come near.
constexpr bool leaves_previous_alone(char16_t unit) { return unit < 0x300 && unit != 0xAD; }

enum class Latin1Class : unsigned char {
  word,   // a letter, digit or underscore: UAX #29 never breaks between two of them
  space,  // White_Space
  mid,    // may stand inside a word, by UAX #29 or by the tailoring of Document: ' , . : ; ` ´ ·
  other,  // breaks on both sides, unless something invisible or a mark follows
  rest,   // soft hyphen and controls, which need the full rules
};

inline constexpr std::array<Latin1Class, 256> latin1_classes = [] {
  std::array<Latin1Class, 256> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD;
    const bool space = (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0;
    const bool ascii_word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    const bool word = ascii_word || c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
    classes[c] = word      ? Latin1Class::word
                 : space   ? Latin1Class::space
                 : control ? Latin1Class::rest
                           : Latin1Class::other;
  }
  for (const std::size_t c : {std::size_t{'\''}, std::size_t{','}, std::size_t{'.'}, std::size_t{':'}, std::size_t{';'},
                              std::size_t{'`'}, std::size_t{0xB4}, std::size_t{0xB7}}) {
    classes[c] = Latin1Class::mid;
  }
  return classes;
}();

// The same for a walk along a word, in bits.
struct Latin1 {
  static constexpr unsigned char of_word = 1;         // Latin1Class::word
  static constexpr unsigned char plain = 2;           // folds to one character
  static constexpr unsigned char letter_or_digit = 4; // of a word, and no underscore
  static constexpr unsigned char odd = 8;             // of a word, but no letter, or one that may stand for another: I, ª, º, µ
};

inline constexpr std::array<unsigned char, 256> latin1_bits = [] {
  std::array<unsigned char, 256> bits{};
  for (std::size_t c = 0; c < bits.size(); ++c) {
    const bool word = latin1_classes[c] == Latin1Class::word;
    const bool odd = word && (c < 'A' || c == 'I' || c == '_' || (c >= 0x80 && c < 0xC0));
    bits[c] = static_cast<unsigned char>((odd ? Latin1::odd : 0) | (word ? Latin1::of_word : 0) | (latin1_casefold[c] != 0 ? Latin1::plain : 0) |
                                         (word && c != '_' ? Latin1::letter_or_digit : 0));
  }
  return bits;
}();

// latin1_casefold with ` as ' and « » as ", as Document::folded() has them.
inline constexpr std::array<char16_t, 256> latin1_comparable = [] {
  std::array<char16_t, 256> folded = latin1_casefold;
  folded['`'] = u'\'';
  folded[0xAB] = folded[0xBB] = u'"';
  return folded;
}();

}  // namespace postvett::text
