#include "rules/report.h"

#include <algorithm>

#include "text/order.h"

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

// As a text to show on one line: control characters as JSON would write them, and not without end.
std::string shown(std::string_view argument) {
  constexpr std::size_t longest = 600;
  std::string out;
  for (const char c : argument.substr(0, longest)) {
    constexpr const char* digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else if (byte < 0x20 || byte == 0x7F) out += std::string("\\u00") + digits[byte >> 4] + digits[byte & 15];
    else out += c;
  }
  if (argument.size() <= longest) return out;
  while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) out.pop_back();  // of a cut character
  if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0x80) out.pop_back();
  return out + "…";
}

std::string filled(const char* pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (const char* at = pattern; *at != '\0'; ++at) {
    if (at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}') {
      const auto index = static_cast<std::size_t>(at[1] - '0');
      if (index < arguments.size()) out += shown(arguments.begin()[index]);
      at += 2;
    } else {
      out += *at;
    }
  }
  return out;
}

}  // namespace

void Places::step(Place& place) const {
  const auto byte = static_cast<unsigned char>(text_[place.offset++]);
  if (byte == '\n' || byte == '\r') {
    if (byte == '\r' && place.offset < text_.size() && text_[place.offset] == '\n') return;
    ++place.line;
    place.column = 1;
  } else if ((byte & 0xC0) != 0x80) {
    place.column += byte >= 0xF0 ? 2 : 1;
  }
}

Places::Place Places::at(std::size_t offset) {
  constexpr std::size_t apart = 4096;
  offset = std::min(offset, text_.size());
  if (marks_.empty()) marks_.push_back({text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3u : 0u, 1, 1});  // an editor does not show the mark
  while (marks_.back().offset + apart <= offset) {
    Place next = marks_.back();
    for (std::size_t i = 0; i < apart; ++i) step(next);
    marks_.push_back(next);
  }
  const auto after = std::upper_bound(marks_.begin(), marks_.end(), offset, [](std::size_t wanted, const Place& mark) { return wanted < mark.offset; });
  Place place = after == marks_.begin() ? marks_.front() : *(after - 1);
  while (place.offset < offset) step(place);
  return place;
}

void Report::add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments) {
  add(code, offset, arguments, filled(code_texts[static_cast<std::size_t>(code)].mend, arguments));
}

void Report::add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments, std::string mend) {
  const CodeText& text = code_texts[static_cast<std::size_t>(code)];
  if (++(text.severity == Severity::error ? errors_ : warnings_) > max_problems) return;
  Diagnostic diagnostic;
  diagnostic.severity = text.severity;
  diagnostic.code = text.code;
  diagnostic.file = file_;
  const Places::Place place = places_.at(offset);
  diagnostic.line = place.line;
  diagnostic.column = place.column;
  if (root_) diagnostic.pointer = pointer_at(*root_, offset);
  diagnostic.message = filled(text.message, arguments);
  diagnostic.mend = std::move(mend);
  entries_.push_back({offset, std::move(diagnostic)});
}

bool Report::has_error_in(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.offset >= from && entry.offset < to && entry.diagnostic.severity == Severity::error;
  });
}

std::vector<Diagnostic> Report::take() {
  const auto last = static_cast<std::uint32_t>(text_.size());
  const auto say_more = [&](Code code, std::size_t& count) {
    if (count <= max_problems) return;
    const std::string more = std::to_string(count - max_problems);
    count = 0;  // this one is to be said
    add(code, last, {more});
  };
  say_more(Code::more_errors, errors_);
  say_more(Code::more_warnings, warnings_);
  text::sort_stably(entries_, [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
  std::vector<Diagnostic> out;
  out.reserve(entries_.size());
  for (Entry& entry : entries_) out.push_back(std::move(entry.diagnostic));
  entries_.clear();
  return out;
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
