#include "matching/regex.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "matching/regex_pattern.h"
#include "re2/prog.h"
#include "re2/regexp.h"

namespace postvett::matching {
namespace {

using re2::Prog;
using re2::StringPiece;

// What of the memory each program may take, itself and its DFA: as class RE2 shares it out.
constexpr auto forward_memory = static_cast<int64_t>(max_regex_memory * 2 / 3);
constexpr auto backward_memory = static_cast<int64_t>(max_regex_memory / 3);

// A match is tried at each place where one can begin as long as all tries together cost at most so many times what it costs to
// read the text once; then the rest of the text is read as a whole. It bounds the time for a text that was made to be slow: a try
// can read to the end of the text. Above 1, since a search of the whole text, which has a match begin everywhere, often has more
// states than a DFA has memory for (`a.{0,20}b`), and is then left to the NFA, which takes thirty times as long.
constexpr std::size_t most_times_the_text = 8;
constexpr std::size_t cost_of_a_try = 64;       // beside what it reads, in characters read
constexpr std::size_t cost_of_a_short_text = 64 * cost_of_a_try;

// RE2 makes no DFA where there is no room for twenty states as large as one can become (DFA::DFA in re2/dfa.cc, which this
// follows), and programs with two or three \p{L} are left to the NFA for that reason. Their states are small in fact, since such
// a set is one entry of a state: a DFA of theirs takes about 1 KiB a state, and 16 bytes an instruction to begin with. It is given
// what RE2 asks for, up to this.
constexpr int64_t most_dfa_memory = 1024 * 1024;

int64_t memory_of_a_working_dfa(Prog& program) {
  constexpr int64_t states = 20, head_of_state = 64, beside = 1024;
  const int64_t state = head_of_state + (program.bytemap_range() + 1) * static_cast<int64_t>(sizeof(void*)) +
                        program.list_count() * static_cast<int64_t>(sizeof(int));
  const int64_t queues = program.size() * static_cast<int64_t>(4 * sizeof(int));
  const int64_t stack = (program.inst_count(re2::kInstCapture) + program.inst_count(re2::kInstEmptyWidth) + program.inst_count(re2::kInstNop) + 1) * static_cast<int64_t>(sizeof(int));
  return beside + queues + stack + states * state;
}

// What the tries of one regex in one text cost so far, at most.
class TryCosts {
 public:
  // A match has signs of `holds` only, and at most `longest` characters.
  TryCosts(const SignText& text, SignSet holds, std::size_t longest)
      : text_(text), holds_(holds), longest_(longest), left_(std::max(cost_of_a_short_text, most_times_the_text * text.size())) {}

  // Whether a match may still be tried at a code point, which is not before the one that was asked about last.
  bool afford(std::size_t at) {
    const std::size_t cost = cost_of_a_try + reads(at);
    if (cost > left_) return false;
    left_ -= cost;
    return true;
  }

 private:
  std::size_t reads(std::size_t at) {
    if (longest_ <= cost_of_a_try) return longest_;
    end_ = std::max(end_, at);
    while (end_ < text_.size() && (holds_ & set_of(static_cast<Sign>(text_.signs[end_])))) ++end_;
    return std::min(longest_, end_ - at);
  }

  const SignText& text_;
  SignSet holds_;
  std::size_t longest_;
  std::size_t left_;
  std::size_t end_ = 0;  // of the signs that a match can have, from the last try on
};

}  // namespace

// RE2's programs without its class RE2, of which nothing but the search would be used. A search: the forward DFA gives the
// end of the leftmost match, the backward DFA its start, and where a group is asked for, the NFA runs over the match. Where a
// DFA has no memory left, the NFA does all. The same steps as RE2::Match (re2/re2.cc).
struct Regex::Machine {
  re2::Regexp* regexp;
  std::unique_ptr<Prog> forward;
  std::unique_ptr<Prog> backward;  // none as long as nothing asked for it, or where it is too large
  std::once_flag backward_once;
  std::size_t encoding = 0;  // which of the subject's forms it runs over
  bool narrowed = false;     // capture 1 is the group that the span is narrowed to
  SignSet begins = 0, holds = 0;  // as in Shape
  bool at_boundary = false;
  std::size_t longest = 0;

  Machine(re2::Regexp* parsed, std::unique_ptr<Prog> program, std::size_t which, const Pattern& pattern)
      : regexp(parsed), forward(std::move(program)), encoding(which), narrowed(pattern.narrowed), begins(pattern.shape.begins),
        holds(pattern.shape.holds), at_boundary(pattern.shape.at_boundary), longest(pattern.shape.longest) {
    // RE2 halves what is left of the memory between two DFAs, of which the forward program uses one.
    const int64_t needed = memory_of_a_working_dfa(*forward);
    if (needed <= most_dfa_memory) forward->set_dfa_mem(2 * std::max(forward->dfa_mem() / 2, needed));
  }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;
  ~Machine() { regexp->Decref(); }

  // Whether a match may begin at a code point, by its sign and the one before it.
  bool may_begin(const SignText& text, std::size_t at) const {
    const SignSet here = set_of(static_cast<Sign>(text.signs[at]));
    if (!(begins & here)) return false;
    return !(at_boundary && at > 0 && (signs_of_words & here) && (signs_of_words & set_of(static_cast<Sign>(text.signs[at - 1]))));
  }

  Prog* backward_program() {
    std::call_once(backward_once, [this] { backward.reset(regexp->CompileToReverseProg(backward_memory)); });
    return backward.get();
  }

  // The leftmost match from `from` on. found[1] is the group.
  bool find(StringPiece whole, std::size_t from, StringPiece* found) {
    StringPiece rest = whole;
    rest.remove_prefix(from);
    if (forward->anchor_start() && from != 0) return false;
    Prog* const back = backward_program();
    bool failed = back == nullptr;
    if (back && forward->anchor_end()) {
      // Where it ends is known: the backward program alone says where it starts.
      if (!back->SearchDFA(rest, whole, Prog::kAnchored, Prog::kLongestMatch, &found[0], &failed, nullptr) && !failed) return false;
    } else if (back) {
      StringPiece to_end;
      if (!forward->SearchDFA(rest, whole, Prog::kUnanchored, Prog::kFirstMatch, &to_end, &failed, nullptr) && !failed) return false;
      if (!failed) back->SearchDFA(to_end, whole, Prog::kAnchored, Prog::kLongestMatch, &found[0], &failed, nullptr);
    }
    if (failed) return forward->SearchNFA(rest, whole, Prog::kUnanchored, Prog::kFirstMatch, found, narrowed ? 2 : 1);
    return !narrowed || find_group(whole, found);
  }

  // The match that begins exactly at `from`.
  bool find_at(StringPiece whole, std::size_t from, StringPiece* found) {
    StringPiece rest = whole;
    rest.remove_prefix(from);
    bool failed = false;
    if (!forward->SearchDFA(rest, whole, Prog::kAnchored, Prog::kFirstMatch, &found[0], &failed, nullptr)) {
      return failed && forward->SearchNFA(rest, whole, Prog::kAnchored, Prog::kFirstMatch, found, narrowed ? 2 : 1);
    }
    return !narrowed || find_group(whole, found);
  }

  bool find_group(StringPiece whole, StringPiece* found) {
    const StringPiece match = found[0];
    return forward->SearchNFA(match, whole, Prog::kAnchored, Prog::kFullMatch, found, 2);
  }

  // Where the match ends, in bytes; its span is appended unless it is empty.
  std::size_t take(const RegexSubject& subject, std::string_view bytes, const StringPiece* found, std::vector<Span>& out) const {
    const StringPiece& piece = found[narrowed ? 1 : 0];
    if (!piece.empty()) {
      const auto start = static_cast<std::size_t>(piece.data() - bytes.data());
      out.push_back({subject.unit_at(encoding, start), subject.unit_at(encoding, start + piece.size())});
    }
    return static_cast<std::size_t>(found[0].data() + found[0].size() - bytes.data());
  }
};

Regex::Regex(std::unique_ptr<Machine> machine) : machine_(std::move(machine)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

std::variant<Regex, RegexError> Regex::compile(std::string_view pattern, std::string_view group,
                                               const RegexAlphabet& alphabet) {
  ReadClasses classes;
  return compile(pattern, group, alphabet, classes, Reach::all);
}

std::variant<Regex, RegexError> Regex::compile(std::string_view pattern, std::string_view group,
                                               const RegexAlphabet& alphabet, ReadClasses& classes, Reach reach) {
  auto read = read_pattern(pattern, group, classes);
  if (auto* error = std::get_if<RegexError>(&read)) return std::move(*error);
  return compile(std::get<Pattern>(read), alphabet, reach);
}

std::variant<Regex, RegexError> Regex::compile(const Pattern& pattern, const RegexAlphabet& alphabet, Reach reach) {
  const auto encoding = alphabet.encoding_of(pattern);
  if (!encoding) {
    return RegexError{"This regex tells too many symbols apart, each from the others; put those that mean the same into "
                      "one class, or split the regex", 0};
  }
  const std::string written = alphabet.encodings()[*encoding].write(pattern, reach);
  re2::RegexpStatus status;
  re2::Regexp* const regexp = re2::Regexp::Parse(written, re2::Regexp::LikePerl, &status);
  if (!regexp) return RegexError{"This regex cannot be compiled: " + status.Text(), 0};
  std::unique_ptr<Prog> program(regexp->CompileToProg(forward_memory));
  if (!program) {
    regexp->Decref();
    return RegexError{"This regex is too large when compiled; the limit is " + std::to_string(max_regex_memory / 1024) +
                          " KiB. Counted repetitions such as `{0,500}` are what makes a regex large", 0};
  }
  return Regex(std::make_unique<Machine>(regexp, std::move(program), *encoding, pattern));
}

bool Regex::compiles_in(const CodePointSet& characters, const RegexAlphabet& alphabet, std::size_t instructions) {
  Pattern pattern;
  pattern.pieces.push_back({"", characters, nullptr});
  const auto encoding = alphabet.encoding_of(pattern);
  if (!encoding) return false;
  re2::RegexpStatus status;
  re2::Regexp* const regexp = re2::Regexp::Parse(alphabet.encodings()[*encoding].write(pattern, Reach::all), re2::Regexp::LikePerl, &status);
  if (!regexp) return false;
  const std::unique_ptr<Prog> program(regexp->CompileToProg(static_cast<int64_t>(sizeof(Prog) + instructions * sizeof(Prog::Inst))));
  regexp->Decref();
  return program != nullptr;
}

std::size_t Regex::encoding() const { return machine_->encoding; }

void Regex::find_all(const RegexSubject& subject, std::vector<Span>& out) const { find_all_from(0, subject, out); }

void Regex::find_all_from(std::size_t from, const RegexSubject& subject, std::vector<Span>& out) const {
  const std::string_view bytes = subject.bytes(machine_->encoding);
  const StringPiece text(bytes.data(), bytes.size());
  StringPiece found[2];
  while (from < bytes.size() && machine_->find(text, from, found)) {
    if (found[0].empty()) return;  // cannot be: read_pattern refuses such patterns
    from = machine_->take(subject, bytes, found, out);
  }
}

void Regex::find_all(const RegexSubject& subject, const SignText& signs, std::span<const Start> starts, std::vector<Span>& out) const {
  const bool anywhere = std::any_of(starts.begin(), starts.end(), [](const Start& start) { return start.last == Start::anywhere; });
  if (anywhere || machine_->forward->anchor_end()) return find_all(subject, out);
  const std::string_view bytes = subject.bytes(machine_->encoding);
  const StringPiece text(bytes.data(), bytes.size());
  StringPiece found[2];
  TryCosts costs(signs, machine_->holds, machine_->longest);
  std::size_t from = 0;     // bytes: before it lies what was found
  std::uint32_t next = 0;   // code points: before it everything was tried
  for (const Start& start : starts) {
    for (next = std::max(next, start.first); next <= start.last; ++next) {
      if (!machine_->may_begin(signs, next)) continue;
      const std::size_t at = subject.byte_at(machine_->encoding, signs.unit_of(next));
      if (at < from) continue;
      if (!costs.afford(next)) return find_all_from(at, subject, out);
      if (machine_->find_at(text, at, found)) from = machine_->take(subject, bytes, found, out);
    }
  }
}

}  // namespace postvett::matching
