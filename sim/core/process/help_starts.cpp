// A worker takes the case: what waiting did to trust, a new face, and clarification.

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/random/draws.hpp"
#include "core/rules/case_lead.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/progress.hpp"
#include "core/world/goes_with.hpp"
#include "core/world/started.hpp"

namespace samenspel::process {

namespace {

/// States whom the family meets, and what intake takes.
[[gnu::noinline]] void tell_who_takes_on(Here& here, const Case& c, double intake_hours) {
  if (!here.place.expertise.in_use()) {
    return;
  }
  std::uint8_t how = c.retellings > 0 ? world::new_face : 0;
  const std::size_t hardest = rules::hardest_visible(c);
  if (hardest < c.brick_count &&
      rules::skill_now(here.place, c.worker, c.bricks[hardest].domain, here.now, here.policy()) >=
          c.bricks[hardest].difficulty) {
    how |= world::right_worker;
  }
  here.fact(FactKind::taken_on, c, how,
            static_cast<Seconds>(intake_hours * scenario::seconds_per_hour));
}

/// Hours of intake that were spared by those who asked on before: practitioner and team together,
/// or the triage team.
double spared_hours(const Here& here, const Case& c) {
  const scenario::Entry& entry = here.parameters().entry;
  const bool talked = here.policy().channels[c.channel].practice && entry.practice.talk_share > 0;
  return talked ? entry.practice.talk_saves_hours : entry.triage.saves_intake_hours;
}

/// Contact hours to do over what others did for the request: the whole house, whatever was done.
double hours_done_over(const Here& here, const Case& c) {
  const scenario::Help& help = here.parameters().help;
  return rules::contact_hours(here.parameters().expertise.package_repeats * c.done_hours, 1,
                              c.trust, help.alliance_floor, help.trust_gain_per_hour);
}

/// Hours of intake with a family that somebody else has met in this request: more where it has to
/// tell its story again, less where those who sent it on have listened.
[[gnu::noinline]] double hours_after_others(const Here& here, const Case& c, double hours) {
  if (c.retellings > 0) {
    hours += rules::retelling_hours(c, here.parameters());
  } else if (c.has_lived(Case::triaged)) {
    hours = std::max(0.0, hours - spared_hours(here, c));
  }
  if (c.referred_by != world::none &&
      here.policy().expertise.way_for(c.area).delivery == scenario::Delivery::package) {
    hours += hours_done_over(here, c);
  }
  return hours;
}

/// Getting to know the family and its question.
double intake_hours(const Here& here, const Case& c) {
  const double hours = here.policy().teams[c.team].intake_hours;
  const bool met_others =
      c.retellings > 0 || c.has_lived(Case::triaged) || c.referred_by != world::none;
  return met_others ? hours_after_others(here, c, hours) : hours;
}

/// Hazard that the family may spend on running help before it leaves, where families do.
[[gnu::noinline]] float patience_in_care(const Here& here, const Case& c) {
  return static_cast<float>(-base::log(random::unit(
      here.shared.key, c.subject(), random::Decision::drops_out_in_care, c.help_occasion(0))));
}

/// The worker hears for so many hours what the family asks; what takes none is over at once.
void listen(Here& here, std::uint32_t slot, Case& c, double hours) {
  if (hours > 0) {
    begin_step(here, slot, c, world::Step::intake, hours);
  } else {
    c.step = world::Step::intake;
    c.mark_means = world::MarkMeans::step_ends;
    end_intake(here, slot, c);
  }
}

/// In a crisis help begins first.
[[gnu::noinline]] void help_before_intake(Here& here, std::uint32_t slot, Case& c) {
  c.step = world::Step::intake;
  c.settle(Case::intake_due);
  state_bricks_met(here, slot, Met::crisis);
  take_next_step(here, slot, c);
}

/// What is registered of a start, where anything is.
[[gnu::noinline]] void register_start(Here& here, Case& c) {
  if (!here.place.practices.empty()) {
    register_wait(here, c.team, here.now - c.since);
  }
  register_youth_help(here, c, rules::StayEvent::starts);
}

/// What else begins with help, where it is not plain.
[[gnu::noinline]] void begin_more(Here& here, std::uint32_t slot, Case& c) {
  c.drop_left = here.policy().families_drop_out ? patience_in_care(here, c) : 0;
  begin_paper(here, slot);
}

/// The worker has one family more. First of all: nothing of it is kept for what follows then.
void count_start(Here& here, world::Team& team, std::uint16_t worker) {
  count_held(here, team);
  ++team.held;
  ++team.starts_today;
  ++here.place.workers[worker].caseload;
  team.becomes_busy(worker);
}

/// What goes with the start: whom it is not the first help of, and that the family is not without.
std::uint8_t goes_with_start(Case& c) {
  const std::uint8_t unmet = c.turn_unmet(false) ? world::also_unmet_ends : 0;
  const std::uint8_t again = world::count_children(c.history & Case::helped_before);
  return static_cast<std::uint8_t>(unmet | world::also_helped(again));
}

/// In line where it is called for every family.
[[gnu::always_inline]] inline void take(Here& here, world::Team& team, std::uint32_t slot, Case& c,
                                        std::uint16_t worker) {
  count_start(here, team, worker);
  c.worker = worker;
  here.fact(FactKind::started, c, world::started_detail(c), here.now - c.since, goes_with_start(c));
  c.live(Case::helped_now);
  if (!here.place.plain_help) {
    register_start(here, c);
  }
  count_wait(here, c);
  c.state = CaseState::in_care;
  c.since = here.now;
  c.drop_left = 0;
  if (!here.place.plain_help) {
    begin_more(here, slot, c);
  }
}

}  // namespace

void count_wait(Here& here, Case& c) {
  if (here.now == c.since) {
    return;
  }
  const double kept = here.parameters().waiting.trust_kept_per_week;
  const double weeks = static_cast<double>(here.now - c.since) / scenario::seconds_per_week;
  c.weeks_waited += static_cast<float>(weeks);
  if (kept < 1) {
    c.trust *= static_cast<float>(base::pow(kept, weeks));
  }
}

void take_into_care(Here& here, std::uint32_t slot, Case& c, std::uint16_t worker) {
  take(here, here.team(c.team), slot, c, worker);
}

void start_help(Here& here, world::Team& team, std::uint32_t slot, Case& c, std::uint16_t worker) {
  take(here, team, slot, c, worker);
  if (c.retellings > 0) {
    c.trust *= static_cast<float>(rules::trust_kept_at_new_face(c, here.parameters()));
  }
  const double hours = intake_hours(here, c);
  if (!here.place.plain_help) {
    tell_who_takes_on(here, c, hours);
  }
  if (rules::is_in_crisis(c)) {
    help_before_intake(here, slot, c);
  } else {
    listen(here, slot, c, hours);
  }
}

void begin_intake(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  c.clear_settled(Case::intake_due);
  listen(here, slot, c, intake_hours(here, c));
}

}  // namespace samenspel::process
