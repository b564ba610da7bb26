// Reads terms and their options: the end of section 3 of the rule format.
#include <algorithm>

#include "rules/reader.h"

namespace postvett::rules {
namespace {

constexpr std::array<std::string_view, 3> case_names = {"smart", "exact", "any"};
constexpr std::array<std::string_view, 2> accent_names = {"keep", "fold"};
constexpr std::array<std::string_view, 2> inflected_languages = {"sv", "en"};
constexpr std::array<std::string_view, 1> compound_languages = {"sv"};

bool is_string(const JsonValue& value, std::string_view key, std::string_view wanted, Report& report) {
  if (value.is(JsonValue::Kind::string)) return true;
  report.add(Code::wrong_type, value.offset, {key, wanted, kind_name(value.kind)});
  return false;
}

void read_language(const JsonValue& value, Report& report, Languages& out) {
  if (!is_string(value, "inflect", "\"sv\", \"en\" or a list of them", report)) return;
  const auto index = read_choice(value, "inflect", inflected_languages, report);
  if (index == 0u) out.swedish = true;
  if (index == 1u) out.english = true;
}

// "sv", "en", or a list of them; an empty list takes the inflection of a wider place away.
std::optional<Languages> read_inflect(ObjectReader& object) {
  const JsonMember* member = object.take("inflect");
  if (!member) return std::nullopt;
  Languages languages;
  if (member->value.is(JsonValue::Kind::array)) {
    for (const JsonValue& item : member->value.items) read_language(item, object.report(), languages);
  } else {
    read_language(member->value, object.report(), languages);
  }
  return languages;
}

// "sv" or false.
std::optional<bool> read_compound(ObjectReader& object) {
  const JsonMember* member = object.take("compound");
  if (!member) return std::nullopt;
  if (!member->value.is(JsonValue::Kind::boolean)) {
    if (!is_string(member->value, "compound", "\"sv\" or false", object.report())) return std::nullopt;
    return read_choice(member->value, "compound", compound_languages, object.report()).has_value();
  }
  if (!member->value.boolean) return false;
  object.report().add(Code::bad_value, member->value.offset, {"true", "compound", "Write \"sv\": Swedish compounds are the ones that are known."});
  return std::nullopt;
}

}  // namespace

TermOptions TermOptions::or_else(const TermOptions& wider) const {
  TermOptions out = *this;
  const auto inherit = [](auto& own, const auto& from) {
    if (!own) own = from;
  };
  inherit(out.case_mode, wider.case_mode);
  inherit(out.inflect, wider.inflect);
  inherit(out.compound, wider.compound);
  inherit(out.fold_accents, wider.fold_accents);
  inherit(out.disguise, wider.disguise);
  inherit(out.languages, wider.languages);
  return out;
}

std::uint32_t TermOptions::key() const {
  std::uint32_t key = case_mode ? 1u + static_cast<std::uint32_t>(*case_mode) : 0u;
  const auto add = [&key](std::optional<bool> option) { key = key * 3 + (option ? 1u + *option : 0u); };
  add(inflect ? std::optional(inflect->swedish) : std::nullopt);
  add(inflect ? std::optional(inflect->english) : std::nullopt);
  add(compound);
  add(fold_accents);
  add(disguise);
  return key * 257 + (languages ? 1u + languages->bits() : 0u);
}

TermOptions read_term_options(ObjectReader& object) {
  TermOptions options;
  if (const auto index = object.choice("case", case_names)) options.case_mode = static_cast<CaseMode>(*index);
  options.inflect = read_inflect(object);
  options.compound = read_compound(object);
  if (const auto index = object.choice("accents", accent_names)) options.fold_accents = *index == 1;
  options.disguise = object.boolean("disguise");
  options.languages = read_languages(object, "lang");
  return options;
}

std::vector<Term> read_terms(const JsonMember& member, Report& report) {
  std::vector<Term> terms;
  if (!member.value.is(JsonValue::Kind::array)) {
    report.add(Code::wrong_type, member.value.offset, {member.key, "an array of terms", kind_name(member.value.kind)});
    return terms;
  }
  for (const JsonValue& item : member.value.items) {
    if (item.is(JsonValue::Kind::string)) {
      terms.push_back({item.string, {}, item.offset});
      continue;
    }
    if (!item.is(JsonValue::Kind::object)) {
      report.add(Code::wrong_type, item.offset, {"a term", "a string, or an object with \"term\"", kind_name(item.kind)});
      continue;
    }
    ObjectReader object(item, "a term", report);
    object.require("term", "Say which word or phrase is meant: \"term\": \"…\".");
    const std::optional<std::string> text = object.string("term");
    const TermOptions options = read_term_options(object);
    object.finish();
    if (text) terms.push_back({*text, options, item.offset});
  }
  return terms;
}

}  // namespace postvett::rules
