// Posts, a line of JSON each: {"id": …, "text": …} with an optional "context".
#pragma once

#include <functional>
#include <istream>
#include <string>

#include "command/settings.h"

namespace postvett::command {

struct Post {
  std::string id;  // as JSON, "null" where the line has none
  std::u16string text;
  Context context;
};

// Hands over one post after another, as soon as its line has been read. Empty lines are passed over. A line that is no post
// is said on standard error with its number, and the lines after it are read all the same; the answer is then false.
bool read_posts(std::istream& in, const std::string& name, const Settings& settings, const std::function<void(const Post&)>& take);

}  // namespace postvett::command
