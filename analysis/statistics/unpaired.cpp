#include "statistics/unpaired.hpp"

#include "statistics/student.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace samenspel::statistics {

namespace {

struct Welch {
  double difference = 0;
  double standard_error = 0;
  double degrees = 1;
};

Welch welch(const Summary& a, const Summary& b) {
  Welch result;
  result.difference = b.mean - a.mean;
  const double va = a.standard_error * a.standard_error;
  const double vb = b.standard_error * b.standard_error;
  result.standard_error = std::sqrt(va + vb);
  if (va + vb > 0) {
    const double share = va / (va + vb);
    result.degrees = 1 / (share * share / static_cast<double>(a.count - 1) +
                          (1 - share) * (1 - share) / static_cast<double>(b.count - 1));
  }
  return result;
}

}  // namespace

Interval welch_interval(std::span<const double> a, std::span<const double> b, double level) {
  if (!(level > 0 && level < 1)) {
    throw std::invalid_argument("welch_interval: level must be between 0 and 1");
  }
  const Summary first = summarize(a);
  const Summary second = summarize(b);
  const std::size_t count = std::min(first.count, second.count);
  const double difference = second.mean - first.mean;
  if (count < 2) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return {difference, -infinity, infinity, infinity, count};
  }
  const Welch found = welch(first, second);
  const double half = student_quantile((1 + level) / 2, found.degrees) * found.standard_error;
  return {difference, difference - half, difference + half, found.standard_error, count};
}

double welch_test(std::span<const double> a, std::span<const double> b) {
  if (a.size() < 2 || b.size() < 2) {
    throw std::invalid_argument("welch_test: needs at least two values in each list");
  }
  const Welch found = welch(summarize(a), summarize(b));
  if (found.standard_error == 0) return found.difference == 0 ? 1 : 0;
  return 2 * student_cdf(-std::abs(found.difference / found.standard_error), found.degrees);
}

}  // namespace samenspel::statistics
