#include "theory/priority.hpp"

#include "theory/erlang.hpp"

#include <stdexcept>

namespace samenspel::theory {

std::vector<double> priority_mean_waits(std::span<const double> arrival_rates, double service_rate,
                                        int servers) {
  double total = 0;
  for (const double rate : arrival_rates) {
    if (!(rate >= 0)) {
      throw std::invalid_argument("priority M/M/c: an arrival rate is negative");
    }
    total += rate;
  }
  const double full_rate = servers * service_rate;
  if (!(servers >= 1 && service_rate > 0 && total < full_rate)) {
    throw std::invalid_argument("priority M/M/c: needs servers >= 1, service > 0 and load below 1");
  }
  const double residual = erlang_c(servers, total / service_rate) / full_rate;
  std::vector<double> waits;
  double before = 0;
  for (const double rate : arrival_rates) {
    const double after = before + rate / full_rate;
    waits.push_back(residual / ((1 - before) * (1 - after)));
    before = after;
  }
  return waits;
}

}  // namespace samenspel::theory
