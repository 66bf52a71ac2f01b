#pragma once
// Erlang A, M/M/c + M: families that wait give up after an exponential patience and leave for good
// (V3).

namespace samenspel::theory {

/// Stationary figures. The mean wait counts the time that every arrival spends waiting, whether
/// care starts or not.
struct AbandoningLine {
  double load = 0;                 ///< arrivals x mean work / servers; may exceed 1
  double probability_of_wait = 0;  ///< all servers busy on arrival
  double probability_of_abandonment = 0;
  double mean_queue = 0;              ///< number waiting
  double mean_number = 0;             ///< waiting and in care
  double mean_wait = 0;               ///< over all arrivals: mean_queue / arrival rate
  double mean_wait_of_served = 0;     ///< over arrivals whose care starts, zeros included
  double mean_wait_of_abandoned = 0;  ///< over arrivals who give up; 0 when nobody can
};

/// Birth-death chain with enough states: birth lambda, death min(i, c) mu + max(i - c, 0) theta.
/// P(abandon) = theta E[queue] / lambda. The waits of those served and of those who give up follow
/// from the chance and the time, from j in front, to be called. Garnett, Mandelbaum & Reiman 2002,
/// Manuf. Serv. Oper. Manag. 4. Rates per unit of time. With patience_rate = 0 it is M/M/c. servers
/// may be 0. Throws std::invalid_argument when rates are negative, service_rate = 0, arrival_rate =
/// 0 or there is no equilibrium.
AbandoningLine m_m_c_m(double arrival_rate, double service_rate, int servers, double patience_rate);

}  // namespace samenspel::theory
