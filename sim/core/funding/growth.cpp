#include "core/funding/growth.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"

namespace samenspel::funding {

namespace {

constexpr double weeks_per_month = 365.0 / 12 / 7;

/// Share of a gap that is closed in so many months.
double closed(double months, double weeks) {
  return weeks > 0 ? 1 - base::exp(-months * weeks_per_month / weeks) : 1;
}

}  // namespace

double wanted_on_margin(const StaffMonth& month, const scenario::Growth& p) {
  const double growth = std::max(0.0, 1 + p.per_year * month.margin * month.months / 12);
  return std::clamp(month.wanted * growth, p.at_least, p.at_most);
}

double staff_after(double staff, double wanted, double months, const scenario::Growth& p) {
  if (wanted <= staff) {
    return staff + (wanted - staff) * closed(months, p.leaving_weeks);
  }
  return staff + std::min((wanted - staff) * closed(months, p.hiring_weeks),
                          p.hires_per_year * months / 12);
}

double moving_mean(double mean, double newest, double months) {
  return mean <= 0 ? newest : mean + (newest - mean) * closed(months, 26);
}

double price_of_hour(const scenario::Contract& contract, double contact_hour_cents) {
  return contract.price_eur_per_hour > 0
             ? contract.price_eur_per_hour * 100
             : contact_hour_cents / contract.norm_occupancy * (1 + contract.price_margin);
}

}  // namespace samenspel::funding
