// Writes HTML in which every text is escaped.
//
//   Html html;
//   html.open("p", {{"class", "note"}}).text("R&D < Sales").close();    // <p class="note">R&amp;D &lt; Sales</p>
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postvett::command {

class Html {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  Html& open(std::string_view name, Attributes attributes = {});
  Html& close();  // the element that was opened last
  Html& text(std::string_view text);
  Html& line_break() { return raw("\n"); }

  // An element with nothing but text in it; nothing at all where the text is empty.
  Html& element(std::string_view name, std::string_view text, Attributes attributes = {});

  // Markup of our own, never anything that was read.
  Html& raw(std::string_view markup);

  const std::string& markup() const { return out_; }

 private:
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace postvett::command
