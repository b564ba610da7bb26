// Rules compiled: every match a tree whose leaves are numbers, so that a leaf that many rules use is looked for once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "entities/registry.h"
#include "matching/regex_table.h"
#include "matching/term_index.h"
#include "rules/model.h"

namespace postvett::evaluation {

using LeafId = std::uint32_t;

struct Leaf {
  enum class Kind : std::uint8_t { terms, regex, entity };
  Kind kind = Kind::terms;
  std::uint32_t index = 0;              // terms: the list in the term index; regex: into Program::regexes
  entities::Detector detector = nullptr;
  std::uint8_t digits = 0;              // entity: a text with fewer digits, or without one of these signs, has none
  matching::SignSet signs = ~matching::SignSet{0};
  std::uint32_t source = 0;             // into Program::sources
  bool undisguised = false;             // terms: words in disguise do not count
};

struct Node {
  rules::Operator op = rules::Operator::any;
  LeafId leaf = 0;         // of terms, lexicon, regex, entity
  LeafId sample_leaf = 0;  // the same while a pack's own examples run: a needed lexicon's sample
  std::vector<Node> operands;
  std::vector<rules::Gate> except;
  text::LanguageSet languages;  // of a leaf: the sentences in which its occurrences count
  std::vector<int> points;
  rules::Window window;
  bool ordered = false;
  std::uint32_t gap = 0, min = 1, max = 0xFFFFFFFF;
  int at_least = 0;

  bool is_leaf() const { return op <= rules::Operator::entity; }
};

struct CompiledRule {
  Node match;
  std::unique_ptr<Node> need, unless;
  rules::Window unless_window;
  std::uint32_t rule = 0;          // into Program::rules and infos
  std::uint32_t marked_source = 0; // for Mark::Part::source
};

struct Program {
  std::vector<RuleInfo> infos;       // what a reader may know, in the order of the files
  std::vector<rules::Rule> rules;    // the same order
  std::vector<CompiledRule> compiled;  // the same order
  std::vector<Leaf> leaves;
  std::vector<std::string> sources;  // "lexicon:guest", "entity:email", "terms", "regex"
  matching::TermIndex terms;
  matching::RegexTable regexes;
  // Which rules to look at when a term list has an occurrence, when a regex may match, and when an entity may occur (few are
  // asked for: by leaf); and which to look at always.
  std::vector<std::vector<std::uint32_t>> rules_of_list;
  std::vector<std::vector<std::uint32_t>> rules_of_regex;
  std::vector<std::pair<LeafId, std::vector<std::uint32_t>>> rules_of_entity;
  std::vector<std::uint32_t> rules_always;
  rules::Profile profile;
};

}  // namespace postvett::evaluation
