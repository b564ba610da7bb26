// Sorting that is compiled once: each of the standard library's sorts is two to twelve kilobytes of the module. For what is few or
// seldom sorted; what is sorted for every text by the thousand has a sort of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace postvett::text {

// The numbers below `count` in the order that `before` says, equals in rising order.
std::vector<std::uint32_t> stable_order(std::size_t count, const std::function<bool(std::uint32_t, std::uint32_t)>& before);

// Sorts; equals keep their order.
template <typename Item, typename Before>
void sort_stably(std::vector<Item>& items, const Before& before) {
  bool sorted = true;
  for (std::size_t i = 1; i < items.size() && sorted; ++i) sorted = !before(items[i], items[i - 1]);
  if (sorted) return;
  std::vector<Item> out;
  out.reserve(items.size());
  for (const std::uint32_t i : stable_order(items.size(), [&](std::uint32_t a, std::uint32_t b) { return before(items[a], items[b]); })) {
    out.push_back(std::move(items[i]));
  }
  items = std::move(out);
}

}  // namespace postvett::text
