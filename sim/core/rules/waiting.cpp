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

enum Cause : std::uint32_t { cause_give_up = 0, cause_crisis = 1, cause_escalation = 2, cause_asking = 3, cause_recovery = 8 };

/// A unit exponential for one cause of this spell.
double unit_hazard(const Case& item, Cause cause, std::uint32_t turn, random::Key key) {
  return -base::log(random::unit(key, item.subject(), Decision::waiting_threats, item.occasion(cause, turn)));
}

/// Moment `weeks` after the spell began, rounded up to a second; never before `now`.
Seconds moment(const Case& item, double weeks, Seconds now) {
  const double seconds = weeks * scenario::seconds_per_week;
  return seconds > 1e14 ? world::never : std::max(now, item.since + static_cast<Seconds>(seconds) + 1);
}

void take_earlier(NextThreat& best, Threat threat, Seconds at, std::size_t brick = 0) {
  if (at < best.at) {
    best = NextThreat{threat, at, static_cast<std::uint8_t>(brick)};
  }
}

/// Weeks until the hazard h (1 + growth * week) has spent `unit`.
double weeks_growing(double unit, double hazard, double growth) {
  if (growth <= 0) {
    return unit / hazard;
  }
  return (base::sqrt(1 + 2 * growth * unit / hazard) - 1) / growth;
}

void consider_recoveries(NextThreat& best, const Case& item, Seconds now, const scenario::Waiting& p, random::Key key) {
  if (p.recovery_per_week <= 0) {
    return;
  }
  for (std::size_t i = 0; i < item.brick_count; ++i) {
    const world::Brick& brick = item.bricks[i];
    if (brick.is(world::ongoing) || brick.is(world::crisis)) {
      continue;
    }
    const double hazard =
        p.recovery_per_week * base::exp(-p.recovery_by_difficulty * (brick.difficulty - p.recovery_centre));
    const double unit = unit_hazard(item, cause_recovery, brick.ordinal, key);
    take_earlier(best, Threat::recovers, moment(item, unit / hazard, now), i);
  }
}

}  // namespace

NextThreat next_waiting_threat(const Case& item, Seconds now, double give_up_factor, const scenario::Waiting& p,
                               random::Key key) {
  NextThreat best;
  const double give_up = p.drop_out_per_week * give_up_factor;
  if (give_up > 0) {
    const double by_trust = p.drop_out_by_trust == 0 ? 1.0 : base::exp(p.drop_out_by_trust * (0.5 - item.trust));
    const double unit = unit_hazard(item, cause_give_up, 0, key);
    take_earlier(best, Threat::gives_up, moment(item, weeks_growing(unit, give_up * by_trust, p.drop_out_growth_per_week), now));
  }
  if (item.priority > 0 && p.crisis_per_week > 0) {
    take_earlier(best, Threat::becomes_crisis, moment(item, unit_hazard(item, cause_crisis, 0, key) / p.crisis_per_week, now));
  }
  if (p.escalation_per_week > 0) {
    double unit = 0;  // the arrival times of a Poisson process: one exponential per escalation of the spell
    for (std::uint32_t turn = 0; turn <= item.escalations; ++turn) {
      unit += unit_hazard(item, cause_escalation, turn, key);
    }
    take_earlier(best, Threat::escalates, moment(item, unit / p.escalation_per_week, now));
  }
  consider_recoveries(best, item, now, p, key);
  return best;
}

NextThreat next_considering_threat(const Case& item, Seconds now, double asking_rate, const world::Shared& shared,
                                   const scenario::Policy& policy) {
  NextThreat best;
  if (asking_rate > 0) {
    const double unit = unit_hazard(item, cause_asking, 0, shared.key);
    take_earlier(best, Threat::asks, std::max(now, in_season(item.since, unit / asking_rate, shared, policy)));
  }
  consider_recoveries(best, item, now, policy.parameters.waiting, shared.key);
  return best;
}

}  // namespace samenspel::rules
