#include "matching/regex_encoding.h"

#include <algorithm>
#include <charconv>

#include "text/utf.h"

namespace postvett::matching {
namespace {

// The stand-ins: every ASCII control character that \s does not hold.
constexpr std::array<std::uint8_t, 28> stand_ins = {
    0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13,
    0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F, 0x00};

const CodePointSet& controls() {
  static const CodePointSet set = {{0x00, 0x08}, {0x0E, 0x1F}, {0x7F, 0x7F}};
  return set;
}

// Everything that needs a stand-in where the families in `apart` are kept apart.
CodePointSet replaced_characters(std::uint8_t apart) {
  CodePointSet set = subtract({{0x80, last_code_point}}, word_characters());
  if (!(apart & spaces)) set = subtract(set, other_spaces());
  if (!(apart & line_separators)) set = subtract(set, other_line_separators());
  return unite(controls(), set);
}

// The word characters from U+0080 up that a text in this encoding, of this reach, can hold; and all other characters.
struct Kept {
  CodePointSet characters, others;
};

const Kept& kept_in_text(std::uint8_t apart, Reach reach) {
  const auto make = [](bool with_digits, bool near) {
    CodePointSet set = with_digits ? word_characters() : subtract(word_characters(), other_digits());
    if (near) set = intersect(set, {{0, first_far_character - 1}});
    CodePointSet others = complement(set);
    return Kept{std::move(set), std::move(others)};
  };
  static const Kept made[2][2] = {{make(false, false), make(false, true)}, {make(true, false), make(true, true)}};
  return made[apart & digits ? 1 : 0][reach == Reach::near ? 1 : 0];
}

bool is_small(const CodePointSet& set) {
  char32_t count = 0;
  for (const CodePointRange& range : set) count += range.last - range.first + 1;
  return count <= 8;
}

// The part of `set` that is kept, in as few ranges as can be: what a text in the encoding cannot hold is a don't-care.
CodePointSet kept_part(const CodePointSet& set, std::uint8_t apart, Reach reach) {
  if (set.empty() || set.back().last < 0x80) return {};
  const auto& [kept, others] = kept_in_text(apart, reach);
  if (is_small(set)) return intersect(set, kept);
  if (holds(set, kept)) return {{0x80, last_code_point}};
  const CodePointSet in = intersect(set, kept);
  const CodePointSet allowed = unite(in, others);
  CodePointSet result;
  auto run = allowed.begin();
  for (const CodePointRange& range : in) {
    if (!result.empty() && range.last <= result.back().last) continue;
    while (run->last < range.last) ++run;
    result.push_back({std::max<char32_t>(run->first, 0x80), run->last});
  }
  return result;
}

// The letter of a set that is one letter of ASCII in both cases, and what (?i) makes of it; else none. (k and s have a third.)
char letter_in_both_cases(const CodePointSet& set) {
  if (set.size() != 2 || set[0].first != set[0].last || set[1].first != set[1].last || set[0].first + ('a' - 'A') != set[1].first) return '\0';
  const char32_t letter = set[1].first;
  return letter >= 'a' && letter <= 'z' && letter != 'k' && letter != 's' ? static_cast<char>(letter) : '\0';
}

void write_character(char32_t code_point, std::string& out) {
  const bool plain = (code_point >= '0' && code_point <= '9') || (code_point >= 'a' && code_point <= 'z') ||
                     (code_point >= 'A' && code_point <= 'Z');
  if (plain) {
    out += static_cast<char>(code_point);
    return;
  }
  std::array<char, 8> hexadecimal{};
  const auto end = std::to_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(),
                                 static_cast<std::uint32_t>(code_point), 16);
  out.append("\\x{").append(hexadecimal.data(), end.ptr).append("}");
}

}  // namespace

RegexEncoding::RegexEncoding(std::uint8_t apart) : apart_(apart), cells_{replaced_characters(apart)} {}

namespace {

// Whether all of U+0000 to U+10FFFF that can have a stand-in is outside the set, or all of it inside: the two common cases,
// letters and digits, and the complement of such.
bool is_indifferent(const CodePointSet& set) {
  if (set.empty() || (set.back().last < 0x80 && disjoint(set, controls()))) return true;
  return contains_all(set, {0x80, last_code_point}) && holds(set, controls());
}

}  // namespace

bool RegexEncoding::admit(const Pattern& pattern) {
  if (pattern.apart != apart_) return false;
  std::vector<CodePointSet> cells = cells_;
  std::vector<std::shared_ptr<const ReadClass>> classes;
  for (const PatternPiece& piece : pattern.pieces) {
    const CodePointSet& characters = piece.characters();
    if (!piece.syntax.empty() || has_admitted(piece) || is_indifferent(characters)) continue;
    for (std::size_t i = 0, count = cells.size(); i < count; ++i) {
      if (disjoint(cells[i], characters) || holds(characters, cells[i])) continue;
      if (cells.size() == stand_ins.size()) return false;
      cells.push_back(intersect(cells[i], characters));
      cells[i] = subtract(cells[i], characters);
    }
    if (piece.of_class) classes.push_back(piece.of_class);
  }
  cells_ = std::move(cells);
  classes_.insert(classes_.end(), classes.begin(), classes.end());
  return true;
}

bool RegexEncoding::has_admitted(const PatternPiece& piece) const {
  return piece.of_class && std::find(classes_.begin(), classes_.end(), piece.of_class) != classes_.end();
}

bool RegexEncoding::covers(const Pattern& pattern) const {
  if (pattern.apart != apart_) return false;
  return std::all_of(pattern.pieces.begin(), pattern.pieces.end(), [this](const PatternPiece& piece) {
    const CodePointSet& characters = piece.characters();
    if (!piece.syntax.empty() || has_admitted(piece) || is_indifferent(characters)) return true;
    return std::all_of(cells_.begin(), cells_.end(), [&characters](const CodePointSet& cell) {
      return disjoint(cell, characters) || holds(characters, cell);
    });
  });
}

void RegexEncoding::settle() {
  std::vector<std::pair<CodePointRange, std::uint8_t>> painted;
  const auto paint = [&painted](const CodePointSet& set, std::uint8_t replacement) {
    for (const CodePointRange& range : set) painted.push_back({range, replacement});
  };
  for (std::size_t i = 0; i < cells_.size(); ++i) paint(cells_[i], stand_ins[i]);
  paint(kept_in_text(apart_, Reach::all).characters, kept);
  if (!(apart_ & digits)) paint(other_digits(), ascii_digit);
  if (!(apart_ & spaces)) paint(other_spaces(), ' ');
  if (!(apart_ & line_separators)) paint(other_line_separators(), '\n');
  std::sort(painted.begin(), painted.end(), [](const auto& a, const auto& b) { return a.first.first < b.first.first; });

  for (std::size_t i = 0; i < 0x80; ++i) latin_[i] = static_cast<std::uint8_t>(i);
  segments_.clear();
  for (const auto& [range, replacement] : painted) {
    for (char32_t c = range.first; c <= range.last && c < latin_.size(); ++c) latin_[c] = replacement;
    const char32_t first = std::max<char32_t>(range.first, 0x100);
    if (range.last < first) continue;
    if (segments_.empty() || segments_.back().replacement != replacement) segments_.push_back({first, replacement});
  }
}

std::uint8_t RegexEncoding::replacement_of(char32_t code_point) const {
  if (code_point < latin_.size()) return latin_[code_point];
  const auto after = std::upper_bound(segments_.begin(), segments_.end(), code_point,
                                      [](char32_t value, const Segment& segment) { return value < segment.first; });
  return (after - 1)->replacement;
}

// The characters below U+0080 that the set is written with: itself, and the stand-ins of its cells. A stand-in that no cell
// has occurs in no text; it goes with the first cell, which keeps the ranges few.
CodePointSet RegexEncoding::ascii_part(const CodePointSet& characters) const {
  std::array<bool, 0x80> in{};
  for (const CodePointRange& range : characters) {
    for (char32_t c = range.first; c <= range.last && c < in.size(); ++c) in[c] = true;
  }
  bool first_cell_in = false;
  for (std::size_t i = 0; i < stand_ins.size(); ++i) {
    const bool cell_in = i < cells_.size() ? contains(characters, cells_[i].front().first) : first_cell_in;
    if (i == 0) first_cell_in = cell_in;
    in[stand_ins[i]] = cell_in;
  }
  CodePointSet set;
  for (char32_t c = 0; c < in.size(); ++c) {
    if (!in[c]) continue;
    if (!set.empty() && set.back().last + 1 == c) {
      set.back().last = c;
    } else {
      set.push_back({c, c});
    }
  }
  return set;
}

std::string RegexEncoding::write(const CodePointSet& characters, Reach reach) const {
  std::string out;
  if (characters.size() == 1 && characters.front().last <= '~' && characters.front().first >= ' ' &&
      characters.front().first == characters.front().last) {
    write_character(characters.front().first, out);
    return out;
  }
  // Letters and signs of ASCII stand for themselves, and no stand-in goes with them.
  const bool plain = !characters.empty() && characters.front().first >= ' ' && characters.back().last <= '~';
  const CodePointSet written = plain ? characters : unite(ascii_part(characters), kept_part(characters, apart_, reach));
  if (written.empty()) return "[^\\x00-\\x{10FFFF}]";
  if (written.size() == 1 && written.front().first == written.front().last) {
    write_character(written.front().first, out);
    return out;
  }
  out += '[';
  for (const CodePointRange& range : written) {
    write_character(range.first, out);
    if (range.first == range.last) continue;
    out += '-';
    write_character(range.last, out);
  }
  return out + "]";
}

std::string RegexEncoding::write(const Pattern& pattern, Reach reach) const {
  std::string out;
  bool folds = false;  // within (?i:
  for (const PatternPiece& piece : pattern.pieces) {
    const char letter = piece.syntax.empty() ? letter_in_both_cases(piece.characters()) : '\0';
    if (folds != (letter != '\0')) out += folds ? ")" : "(?i:";
    folds = letter != '\0';
    if (folds) out += letter;
    else out += piece.syntax.empty() ? write(piece.characters(), reach) : piece.syntax;
  }
  if (folds) out += ')';
  return out;
}

bool RegexEncoding::append_replaced(char32_t code_point, std::string& bytes) const {
  const std::uint8_t replacement = replacement_of(code_point);
  if (replacement < 0x80) {
    bytes += static_cast<char>(replacement);
  } else if (replacement == ascii_digit) {
    bytes += static_cast<char>('0' + other_digit_value(code_point));
  } else {
    text::append_utf8(bytes, code_point);
    return code_point >= first_far_character;
  }
  return false;
}

Reach RegexEncoding::write(std::u16string_view text, std::string& bytes, std::vector<RegexAnchor>& anchors) const {
  Reach reach = Reach::near;
  bytes.clear();
  anchors.clear();
  bytes.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size();) {
    const char16_t unit = text[i];
    if (unit < 0x80) {
      std::size_t end = i + 1;
      while (end < text.size() && text[end] < 0x80) ++end;
      const std::size_t before = bytes.size();
      bytes.resize(before + end - i);
      for (char* at = bytes.data() + before; i < end; ++i) *at++ = static_cast<char>(latin_[text[i]]);
      continue;
    }
    const auto [code_point, units] = text::code_point_at(text, i);
    const std::size_t before = bytes.size();
    if (append_replaced(code_point, bytes)) reach = Reach::all;
    i += units;
    if (bytes.size() - before != units) {
      anchors.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(i)});
    }
  }
  return reach;
}

}  // namespace postvett::matching
