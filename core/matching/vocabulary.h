// The words that terms are made of, each with a number. Looking a word of the text up here is the one thing that is done
// for every word, so this is a flat table with open addressing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::matching {

using Symbol = std::uint32_t;
inline constexpr Symbol no_symbol = 0xFFFFFFFF;

class Vocabulary {
 public:
  Symbol add(std::string_view word);         // the word's number; a new one the first time
  Symbol find(std::string_view word) const;  // no_symbol where no term has it
  std::size_t size() const { return words_.size(); }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    Symbol symbol = no_symbol;
  };
  struct Word {
    std::uint32_t offset, size;
  };

  std::string_view word(Symbol symbol) const { return std::string_view(bytes_).substr(words_[symbol].offset, words_[symbol].size); }
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half full
  std::vector<Word> words_;
  std::string bytes_;
};

}  // namespace postvett::matching
