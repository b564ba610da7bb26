// What the normalization forms share: taking characters apart by a mapping, and putting a run of them into canonical
// order and together again (UAX #15; Unicode 15.0, section 3.11), each with the place that it came from.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "postvett/finding.h"
#include "text/unicode.h"

namespace postvett::text {

// Calls emit(char32_t) for each code point that `mapping` makes of one.
template <typename Emit>
void expand(const tables::Mapping& mapping, char32_t code_point, const Emit& emit) {
  if (code_point >= tables::mapping_limit) return emit(code_point);
  const bool in_first = code_point >= tables::ideographs_1_first && code_point <= tables::ideographs_1_last;
  if (in_first || (code_point >= tables::ideographs_2_first && code_point <= tables::ideographs_2_last)) {
    constexpr char32_t first_size = tables::ideographs_1_last - tables::ideographs_1_first + 1;
    const char32_t index =
        in_first ? code_point - tables::ideographs_1_first : code_point - tables::ideographs_2_first + first_size;
    if (const char16_t ideograph = tables::compatibility_ideographs[index]; ideograph != 0) return emit(ideograph);
  }

  const std::size_t block = mapping.blocks[code_point >> tables::mapping_shift];
  const std::size_t within = code_point & ((1U << tables::mapping_shift) - 1);
  const std::size_t value = mapping.values[(block << tables::mapping_shift) + within];
  if (value == 0) return emit(code_point);
  if (value < mapping.singles_base) return emit((code_point + mapping.differences[value]) & 0xFFFF);
  if (value < mapping.compositions_base) return emit(mapping.singles[value - mapping.singles_base]);
  if (value < mapping.sequences_base) {
    const std::size_t pair = value - mapping.compositions_base;
    expand(mapping, tables::composition_firsts[pair], emit);
    return emit(tables::composition_seconds[pair]);
  }
  const char16_t* sequence = mapping.sequences + (value - mapping.sequences_base);
  const std::size_t size = sequence[0];
  for (std::size_t i = 1; i <= size; ++i) {
    const char32_t unit = sequence[i];
    if ((unit & 0xFC00) != 0xD800) {
      emit(unit);
    } else {
      emit(0x10000 + ((unit - 0xD800) << 10) + (sequence[++i] - 0xDC00U));
    }
  }
}

// Holds the characters since the last one that nothing before it can affect; hands them on in order when the next such
// one comes. Whoever uses it calls flush() at the end.
template <bool composing>
class CanonicalBuffer {
 public:
  template <typename Emit>
  void add(char32_t code_point, Span source, const Emit& emit) {
    const Properties& p = properties(code_point);
    if (p.combining_class == 0 && !p.has(Properties::composes_backwards)) flush(emit);
    push({code_point, source, p.combining_class});
  }

  // Calls emit(char32_t, Span) for each character held.
  template <typename Emit>
  void flush(const Emit& emit) {
    if (size_ > 1) {
      reorder();
      if constexpr (composing) compose_pieces();
    }
    for (const Piece* piece = begin(); piece != begin() + size_; ++piece) emit(piece->value, piece->source);
    size_ = 0;
    many_.clear();
  }

 private:
  struct Piece {
    char32_t value;
    Span source;
    std::uint8_t combining_class;
  };

  Piece* begin() { return many_.empty() ? few_.data() : many_.data(); }

  void push(Piece piece) {
    if (size_ < few_.size()) {
      few_[size_] = piece;
    } else {
      if (many_.empty()) many_.assign(few_.begin(), few_.end());
      many_.push_back(piece);
    }
    ++size_;
  }

  void reorder() {
    const auto is_starter = [](const Piece& piece) { return piece.combining_class == 0; };
    Piece* const end = begin() + size_;
    for (Piece* first = begin(); first != end;) {
      first = std::find_if_not(first, end, is_starter);
      Piece* const last = std::find_if(first, end, is_starter);
      sort_marks(first, last);
      first = last;
    }
  }

  // Stable and linear: a text may consist of marks only.
  void sort_marks(Piece* first, Piece* last) {
    const auto by_class = [](const Piece& a, const Piece& b) { return a.combining_class < b.combining_class; };
    if (std::is_sorted(first, last, by_class)) return;
    std::array<std::size_t, 257> starts{};
    for (const Piece* piece = first; piece != last; ++piece) ++starts[piece->combining_class + 1U];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    unsorted_.assign(first, last);
    for (const Piece& piece : unsorted_) first[starts[piece.combining_class]++] = piece;
  }

  void compose_pieces() {
    Piece* const pieces = begin();
    Piece* starter = nullptr;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      const Piece piece = pieces[i];
      const bool reaches_starter = starter != nullptr && (pieces + kept == starter + 1 ||
                                                          pieces[kept - 1].combining_class < piece.combining_class);
      if (const char32_t composite = reaches_starter ? compose(starter->value, piece.value) : 0; composite != 0) {
        starter->value = composite;
        starter->source.start = std::min(starter->source.start, piece.source.start);
        starter->source.end = std::max(starter->source.end, piece.source.end);
        continue;
      }
      pieces[kept] = piece;
      if (piece.combining_class == 0) starter = pieces + kept;
      ++kept;
    }
    size_ = kept;
  }

  std::array<Piece, 8> few_;  // enough for any letter of any language: the heap is for artful texts only
  std::vector<Piece> many_;   // all of them, once there are more
  std::size_t size_ = 0;
  std::vector<Piece> unsorted_;
};

}  // namespace postvett::text
