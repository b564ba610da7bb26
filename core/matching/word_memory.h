// What the words of earlier texts stand for, so that a word that comes again is not looked up again. Most do: a text is checked
// at every change, and half of any text is a few hundred words.
//
// What it keeps of texts: at most `most_words` single words, folded, each until another one takes its place, and nothing of where
// or when they stood; in memory only, with the rule set. Only short words of nothing but Latin letters are kept, so that no number,
// and no password that is worth the name, is among them. An image of the module's memory is refused once a text was checked
// (wasm/postvett.ts).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace postvett::matching {

// Belongs to one thread at a time.
class WordMemory {
 public:
  static constexpr std::size_t most_words = 1024;
  static constexpr std::size_t most_bytes = 24;    // of a word
  static constexpr std::size_t most_meanings = 4;  // of a word; one with more is looked up each time

  struct Meaning {
    std::uint32_t symbol = 0;
    std::uint32_t part_begin = 0;  // in bytes; below most_bytes
  };

  // A folded word (UTF-8), made ready to be looked for.
  class Key {
   public:
    explicit Key(std::string_view word);

   private:
    friend class WordMemory;
    std::array<std::uint64_t, most_bytes / 8> bytes_{};  // behind the word zeros
    std::uint32_t hash_ = 0;
    std::uint8_t size_ = 0;  // 0: not a word that is kept
  };

  class Entry {
   public:
    std::size_t size() const { return count_; }
    Meaning operator[](std::size_t i) const { return {symbols_[i], part_begins_[i]}; }

   private:
    friend class WordMemory;
    std::array<std::uint64_t, most_bytes / 8> bytes_{};
    std::array<std::uint32_t, most_meanings> symbols_{};
    std::array<std::uint8_t, most_meanings> part_begins_{};
    std::uint8_t size_ = 0, count_ = 0;
  };

  // What the word stands for, perhaps nothing; null where that is not known. Valid until the next keep().
  const Entry* find(const Key& key) const;

  // Keeps what a word stands for, in the place of an older one. The word must not be known.
  void keep(const Key& key, const Meaning* meanings, std::size_t count);

 private:
  // Two entries for each hash: a new word takes the first place and moves what is there to the second.
  std::vector<Entry> entries_ = std::vector<Entry>(most_words);
};

}  // namespace postvett::matching
