#include "text/order.h"

#include <algorithm>
#include <numeric>

namespace postvett::text {

std::vector<std::uint32_t> stable_order(std::size_t count, const std::function<bool(std::uint32_t, std::uint32_t)>& before) {
  std::vector<std::uint32_t> out(count);
  std::iota(out.begin(), out.end(), 0u);
  std::sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) { return before(a, b) || (a < b && !before(b, a)); });
  return out;
}

}  // namespace postvett::text
