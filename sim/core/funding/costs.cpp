#include "core/funding/costs.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/base/rounding.hpp"
#include "core/scenario/policy.hpp"

namespace samenspel::funding {

std::int64_t cents(double amount) { return base::round_to_whole(amount); }

MonthlyCost& MonthlyCost::operator+=(const MonthlyCost& other) {
  direct += other.direct;
  consult += other.consult;
  travel += other.travel;
  administration += other.administration;
  meetings += other.meetings;
  overhead += other.overhead;
  return *this;
}

MonthlyCost monthly_cost(const WorkHours& hours, double cents_per_hour) {
  MonthlyCost cost;
  std::int64_t left = cents(hours.paid * cents_per_hour);
  const auto take = [&](std::int64_t& part, double amount) {
    const std::int64_t taken = std::min(left, cents(std::max(0.0, amount) * cents_per_hour));
    part += taken;
    left -= taken;
  };
  take(cost.administration, hours.paid * hours.administration_share);
  take(cost.travel, hours.paid * hours.travel_share);
  take(cost.meetings, hours.paid * hours.meetings_share);
  take(cost.direct, hours.clock - hours.consult - hours.paper - hours.meeting);
  take(cost.consult, hours.consult);
  take(cost.administration, hours.paper);
  take(cost.meetings, hours.meeting);
  cost.overhead = left;
  return cost;
}

std::int64_t granted(std::int64_t cost, const scenario::Funding& p) {
  return cents(static_cast<double>(cost) * (1 + p.grant_margin));
}

double wage_level(std::int64_t time, const scenario::Funding& p) {
  return p.wage_growth_per_year == 0
             ? 1
             : base::pow(1 + p.wage_growth_per_year,
                         static_cast<double>(time) / scenario::seconds_per_year);
}

}  // namespace samenspel::funding
