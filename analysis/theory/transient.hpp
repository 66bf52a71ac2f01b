#pragma once
// M/M/c before equilibrium: from a given start (V7) and through changes of staff at known moments
// (V9).

#include <span>
#include <vector>

namespace samenspel::theory {

/// From `start` on (unit of time as the rates) these rates and this number of servers hold;
/// patience_rate is that of waiting families.
struct StaffPeriod {
  double start = 0;
  double arrival_rate = 0;
  double service_rate = 1;
  int servers = 1;
  double patience_rate = 0;
};

/// E[number in the system] at each of the times (ascending, >= 0), from `number_at_start` families
/// at time 0. A change of staff leaves the number as it is: a leaver's family goes back to the head
/// of the queue. servers may be 0; any load. Forward equations p' = pQ solved by uniformization
/// (Jensen 1953; Grassmann 1977, Comput. Oper. Res. 4): Poisson mixtures of powers of a stochastic
/// matrix, so all terms are positive; states are added until less than 1e-13 sits in the last one.
/// Throws std::invalid_argument when periods do not begin at 0 in ascending order or a rate is
/// negative.
std::vector<double> transient_mean_number(std::span<const StaffPeriod> periods,
                                          std::span<const double> times, int number_at_start = 0);

/// P(number = i) at one time, by the same method.
std::vector<double> transient_distribution(std::span<const StaffPeriod> periods, double time,
                                           int number_at_start = 0);

/// (1/(t1 - t0)) times the integral of E[number] over [t0, t1], by Simpson's rule with at least
/// `points` points: the bias of a time average after a warm-up of t0 is this minus the stationary
/// mean.
double transient_time_average(std::span<const StaffPeriod> periods, double t0, double t1,
                              int number_at_start = 0, int points = 64);

}  // namespace samenspel::theory
