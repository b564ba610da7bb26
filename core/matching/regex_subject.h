// A text in the characters that regexes run over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/regex_alphabet.h"

namespace postvett::matching {

// Built once for a checked text, in no time: each form is written when the first regex asks for it. For that reason a
// subject belongs to one thread. The alphabet and the text must outlive it.
class RegexSubject {
 public:
  // `text`: UTF-16, lone surrogates allowed, fewer than 2^30 units.
  RegexSubject(const RegexAlphabet& alphabet, std::u16string_view text);

  // The text in the alphabet's encoding of that index, UTF-8.
  std::string_view bytes(std::size_t encoding) const;

  // Which characters of words it has; the same.
  Reach reach(std::size_t encoding) const;

  // Where a byte of that form, which must be the first of a character, or the end, stands in the text: UTF-16 code units.
  std::uint32_t unit_at(std::size_t encoding, std::size_t byte) const;

  // The other way round: `unit` is where a character starts, or the end of the text.
  std::size_t byte_at(std::size_t encoding, std::uint32_t unit) const;

 private:
  struct Form;
  const Form& form(std::size_t encoding) const;

  struct Form {
    bool written = false;
    Reach reach = Reach::all;
    std::string bytes;
    std::vector<RegexAnchor> anchors;
  };

  const RegexAlphabet* alphabet_;
  std::u16string_view text_;
  mutable std::vector<Form> forms_;
};

}  // namespace postvett::matching
