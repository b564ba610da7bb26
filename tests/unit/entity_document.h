// What a detector cuts out of a text.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "entities/registry.h"

inline std::vector<std::u16string> detected(std::string_view entity, std::u16string_view text) {
  const auto detect = postvett::entities::find(entity);
  if (!detect) return {u"there is no such detector"};
  const postvett::text::Document document(text);
  std::vector<postvett::Span> spans;
  detect(document, spans);
  std::vector<std::u16string> pieces;
  for (const postvett::Span span : spans) pieces.emplace_back(text.substr(span.start, span.end - span.start));
  return pieces;
}

using Pieces = std::vector<std::u16string>;

inline void is_none(std::string_view entity, std::initializer_list<std::u16string_view> texts) {
  for (const std::u16string_view text : texts) {
    INFO(entity << ": " << std::string(text.begin(), text.end()));
    CHECK(detected(entity, text).empty());
  }
}

// Each piece is found whole: alone, behind an emoji and before a comma, and in quotation marks.
inline void is_found(std::string_view entity, std::initializer_list<std::u16string_view> pieces) {
  for (const std::u16string_view view : pieces) {
    const std::u16string piece(view);
    INFO(entity << ": " << std::string(piece.begin(), piece.end()));
    CHECK(detected(entity, piece) == Pieces{piece});
    CHECK(detected(entity, u"😂 Det är " + piece + u", tack. Hej!") == Pieces{piece});
    CHECK(detected(entity, u"Se \"" + piece + u"\".\n") == Pieces{piece});
  }
}
