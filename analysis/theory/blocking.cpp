#include "theory/blocking.hpp"

#include "theory/birth_death.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {

BlockingLine m_m_c_k(double arrival_rate, double service_rate, int servers, int waiting_places) {
  if (!(arrival_rate > 0 && service_rate > 0 && servers >= 1 && waiting_places >= 0)) {
    throw std::invalid_argument(
        "M/M/c/(c+K): needs arrivals > 0, service > 0, servers >= 1 and waiting places >= 0");
  }
  BirthDeath chain;
  for (int i = 1; i <= servers + waiting_places; ++i) {
    chain.birth.push_back(arrival_rate);
    chain.death.push_back(std::min(i, servers) * service_rate);
  }
  const std::vector<double> pi = stationary(chain);
  BlockingLine line;
  line.probability_of_blocking = pi.back();
  double number = 0;
  double waiting_admitted = 0;
  for (const double mass : pi) {
    line.mean_number += mass * number;
    line.mean_queue += mass * std::max(0.0, number - servers);
    if (number >= servers && number < servers + waiting_places) {
      waiting_admitted += mass;
    }
    ++number;
  }
  line.probability_of_wait = waiting_admitted / (1 - line.probability_of_blocking);
  line.mean_wait = line.mean_queue / (arrival_rate * (1 - line.probability_of_blocking));
  return line;
}

}  // namespace samenspel::theory
