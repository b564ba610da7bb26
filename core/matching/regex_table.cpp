#include "matching/regex_table.h"

#include <algorithm>
#include <utility>

#include "matching/regex_pattern.h"

namespace postvett::matching {
namespace {

// Of a program that is certain to compile: an instruction takes eight bytes, and two thirds of the memory are the forward
// program's (regex.cpp).
constexpr std::size_t instructions_that_fit = max_regex_memory * 2 / 3 / 8 - 1000;

// What wide sets (all letters) are taken for where it turned out that they need so much less than the bound says: it is eleven times
// what RE2 makes of \p{L}.
constexpr std::size_t wide_sets_shrink = 8;
// In another encoding each of its stand-ins may stand by itself.
constexpr std::size_t further_stand_ins = 64;
constexpr std::size_t most_wide_sets = 64;

bool fits_if_wide_sets_shrink(const Shape& shape) {
  return shape.instructions < Shape::endless &&
         shape.instructions - shape.of_wide_sets + shape.of_wide_sets / wide_sets_shrink <= instructions_that_fit;
}

}  // namespace

std::uint32_t RegexTable::add(std::string pattern, std::string group, bool known_to_fit) {
  entries_.push_back(std::make_unique<Entry>());
  entries_.back()->pattern = std::move(pattern);
  entries_.back()->group = std::move(group);
  entries_.back()->known_to_fit = known_to_fit;
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void RegexTable::settle() {
  for (std::uint32_t index = 0; index < entries_.size(); ++index) {
    Entry& entry = *entries_[index];
    auto read = read_pattern(entry.pattern, entry.group, classes_);
    if (auto* error = std::get_if<RegexError>(&read)) {
      entry.error = std::move(*error);
      continue;
    }
    const Pattern& pattern = std::get<Pattern>(read);
    alphabet_.admit(pattern);
    entry.maybe_large = !entry.known_to_fit && pattern.shape.instructions > instructions_that_fit;
    entry.large_by_wide_sets = entry.maybe_large && fits_if_wide_sets_shrink(pattern.shape) && pattern.apart == 0 && note_wide_sets(pattern);
    const std::vector<Atom> atoms = pattern.shape.atoms();
    entry.always = atoms.empty();
    if (!entry.always) prefilter_.add(index, atoms);
  }
  alphabet_.settle();
  prefilter_.settle();
}

bool RegexTable::note_wide_sets(const Pattern& pattern) {
  for (const PatternPiece& piece : pattern.pieces) {
    if (!piece.syntax.empty()) continue;
    CodePointSet wide = wide_part(piece.characters());
    const auto same = [&wide](const WideSet& known) { return known.wide == wide; };
    if (wide.empty() || std::any_of(wide_sets_.begin(), wide_sets_.end(), same)) continue;
    if (wide_sets_.size() == most_wide_sets) return false;
    wide_sets_.push_back({std::move(wide), piece.characters()});
  }
  return true;
}

bool RegexTable::do_wide_sets_shrink() const {
  std::call_once(wide_sets_once_, [this] {
    do_wide_sets_shrink_ = std::all_of(wide_sets_.begin(), wide_sets_.end(), [this](const WideSet& set) {
      const std::size_t allowed = instructions_of_wide(set.wide) / wide_sets_shrink;
      return allowed > further_stand_ins && Regex::compiles_in(set.whole, alphabet_, allowed - further_stand_ins);
    });
  });
  return do_wide_sets_shrink_;
}

const RegexTable::Entry& RegexTable::compiled(std::uint32_t index) const {
  Entry& entry = *entries_[index];
  std::call_once(entry.once, [&] {
    if (entry.error) return;
    auto compiled = Regex::compile(entry.pattern, entry.group, alphabet(), classes_, Reach::all);
    if (auto* error = std::get_if<RegexError>(&compiled)) entry.error = std::move(*error);
    else entry.regex = std::move(std::get<Regex>(compiled));
  });
  return entry;
}

const Regex* RegexTable::regex_for(std::uint32_t index, const RegexSubject& subject) const {
  Entry& entry = *entries_[index];
  std::call_once(entry.near_once, [&] {
    if (entry.error) return;
    auto near = Regex::compile(entry.pattern, entry.group, alphabet(), classes_, Reach::near);
    if (auto* regex = std::get_if<Regex>(&near)) entry.near_regex = std::move(*regex);
  });
  if (entry.near_regex && subject.reach(entry.near_regex->encoding()) == Reach::near) return &*entry.near_regex;
  const Entry& far = compiled(index);
  return far.regex ? &*far.regex : nullptr;
}

std::optional<RegexError> RegexTable::error_of(std::uint32_t index) const {
  const Entry& entry = *entries_[index];
  const bool in_doubt = entry.maybe_large && !(entry.large_by_wide_sets && do_wide_sets_shrink());
  return in_doubt ? compiled(index).error : entry.error;
}

void RegexTable::find_all(std::uint32_t index, const RegexSubject& subject, const SignText& signs, std::span<const Start> starts,
                          std::vector<Span>& out) const {
  const bool always = runs_always(index);
  if (!always && starts.empty()) return;
  const Regex* const regex = regex_for(index, subject);
  if (!regex) return;
  if (always) regex->find_all(subject, out);
  else regex->find_all(subject, signs, starts, out);
}

}  // namespace postvett::matching
