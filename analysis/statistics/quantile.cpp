#include "statistics/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace samenspel::statistics {

double sorted_quantile(std::span<const double> ascending, double q) {
  if (ascending.empty() || !(q >= 0 && q <= 1)) {
    throw std::invalid_argument("sorted_quantile: needs values and q in [0, 1]");
  }
  const double place = q * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, ascending.size() - 1);
  return ascending[below] +
         (place - static_cast<double>(below)) * (ascending[above] - ascending[below]);
}

std::vector<std::int64_t> pooled(std::span<const std::vector<std::int64_t>> histograms) {
  std::vector<std::int64_t> result;
  for (const std::vector<std::int64_t>& counts : histograms) {
    result.resize(std::max(result.size(), counts.size()), 0);
    for (std::size_t k = 0; k < counts.size(); ++k) {
      result[k] += counts[k];
    }
  }
  return result;
}

std::int64_t total(std::span<const std::int64_t> counts) {
  std::int64_t sum = 0;
  for (const std::int64_t count : counts) {
    if (count < 0) {
      throw std::invalid_argument("histogram: a count is negative");
    }
    sum += count;
  }
  return sum;
}

namespace {

struct Place {
  std::size_t bin = 0;
  double share_inside = 0;  ///< of the bin, in (0, 1]
};

Place place_of(std::span<const std::int64_t> counts, double q) {
  const std::int64_t all = total(counts);
  if (all == 0 || !(q > 0 && q <= 1)) {
    throw std::invalid_argument("histogram quantile: needs observations and q in (0, 1]");
  }
  const double wanted = q * static_cast<double>(all);
  std::int64_t below = 0;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    const std::int64_t here = counts[k];
    if (here > 0 && static_cast<double>(below + here) >= wanted * (1 - 1e-14)) {
      return {k, std::clamp((wanted - static_cast<double>(below)) / static_cast<double>(here), 0.0,
                            1.0)};
    }
    below += here;
  }
  return {counts.size() - 1, 1.0};
}

}  // namespace

std::int64_t histogram_quantile(std::span<const std::int64_t> counts, double q) {
  return static_cast<std::int64_t>(place_of(counts, q).bin);
}

double interpolated_quantile(std::span<const std::int64_t> counts, double q) {
  const Place place = place_of(counts, q);
  return static_cast<double>(place.bin) + place.share_inside;
}

double share_up_to(std::span<const std::int64_t> counts, std::int64_t last) {
  const std::int64_t all = total(counts);
  if (all == 0 || last < 0) {
    return 0;
  }
  const std::size_t bins = std::min(counts.size(), static_cast<std::size_t>(last) + 1);
  return static_cast<double>(total(counts.first(bins))) / static_cast<double>(all);
}

}  // namespace samenspel::statistics
