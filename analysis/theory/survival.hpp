#pragma once
// Chance that a stay is longer than t, for the laws of work that the scenarios use.

#include <functional>

namespace samenspel::theory {

/// P(S > t) for a time t in the unit of the mean; 1 for t < 0.
using Survival = std::function<double(double)>;

/// exp(-t / mean); mean > 0. All of these throw std::invalid_argument for parameters outside their
/// range.
Survival exponential_survival(double mean);

/// Sum of `phases` >= 1 exponentials: exp(-x) sum_{i < phases} x^i / i! with x = phases t / mean.
Survival erlang_survival(int phases, double mean);

/// Lognormal with this mean > 0 and coefficient of variation > 0: sigma^2 = ln(1 + cv^2), mu =
/// ln(mean) - sigma^2 / 2, P(S > t) = Phi((mu - ln t) / sigma).
Survival lognormal_survival(double mean, double cv);

/// Scale and shape > 0: exp(-(t / scale)^shape).
Survival weibull_survival(double scale, double shape);

/// 1 before `value` >= 0, 0 from there on.
Survival fixed_survival(double value);

}  // namespace samenspel::theory
