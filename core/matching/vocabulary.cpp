#include "matching/vocabulary.h"

#include <algorithm>
#include <cstring>

#include "matching/accents.h"
#include "matching/compounds.h"
#include "matching/inflection.h"

namespace postvett::matching {
namespace {

// FNV-1a (Fowler, Noll, Vo), 32 bits, which can be had of every beginning of a word in one pass; with the final mix of
// MurmurHash3, since the table uses the low bits.
constexpr std::uint32_t hash_of_nothing = 2166136261u;
std::uint32_t hash_with(std::uint32_t hash, char byte) { return (hash ^ static_cast<unsigned char>(byte)) * 16777619u; }
std::uint32_t mixed(std::uint32_t hash) {
  hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
  hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
  return hash ^ (hash >> 16);
}

std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = hash_of_nothing;
  for (const char byte : key) hash = hash_with(hash, byte);
  return mixed(hash);
}

// A number for the first three bytes of a word, below 2^16.
std::size_t beginning_of(char first, char second, char third) {
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

template <typename Test>
bool any_string(const std::string& list, const Test& test) {
  for (std::size_t at = sizeof(Traits); at < list.size();) {
    const std::size_t size = static_cast<unsigned char>(list[at]);
    if (test(std::string_view(list).substr(at + 1, size))) return true;
    at += 1 + size;
  }
  return false;
}

bool holds(const std::string& list, std::string_view wanted) {
  Traits traits;
  std::memcpy(&traits, list.data(), sizeof traits);
  if (!(traits.sizes & Traits::bit(wanted.size())) || !(traits.last_bytes & Traits::bit(static_cast<unsigned char>(wanted.back())))) return false;
  return any_string(list, [&](std::string_view string) { return string == wanted; });
}

// What a writer may put behind any inflected word: Nordvik:s, SJ:s, VD:n; Fyrvakten's. Where it begins, or npos.
std::size_t separate_ending(std::string_view word) {
  constexpr std::string_view endings = " :s :n :ns :t :ts :en :ens :et :ets :ar :ars :er :ers :arna :arnas :erna :ernas 's ";
  const std::size_t at = word.find_last_of(":'");
  if (at == std::string_view::npos || at == 0 || word.size() - at > 6) return std::string_view::npos;
  const std::string ending = ' ' + std::string(word.substr(at)) + ' ';
  return endings.find(ending) == std::string_view::npos ? std::string_view::npos : at;
}

void append_forms(std::string_view word, const Manner& manner, std::vector<std::string>& out) {
  if (manner.swedish) inflected_forms(word, Language::swedish, out);
  if (manner.english) inflected_forms(word, Language::english, out);
}

void add_once(Vocabulary::Found found, std::size_t first, std::vector<Vocabulary::Found>& out) {
  for (std::size_t i = first; i < out.size(); ++i) {
    if (out[i].symbol == found.symbol) return;
  }
  out.push_back(found);
}

}  // namespace

template <typename Make>
const std::string& Vocabulary::Kept::get(const Make& make) const {
  if (const std::string* made = made_.load(std::memory_order_acquire)) return *made;
  std::vector<std::string> forms;
  make(forms);
  auto list = std::make_unique<std::string>(packed(forms));
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

// Which of key_bits_ says that a key with this hash may be there. The table uses the low bits.
std::size_t Vocabulary::key_bit(std::uint32_t hash) const { return (hash >> 7) & (key_bits_.size() * 64 - 1); }

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  key_bits_.assign(slots_.size() * key_bits_a_slot / 64, 0);
  for (const Slot& slot : old) {
    if (slot.entry != none) place(slot.hash, slot.entry);
  }
}

const std::string& Vocabulary::forms_of(const Word& word) const {
  return word.forms.get([&](std::vector<std::string>& forms) {
    append_forms(spelling(word), word.manner, forms);
    for (std::string& form : forms) form = comparable(form);
  });
}

const std::string& Vocabulary::first_parts_of(const Word& word) const {
  return word.first_parts.get([&](std::vector<std::string>& parts) {
    compound_first_parts(spelling(word), parts);
    for (std::string& part : parts) part = comparable(part);
  });
}

bool Vocabulary::stands_for(const Entry& entry, std::string_view word, std::size_t begin) const {
  const Word& known = words_[entry.symbol];
  const std::string_view part = word.substr(begin);
  if (entry.kind == Kind::first_stem) {
    return begin == 0 && word.size() >= entry.key_size + min_compound_part_letters && any_string(first_parts_of(known), [&](std::string_view first) {
      return first.size() < word.size() && word.substr(0, first.size()) == first && is_compound_cut(word, first.size());
    });
  }
  if (begin > 0 && !known.manner.last_part) return false;
  // What a form has beyond the stem is short: of 100,000 words of two dictionaries at most 13 bytes (mis-understanding).
  constexpr std::size_t max_ending_bytes = 16;
  if (part.size() > entry.key_size + max_ending_bytes) return false;
  const bool is_form = entry.kind == Kind::form ? part.size() == entry.key_size : holds(forms_of(known), part);
  return is_form && (begin == 0 || is_compound_cut(word, begin));
}

// Looks the word from `begin` on up with each of its beginnings, or, where no stems are filed, as a whole.
void Vocabulary::find_from(std::string_view word, std::size_t begin, std::size_t first, std::vector<Found>& out) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint32_t running = hash_of_nothing;
  for (std::size_t end = begin; end < word.size();) {
    running = hash_with(running, word[end++]);
    if (end < word.size() && (!has_stems_ || end - begin < min_stem_bytes)) continue;
    const std::uint32_t hash = mixed(running);
    const std::size_t bit = key_bit(hash);
    if (!(key_bits_[bit / 64] >> (bit % 64) & 1)) continue;
    for (std::size_t at = hash & mask; slots_[at].entry != none; at = (at + 1) & mask) {
      if (slots_[at].hash != hash || key_of(entries_[slots_[at].entry]) != word.substr(begin, end - begin)) continue;
      for (Index entry = slots_[at].entry; entry != none; entry = entries_[entry].next) {
        if (stands_for(entries_[entry], word, begin)) add_once({entries_[entry].symbol, static_cast<std::uint32_t>(begin), begin > 0 || entries_[entry].kind == Kind::first_stem}, first, out);
      }
      break;
    }
  }
}

void Vocabulary::find_parts(std::string_view word, std::size_t first, std::vector<Found>& out) const {
  find_from(word, 0, first, out);
  if (!last_part_beginnings_ || word.size() > max_inflected_bytes) return;
  for (std::size_t begin = min_compound_part_letters; begin + min_compound_part_letters <= word.size(); ++begin) {
    if (last_part_beginnings_->test(beginning_of(word[begin], word[begin + 1], word[begin + 2]))) find_from(word, begin, first, out);
  }
}

void Vocabulary::find(std::string_view word, std::vector<Found>& out) const {
  const std::size_t first = out.size();
  find_parts(word, first, out);
  if (!has_inflected_) return;
  const std::size_t ending = separate_ending(word);
  if (ending == std::string_view::npos) return;
  std::vector<Found> bare;
  find_parts(word.substr(0, ending), 0, bare);
  for (const Found& found : bare) {
    if (words_[found.symbol].manner.inflected()) add_once(found, first, out);
  }
}

}  // namespace postvett::matching
