// From the text of one rule file to its model. Everything that is wrong with the file by itself is reported; what
// depends on other files (names of lexicons, rules, packs) is left to resolution.h.
#pragma once

#include <optional>

#include "rules/model.h"
#include "rules/object_reader.h"

namespace postvett::rules {

// Nothing where the file cannot be used at all; where the report has errors, the model is good only for finding more.
std::optional<FileModel> read_rule_file(const std::string& file_name, std::string_view text, JsonValue& root, Report& report);
// The same for a file that stands under "bundled" in another one. The report is over that other one's text; at `end` it ends
// at the latest.
std::optional<FileModel> read_rule_object(const std::string& file_name, const JsonValue& root, std::size_t end, Report& report);

// The parts of it.
std::optional<Match> read_match(const JsonValue& value, Report& report);
std::vector<Term> read_terms(const JsonMember& member, Report& report);
TermOptions read_term_options(ObjectReader& object);
std::optional<Rule> read_rule(const JsonValue& value, const std::string& file_id, Report& report);
std::optional<Clause> read_clause(const JsonValue& value, Report& report);
std::optional<Fix> read_fix(const JsonValue& value, Report& report);
When read_when(const JsonValue& value, Report& report);
std::optional<Moment> read_moment(const JsonMember& member, Report& report);
// "sv", "en" or an array of them; nothing where the key is missing.
std::optional<text::LanguageSet> read_languages(ObjectReader& object, std::string_view key);
// "sentence", "paragraph", "post" and, where `words_allowed`, {"words": n}.
Window read_window(ObjectReader& object, std::string_view key, bool words_allowed, Window otherwise);

}  // namespace postvett::rules
