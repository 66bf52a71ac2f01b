#pragma once
// One set of parameter values that was run, and how far what came out is from what is known.

#include <cstddef>
#include <span>
#include <vector>

namespace samenspel::calibration {

/// Whether what comes out is compared with a figure by their difference or by their ratio. Ratios
/// suit waits, which grow without bound as a load nears 1; both numbers are then above 0.
enum class TargetScale { difference, ratio };

/// What is accepted of a target: `middle` ± `tolerance`, or as many times less as `middle` +
/// `tolerance` is more. A weight of 0 counts for nothing.
struct Accepted {
  double middle = 0, tolerance = 1;
  double weight = 1;
  TargetScale scale = TargetScale::difference;

  [[nodiscard]] double low() const;
  [[nodiscard]] double high() const { return middle + tolerance; }
  /// By how many tolerances a value is off, with its sign; on the scale of ratios no value counts
  /// as less than a hundredth of the middle.
  [[nodiscard]] double miss(double value) const;
  /// Not where nothing was observed.
  [[nodiscard]] bool accepts(double value) const { return is_accepted(miss(value)); }
  [[nodiscard]] static bool is_accepted(double miss) { return miss >= -1 && miss <= 1; }
};

struct Particle {
  std::size_t wave = 0;
  std::vector<double> place;                ///< by parameter, in [0, 1]
  double log_proposal = 0;                  ///< of its place, up to a constant of the wave
  std::vector<std::vector<double>> values;  ///< by target, by replication; NaN: nothing observed
};

/// Mean over replications of each target.
[[nodiscard]] std::vector<double> means_of(const Particle& particle);

/// By how many tolerances each mean is off, with its sign; NaN where nothing was observed.
[[nodiscard]] std::vector<double> misses_of(const Particle& particle,
                                            std::span<const Accepted> accepted);

/// Root of the weighted mean of squared misses, in tolerances; infinite where a target that counts
/// was not observed.
[[nodiscard]] double distance_of(std::span<const double> misses,
                                 std::span<const Accepted> accepted);

/// Log likelihood of these misses when a target is known with a normal error of which 95% (two
/// standard deviations) lies within `factor` tolerances.
[[nodiscard]] double log_likelihood(std::span<const double> misses,
                                    std::span<const Accepted> accepted, double factor);

}  // namespace samenspel::calibration
