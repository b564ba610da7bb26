// The words of the policy page, in Swedish and English; a language is one table. Words of the rules come from the rule file.
#pragma once

#include <string_view>
#include <utility>

namespace postvett::command {

struct PolicyWords {
  std::string_view language;
  std::string_view policy_of;  // before the file's name where it has no title of its own
  std::string_view version, contents, draft, draft_note, trial, trial_note, agreed_with, agreed_on, owner, write_to, whole_policy;
  std::string_view how_heading, how[4];
  std::string_view protected_heading, protected_intro, think_heading, think_intro, remind_heading, remind_intro, off_heading, off_intro;
  std::string_view levels[4], level_notes[4], note_badge;
  std::string_view instead, advice, clause, source, reason, applies, marked, left_alone, examples, lists_used, lowers, silences;
  std::string_view sites, surfaces, account, roles, jurisdictions, sectors, from, until, languages;
  std::string_view lists_heading, lists_intro, list_words, list_empty, made_of_heading, made_of, top;
  std::pair<std::string_view, std::string_view> topics[14];
};

// The table of a language, by its primary subtag; English where there is none.
const PolicyWords& policy_words(std::string_view language);

// A topic's name for readers; the slug itself where it is not one of the well-known ones.
std::string_view topic_name(const PolicyWords& words, std::string_view topic);

}  // namespace postvett::command
