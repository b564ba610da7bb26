#include "matching/term_index.h"

#include <algorithm>
#include <memory>

#include "matching/accents.h"
#include "matching/disguises.h"
#include "matching/word_memory.h"
#include "text/unicode.h"
#include "text/utf.h"

namespace postvett::matching {
namespace {

std::size_t letters_in(std::string_view folded) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint c = text::utf8_code_point_at(folded, at);
    count += text::is_letter(c.value);
    at += c.size;
  }
  return count;
}

}  // namespace

TermIndex::Node TermIndex::child(Node from, AnySymbol symbol, text::Joint joint) const {
  if (joint == text::Joint::apart) return no_node;
  const auto found = children_.find(edge(from, symbol, joint));
  return found == children_.end() ? no_node : found->second;
}

struct TermIndex::Scratch {
  // A word of the text that was read, the node that it led to, the token after it, and which of that one's readings is to be
  // tried next.
  struct Step {
    std::uint32_t reading;
    Node node;
    std::uint32_t next_token, next_reading;
  };

  WordMemory memory;
  std::vector<Reading> readings;
  std::vector<std::uint32_t> begins;  // in `readings`, by token
  std::vector<Vocabulary::Found> found;
  std::vector<Disguise> disguises;
  std::vector<Step> steps;
  std::vector<bool> capitals;
};

TermIndex::TermIndex() = default;
TermIndex::~TermIndex() { delete spare_.load(std::memory_order_relaxed); }

// What each word of a text may stand for.
class TermIndex::Readings {
 public:
  Readings(const TermIndex& index, const text::Document& document, Scratch& scratch)
      : index_(index), disguises_(document), scratch_(scratch), all_(scratch.readings), begins_(scratch.begins) {
    all_.clear();
    begins_.clear();
    const auto count = static_cast<std::uint32_t>(document.tokens().size());
    begins_.reserve(count + 1);
    for (std::uint32_t token = 0; token < count; ++token) {
      begins_.push_back(static_cast<std::uint32_t>(all_.size()));
      read(document.folded(document.tokens()[token]));
      if (!index.has_disguise_ || disguises_.surely_none(token)) continue;
      scratch.disguises.clear();
      disguises_.of(token, scratch.disguises);
      for (const Disguise& disguise : scratch.disguises) look_up(disguise.word, &disguise);
    }
    begins_.push_back(static_cast<std::uint32_t>(all_.size()));
  }

  // The readings of a token are those from begin(token) to end(token); there is no token past the last.
  std::uint32_t begin(std::uint32_t token) const { return begins_[token]; }
  std::uint32_t end(std::uint32_t token) const { return token + 1 < begins_.size() ? begins_[token + 1] : begins_[token]; }
  const Reading& operator[](std::uint32_t reading) const { return all_[reading]; }

 private:
  void read(std::string_view word) {
    const WordMemory::Key key(word);
    if (const WordMemory::Entry* known = scratch_.memory.find(key)) {
      for (std::size_t i = 0; i < known->size(); ++i) all_.push_back({(*known)[i].symbol, (*known)[i].part_begin, 1, false});
      return;
    }
    const std::size_t first = all_.size();
    look_up(word, nullptr);
    const std::size_t count = all_.size() - first;
    if (count > WordMemory::most_meanings) return;
    std::array<WordMemory::Meaning, WordMemory::most_meanings> meanings;
    for (std::size_t i = 0; i < count; ++i) meanings[i] = {all_[first + i].symbol, all_[first + i].part_begin};
    scratch_.memory.keep(key, meanings.data(), count);
  }

  void look_up(std::string_view word, const Disguise* disguise) {
    add(index_.words_, word, 0, disguise);
    if (index_.bare_words_.size() == 0) return;
    if (may_have_accents(word)) add(index_.bare_words_, without_accents(word), 1, disguise);
    else add(index_.bare_words_, word, 1, disguise);
  }

  void add(const Vocabulary& vocabulary, std::string_view word, AnySymbol which, const Disguise* disguise) {
    scratch_.found.clear();
    vocabulary.find(word, scratch_.found);
    for (const Vocabulary::Found& one : scratch_.found) {
      if (disguise && disguise->whole && one.is_part) continue;
      all_.push_back({one.symbol * 2 + which, one.part_begin, disguise ? disguise->tokens : 1, disguise != nullptr});
    }
  }

  const TermIndex& index_;
  Disguises disguises_;
  Scratch& scratch_;
  std::vector<Reading>& all_;
  std::vector<std::uint32_t>& begins_;
};

// The walk from one word of a text along all branches of the trie that the text goes along with.
class TermIndex::Walk {
 public:
  Walk(const TermIndex& index, const text::Document& document, Scratch& scratch, TermMatches& out)
      : index_(index), document_(document), tokens_(document.tokens()), readings_(index, document, scratch), languages_(document), out_(out),
        steps_(scratch.steps), in_text_(scratch.capitals) {
    steps_.clear();
  }

  void run() {
    for (std::uint32_t first = 0; first < tokens_.size(); ++first) {
      for (std::uint32_t reading = readings_.begin(first); reading < readings_.end(first); ++reading) {
        const AnySymbol symbol = readings_[reading].symbol;
        const std::vector<Node>& roots = index_.roots_[symbol & 1];
        const Node node = symbol / 2 < roots.size() ? roots[symbol / 2] : no_node;
        if (node != no_node) from(first, reading, node);
      }
    }
  }

 private:
  using Step = Scratch::Step;

  void from(std::uint32_t first, std::uint32_t reading, Node node) {
    enter(first, reading, node);
    while (!steps_.empty()) {
      Step& step = steps_.back();
      if (step.next_reading == readings_.end(step.next_token)) {
        steps_.pop_back();
        continue;
      }
      const std::uint32_t tried = step.next_reading++;
      const Node child = index_.child(step.node, readings_[tried].symbol, tokens_[step.next_token].before);
      if (child != no_node) enter(step.next_token, tried, child);
    }
  }

  // The walk goes on from a token by one of its readings.
  void enter(std::uint32_t token, std::uint32_t reading, Node node) {
    const std::uint32_t next = token + readings_[reading].tokens;
    steps_.push_back({reading, node, next, readings_.begin(next)});
    const Span span{tokens_[token_of(0)].span.start, tokens_[next - 1].span.end};
    const bool disguised = std::any_of(steps_.begin(), steps_.end(), [this](const Step& step) { return readings_[step.reading].disguised; });
    for (std::uint32_t at = index_.endings_of_[node]; at != no_node; at = index_.endings_[at].next) {
      const Ending& ending = index_.endings_[at];
      if (disguised && !ending.disguise) continue;
      if (!ending.languages.is_any() && !ending.languages.admits(languages_.at(span.start))) continue;
      if (ending.case_mode == rules::CaseMode::any || case_holds(ending)) out_.add(ending.list, span, disguised);
    }
    if (!index_.leads_on_[node]) steps_.pop_back();
  }

  // The token that a step read.
  std::uint32_t token_of(std::size_t step) const { return steps_[step].next_token - readings_[steps_[step].reading].tokens; }

  // "smart" with a capital: each capital of the term is one in the text, or the text has nothing but capitals. "exact": the
  // same capitals. Letters that an ending or another part of a compound adds are free. In disguise letters may be digits
  // and signs, so that only the first capital is asked for.
  bool case_holds(const Ending& ending) {
    bool same = true, all_capitals = true;
    for (std::uint32_t i = 0; i < steps_.size() && (same || all_capitals); ++i) {
      const Capitals& wanted = index_.capitals_[ending.capitals + i];
      const Reading& reading = readings_[steps_[i].reading];
      const text::Token& token = tokens_[token_of(i)];
      const std::uint32_t end = tokens_[steps_[i].next_token - 1].span.end;
      in_text_.clear();
      append_capitals(document_.text().substr(token.span.start, end - token.span.start), in_text_);
      all_capitals = all_capitals && std::find(in_text_.begin(), in_text_.end(), false) == in_text_.end();
      if (reading.disguised) {
        const bool wants = wanted.begin < wanted.end && index_.is_capital_[wanted.begin];
        const bool has = !in_text_.empty() && in_text_[0];
        same = same && (ending.case_mode == rules::CaseMode::exact ? wants == has : !wants || has);
      } else {
        same = same && capitals_hold(ending.case_mode, wanted, reading.part_begin == 0 ? 0 : letters_in(document_.folded(token).substr(0, reading.part_begin)));
      }
    }
    return same || (all_capitals && ending.case_mode == rules::CaseMode::smart);
  }

  // Whether the text's word has the capitals of the term's from letter `skipped` on. A word that ends a compound has
  // its first capital, if any, at the beginning of the compound: Hotellfyrvakten.
  bool capitals_hold(rules::CaseMode mode, const Capitals& wanted, std::size_t skipped) const {
    const std::size_t size = wanted.end - wanted.begin;
    const std::size_t there = in_text_.size() - std::min(in_text_.size(), skipped);
    if (!wanted.may_grow && there != size) return false;
    for (std::size_t i = 0; i < size && i < there; ++i) {
      const bool want = index_.is_capital_[wanted.begin + i];
      const bool have = in_text_[skipped + i] || (i == 0 && skipped > 0 && in_text_[0]);
      if (mode == rules::CaseMode::exact ? want != have : want && !have) return false;
    }
    return true;
  }

  const TermIndex& index_;
  const text::Document& document_;
  const std::vector<text::Token>& tokens_;
  const Readings readings_;
  text::SentenceLanguages languages_;
  TermMatches& out_;
  std::vector<Step>& steps_;
  std::vector<bool>& in_text_;
};

void TermIndex::find_all(const text::Document& document, TermMatches& out) const {
  out.clear();
  std::unique_ptr<Scratch> scratch(spare_.exchange(nullptr, std::memory_order_acquire));
  if (!scratch) scratch = std::make_unique<Scratch>();
  Walk(*this, document, *scratch, out).run();
  out.settle();
  Scratch* none = nullptr;
  if (spare_.compare_exchange_strong(none, scratch.get(), std::memory_order_release, std::memory_order_relaxed)) (void)scratch.release();
}

}  // namespace postvett::matching
