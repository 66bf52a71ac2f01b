#include "core/rules/satisfaction.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"

namespace samenspel::rules {

namespace {

constexpr double half_at_together = 1;  // bricks a month
constexpr double half_at_gained = 0.02;
/// From 0 towards 1, half at `half`.
double much(double amount, double half) { return amount / (amount + half); }

/// Share of the month's bricks that went the worker's own way.
double own_way(const WorkMonth& month) {
  const double all = month.laid + month.gated;
  return all > 0 ? month.laid / all : 1;
}

}  // namespace

double settles_at(const WorkMonth& month, const scenario::Satisfaction& p) {
  const double up = p.together * much(month.together, half_at_together) +
                    p.learning * much(month.gained, half_at_gained) + p.autonomy * own_way(month);
  const double down = p.administration * month.administration +
                      p.overload * std::max(0.0, month.load - 1) +
                      p.long_list * std::min(1.0, month.list);
  return std::clamp(p.calm + up - down, 0.0, 1.0);
}

double satisfaction_after(double satisfaction, double months, double settled,
                          const scenario::Satisfaction& p) {
  if (p.half_life_months <= 0) {
    return satisfaction;
  }
  return settled +
         (satisfaction - settled) * base::exp(base::log_half * months / p.half_life_months);
}

}  // namespace samenspel::rules
