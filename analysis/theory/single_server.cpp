#include "theory/single_server.hpp"

#include <stdexcept>

namespace samenspel::theory {

WaitingLine m_g_1(double arrival_rate, double mean_work, double cv) {
  const double load = arrival_rate * mean_work;
  if (!(arrival_rate >= 0 && mean_work > 0 && cv >= 0 && load < 1)) {
    throw std::invalid_argument(
        "M/G/1: needs arrivals >= 0, mean work > 0, cv >= 0 and load below 1");
  }
  WaitingLine line;
  line.load = load;
  line.probability_of_wait = load;
  line.mean_wait = load * mean_work * (1 + cv * cv) / (2 * (1 - load));
  line.mean_queue = arrival_rate * line.mean_wait;
  line.mean_number = line.mean_queue + load;
  return line;
}

SharedServer processor_sharing(double arrival_rate, double mean_work) {
  const double load = arrival_rate * mean_work;
  if (!(arrival_rate >= 0 && mean_work > 0 && load < 1)) {
    throw std::invalid_argument(
        "processor sharing: needs arrivals >= 0, mean work > 0 and load below 1");
  }
  return {load, load / (1 - load), mean_work / (1 - load), 1 / (1 - load)};
}

}  // namespace samenspel::theory
