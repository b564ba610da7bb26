#include "matching/word_memory.h"

#include <cstring>

#include "matching/vocabulary_keys.h"

namespace postvett::matching {
namespace {

// Bytes of the letters a to z and ß to ÿ, and the apostrophe. (C2 begins signs, and digits of other scripts begin with D9 and above.)
constexpr std::array<bool, 256> bytes_of_words = [] {
  std::array<bool, 256> of{};
  for (std::size_t byte = 'a'; byte <= 'z'; ++byte) of[byte] = true;
  for (std::size_t byte = 0x80; byte < 0xC0; ++byte) of[byte] = true;
  of['\''] = of[0xC3] = true;
  return of;
}();

bool is_sign(std::string_view word) { return word.size() == 1 && !(word[0] >= '0' && word[0] <= '9'); }

}  // namespace

WordMemory::Key::Key(std::string_view word) {
  if (word.size() > most_bytes) return;
  char bytes[most_bytes] = {};
  std::uint32_t hash = hash_of_nothing;
  bool of_words = true;
  for (std::size_t i = 0; i < word.size(); ++i) {
    bytes[i] = word[i];
    hash = hash_with(hash, word[i]);
    of_words &= bytes_of_words[static_cast<unsigned char>(word[i])];
  }
  if (!of_words && !is_sign(word)) return;
  std::memcpy(bytes_.data(), bytes, most_bytes);
  hash_ = hash ^ hash >> 15;
  size_ = static_cast<std::uint8_t>(word.size());
}

const WordMemory::Entry* WordMemory::find(const Key& key) const {
  if (key.size_ == 0) return nullptr;
  const Entry* const place = &entries_[key.hash_ % most_words & ~std::size_t{1}];
  if (place->size_ == key.size_ && place->bytes_ == key.bytes_) return place;
  if (place[1].size_ == key.size_ && place[1].bytes_ == key.bytes_) return place + 1;
  return nullptr;
}

void WordMemory::keep(const Key& key, const Meaning* meanings, std::size_t count) {
  if (key.size_ == 0 || count > most_meanings) return;
  Entry* const place = &entries_[key.hash_ % most_words & ~std::size_t{1}];
  place[1] = place[0];
  place->bytes_ = key.bytes_;
  place->size_ = key.size_;
  place->count_ = static_cast<std::uint8_t>(count);
  for (std::size_t i = 0; i < count; ++i) {
    place->symbols_[i] = meanings[i].symbol;
    place->part_begins_[i] = static_cast<std::uint8_t>(meanings[i].part_begin);
  }
}

}  // namespace postvett::matching
