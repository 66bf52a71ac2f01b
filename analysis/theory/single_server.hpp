#pragma once
// One server with any law of work: in order of arrival (V2), or sharing the hours over all cases
// (V16).

#include "theory/erlang.hpp"

namespace samenspel::theory {

/// M/G/1, first come first served: mean wait = lambda E[S^2] / (2 (1 - rho)) with E[S^2] = m^2 (1 +
/// cv^2), where m and cv are mean and coefficient of variation of the work (0 deterministic,
/// 1/sqrt(k) Erlang-k, 1 exponential). Pollaczek-Khinchine; Gross et al. 2008, section 5.1. P(wait)
/// = rho. Throws std::invalid_argument unless arrival_rate >= 0, mean_work > 0, cv >= 0 and load
/// < 1.
WaitingLine m_g_1(double arrival_rate, double mean_work, double cv);

/// One server that divides its hours equally over all present. Insensitive to the law of the work
/// beyond its mean.
struct SharedServer {
  double load = 0;
  double mean_number = 0;  ///< rho / (1 - rho), as in M/M/1
  double mean_stay = 0;    ///< E[S] / (1 - rho), from arrival to end
  double slowdown = 0;     ///< 1 / (1 - rho): a case of work x stays x / (1 - rho) on average
};

/// Kleinrock 1976, Queueing Systems II, section 4.4. Throws std::invalid_argument as m_g_1.
SharedServer processor_sharing(double arrival_rate, double mean_work);

}  // namespace samenspel::theory
