#include "core/rules/waiting.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/random/draws.hpp"
#include "core/rules/help_seeking.hpp"

namespace samenspel::rules {

namespace {

using random::Decision;
using random::Draws;
using world::Case;
using world::Seconds;

enum Cause : std::uint32_t {
  cause_give_up = 0,
  cause_crisis = 1,
  cause_escalation = 2,
  cause_asking = 3,
  cause_recovery = 8
};

/// A unit exponential for one cause of this spell; recoveries have a cause for each escalation.
double unit_hazard(const Case& item, Cause cause, std::uint32_t turn, random::Key key) {
  return -base::log(
      random::unit(key, item.subject(), Decision::waiting_threats, item.occasion(cause, turn)));
}

/// Moment `seconds` after what is spent was counted, rounded up; never before `now`.
Seconds moment(const Case& item, double seconds, Seconds now) {
  return seconds > 1e14 ? world::never
                        : std::max(now, item.spent.up_to + static_cast<Seconds>(seconds) + 1);
}

double weeks(Seconds seconds) { return static_cast<double>(seconds) / scenario::seconds_per_week; }

/// Seconds until a constant hazard per week has spent what is left of `unit`.
double seconds_until(double unit, double spent, double per_week) {
  return std::max(0.0, unit - spent) / per_week * scenario::seconds_per_week;
}

void take_earlier(NextThreat& best, Threat threat, Seconds at, std::size_t brick = 0) {
  if (at < best.at) {
    best = NextThreat{threat, at, static_cast<std::uint8_t>(brick)};
  }
}

/// Hazard of giving up at the start of the wait, per week.
double give_up_hazard(const Case& item, double factor, const scenario::Waiting& p) {
  const double by_trust =
      p.drop_out_by_trust == 0 ? 1.0 : base::exp(p.drop_out_by_trust * (0.5 - item.trust));
  return p.drop_out_per_week * factor * by_trust;
}

/// Weeks, from week `begin` of the wait on, until the hazard h (1 + growth * week) has spent
/// `left`.
double weeks_growing(double left, double hazard, double growth, double begin) {
  if (growth <= 0) {
    return left / hazard;
  }
  const double now = 1 + growth * begin;
  return (base::sqrt(now * now + 2 * growth * left / hazard) - now) / growth;
}

/// Hazard of passing by itself, relative to that of a brick at the centre of difficulty.
double relative_recovery(const world::Brick& brick, const scenario::Waiting& p) {
  const bool passes = !brick.is(world::ongoing) && !brick.is(world::crisis);
  return passes ? base::exp(-p.recovery_by_difficulty * (brick.difficulty - p.recovery_centre))
                : 0.0;
}

/// An escalation makes bricks harder: from then on each has a new exponential, which is the same
/// law because the exponential has no memory.
[[gnu::noinline]] void consider_recoveries(NextThreat& best, const Case& item, Seconds now,
                                           const scenario::Waiting& p, random::Key key) {
  const auto cause = static_cast<Cause>(cause_recovery + item.escalations);
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    const double relative = relative_recovery(brick, p);
    if (relative > 0) {
      const double unit = unit_hazard(item, cause, brick.ordinal, key) / relative;
      take_earlier(best, Threat::recovers,
                   moment(item, seconds_until(unit, item.spent.recovery, p.recovery_per_week), now),
                   i);
    }
  }
}

}  // namespace

NextThreat next_waiting_threat(const Case& item, Seconds now, double give_up_factor,
                               const scenario::Waiting& p, random::Key key) {
  NextThreat best;
  const double give_up = give_up_hazard(item, give_up_factor, p);
  if (give_up > 0) {
    const double left =
        std::max(0.0, unit_hazard(item, cause_give_up, 0, key) - item.spent.leaving);
    const double begin = weeks(item.spent.up_to - item.since);
    const double until = weeks_growing(left, give_up, p.drop_out_growth_per_week, begin);
    take_earlier(best, Threat::gives_up, moment(item, until * scenario::seconds_per_week, now));
  }
  if (item.priority > 0 && p.crisis_per_week > 0) {
    const double unit = unit_hazard(item, cause_crisis, 0, key);
    take_earlier(best, Threat::becomes_crisis,
                 moment(item, seconds_until(unit, item.spent.crisis, p.crisis_per_week), now));
  }
  if (p.escalation_per_week > 0) {
    const double unit = unit_hazard(item, cause_escalation, item.escalations, key);
    take_earlier(
        best, Threat::escalates,
        moment(item, seconds_until(unit, item.spent.escalation, p.escalation_per_week), now));
  }
  if (p.recovery_per_week > 0) {
    consider_recoveries(best, item, now, p, key);
  }
  return best;
}

NextThreat next_considering_threat(const Case& item, Seconds now, const world::Shared& shared,
                                   const scenario::Policy& policy) {
  NextThreat best;
  if (asks_at_once(item)) {
    best = NextThreat{Threat::asks, now, 0};
    return best;
  }
  if (item.per_week > 0) {
    const double left =
        std::max(0.0, unit_hazard(item, cause_asking, 0, shared.key) - item.spent.leaving);
    take_earlier(
        best, Threat::asks,
        std::max(now, in_season(item.spent.up_to, left / item.per_week * scenario::seconds_per_week,
                                shared, policy)));
  }
  if (policy.parameters.waiting.recovery_per_week > 0) {
    consider_recoveries(best, item, now, policy.parameters.waiting, shared.key);
  }
  return best;
}

void spend_waiting(Case& item, Seconds now, double give_up_factor, const scenario::Waiting& p) {
  world::Spent& spent = item.spent;
  const double passed = weeks(now - spent.up_to);
  const double middle = weeks(spent.up_to - item.since) + passed / 2;
  spent.leaving += static_cast<float>(give_up_hazard(item, give_up_factor, p) * passed *
                                      (1 + p.drop_out_growth_per_week * middle));
  spent.crisis += static_cast<float>(p.crisis_per_week * passed);
  spent.escalation += static_cast<float>(p.escalation_per_week * passed);
  spent.recovery += static_cast<float>(p.recovery_per_week * passed);
  spent.up_to = now;
}

void spend_considering(Case& item, Seconds now, const world::Shared& shared,
                       const scenario::Policy& policy) {
  world::Spent& spent = item.spent;
  const double seasons = seasonal_seconds(spent.up_to, now, shared, policy);
  spent.leaving += static_cast<float>(item.per_week * seasons / scenario::seconds_per_week);
  spent.recovery +=
      static_cast<float>(policy.parameters.waiting.recovery_per_week * weeks(now - spent.up_to));
  spent.up_to = now;
}

}  // namespace samenspel::rules
