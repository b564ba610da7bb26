// The half of the vocabulary that runs at load, and when a text first needs the forms of a word.
#include <algorithm>
#include <cstring>

#include "matching/accents.h"
#include "matching/compounds.h"
#include "matching/inflection.h"
#include "matching/vocabulary.h"
#include "matching/vocabulary_keys.h"

namespace postvett::matching {
namespace {

std::string packed(const std::vector<std::string>& strings) {
  Traits traits;
  std::string out(sizeof traits, '\0');
  for (const std::string& string : strings) {
    if (string.empty() || string.size() > 255) continue;
    traits.add(string);
    out += static_cast<char>(string.size());
    out += string;
  }
  std::memcpy(out.data(), &traits, sizeof traits);
  return out;
}

// The forms of a word in the languages that are asked for. A word that one of them never inflects (han, they) has none: the
// other's grammar would make some up (us, user). One that only looks inflected to one of them (kines) keeps the other's forms.
void append_forms(std::string_view word, const Manner& manner, std::vector<std::string>& out) {
  if ((manner.swedish && is_never_inflected(word, Language::swedish)) || (manner.english && is_never_inflected(word, Language::english))) {
    out.emplace_back(word);
    return;
  }
  if (manner.swedish) inflected_forms(word, Language::swedish, out);
  if (manner.english) inflected_forms(word, Language::english, out);
}

}  // namespace

const std::string& Vocabulary::Kept::keep(const std::vector<std::string>& strings) const {
  auto list = std::make_unique<std::string>(packed(strings));
  const std::string* other = nullptr;  // another thread may have made them meanwhile
  if (!made_.compare_exchange_strong(other, list.get(), std::memory_order_acq_rel, std::memory_order_acquire)) return *other;
  return *list.release();
}

Symbol Vocabulary::add(std::string_view word, Manner manner) {
  if (word.size() > max_inflected_bytes) manner = {};
  const std::string key = comparable(word);
  std::size_t stem = key.size();
  if (manner.inflected()) {
    std::size_t shared = word.size();
    if (manner.swedish) shared = std::min(shared, shared_stem(word, Language::swedish));
    if (manner.english) shared = std::min(shared, shared_stem(word, Language::english));
    stem = comparable(word.substr(0, shared)).size();
  }
  const bool lazily = manner.inflected() && stem >= min_stem_bytes;
  const Kind kind = lazily ? Kind::stem : Kind::form;
  const std::string_view main_key = lazily ? std::string_view(key).substr(0, stem) : std::string_view(key);
  for (Index at = entries_of(main_key, hash_of(main_key)); at != none; at = entries_[at].next) {
    const Word& known = words_[entries_[at].symbol];
    if (entries_[at].kind == kind && known.manner == manner && spelling(known) == word) return entries_[at].symbol;
  }

  const auto symbol = static_cast<Symbol>(words_.size());
  Word& added = words_.emplace_back();
  added.offset = static_cast<std::uint32_t>(bytes_.size());
  added.size = static_cast<std::uint32_t>(word.size());
  added.manner = manner;
  has_inflected_ = has_inflected_ || manner.inflected();
  bytes_ += word;
  file(main_key, kind, symbol);
  if (manner.inflected() && !lazily) {
    std::vector<std::string> forms;
    append_forms(word, manner, forms);
    for (const std::string& form : forms) file(comparable(form), Kind::form, symbol);
  }
  if (manner.first_part) file(comparable(word.substr(0, compound_first_stem(word))), Kind::first_stem, symbol);
  return symbol;
}

std::string Vocabulary::comparable(std::string_view word) const { return without_accents_ ? without_accents(word) : std::string(word); }

Vocabulary::Index Vocabulary::entries_of(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].entry != none; at = (at + 1) & mask) {
    if (slots_[at].hash == hash && key_of(entries_[slots_[at].entry]) == key) return slots_[at].entry;
  }
  return none;
}

void Vocabulary::file(std::string_view key, Kind kind, Symbol symbol) {
  const std::uint32_t hash = hash_of(key);
  Entry entry{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(key.size()), kind, symbol, none};
  has_stems_ = has_stems_ || kind != Kind::form;
  if (words_[symbol].manner.last_part && kind != Kind::first_stem) add_last_part_beginning(key);
  const auto index = static_cast<Index>(entries_.size());
  if (const Index known = entries_of(key, hash); known != none) {
    entry.key_offset = entries_[known].key_offset;
    entry.next = entries_[known].next;
    if (entry.kind == entries_[known].kind && symbol == entries_[known].symbol) return;
    entries_[known].next = index;
    entries_.push_back(entry);
    return;
  }
  const Word& word = words_[symbol];
  if (spelling(word).substr(0, key.size()) == key) entry.key_offset = word.offset;
  else bytes_ += key;
  entries_.push_back(entry);
  if ((++keys_) * 2 > slots_.size()) grow();
  place(hash, index);
}

void Vocabulary::add_last_part_beginning(std::string_view key) {
  if (!last_part_beginnings_) last_part_beginnings_ = std::make_unique<std::bitset<65536>>();
  if (key.size() >= 3) {
    last_part_beginnings_->set(beginning_of(key[0], key[1], key[2]));
  } else if (key.size() == 2) {
    for (int third = 0; third < 256; ++third) last_part_beginnings_->set(beginning_of(key[0], key[1], static_cast<char>(third)));
  }
}

void Vocabulary::place(std::uint32_t hash, Index entry) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].entry != none) at = (at + 1) & mask;
  slots_[at] = {hash, entry};
  const std::size_t bit = key_bit(hash);
  key_bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  key_bits_.assign(slots_.size() * key_bits_a_slot / 64, 0);
  for (const Slot& slot : old) {
    if (slot.entry != none) place(slot.hash, slot.entry);
  }
}

const std::string& Vocabulary::make_forms(const Word& word) const {
  std::vector<std::string> forms;
  append_forms(spelling(word), word.manner, forms);
  for (std::string& form : forms) form = comparable(form);
  return word.forms.keep(forms);
}

const std::string& Vocabulary::make_first_parts(const Word& word) const {
  std::vector<std::string> parts;
  compound_first_parts(spelling(word), parts);
  for (std::string& part : parts) part = comparable(part);
  return word.first_parts.keep(parts);
}

}  // namespace postvett::matching
