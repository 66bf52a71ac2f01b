#pragma once
// The search: a first wave spread over the priors, then waves drawn from what surfaces fitted to
// all particles so far hold likely, under tolerances that halve down to those asked for. Particles
// of the last waves carry importance weights, so that the surfaces decide where is looked and the
// simulation decides what is believed. A closing wave under half the tolerances carries none: it
// looks for a best particle that is at no figure's edge. Knows no files and no care.

#include "calibration/emulator.hpp"
#include "calibration/particle.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::calibration {

struct Search {
  std::size_t parameters = 1;
  std::vector<Accepted> accepted;
  std::size_t first_particles = 150, particles = 60;
  std::size_t waves = 8;  ///< at most, the first among them, before the closing wave
  double effective_particles = 100;
  std::uint64_t seed = 1;
};

/// How a wave was drawn and what it is worth.
struct Wave {
  double factor = 0;  ///< on the tolerances under which it was drawn; 0: from the priors
  std::size_t particles = 0;
  double effective = 0;            ///< (Σw)²/Σw² of its weights; 0 before the last tolerances
  double power = 1;                ///< to which its weights are taken, see Waves::weights
  double nearest = 0, median = 0;  ///< distances, in tolerances
  double surface_error = 0;        ///< root mean square over targets of what surfaces were off, in
                                   ///< tolerances; 0 for the first wave
};

class Waves {
 public:
  explicit Waves(Search search) : search_(std::move(search)) {}

  /// The places of the next wave, without values; none when the search is over. A function of the
  /// search and the particles taken so far.
  [[nodiscard]] std::vector<Particle> next() const;
  /// Takes that wave with the values that came out.
  void take(std::vector<Particle> wave);

  [[nodiscard]] const std::vector<Particle>& particles() const { return particles_; }
  [[nodiscard]] const std::vector<Wave>& waves() const { return waves_; }
  [[nodiscard]] const Search& search() const { return search_; }

  /// By particle, of all waves; they sum to 1, and are 0 before the last tolerances were reached.
  /// In a wave each is in proportion to (likelihood / density of the draw)^power. The power is 1
  /// where the wave is worth a quarter of its particles or more; else as much less as makes it so:
  /// then the posterior lies between that of the simulation (1) and that of the surfaces with their
  /// own errors (0). Waves count by what they are worth.
  [[nodiscard]] std::vector<double> weights() const;
  /// What all weights together are worth; `exact`: if every power were 1.
  [[nodiscard]] double effective() const;
  [[nodiscard]] double exact() const;
  /// The particle that meets most of the targets that count; of several the one of which the worst
  /// miss is least, as one that meets a target by a hair may not on other seeds. Throws
  /// std::logic_error without particles.
  [[nodiscard]] std::size_t best() const;
  /// Surfaces over the particles of the first wave alone.
  [[nodiscard]] Emulator over_priors() const;

 private:
  [[nodiscard]] Emulator surfaces(double factor) const;
  [[nodiscard]] bool knows_enough() const;
  [[nodiscard]] double next_factor() const;
  [[nodiscard]] std::vector<double> log_weights(std::size_t wave) const;
  [[nodiscard]] std::vector<std::vector<double>> nearest_places(std::size_t count) const;

  Search search_;
  std::vector<Particle> particles_;
  std::vector<double> distances_;
  std::vector<Wave> waves_;
};

}  // namespace samenspel::calibration
