#pragma once
// M/M/c/(c+K): a team that refuses new families while K are waiting; the refused leave for good
// (V10).

namespace samenspel::theory {

struct BlockingLine {
  double probability_of_blocking = 0;  ///< share of arrivals refused
  double probability_of_wait = 0;      ///< share of the admitted that must wait
  double mean_queue = 0;
  double mean_number = 0;
  double mean_wait = 0;  ///< over the admitted: mean_queue / (lambda (1 - blocking))
};

/// Gross et al. 2008, section 2.4: a birth-death chain on 0 … c + K. Load may exceed 1. K = 0 gives
/// Erlang's loss formula. Throws std::invalid_argument unless arrival_rate > 0, service_rate > 0,
/// servers >= 1 and waiting_places >= 0.
BlockingLine m_m_c_k(double arrival_rate, double service_rate, int servers, int waiting_places);

}  // namespace samenspel::theory
