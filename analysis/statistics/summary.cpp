#include "statistics/summary.hpp"

#include <cmath>
#include <stdexcept>

namespace samenspel::statistics {

namespace {

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) {
    sum += value;
  }
  const double first = sum / static_cast<double>(values.size());
  double rest = 0;  // the rounding left over by the first pass
  for (const double value : values) {
    rest += value - first;
  }
  return first + rest / static_cast<double>(values.size());
}

}  // namespace

Summary summarize(std::span<const double> values) {
  if (values.empty()) {
    throw std::invalid_argument("summarize: no values");
  }
  Summary result;
  result.count = values.size();
  result.mean = mean_of(values);
  if (values.size() > 1) {
    double squares = 0;
    for (const double value : values) {
      squares += (value - result.mean) * (value - result.mean);
    }
    result.standard_deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
    result.standard_error =
        result.standard_deviation / std::sqrt(static_cast<double>(values.size()));
  }
  return result;
}

double correlation(std::span<const double> a, std::span<const double> b) {
  if (a.size() != b.size() || a.size() < 2) {
    throw std::invalid_argument("correlation: needs two equally long lists of at least two values");
  }
  const double mean_a = mean_of(a);
  const double mean_b = mean_of(b);
  double aa = 0;
  double bb = 0;
  double ab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    aa += (a[i] - mean_a) * (a[i] - mean_a);
    bb += (b[i] - mean_b) * (b[i] - mean_b);
    ab += (a[i] - mean_a) * (b[i] - mean_b);
  }
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

}  // namespace samenspel::statistics
