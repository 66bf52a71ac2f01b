#include "calibration/particle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace samenspel::calibration {

double Accepted::low() const {
  return scale == TargetScale::ratio ? middle * (middle / high()) : middle - tolerance;
}

double Accepted::miss(double value) const {
  if (scale == TargetScale::difference || std::isnan(value)) return (value - middle) / tolerance;
  constexpr double least = 0.01;
  return std::log(std::max(value / middle, least)) / std::log(high() / middle);
}

std::vector<double> means_of(const Particle& particle) {
  std::vector<double> means;
  for (const std::vector<double>& of_target : particle.values) {
    double sum = 0;
    for (const double value : of_target) sum += value;
    means.push_back(sum / static_cast<double>(of_target.size()));
  }
  return means;
}

std::vector<double> misses_of(const Particle& particle, std::span<const Accepted> accepted) {
  std::vector<double> misses = means_of(particle);
  for (std::size_t t = 0; t < misses.size(); ++t) {
    misses[t] = accepted[t].miss(misses[t]);
  }
  return misses;
}

double distance_of(std::span<const double> misses, std::span<const Accepted> accepted) {
  double sum = 0, weight = 0;
  for (std::size_t t = 0; t < misses.size(); ++t) {
    if (accepted[t].weight <= 0) continue;
    if (!std::isfinite(misses[t])) return std::numeric_limits<double>::infinity();
    sum += accepted[t].weight * misses[t] * misses[t];
    weight += accepted[t].weight;
  }
  return std::sqrt(sum / weight);
}

double log_likelihood(std::span<const double> misses, std::span<const Accepted> accepted,
                      double factor) {
  double sum = 0;
  for (std::size_t t = 0; t < misses.size(); ++t) {
    if (accepted[t].weight <= 0) continue;
    if (!std::isfinite(misses[t])) return -std::numeric_limits<double>::infinity();
    const double deviations = 2 * misses[t] / factor;
    sum -= accepted[t].weight * deviations * deviations / 2;
  }
  return sum;
}

}  // namespace samenspel::calibration
