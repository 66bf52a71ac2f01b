#include "statistics/replication.hpp"

#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {

Pairing gain_of_common_random_numbers(std::span<const double> a, std::span<const double> b) {
  Pairing result;
  result.correlation = correlation(a, b);
  std::vector<double> difference(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference[i] = b[i] - a[i];
  }
  const auto variance = [](std::span<const double> values) {
    const double sd = summarize(values).standard_deviation;
    return sd * sd;
  };
  const double apart = variance(a) + variance(b);
  const double paired = variance(difference);
  if (paired > 0) {
    result.variance_ratio = apart / paired;
  } else if (apart > 0) {
    result.variance_ratio = std::numeric_limits<double>::infinity();
  }
  return result;
}

int replications_needed(double standard_deviation, double half_width, double level) {
  if (!(half_width > 0 && standard_deviation >= 0 && level > 0 && level < 1)) {
    throw std::invalid_argument(
        "replications_needed: needs half_width > 0, standard_deviation >= 0, level in (0, 1)");
  }
  const double ratio = standard_deviation / half_width;
  const auto enough = [&](double n) {
    return student_quantile((1 + level) / 2, n - 1) * ratio <= std::sqrt(n);
  };
  double high = 2;
  while (!enough(high)) {
    high *= 2;
    if (high > 1e9) {
      throw std::invalid_argument("replications_needed: more than a thousand million replications");
    }
  }
  double low = 1;  // not enough: a single replication has no interval
  while (high - low > 1) {
    const double middle = std::floor((low + high) / 2);
    (enough(middle) ? high : low) = middle;
  }
  return static_cast<int>(high);
}

int next_look(int done) {
  int look = 20;
  while (look <= done) {
    look = (3 * look + 1) / 2;
  }
  return look;
}

}  // namespace samenspel::statistics
