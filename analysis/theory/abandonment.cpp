#include "theory/abandonment.hpp"

#include "theory/birth_death.hpp"

#include <cstddef>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {

AbandoningLine m_m_c_m(double arrival_rate, double service_rate, int servers,
                       double patience_rate) {
  if (!(arrival_rate > 0 && service_rate > 0 && servers >= 0 && patience_rate >= 0)) {
    throw std::invalid_argument(
        "M/M/c+M: needs arrivals > 0, service > 0, servers >= 0 and patience rate >= 0");
  }
  const double full_rate = servers * service_rate;
  if (patience_rate == 0 && arrival_rate >= full_rate) {
    throw std::invalid_argument("M/M/c+M: no equilibrium");
  }
  const auto death = [&](int i) {
    return i <= servers ? i * service_rate : full_rate + (i - servers) * patience_rate;
  };
  const std::vector<double> pi = stationary(cut_off([&](int) { return arrival_rate; }, death));

  AbandoningLine line;
  line.load = servers > 0 ? arrival_rate / full_rate : 0;
  double wait_and_served = 0;  // E[wait; served]
  double wait_and_abandoned = 0;
  // For somebody with j in front: next event among j + 1 patiences and c servers; own patience ends
  // it at once.
  double chance = 1;             // of being served, from this place
  double time_if_served = 0;     // E[time; served] from this place
  double time_if_abandoned = 0;  // E[time; gives up] from this place
  for (std::size_t i = 0; i < pi.size(); ++i) {
    const auto number = static_cast<double>(i);
    line.mean_number += pi[i] * number;
    if (number < servers) {
      continue;
    }
    const double front = number - servers;
    line.probability_of_wait += pi[i];
    line.mean_queue += pi[i] * front;
    // one step of the queue ahead: rate of all events, and of those that move this place forward
    const double all = full_rate + (front + 1) * patience_rate;
    const double forward = full_rate + front * patience_rate;
    const double step = 1 / all;
    const double move = forward / all;
    const double next_chance = move * chance;
    const double next_served = move * (time_if_served + step * chance);
    const double next_abandoned =
        move * (time_if_abandoned + step * (1 - chance)) + (1 - move) * step;
    chance = next_chance;
    time_if_served = next_served;
    time_if_abandoned = next_abandoned;
    wait_and_served += pi[i] * time_if_served;
    wait_and_abandoned += pi[i] * time_if_abandoned;
  }
  line.probability_of_abandonment = patience_rate * line.mean_queue / arrival_rate;
  line.mean_wait = line.mean_queue / arrival_rate;
  const double served = 1 - line.probability_of_abandonment;
  line.mean_wait_of_served = served > 1e-14 ? wait_and_served / served : 0;
  line.mean_wait_of_abandoned = line.probability_of_abandonment > 0
                                    ? wait_and_abandoned / line.probability_of_abandonment
                                    : 0;
  return line;
}

}  // namespace samenspel::theory
