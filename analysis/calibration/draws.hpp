#pragma once
// Parameters drawn from a posterior, so that a run carries what is not known of them beside chance.
// Replications come in pairs that share a draw and differ in families and days: within a pair there
// is only chance, between pairs both.

#include "calibration/calibration_plan.hpp"
#include "core/observe/results.hpp"
#include "core/scenario/scenario.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
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

  /// Those with which a results file was run, replication by replication; empty when it was run
  /// without. Throws std::invalid_argument for a file that does not hold all of it.
  [[nodiscard]] static std::optional<Draws> of_run(const observe::Results& results,
                                                   const std::string& file);

  /// Of the posterior: its calibration and its numbers.
  [[nodiscard]] const std::string& sha256() const { return sha256_; }
  /// The replications for which there are draws.
  [[nodiscard]] std::size_t most_replications() const;

  /// Where the draw of a replication stands, for `assignments`.
  [[nodiscard]] std::size_t row(std::uint32_t replication, std::uint64_t seed) const {
    return kept_.empty() ? particle(replication, seed) : replication;
  }

  /// The particle of a replication: the draws of a seed cover the weights evenly (van der Corput,
  /// turned by the seed), and more replications keep those before.
  [[nodiscard]] std::size_t particle(std::uint32_t replication, std::uint64_t seed) const;

  /// Assignments "key=value" of a row for a scenario; what the scenario lacks is added to
  /// `problems`.
  [[nodiscard]] std::vector<std::string> assignments(std::size_t row,
                                                     const scenario::Scenario& scenario,
                                                     base::Problems& problems) const;

  /// Over replications: the particle, and the value of each parameter.
  [[nodiscard]] std::vector<observe::Variable> variables(std::size_t replications,
                                                         std::uint64_t seed) const;
  /// The calibration as YAML; results that were run with draws keep it.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// What the output `particle` says of the posterior: results with the same words have its draws.
  [[nodiscard]] const std::string& meaning() const { return meaning_; }

 private:
  Draws() = default;

  std::string text_, file_, sha256_, meaning_;
  std::vector<double> below_;  ///< by particle: the weight of all up to and with it
  std::vector<double> kept_;   ///< of a run: the particle of each replication; else empty
  std::vector<observe::Variable> parameters_;  ///< by particle, of a run by replication
};

}  // namespace samenspel::calibration
