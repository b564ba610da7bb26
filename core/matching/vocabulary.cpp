#include "matching/vocabulary.h"

namespace postvett::matching {
namespace {

// FNV-1a (Fowler, Noll, Vo), 32 bits, with the final mix of MurmurHash3, since the table uses the low bits.
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
  hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
  return hash ^ (hash >> 16);
}

}  // namespace

Symbol Vocabulary::find(std::string_view wanted) const {
  const std::uint32_t hash = hash_of(wanted);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.symbol == no_symbol) return no_symbol;
    if (slot.hash == hash && word(slot.symbol) == wanted) return slot.symbol;
  }
}

Symbol Vocabulary::add(std::string_view added) {
  if (const Symbol known = find(added); known != no_symbol) return known;
  if ((words_.size() + 1) * 2 > slots_.size()) grow();
  const auto symbol = static_cast<Symbol>(words_.size());
  words_.push_back({static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(added.size())});
  bytes_ += added;
  const std::uint32_t hash = hash_of(added);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].symbol != no_symbol) at = (at + 1) & mask;
  slots_[at] = {hash, symbol};
  return symbol;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.symbol == no_symbol) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].symbol != no_symbol) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace postvett::matching
