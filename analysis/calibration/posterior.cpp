#include "calibration/posterior.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace samenspel::calibration {
namespace {

std::vector<std::size_t> ascending(std::span<const double> values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  return order;
}

std::vector<double> places_of(const Waves& waves, std::size_t parameter) {
  std::vector<double> places;
  for (const Particle& one : waves.particles()) places.push_back(one.place[parameter]);
  return places;
}

/// Weights of one wave, which sum to 1.
std::vector<double> of_wave(const Waves& waves, const std::vector<double>& weights,
                            std::size_t wave) {
  std::vector<double> own(weights.size(), 0);
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (waves.particles()[i].wave == wave) sum += own[i] = weights[i];
  }
  for (double& one : own) one = sum > 0 ? one / sum : 0;
  return own;
}

double largest_gap(std::span<const double> values, const std::vector<double>& a,
                   const std::vector<double>& b) {
  double gap = 0, difference = 0;
  for (const std::size_t i : ascending(values)) {
    difference += a[i] - b[i];
    gap = std::max(gap, std::abs(difference));
  }
  return gap;
}

ParameterLearnt learnt_of(const CalibrationPlan& plan, const Waves& waves,
                          const Posterior& posterior, std::size_t p) {
  const std::vector<double> places = places_of(waves, p);
  std::vector<double> values;
  for (const Particle& one : waves.particles()) values.push_back(plan.value(one.place, p));
  ParameterLearnt learnt;
  learnt.value = weighted(values, posterior.weights);
  learnt.best = values[posterior.best];
  const Weighted place = weighted(places, posterior.weights);
  const double of_prior = std::sqrt(1.0 / 12);
  learnt.narrowed = place.deviation / of_prior;
  learnt.moved = std::abs(place.mean - 0.5) / of_prior;
  std::size_t last = waves.waves().size() - 1;
  if (waves.waves()[last].factor < 1 && last > 0) --last;  // the closing wave has no weights
  if (last > 0) {
    learnt.shift = largest_gap(places, of_wave(waves, posterior.weights, last),
                               of_wave(waves, posterior.weights, last - 1));
  }
  return learnt;
}

double variance_of(const std::vector<double>& values) {
  double mean = 0, squares = 0;
  for (const double v : values) mean += v / static_cast<double>(values.size());
  for (const double v : values) squares += (v - mean) * (v - mean);
  return squares / static_cast<double>(values.size() - 1);
}

TargetLearnt learnt_of(const CalibrationPlan& plan, const Waves& waves, const Posterior& posterior,
                       const Emulator& surfaces, std::size_t t) {
  TargetLearnt learnt;
  const Accepted& accepted = plan.targets[t].accepted;
  std::vector<double> means, weights;
  double chance = 0, sum = 0;
  for (std::size_t i = 0; i < waves.particles().size(); ++i) {
    const double mean = means_of(waves.particles()[i])[t];
    if (i == posterior.best) learnt.best = mean;
    if (posterior.weights[i] <= 0 || !std::isfinite(mean)) continue;
    means.push_back(mean);
    weights.push_back(posterior.weights[i]);
    sum += posterior.weights[i];
    chance += posterior.weights[i] * variance_of(waves.particles()[i].values[t]);
    if (accepted.accepts(mean)) {
      learnt.within += posterior.weights[i];
    }
  }
  learnt.surface_explains = surfaces.explained(t);
  learnt.shares = surfaces.shares(t);
  if (means.empty()) return learnt;
  learnt.value = weighted(means, weights);
  const double replications = static_cast<double>(waves.particles()[0].values[t].size());
  const double within = chance / sum;
  learnt.of_chance = std::sqrt(within);
  const double between = learnt.value.deviation * learnt.value.deviation - within / replications;
  learnt.of_parameters = std::sqrt(std::max(between, 0.0));
  return learnt;
}

Missed::Point point_of(const CalibrationPlan& plan, const std::vector<double>& misses,
                       std::size_t target, std::size_t particle) {
  Missed::Point point{std::abs(misses[target]), 0, target, particle};
  for (std::size_t t = 0; t < misses.size(); ++t) {
    if (t == target || plan.targets[t].accepted.weight <= 0) continue;
    if (std::abs(misses[t]) > point.worst) {
      point.worst = std::abs(misses[t]);
      point.by_whom = t;
    }
  }
  return point;
}

std::vector<Missed::Point> frontier_of(const CalibrationPlan& plan, const Waves& waves,
                                       const std::vector<double>& distances, std::size_t target) {
  std::vector<Missed::Point> all, frontier;
  for (std::size_t i = 0; i < waves.particles().size(); ++i) {
    if (!std::isfinite(distances[i])) continue;
    const auto misses = misses_of(waves.particles()[i], waves.search().accepted);
    all.push_back(point_of(plan, misses, target, i));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.own < b.own; });
  for (const Missed::Point& one : all) {
    if (frontier.empty() || one.worst < frontier.back().worst) frontier.push_back(one);
  }
  return frontier;
}

}  // namespace

Weighted weighted(std::span<const double> values, std::span<const double> weights) {
  Weighted found;
  double sum = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    found.mean += weights[i] * values[i];
    sum += weights[i];
  }
  found.mean /= sum;
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    squares += weights[i] * (values[i] - found.mean) * (values[i] - found.mean);
  }
  found.deviation = std::sqrt(squares / sum);
  double* const quantiles[] = {&found.low, &found.median, &found.high};
  constexpr double shares[] = {0.025, 0.5, 0.975};
  std::size_t next = 0;
  double below = 0;
  for (const std::size_t i : ascending(values)) {
    if (weights[i] <= 0) continue;
    below += weights[i] / sum;
    while (next < 3 && below >= shares[next] - 1e-12) *quantiles[next++] = values[i];
  }
  return found;
}

Posterior posterior_of(const CalibrationPlan& plan, const Waves& waves) {
  Posterior posterior;
  const std::size_t particles = waves.particles().size();
  posterior.best = waves.best();
  posterior.weights = waves.weights();
  posterior.effective = waves.effective();
  if (posterior.effective <= 0) {
    for (std::size_t i = 0; i < particles; ++i) {
      posterior.weights[i] = waves.particles()[i].wave + 1 == waves.waves().size() ? 1 : 0;
    }
    posterior.weights = of_wave(waves, posterior.weights, waves.waves().size() - 1);
  }
  const std::vector<Accepted>& accepted = waves.search().accepted;
  for (const Particle& one : waves.particles()) {
    posterior.distances.push_back(distance_of(misses_of(one, accepted), accepted));
  }
  for (std::size_t p = 0; p < plan.parameters.size(); ++p) {
    posterior.parameters.push_back(learnt_of(plan, waves, posterior, p));
  }
  const Emulator surfaces = waves.over_priors();
  for (std::size_t t = 0; t < plan.targets.size(); ++t) {
    posterior.targets.push_back(learnt_of(plan, waves, posterior, surfaces, t));
  }
  const auto misses = misses_of(waves.particles()[posterior.best], accepted);
  for (std::size_t t = 0; t < misses.size(); ++t) {
    if (accepted[t].weight > 0 && !Accepted::is_accepted(misses[t])) {
      posterior.missed.push_back({t, frontier_of(plan, waves, posterior.distances, t)});
    }
  }
  return posterior;
}

}  // namespace samenspel::calibration
