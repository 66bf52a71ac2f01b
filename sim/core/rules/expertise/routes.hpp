#pragma once
// Along which route a question goes: the one with the least friction that leads to somebody who
// knows more.

#include "core/rules/expertise/looking.hpp"

namespace samenspel::rules {

struct RouteChoice {
  std::uint8_t route = scenario::no_route;  ///< `no_route`: none that people would take
  scenario::TeamIndex team = scenario::none;
  double friction_days = 0;
  double delay_days = 0;  ///< until the question is passed on, without meetings and triage
};

/// Friction of a route to a team, in days: what it takes on average, and what its paperwork is
/// worth.
[[nodiscard]] double friction_days(const Looking& view, std::uint8_t route,
                                   scenario::TeamIndex team);

/// The route with the least friction within `expertise.tolerance_days` to a team whose best skill
/// on paper is above `skill`, a team that reaches `difficulty` before one that does not; the first
/// among equals. For advice only teams count whose words would be enough.
[[nodiscard]] RouteChoice choose_route(const Looking& view, const world::Brick& brick, double skill,
                                       double difficulty, world::Asks asks);

/// Whether the mandatory route is for this family.
[[nodiscard]] bool must_ask(const world::Case& item, const scenario::Policy& policy);

/// Whether decisions about this brick are those that the mandatory route is about: every recognised
/// one, or those of children.
[[nodiscard]] bool is_under_duty(const world::Brick& brick, const scenario::Policy& policy);

/// The most able team that a mandatory route leads to, whatever its friction.
[[nodiscard]] RouteChoice mandatory_route(const Looking& view, const world::Brick& brick);

/// The moment at which a question that comes to its route now is passed on: after `delay_days`, at
/// the next meeting, when the triage worker, free at `gate_free_at`, has seen it.
[[nodiscard]] world::Seconds passed_on_at(const scenario::Route& way, double delay_days,
                                          world::Seconds now, world::Seconds gate_free_at);

}  // namespace samenspel::rules
