#include "statistics/multiple.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <stdexcept>

namespace samenspel::statistics {

std::vector<double> holm_adjusted(std::span<const double> p) {
  for (const double value : p) {
    if (!(value >= 0 && value <= 1)) {
      throw std::invalid_argument("holm_adjusted: p must be in [0, 1]");
    }
  }
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> result(p.size());
  double running = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const double adjusted = static_cast<double>(order.size() - rank) * p[order[rank]];
    running = std::max(running, std::min(1.0, adjusted));
    result[order[rank]] = running;
  }
  return result;
}

}  // namespace samenspel::statistics
