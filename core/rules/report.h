// Collects what is wrong with the files of one load, each problem at its place.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "postvett/diagnostic.h"
#include "postvett/did_you_mean.h"
#include "rules/diagnostic_codes.h"
#include "rules/json.h"

namespace postvett::rules {

// A file with more problems than this is not read for their sake: the rest are counted.
inline constexpr std::size_t max_problems = 1000;

// Line and column of byte offsets, from 1; columns in UTF-16 code units, as editors count.
class Places {
 public:
  struct Place {
    std::size_t offset;
    std::uint32_t line, column;
  };

  explicit Places(std::string_view text) : text_(text) {}
  Place at(std::size_t offset);

 private:
  void step(Place& place) const;

  std::string_view text_;
  std::vector<Place> marks_;  // every so many bytes, so that a file of one endless line is not walked for each problem
};

// The problems of one file. `text` and `root` must outlive the report.
class Report {
 public:
  Report(std::string file, std::string_view text) : file_(std::move(file)), text_(text), places_(text) {}
  // A report of its own over the same file.
  Report(const Report& other) : file_(other.file_), text_(other.text_), places_(other.text_), root_(other.root_) {}
  Report& operator=(const Report&) = delete;

  void set_root(const JsonValue* root) { root_ = root; }

  // Adds a problem at a byte offset; {0}, {1} … in the code's sentences are replaced by the arguments.
  void add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments);
  // The same with a mend of its own, where the code's general one can be bettered ("Did you mean …?").
  void add(Code code, std::uint32_t offset, std::initializer_list<std::string_view> arguments, std::string mend);

  bool has_errors() const { return errors_ > 0; }
  // There are so many problems already that a costly suggestion for one more helps nobody.
  bool crowded() const { return errors_ + warnings_ > 50; }
  // Whether an error stands at an offset of [from, to).
  bool has_error_in(std::uint32_t from, std::uint32_t to) const;
  // In the order of their places.
  std::vector<Diagnostic> take();

 private:
  struct Entry {
    std::uint32_t offset;
    Diagnostic diagnostic;
  };

  std::string file_;
  std::string_view text_;
  Places places_;
  const JsonValue* root_ = nullptr;
  std::vector<Entry> entries_;
  std::size_t errors_ = 0, warnings_ = 0;  // also those past max_problems
};

using postvett::did_you_mean;
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

// "a", "b" and "c" – at most `limit` of them, then "…".
std::string listed(const std::vector<std::string>& words, std::size_t limit = 12);

}  // namespace postvett::rules
