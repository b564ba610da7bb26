// Character properties of Unicode 15.0, from tables that tables/generate.mjs makes of the Unicode Character Database.
//
// Every function takes any code point; a surrogate or a value past U+10FFFF has the properties of an unassigned one.
// Lookups are two loads and a shift; unicode_tables.cpp is generated, this header is written by hand.
#pragma once

#include <cstddef>
#include <cstdint>

namespace postvett::text {

// General_Category (UAX #44, table 12), by its two-letter names; the order groups them by first letter.
enum class Category : std::uint8_t {
  Lu,
  Ll,
  Lt,
  Lm,
  Lo,  // letter: upper, lower, title case, modifier, other
  Mn,
  Mc,
  Me,  // mark: nonspacing, spacing, enclosing
  Nd,
  Nl,
  No,  // number: decimal digit, letter, other
  Pc,
  Pd,
  Ps,
  Pe,
  Pi,
  Pf,
  Po,  // punctuation: connector, dash, open, close, initial quote, final quote, other
  Sm,
  Sc,
  Sk,
  So,  // symbol: mathematical, currency, modifier, other
  Zs,
  Zl,
  Zp,  // separator: space, line, paragraph
  Cc,
  Cf,
  Cs,
  Co,
  Cn,  // control, format, surrogate, private use, unassigned
};

// Word_Break (UAX #29, table 3).
enum class WordBreak : std::uint8_t {
  other,
  cr,
  lf,
  newline,
  extend,
  zwj,
  regional_indicator,
  format,
  katakana,
  hebrew_letter,
  a_letter,
  single_quote,
  double_quote,
  mid_num_let,
  mid_letter,
  mid_num,
  numeric,
  extend_num_let,
  w_seg_space,
};

// Sentence_Break (UAX #29, table 4).
enum class SentenceBreak : std::uint8_t {
  other,
  cr,
  lf,
  extend,
  sep,
  format,
  sp,
  lower,
  upper,
  o_letter,
  numeric,
  a_term,
  s_continue,
  s_term,
  close,
};

struct Properties {
  static constexpr std::uint8_t extended_pictographic = 1;  // emoji-data.txt
  static constexpr std::uint8_t white_space = 2;            // PropList.txt
  static constexpr std::uint8_t default_ignorable = 4;      // DerivedCoreProperties.txt
  static constexpr std::uint8_t composes_backwards =
      8;  // the second half of a primary composite: NFC_Quick_Check Maybe

  Category category;
  WordBreak word_break;
  SentenceBreak sentence_break;
  std::uint8_t flags;
  std::uint8_t combining_class;  // Canonical_Combining_Class

  constexpr bool has(std::uint8_t flag) const { return (flags & flag) != 0; }
};

namespace tables {

inline constexpr unsigned property_shift =
    8;  // generate.mjs writes the same numbers and the compiler holds them together
inline constexpr unsigned mapping_shift = 5;
inline constexpr char32_t mapping_limit = 0x30000;  // no character from here on has a mapping

extern const std::uint8_t property_blocks[(0x110000 >> property_shift)];
extern const std::uint8_t property_indices[];
extern const Properties property_records[];

// A mapping from code point to sequence. A value of 0 is identity; below `singles_base` it indexes `differences`, which
// are added modulo 2^16; below `compositions_base`, less `singles_base`, `singles`; below `sequences_base` it names the
// composition that is to be taken apart, its first half by this mapping again; from there on an offset into
// `sequences`, which holds a length and then so many code units of UTF-16.
struct Mapping {
  const std::uint16_t* blocks;
  const std::uint16_t* values;
  const char16_t* differences;
  const char16_t* singles;
  const char16_t* sequences;
  std::uint16_t singles_base, compositions_base, sequences_base;
};
extern const Mapping casefold_mapping;       // NFD of NFKC_Casefold, without the removal of default ignorables
extern const Mapping canonical_mapping;      // full canonical decomposition, without Hangul
extern const Mapping compatibility_mapping;  // full compatibility decomposition, without Hangul

// The compatibility ideographs of two ranges, one after the other, in all three mappings the same; 0: see the mapping.
inline constexpr char32_t ideographs_1_first = 0xF900, ideographs_1_last = 0xFAD9;
inline constexpr char32_t ideographs_2_first = 0x2F800, ideographs_2_last = 0x2FA1D;
extern const char16_t compatibility_ideographs[];

// The primary composites of the Basic Multilingual Plane by first, then second half, in columns; the others in full.
extern const char16_t composition_firsts[];
extern const char16_t composition_seconds[];
extern const char16_t composition_composites[];
extern const std::size_t composition_count;
struct LongComposition {
  char32_t first, second, composite;
};
extern const LongComposition long_compositions[];
extern const std::size_t long_composition_count;

extern const char32_t decimal_zeros[];  // every digit zero of category Nd, in order; its nine siblings follow each
extern const std::size_t decimal_zero_count;

}  // namespace tables

inline const Properties& properties(char32_t code_point) {
  if (code_point > 0x10FFFF) code_point = 0x10FFFF;
  const std::size_t block = tables::property_blocks[code_point >> tables::property_shift];
  const std::size_t within = code_point & ((1U << tables::property_shift) - 1);
  return tables::property_records[tables::property_indices[(block << tables::property_shift) + within]];
}

inline Category category(char32_t c) { return properties(c).category; }
inline bool is_letter(char32_t c) { return category(c) <= Category::Lo; }
inline bool is_upper(char32_t c) { return category(c) == Category::Lu || category(c) == Category::Lt; }
inline bool is_lower(char32_t c) { return category(c) == Category::Ll; }
inline bool is_mark(char32_t c) { return category(c) >= Category::Mn && category(c) <= Category::Me; }
inline bool is_decimal_digit(char32_t c) { return category(c) == Category::Nd; }
inline bool is_number(char32_t c) { return category(c) >= Category::Nd && category(c) <= Category::No; }
inline bool is_punctuation(char32_t c) { return category(c) >= Category::Pc && category(c) <= Category::Po; }
inline bool is_symbol(char32_t c) { return category(c) >= Category::Sm && category(c) <= Category::So; }
inline bool is_white_space(char32_t c) { return properties(c).has(Properties::white_space); }
inline bool is_default_ignorable(char32_t c) { return properties(c).has(Properties::default_ignorable); }
inline bool is_extended_pictographic(char32_t c) { return properties(c).has(Properties::extended_pictographic); }

// 0 to 9 for a decimal digit of any script (category Nd), else -1.
int decimal_value(char32_t code_point);

// The primary composite of the pair (Unicode 15.0, definition D114, Hangul included), or 0.
char32_t compose(char32_t first, char32_t second);

}  // namespace postvett::text
