#include "matching/vocabulary.h"

#include <cstring>

#include "matching/compounds.h"
#include "matching/inflection.h"
#include "matching/vocabulary_keys.h"

namespace postvett::matching {
namespace {

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

void add_once(Vocabulary::Found found, std::size_t first, std::vector<Vocabulary::Found>& out) {
  for (std::size_t i = first; i < out.size(); ++i) {
    if (out[i].symbol == found.symbol) return;
  }
  out.push_back(found);
}

}  // namespace

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
