#pragma once
// Unlimited staff: everybody starts at once, and the number in care follows the arrivals over time
// (V5).

#include "theory/steps.hpp"
#include "theory/survival.hpp"

namespace samenspel::theory {

/// M(t)/G/infinity from empty at time 0: the number in care at t is Poisson with mean int_0^t
/// rate(u) P(S > t - u) du. Eick, Massey & Whitt 1993, Oper. Res. 41. Arrivals before time 0 do not
/// count. Rates per unit of time, t >= 0.
double mean_in_care(const Steps& arrival_rate, const Survival& stay, double t);

/// Needs arise at a constant rate and are asked about at a hazard with a season: U' = onset -
/// hazard season(t) U.
struct Asking {
  double onset_rate = 0;  ///< needs per unit of time
  double hazard = 0;      ///< of asking, per unit of time, where the season is 1
  Steps season;           ///< multiplies the hazard; begins at or before time 0
  double unasked_at_start = 0;
};

/// U(t): needs not asked about yet; exact in each season, U -> onset / (hazard season).
double mean_unasked(const Asking& asking, double t);

/// Arrivals per unit of time at t: hazard season(t) U(t).
double asking_rate(const Asking& asking, double t);

/// Mean number of arrivals in [from, to]: onset (to - from) - (U(to) - U(from)).
double mean_arrivals(const Asking& asking, double from, double to);

/// The mean number in care at t, from nobody in care at time 0.
double mean_in_care(const Asking& asking, const Survival& stay, double t);

}  // namespace samenspel::theory
