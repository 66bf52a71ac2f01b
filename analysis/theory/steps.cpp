#include "theory/steps.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::theory {

void check(const Steps& steps) {
  if (steps.starts.empty() || steps.starts.size() != steps.values.size()) {
    throw std::invalid_argument("steps: as many values as starts, and at least one");
  }
  for (std::size_t i = 1; i < steps.starts.size(); ++i) {
    if (!(steps.starts[i] > steps.starts[i - 1])) {
      throw std::invalid_argument("steps: starts must ascend");
    }
  }
}

double value_at(const Steps& steps, double t) {
  const auto after = std::upper_bound(steps.starts.begin(), steps.starts.end(), t);
  return after == steps.starts.begin()
             ? 0
             : steps.values[static_cast<std::size_t>(after - steps.starts.begin()) - 1];
}

double integral(const Steps& steps, double from, double to) {
  double sum = 0;
  for (std::size_t i = 0; i < steps.starts.size(); ++i) {
    const double begin = std::max(from, steps.starts[i]);
    const double end = i + 1 < steps.starts.size() ? std::min(to, steps.starts[i + 1]) : to;
    sum += std::max(0.0, end - begin) * steps.values[i];
  }
  return sum;
}

Steps repeated(const Steps& pattern, double period, int times) {
  check(pattern);
  if (!(pattern.starts.front() >= 0 && pattern.starts.back() < period)) {
    throw std::invalid_argument("steps: the pattern must lie within [0, period)");
  }
  Steps result;
  for (int n = 0; n < times; ++n) {
    for (std::size_t i = 0; i < pattern.starts.size(); ++i) {
      result.starts.push_back(n * period + pattern.starts[i]);
      result.values.push_back(pattern.values[i]);
    }
  }
  return result;
}

}  // namespace samenspel::theory
