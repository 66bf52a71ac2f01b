#pragma once
// Two disciplines in one team, one of which can take every family (V8, the N-design).

namespace samenspel::theory {

/// Pool 1 takes class 1 and class 2, pool 2 takes class 2 only. A class-2 arrival that finds both
/// free takes pool 2; a freed worker takes the longest waiting family it may. Rates per unit of
/// time, work exponential with the rate of the pool.
struct TwoDisciplines {
  double arrival_rate_1 = 0;
  double arrival_rate_2 = 0;
  int servers_1 = 1;
  int servers_2 = 1;
  double service_rate_1 = 1;
  double service_rate_2 = 1;
};

struct TwoClassWaits {
  double mean_queue_1 = 0;
  double mean_queue_2 = 0;
  double mean_wait_1 = 0;  ///< over all arrivals of the class; 0 when the class has none
  double mean_wait_2 = 0;
};

/// The solved Markov chain. While both pools are busy it is enough to know how many class-1
/// families at the head have been passed over by pool 2 and how many stand behind them: the classes
/// of the latter are still independent draws. Power iteration on the uniformized chain, with at
/// most `places` of each (waits exact to about 1e-8 while few ever reach that). The cost grows
/// steeply with load: seconds at 0.9. Throws std::invalid_argument for rates out of range, a load
/// at or above 1, or when more than 1e-7 of the time is spent at the cut-off.
TwoClassWaits two_disciplines(const TwoDisciplines& team, int places = 150);

}  // namespace samenspel::theory
