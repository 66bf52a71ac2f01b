#include "statistics/interval.hpp"

#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace samenspel::statistics {

namespace {

std::vector<double> differences(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size()) {
    throw std::invalid_argument("paired values: the two lists differ in length");
  }
  std::vector<double> result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    result[i] = b[i] - a[i];
  }
  return result;
}

}  // namespace

Interval t_interval(std::span<const double> values, double level) {
  if (!(level > 0 && level < 1)) {
    throw std::invalid_argument("t_interval: level must be between 0 and 1");
  }
  const Summary summary = summarize(values);
  double half = std::numeric_limits<double>::infinity();
  if (summary.count > 1) {
    half = student_quantile((1 + level) / 2, static_cast<double>(summary.count - 1)) *
           summary.standard_error;
  }
  return {summary.mean, summary.mean - half, summary.mean + half, summary.standard_error,
          summary.count};
}

Interval paired_interval(std::span<const double> a, std::span<const double> b, double level) {
  return t_interval(differences(a, b), level);
}

double paired_test(std::span<const double> a, std::span<const double> b) {
  const Summary summary = summarize(differences(a, b));
  if (summary.count < 2) {
    throw std::invalid_argument("paired_test: needs at least two replications");
  }
  if (summary.standard_error == 0) {
    return summary.mean == 0 ? 1 : 0;
  }
  return 2 * student_cdf(-std::abs(summary.mean / summary.standard_error),
                         static_cast<double>(summary.count - 1));
}

}  // namespace samenspel::statistics
