#pragma once
// Parameters drawn from a posterior, so that a run carries what is not known of them beside chance.
// Replications come in pairs that share a draw and differ in families and days: within a pair there
// is only chance, between pairs both.

#include "calibration/calibration_plan.hpp"
#include "core/observe/results.hpp"
#include "core/scenario/scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::calibration {

inline constexpr std::size_t replications_per_draw = 2;
/// The output that tells of each replication which particle it was run with.
inline constexpr const char* particle_variable = "particle";

class Draws {
 public:
  /// From the posterior of `samenspel calibrate`. Throws std::invalid_argument for results of
  /// another kind.
  Draws(const observe::Results& posterior, const std::string& file);

  /// The particle of a replication: the draws of a seed cover the weights evenly (van der Corput,
  /// turned by the seed), and more replications keep those before.
  [[nodiscard]] std::size_t particle(std::uint32_t replication, std::uint64_t seed) const;

  /// Assignments "key=value" of a particle for a scenario; what the scenario lacks is added to
  /// `problems`.
  [[nodiscard]] std::vector<std::string> assignments(std::size_t particle,
                                                     const scenario::Scenario& scenario,
                                                     base::Problems& problems) const;

  /// Over replications: the particle, and the value of each parameter.
  [[nodiscard]] std::vector<observe::Variable> variables(std::size_t replications,
                                                         std::uint64_t seed) const;

 private:
  std::string text_, file_;
  std::vector<double> below_;  ///< by particle: the weight of all up to and with it
  std::vector<observe::Variable> parameters_;
};

}  // namespace samenspel::calibration
