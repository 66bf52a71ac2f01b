// Families at risk come before the route team at the door, which sets their path, their priority
// and who helps. They are on the list of the front door's team from the day on which they asked.

#include <algorithm>

#include "core/process/process.hpp"
#include "core/rules/door_route_team.hpp"

namespace samenspel::process {

namespace {

world::Seconds next_meeting(Here& here) {
  const scenario::DoorRouteTeam& p = here.parameters().entry.route_team;
  base::Moment& free_at = here.place.expertise.route_team_free_at;
  const Seconds at = rules::route_team_meets_at(here.now, free_at, p);
  free_at = rules::route_team_free_after(
      here.now, free_at, rules::route_team_takes(here.place.index, here.structure(), p));
  return at;
}

/// The family hears of its path; whatever moves trust and patience is told before.
void hear_path(Here& here, std::uint32_t slot, rules::Path path) {
  Case& c = here.item(slot);
  spend_wait(here, slot);
  c.trust *= static_cast<float>(rules::trust_kept(path, here.parameters().expertise.path));
  if (path != rules::Path::voluntary) {
    c.live(path == rules::Path::pressing ? Case::pressed : Case::ordered);
  }
  here.fact(FactKind::path_set, c, static_cast<std::uint8_t>(path));
}

}  // namespace

void look_for_risk(Here& here, std::uint32_t slot) {
  Case& c = here.item(slot);
  if (!here.is_here(c.team) || !here.structure().areas[c.area].is_door(c.team) ||
      !rules::meets_front_office(c, here.policy()) ||
      !rules::looks_at_risk(c, here.policy(), here.shared.key)) {
    return;
  }
  c.step = world::Step::before_route_team;
  c.live(Case::triaged);
  here.schedule(EventKind::route_team_meets, Phase::arrivals, next_meeting(here), slot, c.ordinal);
}

bool awaits_route_team(const Case& c, std::uint32_t ordinal) {
  return c.state == CaseState::waiting && c.step == world::Step::before_route_team &&
         c.ordinal == ordinal;
}

void on_route_team_meets(Here& here, const Entry& entry) {
  const std::uint32_t slot = entry.slot;
  Case& c = here.item(slot);
  c.step = world::Step::intake;
  const rules::RouteSet set = rules::set_route(c, here.structure(), here.policy(), here.shared.key);
  hear_path(here, slot, set.path);
  const std::uint16_t from = c.team;
  if (set.team == from) {
    wait_on(here, slot, rules::priority_on_path(c, c.priority, here.parameters().entry.route_team));
  } else {
    leave_list(here, slot, c);
    here.fact(FactKind::sent_on, c, here.is_here(set.team) ? 0 : 1, here.now - c.since);
    c.team = set.team;
    enter_team(here, slot, c, set.team);
  }
  admit_waiting(here, here.team(from));
}

}  // namespace samenspel::process
