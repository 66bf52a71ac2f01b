// Help without a natural end, reviewed from time to time; and keeping in touch after the last
// brick.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/process/case_leads.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/volunteers.hpp"
#include "core/random/draws.hpp"
#include "core/rules/case_lead.hpp"
#include "core/rules/outflow.hpp"
#include "core/rules/workload.hpp"
#include "core/world/goes_with.hpp"

namespace samenspel::process {

namespace {

using world::Brick;

constexpr double fits_within = 0.2;  // of the momentary need (P2)

/// Hours a month.
double momentary_need(const Brick& brick) { return brick.is(world::dormant) ? 0 : brick.amount; }

double weeks_between_reviews(const Here& here, const Case& c) {
  return std::max(1.0,
                  here.parameters().ongoing.review_weeks * agreements_of(here, c.team).reviews);
}

/// Hours a week that a worker has promised to a case in this state.
double promised(const Here& here, std::uint32_t slot) {
  const Case& c = here.place.cases[slot];
  if (const world::Paper* paper = running_paper(here, slot)) {
    return std::min<double>(
        paper->hours_per_week,
        here.policy().teams[c.team].wanted_hours_per_second * scenario::seconds_per_week);
  }
  if (c.state == CaseState::closing) {
    return here.parameters().outflow.keep_in_touch_hours_per_week;
  }
  const scenario::Ongoing& p = here.parameters().ongoing;
  double hours = p.activation_hours / weeks_between_reviews(here, c);
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const Brick& brick = c.bricks[i];
    if (brick.is(world::ongoing) && !brick.is(world::hidden) && !brick.is(world::dormant)) {
      hours += brick.amount / scenario::weeks_per_month;
    }
  }
  return std::min(hours,
                  here.policy().teams[c.team].wanted_hours_per_second * scenario::seconds_per_week);
}

/// Spells and life events of one month, the same whatever a policy does.
void live_a_month(Here& here, const Case& c, Brick& brick, std::size_t month) {
  const scenario::Ongoing& p = here.parameters().ongoing;
  random::Draws draws(here.shared.key, c.subject(), random::Decision::ongoing_spell,
                      static_cast<std::uint32_t>(month) << 8 | brick.ordinal);
  const double spell_months = brick.is(world::dormant) ? p.off_months : p.on_months;
  if (p.off_months > 0 && draws.uniform() < 1 - base::exp(-1 / spell_months)) {
    brick.is(world::dormant) ? brick.clear(world::dormant) : brick.set(world::dormant);
  }
  if (draws.uniform() < p.life_events_per_year / 12) {
    brick.amount *= static_cast<float>(p.life_event_factor);
  }
}

bool base_has_room(Here& here, const Case& c) {
  if (!here.is_home(c)) {
    return true;  // unknown elsewhere; the home place carries what comes
  }
  const world::AreaState& area = here.place.areas[here.structure().areas[c.area].local];
  return area.base_load < base_hours(here, area);
}

/// Hours spent on neighbours, sister, club: lowers the momentary need and strengthens the network.
void activate_network(Here& here, Case& c, Brick& brick, double factor) {
  const scenario::Ongoing& p = here.parameters().ongoing;
  if (p.activation_hours <= 0 || !base_has_room(here, c)) {
    return;
  }
  const double effect = std::min(1.0, factor * p.activation_effect);
  brick.amount *= static_cast<float>(1 - effect * std::min(1.0, 0.5 + c.network));
  c.network += static_cast<float>(std::min(1.0, factor * p.network_gain) * (1 - c.network));
}

/// Hours a month that the paper promises to each ongoing brick, whatever it needs.
double hours_a_brick(const Case& c, const world::Paper& paper) {
  const auto ongoing = std::count_if(
      c.bricks.begin(), c.bricks.begin() + c.brick_count,
      [](const Brick& brick) { return brick.is(world::ongoing) && !brick.is(world::hidden); });
  return paper.hours_per_week * scenario::weeks_per_month /
         static_cast<double>(std::max<long>(1, ongoing));
}

/// Reviews every visible ongoing brick; one that is light enough goes to network and social base.
void review(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  const std::size_t first_month = here.shared.month_at(c.spent.up_to) + 1;
  const std::size_t last_month = here.shared.month_at(here.now);
  const world::Paper* paper = running_paper(here, slot);
  const double paper_hours = paper == nullptr ? 0 : hours_a_brick(c, *paper);
  const scenario::Ongoing& p = here.parameters().ongoing;
  const double factor = base_has_room(here, c) && comes_along(here, c, p.activation_hours,
                                                              Along::when_network_is_activated)
                            ? p.experience_factor
                            : 1;
  for (std::size_t i = 0; i < c.brick_count;) {
    Brick& brick = c.bricks[i];
    if (!brick.is(world::ongoing) || brick.is(world::hidden)) {
      ++i;
      continue;
    }
    const double promised_hours = paper == nullptr ? momentary_need(brick) : paper_hours;
    for (std::size_t month = first_month; month <= last_month; ++month) {
      live_a_month(here, c, brick, month);
      const double beyond = promised_hours - momentary_need(brick);
      const double margin = fits_within * momentary_need(brick);
      const bool fits = beyond <= margin && beyond >= -margin;
      here.fact(FactKind::guidance_month, c, brick.domain,
                static_cast<Seconds>(beyond * scenario::seconds_per_hour),
                fits ? world::also_fits : 0);
    }
    activate_network(here, c, brick, factor);
    if (paper != nullptr || brick.amount >= p.enough_below_hours || !base_has_room(here, c)) {
      ++i;
      continue;
    }
    drop_advice(here, slot, brick);
    if (here.is_home(c)) {
      carry(here, c, brick, brick.amount / 4.35, static_cast<std::uint8_t>(c.round + 1));
    }
    here.fact(FactKind::brick_laid, c, brick.domain, 0);
    here.about(brick);
    ++c.laid;
    c.set(Case::handed_over);
    c.remove(i);
  }
}

void go_on_until(Here& here, std::uint32_t slot, CaseState state, Seconds due) {
  Case& c = here.item(slot);
  c.state = state;
  ++c.stamp;
  c.spent.up_to = here.now;
  c.per_week = static_cast<float>(promised(here, slot));
  reserve_hours(here, c.worker, c.per_week / scenario::seconds_per_week);
  here.schedule(EventKind::case_due, Phase::departures, due, slot, c.stamp);
  admit_on_hours(here, here.team(c.team));  // the desk may have got lighter
}

/// Whether contact goes on after the last brick, or the case to who kept the lead.
[[gnu::noinline]] bool goes_on_after_last_brick(Here& here, std::uint32_t slot, Case& c) {
  if (const Seconds until = delivered_until(here, slot); until > 0) {
    go_on_until(here, slot, CaseState::closing, until + 1);
    return true;
  }
  if (rules::goes_back_to_lead(c, here.parameters().expertise.case_lead)) {
    return_to_lead(here, slot);
    return true;
  }
  if (here.parameters().outflow.keep_in_touch_days <= 0) {
    return false;
  }
  const double room = rules::room(here.place.workers[c.worker], here.policy().teams[c.team],
                                  here.team(c.team).list_length());
  const double days = rules::keep_in_touch_days(room, here.parameters().outflow) *
                      agreements_of(here, c.team).touch;
  go_on_until(here, slot, CaseState::closing, here.now + static_cast<Seconds>(days * 86400) + 1);
  return true;
}

}  // namespace

void follow_ongoing(Here& here, std::uint32_t slot) {
  const double weeks = weeks_between_reviews(here, here.item(slot));
  go_on_until(here, slot, CaseState::ongoing,
              here.now + static_cast<Seconds>(weeks * scenario::seconds_per_week));
}

void keep_in_touch(Here& here, std::uint32_t slot, Case& c) {
  if (here.place.plain_help || !goes_on_after_last_brick(here, slot, c)) {
    end_help(here, slot, c,
             c.has(Case::handed_over) ? world::Ending::to_social_base : world::Ending::planned);
  }
}

void release_hours(Here& here, Case& c) {
  reserve_hours(here, c.worker, -c.per_week / scenario::seconds_per_week);
  c.per_week = 0;
}

void on_case_due(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  const double hours =
      c.per_week * static_cast<double>(here.now - c.spent.up_to) / scenario::seconds_per_week;
  release_hours(here, c);
  if (c.state == CaseState::closing) {
    if (const Seconds until = goes_on_by_paper(here, slot, hours); until > 0) {
      go_on_until(here, slot, CaseState::closing, until + 1);
      return;
    }
    end_help(here, slot, c,
             c.has(Case::handed_over) ? world::Ending::to_social_base : world::Ending::planned);
    return;
  }
  here.fact(FactKind::review, c, 0, static_cast<Seconds>(hours * scenario::seconds_per_hour));
  review(here, slot);
  c.state = CaseState::in_care;
  take_next_step(here, slot, c);
}

}  // namespace samenspel::process
