#pragma once
// What a month of a team costs when its posts are paid whatever happens: the hours that are filled,
// by discipline rate.

#include <cstdint>

#include "core/scenario/funding.hpp"

namespace samenspel::funding {

/// Whole cents, rounded half away from zero.
[[nodiscard]] std::int64_t cents(double amount);

struct MonthlyCost {
  std::int64_t direct = 0;  ///< contact with families
  std::int64_t administration = 0;
  std::int64_t overhead = 0;  ///< paid hours without either
  std::int64_t total() const { return direct + administration + overhead; }
  MonthlyCost& operator+=(const MonthlyCost& other);
};

/// Splits the cost of `paid_hours` of one person over what they did; the parts add up to the cent.
[[nodiscard]] MonthlyCost monthly_cost(double paid_hours, double contact_hours,
                                       double administration_share, double cents_per_hour);

/// The grant that goes with a cost under a lump sum with fixed staff.
[[nodiscard]] std::int64_t granted(std::int64_t cost, const scenario::Funding& p);

}  // namespace samenspel::funding
