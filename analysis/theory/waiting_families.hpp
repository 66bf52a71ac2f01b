#pragma once
// What happens to families while nobody helps them: needs escalate, pass by themselves, or families
// give up (V13).

#include "theory/matrix.hpp"

#include <span>
#include <vector>

namespace samenspel::theory {

/// Rates per unit of time for a family whose need is in class i of difficulty (0 = lightest).
struct WaitingClass {
  double escalation =
      0;  ///< to class i + 1; ignored in the last class, where difficulty cannot grow further
  double recovery = 0;  ///< the need passes
  double dropout = 0;   ///< the family gives up
};

/// Generator of a continuous-time chain: states 0 … n-1 are the classes, n is recovered, n + 1
/// dropped out (both for good). Throws std::invalid_argument when there is no class or a rate is
/// negative.
Matrix waiting_generator(std::span<const WaitingClass> classes);

/// Distribution at time t >= 0 of a chain that starts in `start`: start exp(Q t).
std::vector<double> distribution_at(const Matrix& generator, std::span<const double> start,
                                    double t);

/// Mean number in each state at t, from empty, when families arrive at `arrival_rates` (per state,
/// per unit of time): arrivals int_0^t exp(Q u) du, read from the exponential of the generator with
/// one row added (Van Loan 1978).
std::vector<double> mean_numbers_at(const Matrix& generator, std::span<const double> arrival_rates,
                                    double t);

}  // namespace samenspel::theory
