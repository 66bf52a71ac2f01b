#include "core/random/draws.hpp"

#include "core/base/check.hpp"
#include "core/base/real.hpp"

#include <boost/random/exponential_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/poisson_distribution.hpp>

#include <limits>

namespace samenspel::random {

double Draws::exponential() {
  boost::random::exponential_distribution<base::real> law;
  return static_cast<double>(law(*this));
}

double Draws::normal() {
  boost::random::normal_distribution<base::real> law;
  return static_cast<double>(law(*this));
}

double Draws::lognormal(double mean, double cv) {
  return lognormal_by_sigma(mean, lognormal_sigma(cv));
}

double Draws::lognormal_by_sigma(double mean, double sigma) {
  return lognormal_of(normal(), mean, sigma);
}

double Draws::erlang(int stages, double mean) {
  SAMENSPEL_CHECK(stages >= 1 && mean >= 0, "an Erlang law has a stage and no negative mean");
  double sum = 0;
  for (int stage = 0; stage < stages; ++stage) {
    sum += exponential();
  }
  return sum * (mean / stages);
}

double Draws::weibull(double scale, double shape) {
  SAMENSPEL_CHECK(scale > 0 && shape > 0, "a Weibull law has a positive scale and shape");
  return scale * base::pow(exponential(), 1 / shape);
}

std::int64_t Draws::poisson(double mean) {
  SAMENSPEL_CHECK(mean >= 0 && mean < 1e15, "a Poisson mean is between 0 and 1e15");
  if (mean == 0) {
    return 0;
  }
  boost::random::poisson_distribution<std::int64_t, base::real> law(mean);
  return law(*this);
}

std::size_t Draws::pick(std::span<const double> weights) {
  double total = 0;
  for (const double weight : weights) {
    SAMENSPEL_CHECK(weight >= 0, "a weight is not negative");
    total += weight;
  }
  SAMENSPEL_CHECK(total > 0 && total < std::numeric_limits<double>::infinity(),
                  "weights have a positive and finite sum");
  double left = uniform() * total;
  std::size_t picked = 0;
  for (std::size_t index = 0; index < weights.size(); ++index) {
    if (weights[index] > 0) {
      picked = index;  // the last possible one takes what rounding leaves over
      left -= weights[index];
      if (left < 0) {
        break;
      }
    }
  }
  return picked;
}

double lognormal_sigma(double cv) {
  SAMENSPEL_CHECK(cv >= 0, "a coefficient of variation is not negative");
  return base::sqrt(base::log(1 + cv * cv));
}

}  // namespace samenspel::random
