#include "rules/report.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace postvett::rules {
namespace {

struct CodeText {
  const char* code;
  Severity severity;
  const char* message;
  const char* mend;
};

constexpr CodeText code_texts[] = {
#define POSTVETT_CODE(name, code, severity, message, mend) {code, Severity::severity, message, mend},
    POSTVETT_DIAGNOSTIC_CODES(POSTVETT_CODE)
#undef POSTVETT_CODE
};

std::string filled(const char* pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (const char* at = pattern; *at != '\0'; ++at) {
    if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}') {
      const auto index = static_cast<std::size_t>(at[1] - '0');
      if (index < arguments.size()) out += arguments.begin()[index];
      at += 2;
    } else {
      out += *at;
    }
  }
  return out;
}

// Line and column of a byte offset, from 1; the column in UTF-16 code units, as editors count.
std::pair<std::uint32_t, std::uint32_t> line_and_column(std::string_view text, std::size_t offset) {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  const std::size_t start = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;  // an editor does not show the mark
  for (std::size_t i = start; i < offset && i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n') {
      ++line;
      column = 1;
    } else if (byte == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      ++line;
      column = 1;
    } else if ((byte & 0xC0) != 0x80) {
      column += byte >= 0xF0 ? 2 : 1;
    }
  }
  return {line, column};
}

// Edits (insert, delete, replace, swap neighbours) from one word to another: the restricted Damerau-Levenshtein distance.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_previous, previous(b.size() + 1), current(b.size() + 1);
  std::iota(previous.begin(), previous.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitute = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, substitute});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = std::min(current[j], before_previous[j - 2] + 1);
    }
    before_previous = previous;
    std::swap(previous, current);
  }
  return previous[b.size()];
}

}  // namespace

void Report::add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments) {
  add(code, offset, arguments, filled(code_texts[static_cast<std::size_t>(code)].mend, arguments));
}

void Report::add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments, std::string mend) {
  const CodeText& text = code_texts[static_cast<std::size_t>(code)];
  Diagnostic diagnostic;
  diagnostic.severity = text.severity;
  diagnostic.code = text.code;
  diagnostic.file = file_;
  std::tie(diagnostic.line, diagnostic.column) = line_and_column(text_, offset);
  if (root_) diagnostic.pointer = pointer_at(*root_, offset);
  diagnostic.message = filled(text.message, arguments);
  diagnostic.mend = std::move(mend);
  entries_.push_back({offset, std::move(diagnostic)});
}

bool Report::has_errors() const {
  return std::any_of(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.diagnostic.severity == Severity::error; });
}

std::vector<Diagnostic> Report::take() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
  std::vector<Diagnostic> out;
  out.reserve(entries_.size());
  for (Entry& entry : entries_) out.push_back(std::move(entry.diagnostic));
  entries_.clear();
  return out;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best.empty() ? std::string() : "Did you mean \"" + std::string(best) + "\"?";
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  return did_you_mean(word, std::span(views));
}

std::string listed(const std::vector<std::string>& words, std::size_t limit) {
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < limit; ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += '"' + words[i] + '"';
  }
  if (words.size() > limit) out += " …";
  return out;
}

}  // namespace postvett::rules
