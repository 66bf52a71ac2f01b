#pragma once
// A quantity that is constant between known moments: a season by month, a rate that changes on a
// date.

#include <vector>

namespace samenspel::theory {

/// Value i holds from starts[i] until starts[i + 1]; the last holds for ever, and before starts[0]
/// the value is 0.
struct Steps {
  std::vector<double> starts;  ///< strictly ascending
  std::vector<double> values;  ///< as many as starts
};

/// Throws std::invalid_argument when the lists differ in length, are empty or do not ascend.
void check(const Steps& steps);

double value_at(const Steps& steps, double t);

/// The integral over [from, to], from <= to.
double integral(const Steps& steps, double from, double to);

/// The pattern [0, period) repeated `times` times, e.g. twelve monthly values over ten years.
Steps repeated(const Steps& pattern, double period, int times);

}  // namespace samenspel::theory
