#include "theory/birth_death.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>

namespace samenspel::theory {

BirthDeath cut_off(const std::function<double(int)>& birth,
                   const std::function<double(int)>& death) {
  BirthDeath chain;
  double log_term = 0;
  double largest = 0;
  for (int i = 0; i < 1000000; ++i) {
    const double up = birth(i);
    const double down = death(i + 1);
    if (up <= 0) {
      return chain;
    }
    if (!(down > 0)) {
      throw std::invalid_argument("birth-death chain: a death rate is not positive");
    }
    const double step = std::log(up / down);
    log_term += step;
    largest = std::max(largest, log_term);
    chain.birth.push_back(up);
    chain.death.push_back(down);
    // a tail that falls by the factor r holds at most the last term / (1 - r)
    if (step < 0 && log_term - std::log(-std::expm1(step)) < largest - 41.5) {
      return chain;
    }
  }
  throw std::invalid_argument("birth-death chain: no equilibrium within a million states");
}

std::vector<double> stationary(const BirthDeath& chain) {
  if (chain.birth.size() != chain.death.size()) {
    throw std::invalid_argument("birth-death chain: birth and death rates differ in number");
  }
  std::vector<double> logs{0.0};
  for (std::size_t i = 0; i < chain.birth.size(); ++i) {
    if (!(chain.death[i] > 0 && chain.birth[i] >= 0)) {
      throw std::invalid_argument("birth-death chain: a rate is out of range");
    }
    logs.push_back(logs.back() + std::log(chain.birth[i] / chain.death[i]));
  }
  const double largest = *std::max_element(logs.begin(), logs.end());
  double sum = 0;
  for (double& value : logs) {
    value = std::exp(value - largest);
    sum += value;
  }
  for (double& value : logs) {
    value /= sum;
  }
  return logs;
}

double asymptotic_variance(const BirthDeath& chain, std::span<const double> f) {
  const std::vector<double> pi = stationary(chain);
  if (f.size() != pi.size()) {
    throw std::invalid_argument("asymptotic_variance: one value of f per state");
  }
  double mean = 0;
  for (std::size_t i = 0; i < pi.size(); ++i) {
    mean += pi[i] * f[i];
  }
  double partial = 0;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < pi.size(); ++i) {
    partial += (f[i] - mean) * pi[i];
    const double flow = pi[i] * chain.birth[i];
    if (flow > 0) {
      sum += 2 * partial * partial / flow;
    }
  }
  return sum;
}

}  // namespace samenspel::theory
