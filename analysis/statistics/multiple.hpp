#pragma once
// Many outcomes tested at once: p values adjusted so that the chance of any false finding stays at
// the level.

#include <span>
#include <vector>

namespace samenspel::statistics {

/// Holm's (1979, Scand. J. Statist. 6) step-down adjustment, in the order given: reject where the
/// result is at most the level. Adjusted values never decrease with p and are at most 1. Throws
/// std::invalid_argument for a p outside [0, 1].
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace samenspel::statistics
