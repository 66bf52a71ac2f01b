#pragma once
// M/M/c: one team, Poisson arrivals, exponential work, unlimited patience (V1).
// Rates are per unit of time; every time that comes out is in that unit.

namespace samenspel::theory {

/// Stationary figures of a waiting line. Waits are over all arrivals, those who need not wait
/// included.
struct WaitingLine {
  double load = 0;  ///< arrivals x mean work / servers
  double probability_of_wait = 0;
  double mean_wait = 0;    ///< from arrival to start
  double mean_queue = 0;   ///< number waiting
  double mean_number = 0;  ///< waiting and in care
};

/// Erlang's loss formula B(c, a): share refused by c servers without waiting room at offered work a
/// = arrivals x mean work. Recursion B(k) = a B(k-1) / (k + a B(k-1)), stable for any c >= 0.
/// Throws std::invalid_argument for a < 0 or c < 0.
double erlang_b(int servers, double offered);

/// Erlang's delay formula C(c, a) = c B / (c - a (1 - B)), the chance to wait; 1 when a >= c.
/// Reference: Gross, Shortle, Thompson & Harris 2008, Fundamentals of Queueing Theory, section 2.3.
double erlang_c(int servers, double offered);

/// M/M/c in equilibrium: mean wait C / (c mu - lambda). Throws std::invalid_argument unless
/// arrival_rate >= 0, service_rate > 0, servers >= 1 and load < 1.
WaitingLine m_m_c(double arrival_rate, double service_rate, int servers);

/// The wait that a share q of all arrivals does not exceed: 0 when q <= 1 - C, else ln(C / (1 - q))
/// / (c mu - lambda); q in [0, 1). First come first served.
double m_m_c_wait_quantile(double arrival_rate, double service_rate, int servers, double q);

/// P(wait > t) = C exp(-(c mu - lambda) t), for t >= 0.
double m_m_c_wait_beyond(double arrival_rate, double service_rate, int servers, double t);

}  // namespace samenspel::theory
