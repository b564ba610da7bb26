#include "text/canonical_buffer.h"
#include "text/normalize.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::text {
namespace {

// Hangul syllables are taken apart by arithmetic (Unicode 15.0, section 3.12).
template <typename Emit>
void decompose(const tables::Mapping& mapping, char32_t code_point, const Emit& emit) {
  if (code_point < 0xAC00 || code_point > 0xD7A3) return expand(mapping, code_point, emit);
  const char32_t index = code_point - 0xAC00;
  emit(0x1100 + index / 588);
  emit(0x1161 + index % 588 / 28);
  if (index % 28 != 0) emit(0x11A7 + index % 28);
}

template <bool composing>
std::u16string normalize(const tables::Mapping& mapping, std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  const auto emit = [&out](char32_t c, Span) { append_utf16(out, c); };
  CanonicalBuffer<composing> buffer;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    decompose(mapping, c.value, [&](char32_t part) { buffer.add(part, {}, emit); });
    at += c.size;
  }
  buffer.flush(emit);
  return out;
}

}  // namespace

std::u16string nfc(std::u16string_view text) { return normalize<true>(tables::canonical_mapping, text); }
std::u16string nfd(std::u16string_view text) { return normalize<false>(tables::canonical_mapping, text); }
std::u16string nfkc(std::u16string_view text) { return normalize<true>(tables::compatibility_mapping, text); }
std::u16string nfkd(std::u16string_view text) { return normalize<false>(tables::compatibility_mapping, text); }

}  // namespace postvett::text
