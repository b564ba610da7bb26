#include "matching/code_points.h"

#include <algorithm>

#include "re2/unicode_groups.h"

namespace postvett::matching {
namespace {

// The first range that ends at or after `code_point`.
CodePointSet::const_iterator reach(const CodePointSet& set, char32_t code_point) {
  return std::lower_bound(set.begin(), set.end(), code_point,
                          [](const CodePointRange& range, char32_t value) { return range.last < value; });
}

void append(CodePointSet& set, CodePointRange range) {
  if (!set.empty() && range.first <= set.back().last + 1) {
    set.back().last = std::max(set.back().last, range.last);
  } else {
    set.push_back(range);
  }
}

}  // namespace

bool contains(const CodePointSet& set, char32_t code_point) {
  return contains_all(set, {code_point, code_point});
}

bool contains_all(const CodePointSet& set, CodePointRange range) {
  const auto found = reach(set, range.first);
  return found != set.end() && found->first <= range.first && range.last <= found->last;
}

bool disjoint(const CodePointSet& a, const CodePointSet& b) {
  // A letter and all that there are: found out without reading all.
  if (a.size() > 16 * b.size()) return disjoint(b, a);
  if (b.size() > 16 * a.size()) {
    return std::none_of(a.begin(), a.end(), [&b](const CodePointRange& range) {
      const auto found = reach(b, range.first);
      return found != b.end() && found->first <= range.last;
    });
  }
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->last < right->first) {
      ++left;
    } else if (right->last < left->first) {
      ++right;
    } else {
      return false;
    }
  }
  return true;
}

bool holds(const CodePointSet& set, const CodePointSet& part) {
  auto range = set.begin();
  for (const CodePointRange& wanted : part) {
    while (range != set.end() && range->last < wanted.first) ++range;
    if (range == set.end() || wanted.first < range->first || range->last < wanted.last) return false;
  }
  return true;
}

CodePointSet unite(const CodePointSet& a, const CodePointSet& b) {
  CodePointSet result;
  result.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() || right != b.end()) {
    const bool take_left = right == b.end() || (left != a.end() && left->first <= right->first);
    append(result, take_left ? *left++ : *right++);
  }
  return result;
}

CodePointSet intersect(const CodePointSet& a, const CodePointSet& b) {
  CodePointSet result;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    const char32_t first = std::max(left->first, right->first);
    const char32_t last = std::min(left->last, right->last);
    if (first <= last) result.push_back({first, last});
    if (left->last < right->last) {
      ++left;
    } else {
      ++right;
    }
  }
  return result;
}

CodePointSet subtract(const CodePointSet& a, const CodePointSet& b) {
  return intersect(a, complement(b));
}

CodePointSet complement(const CodePointSet& set) {
  CodePointSet result;
  char32_t next = 0;
  for (const CodePointRange& range : set) {
    if (next < range.first) result.push_back({next, range.first - 1});
    next = range.last + 1;
  }
  if (next <= last_code_point) result.push_back({next, last_code_point});
  return result;
}

CodePointSet unicode_group(std::string_view name) {
  CodePointSet result;
  for (int i = 0; i < re2::num_unicode_groups; ++i) {
    const re2::UGroup& group = re2::unicode_groups[i];
    if (name != group.name) continue;
    for (int k = 0; k < group.nr16; ++k) append(result, {group.r16[k].lo, group.r16[k].hi});
    for (int k = 0; k < group.nr32; ++k) {
      append(result, {static_cast<char32_t>(group.r32[k].lo), static_cast<char32_t>(group.r32[k].hi)});
    }
    break;
  }
  return result;
}

const CodePointSet& word_characters() {
  static const CodePointSet set = [] {
    const CodePointSet letters_and_marks = unite(unicode_group("L"), unicode_group("M"));
    const CodePointSet numbers_and_joiners = unite(unicode_group("N"), unicode_group("Pc"));
    const CodePointSet not_here = {{0, 0x7F}, {0x20E3, 0x20E3}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF}};
    return subtract(unite(letters_and_marks, numbers_and_joiners), not_here);
  }();
  return set;
}

const CodePointSet& other_spaces() {
  static const CodePointSet set = {{0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
                                   {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};
  return set;
}

const CodePointSet& other_line_separators() {
  static const CodePointSet set = {{0x85, 0x85}, {0x2028, 0x2029}};
  return set;
}

const CodePointSet& other_digits() {
  static const CodePointSet set = subtract(unicode_group("Nd"), {{0, 0x7F}});
  return set;
}

int other_digit_value(char32_t code_point) {
  const auto found = reach(other_digits(), code_point);
  if (found == other_digits().end() || code_point < found->first) return -1;
  return static_cast<int>((code_point - found->first) % 10);
}

}  // namespace postvett::matching
