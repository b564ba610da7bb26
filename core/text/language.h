// Which language a sentence is in: Swedish, English, another one, or not plain enough to say.
//
// What speaks for a language is its function words ("och", "the"), its letters and a few of its letter groups. A word that
// two languages share ("det" in Swedish and Norwegian) says nothing between these two. A sentence has a language only where
// that language is plainly ahead of every other: short and mixed sentences stay unknown. Deterministic; no state.
// Measured on labelled sentences by tests/unit/language_test.cpp.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/document.h"

namespace postvett::text {

enum class Language : std::uint8_t { unknown, swedish, english, other };

// Words behind "#" and "@" and web addresses do not count. `sentence` is an index into document.sentences().
Language language_of(const Document& document, std::size_t sentence);

// The languages that a rule or a term is meant for: "lang" in a rule file. Any, unless something is said.
class LanguageSet {
 public:
  constexpr LanguageSet() = default;
  static constexpr LanguageSet none() { return LanguageSet(0); }

  constexpr void add(Language language) { bits_ |= bit(language); }
  constexpr bool is_any() const { return bits_ == 0xFF; }
  // Whether to look at a sentence: its language is one of these, or was not recognised.
  constexpr bool admits(Language language) const { return language == Language::unknown || (bits_ & bit(language)) != 0; }
  std::uint8_t bits() const { return bits_; }  // the same for the same languages only
  // What both admit.
  friend constexpr LanguageSet operator&(LanguageSet a, LanguageSet b) { return LanguageSet(a.bits_ & b.bits_); }
  friend constexpr auto operator<=>(const LanguageSet&, const LanguageSet&) = default;

 private:
  constexpr explicit LanguageSet(int bits) : bits_(static_cast<std::uint8_t>(bits)) {}
  static constexpr std::uint8_t bit(Language language) { return static_cast<std::uint8_t>(1u << static_cast<unsigned>(language)); }

  std::uint8_t bits_ = 0xFF;
};

// The languages of a document's sentences, each found out when it is first asked for. The document must outlive this.
class SentenceLanguages {
 public:
  explicit SentenceLanguages(const Document& document) : document_(document) {}

  Language at(std::uint32_t offset);  // of the sentence that holds this UTF-16 offset

 private:
  const Document& document_;
  std::vector<std::optional<Language>> known_;
};

}  // namespace postvett::text
