// The words that terms are made of, each with the manner in which it may vary: inflected (inflection.h), or as a part of a
// Swedish compound (compounds.h). A word in a manner is a symbol, and a word of a text may stand for several: with the
// terms "gäst" (inflected) and "gästen" (as it is), "gästen" stands for both.
//
// The forms of a word are not made when it is added: that would be ten strings a word, of which a text meets few, and
// most of the time that a load takes. A word is filed under a stem instead, a beginning that all its forms share, and
// a text's word is looked up with each of its beginnings. Where a stem is found, the forms of its word are made and kept,
// and only then it is known whether the text's word is one of them. Words whose forms share no beginning (go, went) are
// few; they are filed under each form.
#pragma once

#include <atomic>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace postvett::matching {

using Symbol = std::uint32_t;

// How a word of a term may vary. By default it stands for itself alone.
struct Manner {
  bool swedish = false, english = false;       // its inflected forms
  bool last_part = false, first_part = false;  // of a Swedish compound

  bool inflected() const { return swedish || english; }
  friend bool operator==(const Manner&, const Manner&) = default;
};

// After the last add(), a vocabulary may be used from several threads.
class Vocabulary {
 public:
  struct Found {
    Symbol symbol;
    std::uint32_t part_begin;  // where a last part begins in the text's word, in bytes; 0 for a whole word or a first part
    bool is_part;              // it is a part of a compound
  };

  // With `without_accents`, words are compared as without_accents() makes them: the words that are added, their forms, and
  // those that find() is given.
  explicit Vocabulary(bool without_accents = false) : without_accents_(without_accents) {}

  // The symbol of a folded word in a manner; a new one the first time.
  Symbol add(std::string_view word, Manner manner);

  // Appends the symbols that a folded word stands for, each once.
  void find(std::string_view word, std::vector<Found>& out) const;

  std::size_t size() const { return words_.size(); }

 private:
  using Index = std::uint32_t;
  static constexpr Index none = 0xFFFFFFFF;

  // Strings that are made when a text first asks for them, and then kept: one after the other, each behind its size.
  class Kept {
   public:
    Kept() = default;
    Kept(Kept&& other) noexcept : made_(other.made_.exchange(nullptr, std::memory_order_relaxed)) {}
    ~Kept() { delete made_.load(std::memory_order_relaxed); }
    const std::string* made() const { return made_.load(std::memory_order_acquire); }
    const std::string& keep(const std::vector<std::string>& strings) const;

   private:
    mutable std::atomic<const std::string*> made_{nullptr};
  };

  struct Word {
    std::uint32_t offset = 0, size = 0;  // in bytes_
    Manner manner;
    Kept forms;        // its inflected forms
    Kept first_parts;  // the forms in which it begins a compound
  };

  enum class Kind : std::uint8_t {
    form,        // the key is a form of the word, whole
    stem,        // the key begins every form of the word
    first_stem,  // the key begins every form in which the word begins a compound
  };
  struct Entry {
    std::uint32_t key_offset, key_size;  // in bytes_
    Kind kind;
    Symbol symbol;
    Index next;  // a further entry with this key
  };
  struct Slot {
    std::uint32_t hash = 0;
    Index entry = none;
  };

  std::string_view key_of(const Entry& entry) const { return std::string_view(bytes_).substr(entry.key_offset, entry.key_size); }
  std::string_view spelling(const Word& word) const { return std::string_view(bytes_).substr(word.offset, word.size); }
  Index entries_of(std::string_view key, std::uint32_t hash) const;  // the first one, or none
  std::string comparable(std::string_view word) const;
  void file(std::string_view key, Kind kind, Symbol symbol);
  void add_last_part_beginning(std::string_view key);
  void place(std::uint32_t hash, Index entry);
  // Which of key_bits_ says that a key with this hash may be there. The table uses the low bits.
  std::size_t key_bit(std::uint32_t hash) const { return (hash >> 7) & (key_bits_.size() * 64 - 1); }
  void grow();

  const std::string& forms_of(const Word& word) const { return word.forms.made() ? *word.forms.made() : make_forms(word); }
  const std::string& first_parts_of(const Word& word) const { return word.first_parts.made() ? *word.first_parts.made() : make_first_parts(word); }
  const std::string& make_forms(const Word& word) const;
  const std::string& make_first_parts(const Word& word) const;
  void find_from(std::string_view word, std::size_t begin, std::size_t first, std::vector<Found>& out) const;
  void find_parts(std::string_view word, std::size_t first, std::vector<Found>& out) const;
  bool stands_for(const Entry& entry, std::string_view word, std::size_t begin) const;

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // a power of two, at most half full
  // A bit for each key, by its hash: most beginnings of a text's words are no key, and this says so from a small place.
  static constexpr std::size_t key_bits_a_slot = 4;
  std::vector<std::uint64_t> key_bits_ = std::vector<std::uint64_t>(64 * key_bits_a_slot / 64);
  std::vector<Entry> entries_;
  std::vector<Word> words_;
  std::string bytes_;
  std::size_t keys_ = 0;
  bool without_accents_;
  bool has_stems_ = false;
  bool has_inflected_ = false;
  std::unique_ptr<std::bitset<65536>> last_part_beginnings_;  // by the first three bytes of every key of a last part
};

}  // namespace postvett::matching
