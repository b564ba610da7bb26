// What a detector cuts out of a text.
#pragma once

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
