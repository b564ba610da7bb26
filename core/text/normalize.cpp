#include "text/normalize.h"

#include <algorithm>

#include "text/canonical_buffer.h"
#include "text/latin1.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

constexpr char32_t acute_accent = 0xB4;  // folds to a space and a mark, so it has to be seen before folding

char32_t unify_quotation_mark(char32_t c) {
  switch (c) {
    case 0x2019:
    case 0x2018:
    case 0x02BC:
    case 0x201B:
    case U'`':
      return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
      return U'"';
    default:
      return c;
  }
}

// Calls emit(char32_t, Span) for each character of the folded text.
template <bool unify_quotation_marks, typename Emit>
void casefold(std::u16string_view text, const Emit& emit_folded) {
  const auto emit = [&emit_folded](char32_t c, Span source) {
    emit_folded(unify_quotation_marks ? unify_quotation_mark(c) : c, source);
  };
  CanonicalBuffer<true> buffer;
  for (std::size_t at = 0; at < text.size();) {
    const char16_t unit = text[at];
    const auto start = static_cast<std::uint32_t>(at);
    if (unit < 0x100 && latin1_casefold[unit] != 0 && (at + 1 == text.size() || leaves_previous_alone(text[at + 1]))) {
      buffer.flush(emit);
      emit(latin1_casefold[unit], {start, start + 1});
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    const Span source{start, static_cast<std::uint32_t>(at)};
    if (unify_quotation_marks && c.value == acute_accent) {
      buffer.add(U'\'', source, emit);
    } else if (!is_default_ignorable(c.value)) {
      expand(tables::casefold_mapping, c.value, [&](char32_t part) { buffer.add(part, source, emit); });
    }
  }
  buffer.flush(emit);
}

}  // namespace

void append_nfkc_casefold(std::string& out, std::u16string_view text) {
  casefold<false>(text, [&out](char32_t c, Span) { append_utf8(out, c); });
}

std::string nfkc_casefold(std::u16string_view text) {
  std::string out;
  append_nfkc_casefold(out, text);
  return out;
}

void append_comparable(std::string& out, std::u16string_view text) {
  casefold<true>(text, [&out](char32_t c, Span) { append_utf8(out, c); });
}

FoldedText fold_with_offsets(std::u16string_view text) {
  FoldedText folded;
  folded.utf8.reserve(text.size() + text.size() / 8);
  casefold<false>(text, [&folded](char32_t c, Span source) {
    append_utf8(folded.utf8, c);
    folded.sources.resize(folded.utf8.size(), source);
  });
  return folded;
}

Span FoldedText::source(std::size_t start, std::size_t end) const {
  Span hull = sources[start];
  for (std::size_t i = start + 1; i < end; ++i) {
    hull.start = std::min(hull.start, sources[i].start);
    hull.end = std::max(hull.end, sources[i].end);
  }
  return hull;
}

}  // namespace postvett::text
