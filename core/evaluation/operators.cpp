#include "evaluation/operators.h"

#include <algorithm>

#include "evaluation/gates.h"
#include "evaluation/word_windows.h"
#include "text/order.h"

namespace postvett::evaluation {
namespace {

using rules::Operator;
using rules::Window;

void sort(Occurrences& occurrences) {
  text::sort_stably(occurrences, [](const Occurrence& a, const Occurrence& b) {
    return a.hull.start != b.hull.start ? a.hull.start < b.hull.start : a.hull.end < b.hull.end;
  });
}

// Those of an operand's occurrences that lie in one window, as positions [begin, end) in the operand's list.
struct InWindow {
  std::size_t window = 0;
  std::vector<const Occurrence*> occurrences;
};

std::vector<InWindow> by_window(const Occurrences& occurrences, const text::Document& document, Window::Kind kind) {
  std::vector<InWindow> out;
  for (const Occurrence& occurrence : occurrences) {
    const std::optional<std::size_t> window = window_of(document, kind, occurrence.hull);
    if (!window) continue;
    if (out.empty() || out.back().window != *window) out.push_back({*window, {}});
    out.back().occurrences.push_back(&occurrence);
  }
  return out;
}

const InWindow* in(const std::vector<InWindow>& windows, std::size_t window) {
  const auto found = std::lower_bound(windows.begin(), windows.end(), window, [](const InWindow& w, std::size_t index) { return w.window < index; });
  return found != windows.end() && found->window == window ? &*found : nullptr;
}

class Evaluator {
 public:
  Evaluator(Leaves& leaves, std::uint32_t marked) : leaves_(leaves), marked_(marked) {}

  Occurrences run(const Node& node) {
    switch (node.op) {
      case Operator::any: return any(node);
      case Operator::all: return node.window.kind == Window::Kind::words ? all_in_words(node) : all(node);
      case Operator::negation: return evaluate(node.operands.front(), leaves_);
      case Operator::sequence: return sequence(node);
      case Operator::count: return node.window.kind == Window::Kind::words ? count_in_words(node) : count(node);
      case Operator::score: return node.window.kind == Window::Kind::words ? score_in_words(node) : score(node);
      default: return leaf(node);
    }
  }

 private:
  const text::Document& document() const { return leaves_.document(); }

  Occurrences leaf(const Node& node) {
    Occurrences out;
    const std::uint32_t source = leaves_.source_of(node);
    for (const Span& span : leaves_.of(node)) {
      if (leaves_.in_language_of(node, span.start)) out.push_back({span, {{span, source, marked_ == 1}}});
    }
    return out;
  }

  Occurrences operand(const Node& node, std::size_t index) {
    Occurrences out = evaluate(node.operands[index], leaves_);
    if (marked_ == index + 1) {
      for (Occurrence& occurrence : out) {
        for (EvidencePart& part : occurrence.evidence) part.from_marked_operand = true;
      }
    }
    return out;
  }

  Occurrences any(const Node& node) {
    Occurrences out;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      Occurrences more = operand(node, i);
      std::move(more.begin(), more.end(), std::back_inserter(out));
    }
    sort(out);
    return out;
  }

  // Terms are looked up for the whole text at once, so an operand that is nothing but terms can end the matter before a regex
  // is asked.
  bool some_list_is_silent(const Node& node) {
    return std::any_of(node.operands.begin(), node.operands.end(), [this](const Node& part) {
      return (part.op == Operator::terms || part.op == Operator::lexicon) && leaves_.of(part).empty();
    });
  }

  // Every operand's occurrences, those of the operands under "not" apart; false where a needed one has none at all.
  bool operands_of_all(const Node& node, std::vector<Occurrences>& needed, std::vector<Occurrences>& unwanted) {
    if (some_list_is_silent(node)) return false;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      if (node.operands[i].op == Operator::negation) continue;
      needed.push_back(operand(node, i));
      if (needed.back().empty()) return false;
    }
    for (const Node& part : node.operands) {
      if (part.op == Operator::negation) unwanted.push_back(evaluate(part, leaves_));
    }
    return true;
  }

  Occurrences all(const Node& node) {
    std::vector<Occurrences> needed, unwanted;
    if (!operands_of_all(node, needed, unwanted)) return {};
    std::vector<std::vector<InWindow>> windows, forbidden;
    for (const Occurrences& occurrences : needed) windows.push_back(by_window(occurrences, document(), node.window.kind));
    for (const Occurrences& occurrences : unwanted) forbidden.push_back(by_window(occurrences, document(), node.window.kind));

    Occurrences out;
    for (const InWindow& first : windows.front()) {
      std::vector<std::vector<const Occurrence*>> parts;
      for (const auto& operand_windows : windows) {
        const InWindow* there = in(operand_windows, first.window);
        if (!there) break;
        parts.push_back(there->occurrences);
      }
      if (parts.size() < windows.size()) continue;
      if (std::any_of(forbidden.begin(), forbidden.end(), [&](const auto& f) { return in(f, first.window) != nullptr; })) continue;
      if (node.ordered && !keep_ordered(parts)) continue;
      out.push_back(joined(parts));
    }
    return out;
  }

  Occurrences all_in_words(const Node& node) {
    std::vector<Occurrences> needed, unwanted;
    if (!operands_of_all(node, needed, unwanted)) return {};
    WordWindows windows(leaves_, node.window.words);
    const auto allowed = [&](const Span& hull) {
      const Span around = leaves_.widened(hull, node.window.words);
      return std::none_of(unwanted.begin(), unwanted.end(), [&](const Occurrences& occurrences) {
        return std::any_of(occurrences.begin(), occurrences.end(), [&](const Occurrence& o) { return contains(around, o.hull); });
      });
    };
    return node.ordered ? windows.all_ordered(needed, allowed) : windows.all(needed, allowed);
  }

  Occurrences sequence(const Node& node) {
    if (some_list_is_silent(node)) return {};
    std::vector<Occurrences> parts;
    for (std::size_t i = 0; i < node.operands.size(); ++i) {
      parts.push_back(operand(node, i));
      if (parts.back().empty()) return {};
    }
    Occurrences out;
    for (const Occurrence& first : parts.front()) {
      const std::optional<std::size_t> sentence = window_of(document(), Window::Kind::sentence, first.hull);
      if (!sentence) continue;
      const std::vector<const Occurrence*> chain = shortest_chain(parts, first, node.gap, *sentence);
      if (!chain.empty()) out.push_back(joined({chain}));
    }
    return out;
  }

  // The chain from `first` through one occurrence of each further operand that ends soonest; empty where there is none.
  // Walks operand by operand and keeps, for each occurrence that can be reached, from which one.
  std::vector<const Occurrence*> shortest_chain(const std::vector<Occurrences>& parts, const Occurrence& first, std::uint32_t gap, std::size_t sentence) {
    struct Step {
      const Occurrence* occurrence;
      std::size_t from;
    };
    std::vector<std::vector<Step>> steps = {{{&first, 0}}};
    for (std::size_t part = 1; part < parts.size(); ++part) {
      std::vector<Step> reached;
      for (const Occurrence& next : parts[part]) {
        if (window_of(document(), Window::Kind::sentence, next.hull) != sentence) continue;
        for (std::size_t i = 0; i < steps.back().size(); ++i) {
          const Span& before = steps.back()[i].occurrence->hull;
          if (next.hull.start < before.end || leaves_.words_between(before.end, next.hull.start) > gap) continue;
          reached.push_back({&next, i});
          break;
        }
      }
      if (reached.empty()) return {};
      steps.push_back(std::move(reached));
    }
    std::size_t at = 0;
    for (std::size_t i = 1; i < steps.back().size(); ++i) {
      if (steps.back()[i].occurrence->hull.end < steps.back()[at].occurrence->hull.end) at = i;
    }
    std::vector<const Occurrence*> chain(steps.size());
    for (std::size_t part = steps.size(); part-- > 0;) {
      chain[part] = steps[part][at].occurrence;
      at = steps[part][at].from;
    }
    return chain;
  }

  Occurrences count(const Node& node) {
    const Occurrences counted = operand(node, 0);
    Occurrences out;
    for (const InWindow& window : by_window(counted, document(), node.window.kind)) {
      const std::vector<const Occurrence*> apart = without_overlap(window.occurrences);
      if (apart.size() >= node.min && apart.size() <= node.max) out.push_back(joined({apart}));
    }
    return out;
  }

  Occurrences count_in_words(const Node& node) {
    const Occurrences counted = operand(node, 0);
    std::vector<const Occurrence*> all_of_them;
    for (const Occurrence& occurrence : counted) all_of_them.push_back(&occurrence);
    return WordWindows(leaves_, node.window.words).count(without_overlap(all_of_them), node.min, node.max);
  }

  Occurrences score(const Node& node) {
    std::vector<Occurrences> parts;
    std::vector<std::vector<InWindow>> windows;
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < node.operands.size(); ++i) parts.push_back(operand(node, i));
    for (const Occurrences& part : parts) {
      windows.push_back(by_window(part, document(), node.window.kind));
      for (const InWindow& window : windows.back()) candidates.push_back(window.window);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    Occurrences out;
    for (const std::size_t candidate : candidates) {
      int points = 0;
      std::vector<std::vector<const Occurrence*>> present;
      for (std::size_t i = 0; i < windows.size(); ++i) {
        const InWindow* there = in(windows[i], candidate);
        if (!there) continue;
        points += node.points[i];
        present.push_back(there->occurrences);
      }
      if (points >= node.at_least) out.push_back(joined(present));
    }
    return out;
  }

  Occurrences score_in_words(const Node& node) {
    std::vector<Occurrences> parts;
    for (std::size_t i = 0; i < node.operands.size(); ++i) parts.push_back(operand(node, i));
    return WordWindows(leaves_, node.window.words).score(parts, node.points, node.at_least);
  }

  Leaves& leaves_;
  std::uint32_t marked_;
};

}  // namespace

Occurrences evaluate_ungated(const Node& node, Leaves& leaves, std::uint32_t marked) { return Evaluator(leaves, marked).run(node); }

Occurrences evaluate(const Node& node, Leaves& leaves, std::uint32_t marked) {
  Occurrences out = evaluate_ungated(node, leaves, marked);
  for (const rules::Gate gate : node.except) {
    std::erase_if(out, [&](const Occurrence& occurrence) { return gate_holds(gate, leaves.document(), occurrence.hull.start); });
  }
  return out;
}

std::optional<std::size_t> window_of(const text::Document& document, rules::Window::Kind kind, const Span& span) {
  if (kind == Window::Kind::post) return 0;
  const bool sentence = kind == Window::Kind::sentence;
  const std::size_t index = sentence ? document.sentence_at(span.start) : document.paragraph_at(span.start);
  const Span& window = sentence ? document.sentences()[index] : document.paragraphs()[index];
  if (!contains(window, span)) return std::nullopt;
  return index;
}

}  // namespace postvett::evaluation
