#include "theory/survival.hpp"

#include "statistics/normal.hpp"

#include <cmath>
#include <stdexcept>

namespace samenspel::theory {

namespace {

void require(bool holds) {
  if (!holds) {
    throw std::invalid_argument("survival function: a parameter is out of range");
  }
}

}  // namespace

Survival exponential_survival(double mean) {
  require(mean > 0);
  return [mean](double t) { return t <= 0 ? 1.0 : std::exp(-t / mean); };
}

Survival erlang_survival(int phases, double mean) {
  require(phases >= 1 && mean > 0);
  return [phases, mean](double t) {
    if (t <= 0) {
      return 1.0;
    }
    const double x = phases * t / mean;
    double sum = 0;
    for (int i = 0; i < phases; ++i) {
      sum += std::exp(i * std::log(x) - x - std::lgamma(i + 1.0));
    }
    return sum;
  };
}

Survival lognormal_survival(double mean, double cv) {
  require(mean > 0 && cv > 0);
  const double sigma = std::sqrt(std::log1p(cv * cv));
  const double mu = std::log(mean) - sigma * sigma / 2;
  return [mu, sigma](double t) {
    return t <= 0 ? 1.0 : statistics::normal_cdf((mu - std::log(t)) / sigma);
  };
}

Survival weibull_survival(double scale, double shape) {
  require(scale > 0 && shape > 0);
  return [scale, shape](double t) { return t <= 0 ? 1.0 : std::exp(-std::pow(t / scale, shape)); };
}

Survival fixed_survival(double value) {
  require(value >= 0);
  return [value](double t) { return t < value ? 1.0 : 0.0; };
}

}  // namespace samenspel::theory
