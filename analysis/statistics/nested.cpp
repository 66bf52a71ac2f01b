#include "statistics/nested.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace samenspel::statistics {

Nested nested_variance(std::span<const double> values, std::size_t size) {
  if (size < 2) throw std::invalid_argument("groups of fewer than two values");
  Nested nested;
  std::vector<double> means;
  double within = 0;
  for (std::size_t first = 0; first + size <= values.size(); first += size) {
    const auto group = values.subspan(first, size);
    if (std::any_of(group.begin(), group.end(), [](double v) { return std::isnan(v); })) continue;
    double mean = 0;
    for (const double v : group) mean += v / static_cast<double>(size);
    for (const double v : group) within += (v - mean) * (v - mean);
    means.push_back(mean);
  }
  nested.groups = means.size();
  if (means.empty()) return nested;
  const auto groups = static_cast<double>(means.size());
  nested.within = within / (groups * static_cast<double>(size - 1));
  for (const double mean : means) nested.mean += mean / groups;
  if (means.size() < 2) return nested;
  double squares = 0;
  for (const double mean : means) squares += (mean - nested.mean) * (mean - nested.mean);
  nested.between =
      std::max(0.0, squares / (groups - 1) - nested.within / static_cast<double>(size));
  return nested;
}

std::vector<double> group_means(std::span<const double> values, std::size_t size) {
  std::vector<double> means;
  for (std::size_t first = 0; first < values.size(); first += size) {
    double sum = 0, count = 0;
    for (const double v : values.subspan(first, std::min(size, values.size() - first))) {
      if (std::isnan(v)) continue;
      sum += v;
      count += 1;
    }
    means.push_back(count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN());
  }
  return means;
}

}  // namespace samenspel::statistics
