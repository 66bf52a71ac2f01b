#pragma once
// One budget: the amounts of next year from the figures of a year that is over (S4).

#include <cstdint>
#include <vector>

#include "core/scenario/one_budget.hpp"

namespace samenspel::funding {

/// A team as the town hall knows it; referrals are families of this team that others took up.
struct TeamFigures {
  std::uint8_t layer = 0;
  double first_amount = 0;    ///< cents a year
  double referred = 0;        ///< in the year of the figures
  double referred_first = 0;  ///< in the first year of figures
  double accepted = 0;        ///< families referred to this team, in the year of the figures
  double accepted_first = 0;
  double waiting = 0;  ///< mean list in the year of the figures
};

/// Amounts by team in whole cents. Their sum is that of the first amounts: what a team loses by
/// referring more goes to those who took the families up, by the growth of what they accept, and
/// comes back the same way. `moved` keeps by layer what went after the longer list so far.
[[nodiscard]] std::vector<std::int64_t> budgets(const std::vector<TeamFigures>& teams,
                                                const scenario::OneBudget& p,
                                                std::vector<double>& moved);

/// Cuts a whole amount by weights: shares are whole, add up to it, and the largest remainders (the
/// lowest index among equals) get the cents that are left.
[[nodiscard]] std::vector<std::int64_t> shares(std::int64_t whole,
                                               const std::vector<double>& weights);

}  // namespace samenspel::funding
