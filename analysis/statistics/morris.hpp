#pragma once
// Screening by elementary effects: which factors matter at all, and which act alone (Morris 1991;
// Campolongo, Cariboni & Saltelli 2007 for mu*).

#include "statistics/design.hpp"
#include "statistics/interval.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::statistics {

/// Trajectories of factors + 1 points on a grid of `levels` (even, >= 2) levels: each step moves
/// one factor, in an order of its own, by levels / (2 (levels - 1)). A trajectory hangs on (seed,
/// its number) alone, so more can be added. Throws std::invalid_argument for other levels.
[[nodiscard]] Design morris_design(std::size_t factors, std::size_t trajectories,
                                   std::size_t levels, std::uint64_t seed,
                                   std::size_t first_trajectory = 0);

/// What a factor does: the change of the outcome when the factor goes from 0 to 1, as the steps see
/// it.
struct ElementaryEffects {
  Interval mean;       ///< mu: with its sign
  Interval mean_size;  ///< mu*: without; 0 for a factor that does nothing
  double spread = 0;   ///< sigma: large beside mu* when it acts through others or not in proportion
};

/// Effects of each factor from the outcomes at the points of `morris_design`, in their order.
/// Intervals are bootstrapped over trajectories. Throws std::invalid_argument unless there is an
/// outcome for each point of at least two whole trajectories.
[[nodiscard]] std::vector<ElementaryEffects> elementary_effects(const Design& design,
                                                                std::span<const double> outcomes,
                                                                double level = 0.95);

}  // namespace samenspel::statistics
