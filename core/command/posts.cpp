#include "command/posts.h"

#include "postvett/encoding.h"

namespace postvett::command {
namespace {

using Json = nlohmann::ordered_json;

// What is wrong with a line, or "".
std::string read_post(const std::string& line, const Settings& settings, Post& out) {
  const Json post = Json::parse(line, nullptr, false);
  if (!post.is_object() || !post.contains("text") || !post["text"].is_string()) return "a line must be a JSON object with a string \"text\".";
  out.context = settings.read_context;
  if (post.contains("context")) {
    if (!post["context"].is_object()) return "\"context\" must be an object.";
    Json context = settings.context;
    context.update(post["context"]);
    if (const auto wrong = read_context(context.dump(-1, ' ', false, Json::error_handler_t::replace), out.context)) return *wrong;
  }
  out.id = post.contains("id") ? post["id"].dump(-1, ' ', false, Json::error_handler_t::replace) : "null";
  out.text = utf16_from_utf8(post["text"].get_ref<const std::string&>());
  return "";
}

}  // namespace

bool read_posts(std::istream& in, const std::string& name, const Settings& settings, const std::function<void(const Post&)>& take) {
  bool good = true;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (number == 1 && line.rfind("\xEF\xBB\xBF", 0) == 0) line.erase(0, 3);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    Post post;
    const std::string wrong = read_post(line, settings, post);
    if (wrong.empty()) {
      take(post);
    } else {
      fail(name + ':' + std::to_string(number) + ": " + wrong);
      good = false;
    }
  }
  return good;
}

}  // namespace postvett::command
