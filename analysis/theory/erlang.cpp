#include "theory/erlang.hpp"

#include <cmath>
#include <stdexcept>

namespace samenspel::theory {

namespace {

void require_stable(double arrival_rate, double service_rate, int servers) {
  if (!(arrival_rate >= 0 && service_rate > 0 && servers >= 1 &&
        arrival_rate < servers * service_rate)) {
    throw std::invalid_argument(
        "M/M/c: needs arrivals >= 0, service > 0, servers >= 1 and load below 1");
  }
}

}  // namespace

double erlang_b(int servers, double offered) {
  if (!(servers >= 0 && offered >= 0)) {
    throw std::invalid_argument("erlang_b: needs servers >= 0 and offered work >= 0");
  }
  double blocked = 1;
  for (int k = 1; k <= servers; ++k) {
    blocked = offered * blocked / (k + offered * blocked);
  }
  return blocked;
}

double erlang_c(int servers, double offered) {
  if (offered >= servers) {
    return 1;
  }
  const double blocked = erlang_b(servers, offered);
  return servers * blocked / (servers - offered * (1 - blocked));
}

WaitingLine m_m_c(double arrival_rate, double service_rate, int servers) {
  require_stable(arrival_rate, service_rate, servers);
  const double offered = arrival_rate / service_rate;
  WaitingLine line;
  line.load = offered / servers;
  line.probability_of_wait = erlang_c(servers, offered);
  line.mean_wait = line.probability_of_wait / (servers * service_rate - arrival_rate);
  line.mean_queue = arrival_rate * line.mean_wait;
  line.mean_number = line.mean_queue + offered;
  return line;
}

double m_m_c_wait_quantile(double arrival_rate, double service_rate, int servers, double q) {
  require_stable(arrival_rate, service_rate, servers);
  if (!(q >= 0 && q < 1)) {
    throw std::invalid_argument("m_m_c_wait_quantile: q must be in [0, 1)");
  }
  const double wait = erlang_c(servers, arrival_rate / service_rate);
  return 1 - q >= wait ? 0 : std::log(wait / (1 - q)) / (servers * service_rate - arrival_rate);
}

double m_m_c_wait_beyond(double arrival_rate, double service_rate, int servers, double t) {
  require_stable(arrival_rate, service_rate, servers);
  return erlang_c(servers, arrival_rate / service_rate) *
         std::exp(-(servers * service_rate - arrival_rate) * t);
}

}  // namespace samenspel::theory
