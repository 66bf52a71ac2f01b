#pragma once
// Whether and when a family with a need asks for help.

#include "core/scenario/policy.hpp"
#include "core/world/shared.hpp"

namespace samenspel::rules {

/// Rate of asking per week at a season index of 1: grows with the hardest visible difficulty,
/// falls with the threshold of the door, of which known waits (weeks, from the notice board) are a
/// part; `threshold` is the rest of it, as the area has it.
[[nodiscard]] double asking_rate(double hardest_visible, double threshold, double known_wait_weeks,
                                 const scenario::HelpSeeking& p);

/// Seconds between two moments of the run, each weighed by the season of its calendar month.
[[nodiscard]] double seasonal_seconds(world::Seconds from, world::Seconds to,
                                      const world::Shared& shared, const scenario::Policy& policy);

/// The moment at which `hazard` (a unit exponential over the rate) is spent, when the rate is
/// multiplied by the season of each calendar month; `never` when that is beyond the run.
[[nodiscard]] world::Seconds in_season(world::Seconds from, double seconds_of_mean_season,
                                       const world::Shared& shared, const scenario::Policy& policy);

}  // namespace samenspel::rules
