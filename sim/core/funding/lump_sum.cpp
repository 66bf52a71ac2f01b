#include "core/funding/lump_sum.hpp"

#include <algorithm>

#include "core/base/rounding.hpp"

namespace samenspel::funding {

std::int64_t cents(double amount) { return base::round_to_whole(amount); }

MonthlyCost& MonthlyCost::operator+=(const MonthlyCost& other) {
  direct += other.direct;
  administration += other.administration;
  overhead += other.overhead;
  return *this;
}

MonthlyCost monthly_cost(double paid_hours, double contact_hours, double administration_share,
                         double cents_per_hour) {
  const std::int64_t total = cents(paid_hours * cents_per_hour);
  MonthlyCost cost;
  cost.administration = std::min(total, cents(paid_hours * administration_share * cents_per_hour));
  cost.direct = std::min(total - cost.administration, cents(contact_hours * cents_per_hour));
  cost.overhead = total - cost.administration - cost.direct;
  return cost;
}

std::int64_t granted(std::int64_t cost, const scenario::Funding& p) {
  return cents(static_cast<double>(cost) * (1 + p.grant_margin));
}

}  // namespace samenspel::funding
