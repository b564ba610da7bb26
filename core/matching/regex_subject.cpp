#include "matching/regex_subject.h"

#include <algorithm>

namespace postvett::matching {

RegexSubject::RegexSubject(const RegexAlphabet& alphabet, std::u16string_view text)
    : alphabet_(&alphabet), text_(text), forms_(alphabet.encodings().size()) {}

const RegexSubject::Form& RegexSubject::form(std::size_t encoding) const {
  Form& form = forms_[encoding];
  if (!form.written) {
    form.reach = alphabet_->encodings()[encoding].write(text_, form.bytes, form.anchors);
    form.written = true;
  }
  return form;
}

std::string_view RegexSubject::bytes(std::size_t encoding) const { return form(encoding).bytes; }

Reach RegexSubject::reach(std::size_t encoding) const { return form(encoding).reach; }

std::uint32_t RegexSubject::unit_at(std::size_t encoding, std::size_t byte) const {
  const std::vector<RegexAnchor>& anchors = forms_[encoding].anchors;
  const auto after = std::upper_bound(anchors.begin(), anchors.end(), byte,
                                      [](std::size_t value, const RegexAnchor& anchor) { return value < anchor.byte; });
  if (after == anchors.begin()) return static_cast<std::uint32_t>(byte);
  return (after - 1)->unit + static_cast<std::uint32_t>(byte - (after - 1)->byte);
}

std::size_t RegexSubject::byte_at(std::size_t encoding, std::uint32_t unit) const {
  const std::vector<RegexAnchor>& anchors = forms_[encoding].anchors;
  const auto after = std::upper_bound(anchors.begin(), anchors.end(), unit,
                                      [](std::uint32_t value, const RegexAnchor& anchor) { return value < anchor.unit; });
  if (after == anchors.begin()) return unit;
  return (after - 1)->byte + (unit - (after - 1)->unit);
}

}  // namespace postvett::matching
