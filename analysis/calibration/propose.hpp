#pragma once
// Where the particles of a further wave are put: drawn from what the surfaces hold likely.

#include "calibration/emulator.hpp"
#include "calibration/particle.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::calibration {

/// Log of how likely the surfaces hold a place, up to a constant: as `log_likelihood`, with their
/// own errors added to those with which targets are known. Under even priors this is the density
/// from which `propose` draws.
[[nodiscard]] double log_guess(const Emulator& emulator, std::span<const double> place,
                               std::span<const Accepted> accepted, double factor);

struct Proposed {
  std::vector<double> place;
  double log_proposal = 0;
};

/// Draws `count` places from that density within [0, 1]^d by differential evolution Markov chains
/// (ter Braak 2006, Stat. Comput. 16) that begin at `starts` (at least one). A function of its
/// arguments.
[[nodiscard]] std::vector<Proposed> propose(const Emulator& emulator,
                                            std::span<const Accepted> accepted, double factor,
                                            const std::vector<std::vector<double>>& starts,
                                            std::size_t count, std::uint64_t seed);

}  // namespace samenspel::calibration
