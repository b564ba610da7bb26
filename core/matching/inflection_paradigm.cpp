#include "matching/inflection_paradigm.h"

#include <algorithm>

namespace postvett::matching::inflection {
namespace {

// cykel -> cykl, nummer -> numr, himmel -> himl, öppen -> öppn, sommar -> somr. Empty where there is nothing to contract.
std::string contracted(std::string_view word) {
  if (word.size() < 4) return {};
  const char vowel = word[word.size() - 2];
  if (vowel != 'e' && vowel != 'a' && vowel != 'o') return {};
  std::string stem(word.substr(0, word.size() - 2));
  const std::size_t size = stem.size();
  if (size > 2 && stem[size - 1] == stem[size - 2] && (stem[size - 1] == 'm' || stem[size - 1] == 'n')) stem.pop_back();
  stem += word.back();
  return stem;
}

bool takes_genitive(std::string_view form) {
  const char last = form.back();
  return last != 's' && last != 'x' && last != 'z';
}

// Whether a listed word at `at` may be the last part of a compound: it has three bytes, and before it stands a vowel in
// three bytes or one of the particles of two.
bool may_be_compounded(std::string_view word, std::size_t at) {
  if (word.size() - at < 3) return false;
  const std::string_view first = word.substr(0, at);
  if (at >= 3) return has_swedish_vowel(first);
  return first == "ut" || first == "in" || first == "av" || first == "an" || first == "om" || first == "ny" || first == "up";
}

}  // namespace

void add_form(Forms& out, std::size_t first, std::string_view form) {
  const auto begin = out.begin() + static_cast<Forms::difference_type>(first);
  if (std::find(begin, out.end(), form) == out.end()) out.emplace_back(form);
}

std::string_view next_word(std::string_view& text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t end = std::min(text.find(' ', begin), text.size());
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return word;
}

void apply_edits(std::string_view prefix, std::string_view word, std::string_view edits, std::size_t first, Forms& out) {
  for (std::string_view edit = next_word(edits); !edit.empty(); edit = next_word(edits)) {
    const bool genitive = edit.back() == '\'';
    if (genitive) edit.remove_suffix(1);
    std::string form(prefix);
    const char sign = edit.empty() ? '\0' : edit.front();
    if (sign == '=') {
      edit.remove_prefix(1);
    } else if (sign == '~') {
      edit.remove_prefix(1);
      const std::string stem = contracted(word);
      if (stem.empty()) continue;
      form += stem;
    } else if (sign == '+') {
      edit.remove_prefix(1);
      form += word;
      form += word.back();
    } else if (sign >= '1' && sign <= '9') {
      edit.remove_prefix(1);
      const auto taken = static_cast<std::size_t>(sign - '0');
      if (word.size() <= taken) continue;
      form += word.substr(0, word.size() - taken);
    } else {
      form += word;
    }
    form += edit;
    add_form(out, first, form);
    if (genitive && takes_genitive(form)) add_form(out, first, form + 's');
  }
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool begins_with(std::string_view word, std::string_view beginning) { return word.substr(0, beginning.size()) == beginning; }

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

// In UTF-8, å ä ö é are C3 followed by A5 A4 B6 A9. A word of other Latin letters (ø, æ, ü) has a vowel in them too.
bool has_swedish_vowel(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return is_vowel(c) || c == '\xC3'; });
}

bool ends_in_swedish_vowel(std::string_view word) {
  if (word.empty()) return false;
  return is_vowel(word.back()) || (word.size() > 1 && word[word.size() - 2] == '\xC3');
}

EndingTable::EndingTable(const std::vector<const std::vector<Row>*>& tables) {
  for (const std::vector<Row>* table : tables) {
    for (const Row& row : *table) {
      std::string_view words = row.words;
      for (std::string_view word = next_word(words); !word.empty(); word = next_word(words)) {
        const bool is_ending = word.front() == '-';
        if (is_ending) word.remove_prefix(1);
        const auto added = static_cast<std::uint32_t>(entries_.size());
        const auto known = first_of_.find(word);
        const std::uint32_t next = known == first_of_.end() ? no_entry : known->second;
        entries_.push_back({row.edits, is_ending, next});
        first_of_[word] = added;
      }
    }
  }
}

EndingTable::Match EndingTable::longest(std::string_view word, std::size_t from) const {
  constexpr std::size_t longest_listed = 20;  // bytes
  const std::size_t begin = word.size() > longest_listed ? word.size() - longest_listed : 0;
  for (std::size_t at = from > begin ? from : begin; at < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;  // inside a letter
    const auto known = first_of_.find(word.substr(at));
    if (known == first_of_.end()) continue;
    Match found;
    for (std::uint32_t entry = known->second; entry != no_entry; entry = entries_[entry].next) {
      const bool is_ending = entries_[entry].is_ending;
      if (is_ending ? at >= 2 : at == 0 || may_be_compounded(word, at)) {
        found.at = at;
        found.entry = known->second;
        found.is_ending = found.is_ending || is_ending;
      }
    }
    if (found.at == at) return found;
  }
  return {};
}

void EndingTable::apply(const Match& match, std::string_view word, std::size_t first, Forms& out) const {
  for (std::uint32_t entry = match.entry; entry != no_entry; entry = entries_[entry].next) {
    if (entries_[entry].is_ending != match.is_ending) continue;
    apply_edits(word.substr(0, match.at), word.substr(match.at), entries_[entry].edits, first, out);
  }
}

}  // namespace postvett::matching::inflection
