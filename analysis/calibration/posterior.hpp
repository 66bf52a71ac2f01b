#pragma once
// What a search came to: numbers about each parameter and each target, and whether the two agree.

#include "calibration/calibration_plan.hpp"
#include "calibration/waves.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace samenspel::calibration {

/// Of weighted values; quantiles are of the weighted distribution function.
struct Weighted {
  double mean = 0, deviation = 0;
  double low = 0, median = 0, high = 0;  ///< 2.5%, 50%, 97.5%
};

/// Weights ≥ 0, not all 0, as many as values.
[[nodiscard]] Weighted weighted(std::span<const double> values, std::span<const double> weights);

struct ParameterLearnt {
  Weighted value;
  double best = 0;
  double narrowed = 1;  ///< standard deviation among places, relative to that of the prior
  double moved = 0;     ///< |mean place − 0.5|, in standard deviations of the prior
  double shift = 0;     ///< largest gap between distribution functions of the two last waves
  /// The figures say so little of it that it keeps its prior.
  [[nodiscard]] bool stays() const { return narrowed > 0.9 && moved < 0.25; }
};

struct TargetLearnt {
  Weighted value;               ///< over particles, of means over replications
  double best = 0;              ///< of the best particle
  double of_chance = 0;         ///< standard deviation of one replication
  double of_parameters = 0;     ///< standard deviation that chance does not explain, ≥ 0
  double within = 0;            ///< weight of particles that are accepted
  double surface_explains = 0;  ///< share of the variance over the priors at places left out
  std::vector<Share> shares;    ///< by parameter, over the priors
};

/// Two targets of which one is accepted only where the other is not, or nowhere.
struct Missed {
  std::size_t target = 0;
  struct Point {
    double own = 0;           ///< miss of the target, in tolerances
    double worst = 0;         ///< worst miss among all others that count
    std::size_t by_whom = 0;  ///< the target of which it is
    std::size_t particle = 0;
  };
  std::vector<Point> frontier;  ///< no other particle is nearer in both; by rising `own`
};

struct Posterior {
  std::vector<double> weights;  ///< by particle
  std::vector<double> distances;
  std::size_t best = 0;
  double effective = 0;
  std::vector<ParameterLearnt> parameters;
  std::vector<TargetLearnt> targets;
  std::vector<Missed> missed;  ///< for each target that counts and that the best particle misses
};

/// While no weights are known yet, all particles of the last wave count the same.
[[nodiscard]] Posterior posterior_of(const CalibrationPlan& plan, const Waves& waves);

}  // namespace samenspel::calibration
