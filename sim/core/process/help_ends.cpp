// A case leaves its worker; help ends for the family, one way or another, and it is at home again.

#include <algorithm>

#include "core/process/case_leads.hpp"
#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/money.hpp"
#include "core/process/near_home.hpp"
#include "core/process/practice.hpp"
#include "core/process/process.hpp"
#include "core/process/steps.hpp"
#include "core/process/volunteers.hpp"
#include "core/rules/outflow.hpp"

namespace samenspel::process {

namespace {

using world::Ending;

std::int64_t mark_in_hundredths(const Here& here, const Case& c) {
  const bool all_laid = c.brick_count == 0;
  const double goals = all_laid ? 1.0 : c.laid / static_cast<double>(c.laid + c.brick_count);
  return static_cast<std::int64_t>(
      100 * rules::mark(goals, c.trust, c.weeks_waited, c.retellings, here.parameters().mark));
}

/// What is recognised, has an end and was not laid. Most families leave nothing.
[[gnu::noinline]] void tell_what_is_left(Here& here, const Case& c) {
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (!c.bricks[i].is(world::hidden) && !c.bricks[i].is(world::ongoing)) {
      here.fact(FactKind::brick_left, c, c.bricks[i].domain);
      here.about(c.bricks[i]);
      state_near(here, FactKind::near_left, c, c.bricks[i]);
    }
  }
}

/// In line where it is called for every family.
[[gnu::always_inline]] inline world::Team& leave(Here& here, std::uint32_t slot, Case& c,
                                                 Leaves how) {
  world::Team& team = here.team(c.team);
  if (!here.place.plain_help) {
    drop_all_advice(here, slot, c);
    end_paper(here, slot);
  }
  count_held(here, team);
  --team.held;
  if (--here.place.workers[c.worker].caseload == 0) {
    team.becomes_idle(c.worker);
  }
  here.fact(FactKind::stage_ended, c, static_cast<std::uint8_t>(how), here.now - c.since);
  c.worker = world::none;
  ++c.stamp;
  c.since = here.now;
  return team;
}

bool is_as_planned(Ending ending) {
  return ending == Ending::planned || ending == Ending::to_social_base;
}

void write_back(Here& here, const Case& c, Ending ending) {
  world::FamilyRecord& family = here.place.families[c.record];
  SAMENSPEL_CHECK(family.open_cases > 0, "a family that was helped is remembered");
  family.end_case();
  family.trust = c.trust;
  family.network = c.network;
  if (c.has_lived(Case::helped_now)) {
    family.past = static_cast<std::uint8_t>(family.past | c.whose);
  }
  if (is_as_planned(ending)) {
    family.planned_end_day = static_cast<std::int32_t>(here.now / 86400);
    family.set(world::FamilyRecord::to_follow);
  }
}

[[gnu::noinline]] void lie_dormant(Here& here, std::uint32_t slot, Case& c, Seconds after) {
  c.state = CaseState::dormant;
  c.since = here.now;
  ++c.stamp;
  here.schedule(EventKind::family_returns, Phase::arrivals, here.now + after, slot, c.stamp);
  watch_exit(here, slot, c);
}

/// In line where help ends for every family.
[[gnu::always_inline]] inline void perhaps_return(Here& here, std::uint32_t slot, Case& c) {
  set_unmet(here, c, false);
  const Seconds after = here.policy().families_return
                            ? rules::returns_after(c, here.parameters().after, here.shared.key)
                            : world::never;
  if (after == world::never || c.round == 200) {
    free_slot(here, slot, c);
  } else {
    lie_dormant(here, slot, c, after);
  }
}

/// What else is told and registered of an ending, where anything is.
[[gnu::noinline]] void tell_more_of_end(Here& here, const Case& c, Ending ending, std::int64_t mark,
                                        const world::Team* held_by) {
  if (here.place.expertise.in_use()) {
    here.fact(FactKind::trust_at_end, c, static_cast<std::uint8_t>(ending),
              static_cast<std::int64_t>(1e6 * static_cast<double>(c.trust)));
  }
  if (held_by != nullptr && !here.place.practices.empty()) {
    register_mark(here, held_by->index, mark);
  }
}

/// In line where help ends for every family.
[[gnu::always_inline]] inline void come_home(Here& here, std::uint32_t slot, Case& c,
                                             Ending ending) {
  write_back(here, c, ending);
  if (!here.place.plain_help) {
    tell_practice(here, c);
  }
  c.team = c.referred_by = world::none;
  c.state = CaseState::considering;
  // However extended help ends, what is left is a question of an adult.
  const Ending how = c.is_settled(Case::extended) ? Ending::aged_out : ending;
  if (is_as_planned(how)) {
    if (!here.place.plain_help) {
      perhaps_volunteer(here, c);
    }
  } else if (how != Ending::recovered) {
    need_goes_on(here, slot, c, how);
    return;
  }
  perhaps_return(here, slot, c);
}

}  // namespace

void count_held(Here& here, world::Team& team) {
  team.care_day_seconds += team.held * (here.now - team.held_since);
  team.held_since = here.now;
}

world::Team& leave_worker(Here& here, std::uint32_t slot, Case& c, Leaves how) {
  return leave(here, slot, c, how);
}

void end_help(Here& here, std::uint32_t slot, Case& c, Ending ending) {
  world::Team* held_by = nullptr;
  if (c.worker != world::none) {
    held_by = &leave(here, slot, c, Leaves::for_good);
  } else {
    c.weeks_waited +=
        static_cast<float>(static_cast<double>(here.now - c.since) / scenario::seconds_per_week);
  }
  give_up_lead(here, c);
  if (!c.has(Case::right_help)) {
    here.fact(FactKind::right_help_lost, c, static_cast<std::uint8_t>(ending),
              here.now - c.asked_at);
  }
  if (c.brick_count > 0) {
    tell_what_is_left(here, c);
  }
  end_youth_help(here, c);
  const std::int64_t mark = mark_in_hundredths(here, c);
  here.fact(FactKind::ended, c, static_cast<std::uint8_t>(ending), mark);
  if (!here.place.plain_help) {
    tell_more_of_end(here, c, ending, mark, held_by);
  }
  if (here.is_home(c)) {
    come_home(here, slot, c, ending);
  } else {
    send_home(here, slot, c, ending);
  }
  if (held_by != nullptr) {
    admit_waiting(here, *held_by);
  }
}

void take_back(Here& here, std::uint32_t slot, Case& c, Ending ending) {
  come_home(here, slot, c, ending);
}

}  // namespace samenspel::process
