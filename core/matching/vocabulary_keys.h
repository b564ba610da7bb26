// What the two halves of the vocabulary, filing words and finding them, have to agree on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace postvett::matching {

// FNV-1a (Fowler, Noll, Vo), 32 bits, which can be had of every beginning of a word in one pass; with the final mix of
// MurmurHash3, since the table uses the low bits.
constexpr std::uint32_t hash_of_nothing = 2166136261u;
inline std::uint32_t hash_with(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * 16777619u; }
inline std::uint32_t mixed(std::uint32_t hash) {
  hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
  hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
  return hash ^ (hash >> 16);
}

inline std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = hash_of_nothing;
  for (const char byte : key) hash = hash_with(hash, byte);
  return mixed(hash);
}

// A number for the first three bytes of a word, below 2^16.
inline std::size_t beginning_of(char first, char second, char third) {
  const auto byte = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)); };
  return (byte(first) << 11 ^ byte(second) << 5 ^ byte(third)) & 0xFFFF;
}

// A stem of one byte would be found in every word that begins with it.
constexpr std::size_t min_stem_bytes = 2;

// A list of strings in one: what sizes and what last bytes they have, for a look that refuses most words, and then each
// string behind a byte that holds its size. No form is longer than 255 bytes.
struct Traits {
  std::uint32_t sizes = 0, last_bytes = 0;

  static std::uint32_t bit(std::size_t value) { return std::uint32_t{1} << (value % 32); }
  void add(std::string_view form) {
    sizes |= bit(form.size());
    last_bytes |= bit(static_cast<unsigned char>(form.back()));
  }
};

}  // namespace postvett::matching
