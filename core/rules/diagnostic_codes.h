// Every problem that a rule file can have: its stable code, its sentence and its mend. {0}, {1} … are filled in.
//
// PV01 the file as JSON · PV02 keys and values · PV03 names that refer to something · PV04 matches · PV05 what the text
// of a rule promises (examples, protected speech, the law) · PV06 limits · PV07 what `lint` adds · PV09 not built yet. A code is never reused.
#pragma once

#include <cstdint>

#define POSTVETT_DIAGNOSTIC_CODES(CODE)                                                                                  \
  CODE(json_syntax, "PV0101", error, "The file is not valid JSON: {0}.", "Mend the text at this place.")                 \
  CODE(duplicate_key, "PV0102", error, "The key \"{0}\" stands twice in this object.", "Keep one of the two.")           \
  CODE(unknown_key, "PV0201", error, "There is no key \"{0}\" here.", "{1}")                                             \
  CODE(missing_key, "PV0202", error, "The key \"{0}\" is missing.", "{1}")                                               \
  CODE(wrong_type, "PV0203", error, "\"{0}\" must be {1}, not {2}.", "Write {1} here.")                                  \
  CODE(bad_value, "PV0204", error, "\"{0}\" is not a value of \"{1}\".", "{2}")                                          \
  CODE(bad_version, "PV0205", error, "This is not format version 1.", "Write \"postvett\": 1.")                          \
  CODE(bad_slug, "PV0206", error, "\"{0}\" is not a valid id.", "Use 1 to 64 of the characters a to z, 0 to 9 and \"-\".") \
  CODE(duplicate_id, "PV0207", error, "Two rules of this file have the id \"{0}\".", "Give one of them another id.")     \
  CODE(bad_url, "PV0208", error, "\"{0}\" is not an address that readers can be sent to.", "Use an https: or mailto: address.") \
  CODE(bad_date, "PV0209", error, "\"{0}\" is not a date.", "Write a date as 2026-11-01{1}.")                            \
  CODE(bad_number, "PV0210", error, "\"{0}\" must be a whole number from {1} to {2}.", "Write such a number.")           \
  CODE(empty_value, "PV0211", error, "\"{0}\" is empty.", "{1}")                                                         \
  CODE(not_allowed_here, "PV0212", error, "\"{0}\" has no meaning {1}.", "{2}")                                          \
  CODE(no_file_version, "PV0213", warning, "The file has no \"version\".", "Add one, so that everybody can see which rules are in force.") \
  CODE(sample_missing, "PV0214", warning, "The needed lexicon \"{0}\" has no \"sample\".", "Give it one, so that the examples of this pack can be run without a company's words.") \
  CODE(never_holds, "PV0215", warning, "\"until\" lies before \"from\", so this never holds.", "Swap them, or mend the year.") \
  CODE(unknown_pack, "PV0301", error, "There is no rule file \"{0}\".", "{1}")                                           \
  CODE(cycle, "PV0302", error, "The files extend each other in a circle: {0}.", "Take one of them out of \"extends\".")  \
  CODE(unknown_lexicon, "PV0303", error, "There is no lexicon \"{0}\".", "{1}")                                          \
  CODE(unknown_rule, "PV0304", error, "There is no rule \"{0}\" to change.", "{1}")                                      \
  CODE(lexicon_exists, "PV0305", error, "The lexicon \"{0}\" already has terms.", "Use \"add\" and \"remove\" to edit it, or choose another name.") \
  CODE(term_not_there, "PV0306", error, "The lexicon \"{0}\" has no term \"{1}\" to remove.", "{2}")                     \
  CODE(unknown_entity, "PV0307", error, "There is no entity \"{0}\".", "{1}")                                            \
  CODE(lexicon_needed, "PV0308", warning, "The lexicon \"{0}\" has no terms, and rules of \"{1}\" need it.", "Give it \"terms\", so that these rules can find something.") \
  CODE(lexicon_without_terms, "PV0309", error, "The lexicon \"{0}\" is new and has no terms.", "Give it \"terms\", or \"needed\": true in a pack.") \
  CODE(file_id_twice, "PV0310", error, "\"{0}\" and \"{1}\" have the same id \"{2}\".", "Give one of them another id.")  \
  CODE(extended_twice, "PV0311", warning, "\"{0}\" is listed in \"extends\" twice.", "Take one of them out.")     \
  CODE(rule_retired, "PV0312", warning, "The rule \"{0}\" has been retired.", "{1}")                                    \
  CODE(term_retired, "PV0313", warning, "The term \"{1}\" of the lexicon \"{0}\" has been retired.", "{2}")          \
  CODE(no_operator, "PV0401", error, "This match has no operator.", "Use one of \"terms\", \"lexicon\", \"regex\", \"entity\", \"any\", \"all\", \"not\", \"sequence\", \"count\" and \"score\".") \
  CODE(two_operators, "PV0402", error, "This match has the operators \"{0}\" and \"{1}\".", "Keep one; put the other into an \"all\" or \"any\" beside it.") \
  CODE(misplaced_not, "PV0403", error, "\"not\" may stand only directly inside \"all\".", "Put it into an \"all\" together with what must be there.") \
  CODE(only_not, "PV0404", error, "This \"all\" holds nothing but \"not\".", "Add what must be there.")                  \
  CODE(bad_regex, "PV0405", error, "The regex does not compile: {0}.", "{1}")                                            \
  CODE(bad_mark, "PV0406", error, "\"{0}\" marks nothing in this rule.", "{1}")                                          \
  CODE(empty_term, "PV0407", error, "The term \"{0}\" holds no word or sign to look for.", "Take it out, or write a word.") \
  CODE(bad_window, "PV0408", error, "\"within\" must be \"sentence\", \"paragraph\", \"post\" or {\"words\": n} with n from 1 to 1000.", "Write one of these.") \
  CODE(unreachable_score, "PV0409", error, "The points of all operands add up to {0}, less than \"atLeast\".", "Lower \"atLeast\" or raise the points.") \
  CODE(min_above_max, "PV0410", error, "\"min\" is larger than \"max\".", "Swap them.")                                  \
  CODE(term_twice, "PV0411", warning, "The term \"{0}\" stands in this list twice.", "Take one of them out.")            \
  CODE(regex_runs_always, "PV0412", warning, "This regex holds nothing telling that a text could be searched for first, so the rule \"{0}\" runs it over every text.", "Write a word or a sign into it that every match has, or put it into an \"all\" beside one.") \
  CODE(example_not_flagged, "PV0501", error, "The rule \"{0}\" has no finding in its \"flag\" example: {1}.", "Change the match or the example until they agree.") \
  CODE(example_flagged, "PV0502", error, "The rule \"{0}\" has the finding \"{2}\" in its \"pass\" example: {1}.", "Narrow the match, or move the example to \"flag\".") \
  CODE(inherited_not_flagged, "PV0503", warning, "With {3}, the inherited rule \"{0}\" no longer finds its example: {1}.", "See whether that is meant; if so, disable the rule or give it another match in a rule of your own.") \
  CODE(inherited_flagged, "PV0504", warning, "With {3}, the inherited rule \"{0}\" has the finding \"{2}\" in an example that it should pass: {1}.", "See which added term does it, and take it out or make it longer.") \
  CODE(examples_missing, "PV0505", error, "A rule of kind \"{0}\" needs at least one \"flag\" and one \"pass\" example.", "Add \"examples\": {\"flag\": [\"…\"], \"pass\": [\"…\"]}.") \
  CODE(topic_protected, "PV0506", error, "Findings of the topic \"{0}\" cannot be {1}.", "Take it out: what is protected is the opinion and the report, not somebody else's data or safety.") \
  CODE(rights_locked, "PV0507", error, "\"{0}\" of a rule in postvett:rights cannot be changed.", "Only its texts can, and \"enabled\": false with a \"reason\".") \
  CODE(rights_reason, "PV0508", error, "Switching off \"{0}\" needs a \"reason\" that every reader sees.", "Add \"reason\": \"…\".") \
  CODE(topic_refused, "PV0509", error, "Rules of the topic \"{0}\" are not lawful for this employer: {1}.", "Take the rule out, or, where the profile is wrong, mend \"profile\".") \
  CODE(topic_level, "PV0510", error, "Rules of the topic \"{0}\" are at most a \"tip\".", "Write \"level\": \"tip\" or \"info\".") \
  CODE(gate_on_threat, "PV0511", error, "A rule of the topic \"threat\" cannot make an exception for {0}.", "Take it out: a threat put as a question or a condition is still one.") \
  CODE(rights_words_locked, "PV0512", error, "Words of the lexicon \"{0}\" in postvett:rights cannot be taken away.", "Take \"remove\" out; words may be added.") \
  CODE(rights_breached, "PV0513", error, "The rule \"{0}\" has the finding \"{1}\" in a text that everybody may write: {2}.", "Narrow the rule; or, where it is right all the same, give it a \"reason\" that every reader sees.") \
  CODE(rights_corpus_missing, "PV0514", warning, "The rights corpus was not given with the packs, so no rule was held against it.", "Give the program the files of rules/rights/ as \"postvett:rights-corpus\".") \
  CODE(rights_corpus_line, "PV0515", error, "Line {0} of the rights corpus is not an object with a \"text\".", "Mend the corpus: a line of JSON for each text.") \
  CODE(limit, "PV0601", error, "{0} is past the limit of {1}.", "{2}")                                                   \
  CODE(nesting, "PV0602", error, "This is nested more than {0} deep.", "Split the match into several rules.")            \
  CODE(more_errors, "PV0603", error, "This file has {0} more errors, and they are not listed.", "Mend the ones that are, and look again.") \
  CODE(more_warnings, "PV0604", warning, "This file has {0} more warnings, and they are not listed.", "Mend the ones that are, and look again.") \
  CODE(overbroad_text, "PV0701", warning, "The {0} speaks of {1} (\"{2}\"), and clauses of that kind were held overbroad.", "Point at the datum in the place of the opinion. Ground: {3}.") \
  CODE(overbroad_term, "PV0702", warning, "The term \"{0}\" alone makes a finding, and it is about {1}: clauses of that kind were held overbroad.", "Ask for a datum beside it with \"all\", or take it out. Ground: {2}.") \
  CODE(spreads_secret, "PV0703", warning, "{0} looks like names that should stay secret, and every reader of the policy gets them.", "Look for what stands around such a name (\"internal only\", \"not announced\") in the place of the name.") \
  CODE(no_advice, "PV0704", warning, "The rule \"{0}\" does not say what to do instead.", "Add \"advice\": people change what they write when they see how.") \
  CODE(example_twice, "PV0705", warning, "This example stands twice: \"{0}\".", "Take one of them out, or change it so that it shows something else.") \
  CODE(lexicon_unused, "PV0706", warning, "No rule uses the lexicon \"{0}\".", "Take it out, or use it in a rule.") \
  CODE(term_unmatchable, "PV0707", warning, "No text can hold the term \"{0}\": a phrase is not looked for across the end of a sentence.", "Make two terms of it, joined by \"all\".")

namespace postvett::rules {

enum class Code : std::uint8_t {
#define POSTVETT_CODE(name, code, severity, message, mend) name,
  POSTVETT_DIAGNOSTIC_CODES(POSTVETT_CODE)
#undef POSTVETT_CODE
};

}  // namespace postvett::rules
