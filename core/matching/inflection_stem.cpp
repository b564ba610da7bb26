// What all forms of a word begin with. Endings are added to a word less its last vowel, or less the vowel of an
// unstressed last syllable (cykel, cyklar); what goes further back than that is listed in the tables (man, män), and its
// tail is looked for here. tests/unit holds this against the forms themselves.
#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "matching/inflection.h"
#include "matching/inflection_english_tables.h"
#include "matching/inflection_swedish_tables.h"

namespace postvett::matching {
namespace {

using inflection::ends_with;
using inflection::next_word;
using inflection::Row;

std::size_t shared_letters(std::string_view a, std::string_view b) {
  std::size_t size = 0;
  while (size < a.size() && size < b.size() && a[size] == b[size]) ++size;
  while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0) == 0x80) --size;
  return size;
}

// The irregular words: how much of each all its forms begin with.
class IrregularTails {
 public:
  void add_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      std::string_view words = row.words;
      for (std::string_view word = next_word(words); !word.empty(); word = next_word(words)) {
        std::string_view edits = row.edits;
        for (std::string_view edit = next_word(edits); !edit.empty(); edit = next_word(edits)) {
          if (edit.front() == '=') add(word, shared_letters(word, edit.substr(1)));
          else if (edit.front() >= '1' && edit.front() <= '9') add(word, word.size() - std::min<std::size_t>(word.size(), static_cast<std::size_t>(edit.front() - '0')));
        }
      }
    }
  }

  // "go went gone;…": a row's first word, and its other forms, with a slash between two that are one form.
  void add_verbs(std::string_view rows) {
    while (!rows.empty()) {
      const std::size_t end = std::min(rows.find(';'), rows.size());
      std::string_view row = rows.substr(0, end);
      rows.remove_prefix(std::min(end + 1, rows.size()));
      const std::string_view word = next_word(row);
      while (!row.empty()) {
        const std::size_t cut = std::min(row.find_first_of(" /"), row.size());
        add(word, shared_letters(word, row.substr(0, cut)));
        row.remove_prefix(std::min(cut + 1, row.size()));
      }
    }
  }

  // How much of `word` its forms begin with, as far as these tails say.
  std::size_t stem_size(std::string_view word) const {
    std::size_t size = word.size();
    if (!endings_[ending_of(word)]) return size;
    for (std::size_t at = word.size() > longest_ ? word.size() - longest_ : 0; at < word.size(); ++at) {
      const auto found = kept_.find(word.substr(at));
      if (found != kept_.end()) size = std::min(size, at + found->second);
    }
    return size;
  }

 private:
  // A word of which only the end is changed as the rules expect needs no entry, but does no harm with one.
  void add(std::string_view word, std::size_t kept) {
    const auto [found, added] = kept_.try_emplace(word, kept);
    if (!added) found->second = std::min(found->second, kept);
    endings_.set(ending_of(word));
    longest_ = std::max(longest_, word.size());
  }

  static std::size_t ending_of(std::string_view word) {
    const auto byte = [&](std::size_t from_end) { return word.size() < from_end ? 0u : static_cast<unsigned char>(word[word.size() - from_end]); };
    return (byte(1) * 61u + byte(2) * 7u) % 2048;
  }

  std::unordered_map<std::string_view, std::size_t> kept_;
  std::bitset<2048> endings_;  // that one of the tails has
  std::size_t longest_ = 0;
};

const IrregularTails& swedish_tails() {
  static const IrregularTails built = [] {
    IrregularTails tails;
    tails.add_rows(inflection::swedish_umlaut);
    tails.add_rows(inflection::swedish_adjectives);
    tails.add_verbs(inflection::swedish_strong_verbs);
    return tails;
  }();
  return built;
}

const IrregularTails& english_tails() {
  static const IrregularTails built = [] {
    IrregularTails tails;
    tails.add_rows(inflection::english_irregular_nouns);
    tails.add_verbs(inflection::english_irregular_verbs);
    tails.add_verbs(inflection::english_irregular_comparison);
    return tails;
  }();
  return built;
}

// Without a doubled m or n at the end, of which one letter may go: glömma, glömde; himmel, himlar.
std::string_view without_doubled(std::string_view word) {
  return ends_with(word, "mm") || ends_with(word, "nn") ? word.substr(0, word.size() - 1) : word;
}

std::string_view swedish_stem(std::string_view word) {
  const char last = word.back();
  const char before = word.size() > 1 ? word[word.size() - 2] : '\0';
  const auto less = [&](std::size_t bytes) { return word.substr(0, word.size() - std::min(word.size(), bytes)); };
  if (ends_with(word, "um") || ends_with(word, "ul")) return less(2);
  if (last == 'd') return less(before == 'd' ? 2 : 1);
  if (last == 'a' || last == 'e' || ends_with(word, "as")) {
    const std::string_view stem = less(last == 's' ? 2 : 1);
    return !stem.empty() && stem.back() == 'd' ? stem.substr(0, stem.size() - 1) : without_doubled(stem);
  }
  const bool contracts = (last == 'l' || last == 'r' || last == 'n') && (before == 'e' || before == 'a' || before == 'o');
  return contracts ? without_doubled(less(2)) : without_doubled(word);
}

std::string_view english_stem(std::string_view word) {
  const std::size_t lost = ends_with(word, "ie") || ends_with(word, "sis") ? 2 : word.back() == 'e' || word.back() == 'y' ? 1 : 0;
  return word.substr(0, word.size() - std::min(word.size(), lost));
}

}  // namespace

std::size_t shared_stem(std::string_view folded_word, Language language) {
  if (folded_word.empty()) return 0;
  const bool swedish = language == Language::swedish;
  const std::string_view stem = swedish ? swedish_stem(folded_word) : english_stem(folded_word);
  return std::min(stem.size(), (swedish ? swedish_tails() : english_tails()).stem_size(folded_word));
}

}  // namespace postvett::matching
