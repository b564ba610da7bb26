// How forms are written down. A paradigm is a row of edits, separated by spaces; each makes one form of a word:
//
//   en     append: gäst -> gästen                      2or    take two bytes away, then append: flicka is 1or
//   ~ar    append to the word without the e of its     +et    append after the last letter doubled: rum -> rummet
//          last syllable: cykel -> cyklar, nummer -> numr
//   =män   in the place of the word
//
// A ' at the end adds the Swedish genitive: en' makes gästen and gästens, ' alone makes gästs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace postvett::matching::inflection {

using Forms = std::vector<std::string>;

// Words, separated by spaces, that are inflected by the same edits. A word that begins with - is an ending.
struct Row {
  const char* words;
  const char* edits;
};

void add_form(Forms& out, std::size_t first, std::string_view form);  // unless it is in out from `first` on

// Appends the forms of prefix + word by the edits to `out`; forms there from `first` on are not repeated.
void apply_edits(std::string_view prefix, std::string_view word, std::string_view edits, std::size_t first, Forms& out);

std::string_view next_word(std::string_view& text);  // cuts the first word off; empty at the end

bool ends_with(std::string_view word, std::string_view ending);
bool begins_with(std::string_view word, std::string_view beginning);
bool is_vowel(char letter);               // of English: aeiou and y
bool has_swedish_vowel(std::string_view word);  // aeiouyåäöé
bool ends_in_swedish_vowel(std::string_view word);

// Rows by the words in them, found by the longest part at the end of a word.
class EndingTable {
 public:
  explicit EndingTable(const std::vector<const std::vector<Row>*>& tables);

  struct Match {
    std::size_t at = std::string_view::npos;  // where the known word or ending begins; npos for none
    bool is_ending = false;
    std::uint32_t entry = 0;
  };

  // The longest listed word or ending that `word` ends in, from byte `from` on. A listed word is the whole of it, or has
  // three bytes and is the last part of a compound; an ending has two bytes before it.
  Match longest(std::string_view word, std::size_t from = 0) const;

  // Applies every row that holds what was matched: the rows of the ending, where a word and an ending are the same letters.
  void apply(const Match& match, std::string_view word, std::size_t first, Forms& out) const;

 private:
  static constexpr std::uint32_t no_entry = 0xFFFFFFFF;
  struct Entry {
    const char* edits;
    bool is_ending;
    std::uint32_t next;  // a further row with the same word
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::uint32_t> first_of_;
};

}  // namespace postvett::matching::inflection
