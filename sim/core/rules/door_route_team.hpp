#pragma once
// The route team at the door: which families come before it, when it meets, and what it sets.

#include "core/rules/expertise/path.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/case.hpp"

namespace samenspel::rules {

/// Families who come by themselves or by others than referrers meet the front office; practitioners
/// and other referrers call a team directly (S2).
[[nodiscard]] bool meets_front_office(const world::Case& item, const scenario::Policy& policy);

/// Whether the front office sees medium or high risk in this family.
[[nodiscard]] bool looks_at_risk(const world::Case& item, const scenario::Policy& policy,
                                 random::Key key);

/// Seconds of the route team's time that one family of this place takes, whose share of its hours
/// goes by families; 0 when there is no route team or nobody lives here.
[[nodiscard]] world::Seconds route_team_takes(std::uint16_t place,
                                              const scenario::Structure& structure,
                                              const scenario::DoorRouteTeam& p);

/// The meeting at which a family is seen that comes now, when the route team has hours again at
/// `free_at`.
[[nodiscard]] world::Seconds route_team_meets_at(world::Seconds now, world::Seconds free_at,
                                                 const scenario::DoorRouteTeam& p);

/// When it has hours again after one more family: what it left in the four weeks before is not
/// lost, because the places share one team.
[[nodiscard]] world::Seconds route_team_free_after(world::Seconds now, world::Seconds free_at,
                                                   world::Seconds takes);

/// What a route team sets.
struct RouteSet {
  Path path = Path::voluntary;
  scenario::TeamIndex team = scenario::none;
};

/// The path by trust and by how hard the brick looks that cannot wait, and who can best carry it
/// out: the team at the front door for what looks within its reach, else the nearest able team
/// beyond it, as on the compulsory path for whatever it is.
[[nodiscard]] RouteSet set_route(const world::Case& item, const scenario::Structure& structure,
                                 const scenario::Policy& policy, random::Key key);

/// The lowest of `priority` and what the family's path gives it.
[[nodiscard]] std::uint8_t priority_on_path(const world::Case& item, std::uint8_t priority,
                                            const scenario::DoorRouteTeam& p);

}  // namespace samenspel::rules
