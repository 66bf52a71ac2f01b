// A request reaches a team: helped at once, put on the list, or refused where the list is closed.

#include <algorithm>
#include <utility>

#include "core/process/elsewhere.hpp"
#include "core/process/money.hpp"
#include "core/process/process.hpp"
#include "core/rules/door_route_team.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/workload.hpp"

namespace samenspel::process {

namespace {

/// Who is on a list knows what the family needs.
bool is_known(const Here& here, const Case& c) {
  return here.parameters().entry.list_order == scenario::ListOrder::need ||
         c.has_lived(Case::triaged) || c.referred_by != world::none ||
         !rules::meets_front_office(c, here.policy());
}

std::uint8_t priority_of(const world::Brick& brick, const scenario::Policy& policy) {
  if (brick.is(world::hidden)) {
    return 3;
  }
  return brick.is(world::crisis) ? std::uint8_t{0}
                                 : static_cast<std::uint8_t>(policy.domains[brick.domain].priority);
}

/// The first of what is recognised.
std::uint8_t priority_of_bricks(const Case& c, const scenario::Policy& policy) {
  std::uint8_t best = 3;
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    best = std::min(best, priority_of(c.bricks[i], policy));
  }
  return best;
}

/// As far as those on the list know the family, and on its path.
[[gnu::noinline]] std::uint8_t priority_as_known(const Here& here, const Case& c) {
  const auto of_office = static_cast<std::uint8_t>(rules::is_in_crisis(c) ? 0 : 2);
  return rules::priority_on_path(
      c, is_known(here, c) ? priority_of_bricks(c, here.policy()) : of_office,
      here.parameters().entry.route_team);
}

std::uint8_t priority_of(const Here& here, const Case& c) {
  return here.place.plain_help && c.brick_count == 1 ? priority_of(c.bricks[0], here.policy())
                                                     : priority_as_known(here, c);
}

/// A refused family may turn to another team by another channel; its request stays the same.
bool try_another_door(Here& here, std::uint32_t slot, Case& c) {
  const rules::EntryDecision next =
      rules::try_another(c, here.structure(), here.policy(), here.shared.key);
  if (next.team == world::none) {
    return false;
  }
  c.live(Case::tried_another);
  c.channel = next.channel;
  c.team = next.team;
  c.referred_by = world::none;
  here.fact(FactKind::tried_another, c, c.channel);
  enter_team(here, slot, c, next.team);
  return true;
}

/// Who helps a family that has just entered, if help may begin and it passes nobody who waits.
std::uint16_t free_worker(const Here& here, const world::Team& team, std::uint32_t slot,
                          const Case& c) {
  const bool first = team.list_length() == 0 || c.priority == 0 || passes_others(here);
  return first && may_begin(here, slot, c)
             ? rules::choose_worker(here.place, team, c, here.policy())
             : rules::nobody;
}

/// The family waits, unless the list is closed to it.
[[gnu::noinline]] void come_on_list(Here& here, world::Team& team, std::uint32_t slot, Case& c) {
  const scenario::TeamPolicy& policy = here.policy().teams[team.index];
  if (policy.intake_stops_at >= 0 && team.list_length() >= policy.intake_stops_at &&
      c.priority > 0) {
    here.fact(FactKind::refused, c, c.channel);
    if (!try_another_door(here, slot, c)) {
      end_help(here, slot, c, world::Ending::refused);
    }
    return;
  }
  wait(here, slot, c);
  if (policy.caseload_hard > policy.caseload_soft ||
      here.parameters().entry.route_team.is_there()) {
    admit_waiting(here, team);  // a longer list lets people take more; who may not begin is passed
  }
}

/// The first on the lists whose help may begin and for whom a worker is free, and that worker.
std::pair<std::uint32_t, std::uint16_t> first_helped(Here& here, const world::Team& team) {
  for (const world::List& list : team.lists) {
    for (std::uint32_t slot = list.head; slot != world::no_slot; slot = here.item(slot).next) {
      const Case& c = here.item(slot);
      if (!may_begin(here, slot, c)) {
        continue;
      }
      const std::uint16_t worker = rules::choose_worker(here.place, team, c, here.policy());
      if (worker != rules::nobody || !passes_others(here)) {
        return {slot, worker};
      }
    }
  }
  return {world::no_slot, rules::nobody};
}

}  // namespace

void enter_team(Here& here, std::uint32_t slot, Case& c, std::uint16_t team) {
  if (!here.is_here(team)) {
    send_case(here, slot, c, team);
    return;
  }
  c.team = team;
  here.fact(FactKind::entered, c, c.channel, c.referred_by == world::none ? 0 : 1);
  come_in(here, slot, c);
}

void come_in(Here& here, std::uint32_t slot, Case& c) {
  world::Team& team = here.team(c.team);
  c.priority = priority_of(here, c);
  c.since = here.now;
  if (!here.place.plain_help) {
    request_paper(here, slot);
    if (goes_to_other_provider(here, slot)) {
      return;
    }
  }
  const std::uint16_t worker = free_worker(here, team, slot, c);
  if (worker != rules::nobody) {
    start_help(here, team, slot, c, worker);
  } else {
    come_on_list(here, team, slot, c);
  }
}

void admit_first_waiting(Here& here, world::Team& team) {
  if (team.registered > 0) {
    admit_waiting_and_registered(here, team);
    return;
  }
  while (team.waiting > 0 && rules::may_have_room(team, here.policy())) {
    const auto [slot, worker] = first_helped(here, team);
    if (worker == rules::nobody) {
      return;
    }
    Case& c = here.item(slot);
    leave_list(here, slot, c);
    start_help(here, team, slot, c, worker);
  }
}

void admit_on_hours(Here& here, world::Team& team) {
  if (here.policy().teams[team.index].admits_on_hours > 0) {
    admit_waiting(here, team);
  }
}

}  // namespace samenspel::process
