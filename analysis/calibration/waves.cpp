#include "calibration/waves.hpp"

#include "calibration/propose.hpp"
#include "statistics/design.hpp"
#include "statistics/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace samenspel::calibration {
namespace {

constexpr double first_quantile = 0.25;  // of distances: the first tolerances
constexpr double least_worth = 0.25;     // share of the particles of a wave
constexpr std::size_t last_waves = 2;    // under the tolerances asked for, at least
constexpr double closing = 0.5;          // tolerances of the closing wave

double effective_of(const std::vector<double>& weights) {
  double sum = 0, squares = 0;
  for (const double w : weights) {
    sum += w;
    squares += w * w;
  }
  return squares > 0 ? sum * sum / squares : 0;
}

/// Exponentials of `power` times the logs, so that they sum to 1; all 0 when none is finite.
std::vector<double> normalised(const std::vector<double>& logs, double power = 1) {
  const double highest = logs.empty() ? 0 : *std::max_element(logs.begin(), logs.end());
  std::vector<double> weights(logs.size(), 0);
  if (!std::isfinite(highest)) return weights;
  double sum = 0;
  for (std::size_t i = 0; i < logs.size(); ++i) {
    if (std::isfinite(logs[i])) sum += weights[i] = std::exp(power * (logs[i] - highest));
  }
  for (double& w : weights) w /= sum;
  return weights;
}

/// The largest power of at most 1 under which weights are worth enough.
double power_of(const std::vector<double>& logs) {
  const double wanted = least_worth * static_cast<double>(logs.size());
  if (effective_of(normalised(logs)) >= wanted) return 1;
  double low = 0, high = 1;
  for (int step = 0; step < 40; ++step) {
    const double middle = (low + high) / 2;
    (effective_of(normalised(logs, middle)) >= wanted ? low : high) = middle;
  }
  return low;
}

std::vector<double> finite_sorted(std::vector<double> values) {
  values.erase(
      std::remove_if(values.begin(), values.end(), [](double v) { return !std::isfinite(v); }),
      values.end());
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

bool Waves::knows_enough() const {
  const auto at_last =
      std::count_if(waves_.begin(), waves_.end(), [](const Wave& one) { return one.factor == 1; });
  return waves_.size() >= search_.waves || (static_cast<std::size_t>(at_last) >= last_waves &&
                                            exact() >= search_.effective_particles);
}

double Waves::next_factor() const {
  if (waves_.size() > 1 && waves_.back().factor == 1 && knows_enough()) return closing;
  if (waves_.size() > 1) return std::max(1.0, waves_.back().factor / 2);
  const std::vector<double> distances = finite_sorted(distances_);
  if (distances.empty()) throw std::runtime_error("no particle of the first wave gave all targets");
  return std::max(1.0, statistics::sorted_quantile(distances, first_quantile));
}

/// Particles that are far from what is known count less.
Emulator Waves::surfaces(double factor) const {
  std::vector<std::vector<double>> places, outcomes(search_.accepted.size());
  std::vector<double> weights;
  for (std::size_t i = 0; i < particles_.size(); ++i) {
    if (!std::isfinite(distances_[i])) continue;
    const std::vector<double> misses = misses_of(particles_[i], search_.accepted);
    const double far = std::isinf(factor) ? 0 : distances_[i] / (2 * factor);
    places.push_back(particles_[i].place);
    weights.push_back(1 / (1 + far * far));
    for (std::size_t t = 0; t < misses.size(); ++t)
      outcomes[t].push_back(std::isfinite(misses[t]) ? misses[t] : 0);
  }
  return {places, weights, outcomes};
}

Emulator Waves::over_priors() const {
  Waves first(search_);
  std::vector<Particle> wave;
  for (const Particle& one : particles_) {
    if (one.wave == 0) wave.push_back(one);
  }
  first.take(std::move(wave));
  return first.surfaces(INFINITY);
}

std::vector<std::vector<double>> Waves::nearest_places(std::size_t count) const {
  std::vector<std::size_t> order(particles_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return distances_[a] < distances_[b]; });
  std::vector<std::vector<double>> places;
  for (std::size_t i = 0; i < std::min(count, order.size()); ++i) {
    places.push_back(particles_[order[i]].place);
  }
  return places;
}

std::vector<Particle> Waves::next() const {
  std::vector<Particle> wave;
  if (waves_.empty()) {
    const auto design =
        statistics::latin_hypercube(search_.parameters, search_.first_particles, search_.seed);
    for (std::size_t i = 0; i < design.points(); ++i) {
      const auto point = design.point(i);
      wave.push_back({0, {point.begin(), point.end()}, 0, {}});
    }
    return wave;
  }
  if (knows_enough() && waves_.back().factor != 1) return wave;
  const double factor = next_factor();
  const auto starts = nearest_places(2 * search_.parameters + 10);
  for (Proposed& one : propose(surfaces(factor), search_.accepted, factor, starts,
                               search_.particles, search_.seed + waves_.size())) {
    wave.push_back({waves_.size(), std::move(one.place), one.log_proposal, {}});
  }
  return wave;
}

void Waves::take(std::vector<Particle> wave) {
  if (wave.empty()) return;
  Wave summary;
  summary.particles = wave.size();
  if (!waves_.empty()) {
    summary.factor = next_factor();
    const Emulator before = surfaces(summary.factor);
    double squares = 0;
    for (const Particle& one : wave) {
      const std::vector<Guess> guesses = before.at(one.place);
      const std::vector<double> misses = misses_of(one, search_.accepted);
      for (std::size_t t = 0; t < misses.size(); ++t) {
        const double off = guesses[t].mean - misses[t];
        squares += std::isfinite(off) ? off * off : 0;
      }
    }
    summary.surface_error =
        std::sqrt(squares / static_cast<double>(wave.size() * search_.accepted.size()));
  }
  std::vector<double> of_wave;
  for (Particle& one : wave) {
    of_wave.push_back(distance_of(misses_of(one, search_.accepted), search_.accepted));
    particles_.push_back(std::move(one));
  }
  distances_.insert(distances_.end(), of_wave.begin(), of_wave.end());
  const std::vector<double> sorted = finite_sorted(of_wave);
  if (!sorted.empty()) {
    summary.nearest = sorted.front();
    summary.median = statistics::sorted_quantile(sorted, 0.5);
  }
  waves_.push_back(summary);
  if (summary.factor == 1) {
    const std::vector<double> logs = log_weights(waves_.size() - 1);
    waves_.back().power = power_of(logs);
    waves_.back().effective = effective_of(normalised(logs, waves_.back().power));
  }
}

std::vector<double> Waves::log_weights(std::size_t wave) const {
  std::vector<double> logs;
  for (const Particle& one : particles_) {
    if (one.wave != wave) continue;
    logs.push_back(log_likelihood(misses_of(one, search_.accepted), search_.accepted, 1) -
                   one.log_proposal);
  }
  return logs;
}

std::vector<double> Waves::weights() const {
  std::vector<double> all;
  double worth = 0;
  for (const Wave& wave : waves_) worth += wave.effective;
  for (std::size_t w = 0; w < waves_.size(); ++w) {
    std::vector<double> weights(waves_[w].particles, 0);
    if (waves_[w].factor == 1 && worth > 0) {
      weights = normalised(log_weights(w), waves_[w].power);
      for (double& one : weights) one *= waves_[w].effective / worth;
    }
    all.insert(all.end(), weights.begin(), weights.end());
  }
  return all;
}

double Waves::effective() const { return effective_of(weights()); }

double Waves::exact() const {
  double sum = 0;
  for (std::size_t w = 0; w < waves_.size(); ++w) {
    if (waves_[w].factor == 1) sum += effective_of(normalised(log_weights(w)));
  }
  return sum;
}

std::size_t Waves::best() const {
  if (particles_.empty()) throw std::logic_error("a search without particles has no best one");
  std::size_t best = 0, fewest = search_.accepted.size() + 1;
  double least = INFINITY;
  for (std::size_t i = 0; i < particles_.size(); ++i) {
    const std::vector<double> misses = misses_of(particles_[i], search_.accepted);
    std::size_t missed = 0;
    double worst = 0;
    for (std::size_t t = 0; t < misses.size(); ++t) {
      if (search_.accepted[t].weight <= 0) continue;
      const double miss = std::isnan(misses[t]) ? INFINITY : std::abs(misses[t]);
      missed += Accepted::is_accepted(misses[t]) ? 0 : 1;
      worst = std::max(worst, miss);
    }
    if (missed < fewest || (missed == fewest && worst < least)) {
      best = i;
      fewest = missed;
      least = worst;
    }
  }
  return best;
}

}  // namespace samenspel::calibration
