#pragma once
// Skill of one person who learns at regular moments and forgets for a fixed time in between.

namespace samenspel::theory {

/// Skill above base right after the n-th lesson (n >= 0): each closes `share` of the gap to a fixed
/// example, `gap` above base; between two of them it lies unused for `every`, in which half is lost
/// in `half_life`, in the same unit. share gap (1 - r^n) / (1 - r) with r = (1 - share) 2^(-every /
/// half_life).
[[nodiscard]] double gained_after(int lessons, double gap, double share, double every,
                                  double half_life);

}  // namespace samenspel::theory
