#include "matching/prefilter.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace postvett::matching {
namespace {

constexpr std::size_t key_signs = 3;
constexpr std::uint32_t keys = 1u << 18;
constexpr std::uint32_t key_mask = keys - 1;
constexpr std::size_t farthest_look_back = 64;  // a run of skipped signs that is longer: look everywhere

std::uint32_t key_of(const char* signs) {
  const auto sign = [signs](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(signs[i])); };
  return sign(0) << 12 | sign(1) << 6 | sign(2);
}

// Where in an atom of three signs or more the three stand that it is filed under: the most telling ones, but rather such
// that few others are filed under.
std::size_t key_place(const std::string& atom, const std::vector<std::uint16_t>& load) {
  std::size_t best = 0;
  int best_worth = -1000;
  for (std::size_t at = 0; at + key_signs <= atom.size(); ++at) {
    int worth = -std::min<int>(load[key_of(&atom[at])], 100);
    for (std::size_t i = 0; i < key_signs; ++i) worth += 2 * surprise(static_cast<Sign>(atom[at + i]));
    if (worth > best_worth) {
      best_worth = worth;
      best = at;
    }
  }
  return best;
}

// Whether the two begin with the same `size` bytes. Eight bytes can be read from each. Most atoms are short and most differ at once.
bool same(const char* a, const char* b, std::size_t size) {
  if constexpr (std::endian::native != std::endian::little) return std::memcmp(a, b, size) == 0;
  std::uint64_t first_of_a, first_of_b;
  std::memcpy(&first_of_a, a, sizeof first_of_a);
  std::memcpy(&first_of_b, b, sizeof first_of_b);
  const std::uint64_t difference = first_of_a ^ first_of_b;
  if (size <= sizeof difference) return difference << (64 - 8 * size) == 0;
  return difference == 0 && std::memcmp(a, b, size) == 0;
}

}  // namespace

void Prefilter::add(std::uint32_t regex, const std::vector<Atom>& atoms) {
  for (const Atom& atom : atoms) waiting_[atom.signs].push_back({regex, atom.before, atom.skipped});
}

void Prefilter::settle() {
  if (waiting_.empty()) return;
  std::vector<std::uint16_t> load(keys);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> filed;  // key, atom
  for (const auto& [signs, users] : waiting_) {
    const auto index = static_cast<std::uint32_t>(atoms_.size());
    Filed atom{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(signs.size()), static_cast<std::uint32_t>(users_.size()), 0, 0};
    bytes_ += signs;
    users_.insert(users_.end(), users.begin(), users.end());
    atom.end_user = static_cast<std::uint32_t>(users_.size());
    if (signs.size() >= key_signs) atom.key_at = static_cast<std::uint32_t>(key_place(signs, load));
    atoms_.push_back(atom);
    // A shorter atom is filed under every key that begins with it.
    const std::string padded = signs + std::string(key_signs, '\0');
    const unsigned free_signs = signs.size() < key_signs ? static_cast<unsigned>(key_signs - signs.size()) : 0;
    const std::uint32_t first = key_of(&padded[atom.key_at]);
    for (std::uint32_t key = first; key < first + (1u << 6 * free_signs); ++key) {
      filed.push_back({key, index});
      if (load[key] < 0xFFFF) ++load[key];
    }
  }
  waiting_.clear();
  bytes_.append(8, '\0');  // see same()
  std::sort(filed.begin(), filed.end());
  bits_.resize(keys / 64);
  before_.resize(keys / 64);
  filed_.reserve(filed.size());
  for (std::size_t i = 0; i < filed.size(); ++i) {
    if (i == 0 || filed[i].first != filed[i - 1].first) {
      bits_[filed[i].first / 64] |= std::uint64_t{1} << filed[i].first % 64;
      begins_.push_back(static_cast<std::uint32_t>(i));
    }
    filed_.push_back(filed[i].second);
  }
  begins_.push_back(static_cast<std::uint32_t>(filed.size()));
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    before_[i] = count;
    count += static_cast<std::uint32_t>(std::popcount(bits_[i]));
  }
}

void Prefilter::add_starts(const SignText& text, std::size_t at, const Filed& atom, std::vector<Start>& out) const {
  for (std::uint32_t i = atom.first_user; i < atom.end_user; ++i) {
    const User& user = users_[i];
    if (user.before == Atom::anywhere && (user.skipped & set_of(space_sign))) {
      out.push_back({user.regex, 0, Start::anywhere});
      continue;
    }
    Start start{user.regex, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at)};
    std::uint32_t left = user.before;
    while (start.first > 0 && left > 0 && (user.skipped & set_of(static_cast<Sign>(text.signs[start.first - 1])))) {
      --start.first;
      --left;
      if (at - start.first > farthest_look_back) {
        start = {user.regex, 0, Start::anywhere};
        break;
      }
    }
    out.push_back(start);
  }
}

void Prefilter::find_all(const SignText& text, std::vector<Start>& out) const {
  out.clear();
  if (bits_.empty() || text.size() == 0) return;
  const char* const signs = text.signs.data();
  std::uint32_t key = key_of(signs);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::uint64_t word = bits_[key / 64];
    const std::uint64_t bit = std::uint64_t{1} << key % 64;
    if (word & bit) {
      const std::size_t rank = before_[key / 64] + static_cast<std::size_t>(std::popcount(word & (bit - 1)));
      for (std::uint32_t i = begins_[rank]; i < begins_[rank + 1]; ++i) {
        const Filed& atom = atoms_[filed_[i]];
        if (at < atom.key_at) continue;
        const std::size_t begin = at - atom.key_at;
        if (begin + atom.size > text.size()) continue;
        const char* const expected = bytes_.data() + atom.offset;
        if (begin + 8 <= text.signs.size() ? !same(signs + begin, expected, atom.size) : std::memcmp(signs + begin, expected, atom.size) != 0) continue;
        add_starts(text, begin, atom, out);
      }
    }
    if (at + key_signs < text.signs.size()) key = (key << 6 | static_cast<unsigned char>(signs[at + key_signs])) & key_mask;
  }
  std::sort(out.begin(), out.end(), [](const Start& a, const Start& b) { return a.regex != b.regex ? a.regex < b.regex : a.first < b.first; });
}

}  // namespace postvett::matching
