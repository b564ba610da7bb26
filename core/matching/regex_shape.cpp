#include "matching/regex_shape.h"

#include <algorithm>
#include <bit>

namespace postvett::matching {
namespace {

constexpr std::size_t most_strings = 16;
constexpr std::size_t longest_string = 12;  // a longer one tells little more
constexpr std::size_t most_atoms = 256;
constexpr int telling = 5;                  // bits below which an atom is in most texts

constexpr std::size_t most_narrow_ranges = 8;

// A range above ASCII is split by the bytes of UTF-8 into at most nine of at most four; but few of many ranges can cross where a
// lead byte ends, and what does not takes at most three of two.
constexpr std::size_t bound_of_wide(std::size_t ranges) { return std::min(45 * ranges, 12 * ranges + 1000); }

// Whether it is letters and signs of ASCII, which are written as they are. The stand-ins are taken from the control characters, and
// where a pattern keeps digits, spaces or line ends apart, one of ASCII is written with all the others.
bool is_written_as_it_is(const CodePointSet& characters) {
  constexpr CodePointRange such[] = {{0x21, 0x2F}, {0x3A, 0x7E}};
  return std::all_of(characters.begin(), characters.end(), [&](const CodePointRange& range) {
    return std::any_of(std::begin(such), std::end(such), [&](const CodePointRange& in) { return in.first <= range.first && range.last <= in.last; });
  });
}

std::size_t sum(std::size_t a, std::size_t b) { return a > Shape::endless - b ? Shape::endless : a + b; }

std::size_t product(std::size_t a, std::size_t b) {
  if (a == 0 || b == 0) return 0;
  return a > Shape::endless / b ? Shape::endless : a * b;
}

std::uint32_t reach(std::uint32_t before, std::size_t further) {
  return further >= Atom::anywhere - before ? Atom::anywhere : before + static_cast<std::uint32_t>(further);
}

int strength(const std::vector<Atom>& atoms) {
  if (atoms.empty()) return -1000;
  int weakest = 1000;
  for (const Atom& atom : atoms) {
    int bits = 0;
    for (const char sign : atom.signs) bits += surprise(static_cast<Sign>(sign));
    if (bits < telling) return -1000;
    // Where a match may begin far before its atom, it has to be looked for in the whole text.
    if (atom.before == Atom::anywhere && (atom.skipped & set_of(space_sign))) bits -= 12;
    else if (atom.before > 0) bits -= 2;
    weakest = std::min(weakest, bits);
  }
  return weakest - 2 * static_cast<int>(std::bit_width(atoms.size() - 1));
}

std::vector<Atom> atoms_of_strings(const std::vector<std::string>& strings) {
  std::vector<Atom> out;
  for (const std::string& string : strings) {
    if (string.empty()) return {};
    out.push_back({string, 0, 0});
  }
  return out;
}

void keep_once(std::vector<std::string>& strings) {
  std::sort(strings.begin(), strings.end());
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}

// Walks a sequence: gathers neighbours whose strings are known into longer strings, and keeps the most telling demand.
class Sequence {
 public:
  void add(const Shape& part) {
    out_.instructions = sum(out_.instructions, part.instructions);
    out_.of_wide_sets = sum(out_.of_wide_sets, part.of_wide_sets);
    if (out_.shortest == 0) out_.begins |= part.begins;
    if (out_.longest == 0) out_.at_boundary = out_.at_boundary || part.at_boundary;
    if (!part.exact) {
      end_run();
      demand(part.required);
      pass(part);
      start_run();
    } else if (!extends(part)) {
      end_run();
      start_run();
      strings_ = part.strings;
      whole_ = false;
      pass(part);
    } else if (part.strings.size() == 1) {
      for (std::string& string : strings_) string += part.strings[0];
      pass(part);
    } else {
      std::vector<std::string> longer;
      for (const std::string& head : strings_) {
        for (const std::string& tail : part.strings) longer.push_back(head + tail);
      }
      keep_once(longer);
      strings_ = std::move(longer);
      pass(part);
    }
  }

  Shape finish() {
    out_.exact = whole_;
    if (whole_) {
      out_.strings = std::move(strings_);
    } else {
      end_run();
      out_.required = std::move(best_);
    }
    return std::move(out_);
  }

 private:
  bool extends(const Shape& part) const {
    if (strings_.size() * part.strings.size() > most_strings) return false;
    const auto size = [](const std::vector<std::string>& strings) {
      std::size_t most = 0;
      for (const std::string& string : strings) most = std::max(most, string.size());
      return most;
    };
    return size(strings_) + size(part.strings) <= longest_string;
  }

  void pass(const Shape& part) {
    out_.shortest = sum(out_.shortest, part.shortest);
    out_.longest = sum(out_.longest, part.longest);
    out_.holds |= part.holds;
  }

  // What comes from here on begins after all that was passed.
  void start_run() {
    whole_ = false;
    strings_ = {""};
    run_before_ = reach(0, out_.longest);
    run_skipped_ = out_.holds;
  }

  void end_run() {
    whole_ = false;
    std::vector<Atom> atoms = atoms_of_strings(strings_);
    for (Atom& atom : atoms) {
      atom.before = run_before_;
      atom.skipped = run_skipped_;
    }
    offer(std::move(atoms));
    strings_ = {""};
  }

  // A demand of the part that comes next.
  void demand(std::vector<Atom> atoms) {
    for (Atom& atom : atoms) {
      atom.before = reach(atom.before, out_.longest);
      atom.skipped |= out_.holds;
    }
    offer(std::move(atoms));
  }

  void offer(std::vector<Atom> atoms) {
    if (strength(atoms) > strength(best_)) best_ = std::move(atoms);
  }

  Shape out_;
  bool whole_ = true;  // the strings are of all parts so far
  std::vector<std::string> strings_ = {""};
  std::uint32_t run_before_ = 0;
  SignSet run_skipped_ = 0;
  std::vector<Atom> best_;
};

}  // namespace

std::vector<Atom> Shape::atoms() const {
  std::vector<Atom> out = exact ? atoms_of_strings(strings) : required;
  return strength(out) == -1000 ? std::vector<Atom>{} : out;
}

Shape shape_of_nothing() {
  Shape out;
  out.exact = true;
  out.strings = {""};
  out.instructions = 8;
  return out;
}

Shape shape_of_word_boundary() {
  Shape out = shape_of_nothing();
  out.at_boundary = true;
  return out;
}

Shape shape_of_set(const CodePointSet& characters) {
  Shape out;
  out.shortest = characters.empty() ? Shape::endless : 1;
  out.longest = 1;
  out.holds = out.begins = signs_of(characters);
  if (std::popcount(out.holds) <= 4) {
    out.exact = true;
    for (SignSet left = out.holds; left != 0; left &= left - 1) out.strings.emplace_back(1, static_cast<char>(std::countr_zero(left)));
  }
  // A range of ASCII is one instruction and a step. The stand-ins (regex_encoding.h) add a range each. Eight characters above it, or
  // all word characters, which are written as one range, need no more than what is added here.
  std::size_t further = 0;
  std::size_t count = 0;
  for (const CodePointRange& range : characters) {
    if (range.last < 0x80) continue;
    ++further;
    count += range.last - range.first + 1;
  }
  out.instructions = (is_written_as_it_is(characters) ? 4 : 64) + 2 * characters.size();
  if (count <= 8) out.instructions += 6 * count;
  else if (further <= most_narrow_ranges) out.instructions += 45 * further;
  else if (holds(characters, word_characters())) out.instructions += 45;
  else out.of_wide_sets = bound_of_wide(further);
  out.instructions += out.of_wide_sets;
  return out;
}

CodePointSet wide_part(const CodePointSet& characters) {
  CodePointSet out;
  if (characters.size() <= most_narrow_ranges) return out;
  for (const CodePointRange& range : characters) {
    if (range.last >= 0x80) out.push_back({std::max<char32_t>(range.first, 0x80), range.last});
  }
  if (out.size() <= most_narrow_ranges || holds(characters, word_characters())) out.clear();
  return out;
}

std::size_t instructions_of_wide(const CodePointSet& wide) { return bound_of_wide(wide.size()); }

Shape shape_of_sequence(std::vector<Shape> parts) {
  Sequence sequence;
  for (const Shape& part : parts) sequence.add(part);
  return sequence.finish();
}

Shape shape_of_choice(std::vector<Shape> parts) {
  Shape out;
  out.shortest = Shape::endless;
  out.exact = true;
  out.at_boundary = !parts.empty();
  bool known = true;
  for (Shape& part : parts) {
    out.shortest = std::min(out.shortest, part.shortest);
    out.longest = std::max(out.longest, part.longest);
    out.holds |= part.holds;
    out.begins |= part.begins;
    out.at_boundary = out.at_boundary && part.at_boundary;
    out.instructions = sum(out.instructions, part.instructions + 2);
    out.of_wide_sets = sum(out.of_wide_sets, part.of_wide_sets);
    std::vector<Atom> atoms = part.exact ? atoms_of_strings(part.strings) : part.required;
    const bool impossible = part.exact && part.strings.empty();
    known = known && (impossible || !atoms.empty());
    out.exact = out.exact && part.exact;
    out.strings.insert(out.strings.end(), part.strings.begin(), part.strings.end());
    out.required.insert(out.required.end(), std::make_move_iterator(atoms.begin()), std::make_move_iterator(atoms.end()));
  }
  keep_once(out.strings);
  if (out.strings.size() > most_strings) out.exact = false;
  if (!known || out.required.size() > most_atoms) out.required.clear();
  if (out.exact) out.required.clear();
  else out.strings.clear();
  return out;
}

Shape shape_of_repetition(Shape part, std::size_t min, std::size_t max) {
  Shape out;
  out.shortest = product(part.shortest, min);
  out.longest = product(part.longest, max);
  out.holds = part.holds;
  out.begins = part.begins;
  out.at_boundary = min > 0 && part.at_boundary;
  const std::size_t copies = max == Shape::endless ? min + 1 : std::max<std::size_t>(max, 1);
  out.instructions = sum(product(part.instructions + 4, copies), 8);
  out.of_wide_sets = product(part.of_wide_sets, copies);
  if (max == 0) return shape_of_nothing();
  if (min == max && part.exact && max <= longest_string) {
    Shape repeated = shape_of_sequence(std::vector<Shape>(max, part));
    repeated.instructions = out.instructions;
    repeated.of_wide_sets = out.of_wide_sets;
    return repeated;
  }
  if (min == 0 && max == 1 && part.exact && part.strings.size() < most_strings) {
    out.exact = true;
    out.strings = std::move(part.strings);
    out.strings.emplace_back();
    keep_once(out.strings);
  } else if (min > 0) {
    // The first round begins where the match does.
    out.required = part.exact ? atoms_of_strings(part.strings) : std::move(part.required);
  }
  return out;
}

}  // namespace postvett::matching
