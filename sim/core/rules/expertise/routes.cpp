#include "core/rules/expertise/routes.hpp"

#include <algorithm>

#include "core/base/rounding.hpp"
#include "core/rules/door_route_team.hpp"
#include "core/rules/expertise/joint.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/plan.hpp"

namespace samenspel::rules {

namespace {

constexpr double day = 86400;

bool is_here(const Looking& view, scenario::TeamIndex team) {
  return view.structure.teams[team].place == view.place->index;
}

double tie_of(const Looking& view, scenario::TeamIndex team) {
  const double who_left = view.board == nullptr ? 0 : view.board->read(team).who_left;
  return tie_now(view.place->expertise.people[view.worker], {team, who_left}, is_here(view, team),
                 view.now, view.policy.parameters.expertise.ties);
}

double finding_days(const Looking& view, const scenario::Route& way, scenario::TeamIndex team) {
  return way.finding_days > 0 ? (1 - tie_of(view, team)) * way.finding_days : 0;
}

/// Days that a question waits for the triage worker: here as it is, elsewhere as it was yesterday.
double gate_days(const Looking& view, const scenario::RoutePolicy& route, std::uint8_t index) {
  if (route.way.hours_per_week <= 0) {
    return 0;
  }
  const double own = 7 * route.way.hours_per_question / route.way.hours_per_week;
  if (route.gate != scenario::none && !is_here(view, route.gate)) {
    return own + (view.board == nullptr ? 0.0 : view.board->read(route.gate).gate_days);
  }
  const base::Moment free_at = view.place->expertise.gate_free_at[index];
  return own + std::max(0.0, static_cast<double>(free_at - view.now) / day);
}

double post_days(const Looking& view, const scenario::RoutePolicy& route,
                 scenario::TeamIndex team) {
  const scenario::Structure& structure = view.structure;
  const scenario::PlaceIndex here = view.place->index;
  const scenario::PlaceIndex there = structure.teams[team].place;
  if (route.gate != scenario::none && !is_here(view, route.gate)) {
    const scenario::PlaceIndex gate = structure.teams[route.gate].place;
    return structure.post_days(here, gate) + structure.post_days(gate, there) +
           structure.post_days(there, here);
  }
  return is_here(view, team) ? 0
                             : structure.post_days(here, there) + structure.post_days(there, here);
}

/// Teams for youth advise about who has come of age, and help them no more.
bool may_help(const Looking& view, scenario::TeamIndex team) {
  return !view.item.is_grown_up() || view.structure.teams[team].half != scenario::Half::youth;
}

bool may_ask(const Looking& view, const scenario::RoutePolicy& route, scenario::TeamIndex team) {
  if (team == view.team || route.open_to[team] == 0 || view.policy.teams[team].posts.empty()) {
    return false;
  }
  return route.way.least_tie <= 0 || tie_of(view, team) >= route.way.least_tie;
}

/// Calls `see` for every team that a route leads to, nearest first.
template <class See>
void each_team(const Looking& view, const scenario::RoutePolicy& route, See&& see) {
  if (route.open_for[view.item.area] == 0) {
    return;
  }
  const auto meet = [&](scenario::TeamIndex team) {
    if (may_ask(view, route, team)) {
      see(team);
    }
  };
  switch (route.way.reaches) {
    case scenario::Reach::place:
      for (const scenario::TeamIndex team : view.structure.places[view.place->index].teams) {
        meet(team);
      }
      return;
    case scenario::Reach::area:
      for (const scenario::TeamIndex team : view.structure.areas[view.item.area].served_by) {
        meet(team);
      }
      return;
    case scenario::Reach::city:
      for (scenario::TeamIndex team = 0; team < view.structure.teams.size(); ++team) {
        meet(team);
      }
      return;
  }
}

}  // namespace

double friction_days(const Looking& view, std::uint8_t index, scenario::TeamIndex team) {
  const scenario::RoutePolicy& route = view.policy.expertise.routes[index];
  const scenario::Route& way = route.way;
  return way.delay_days + finding_days(view, way, team) + 3.5 * way.meets_every_weeks +
         gate_days(view, route, index) + post_days(view, route, team) +
         way.paperwork_hours * view.policy.parameters.expertise.days_per_paper_hour;
}

RouteChoice choose_route(const Looking& view, const world::Brick& brick, double skill,
                         double difficulty, world::Asks asks) {
  const scenario::Expertise& p = view.policy.parameters.expertise;
  RouteChoice best;
  bool best_able = false;
  for (std::uint8_t r = 0; r < view.policy.expertise.routes.size(); ++r) {
    const scenario::RoutePolicy& route = view.policy.expertise.routes[r];
    if (asks == world::Asks::visit && !route.way.joins) {
      continue;
    }
    const std::uint8_t people = angles(route.way, skill, difficulty);
    each_team(view, route, [&](scenario::TeamIndex team) {
      if (asks == world::Asks::visit && !may_help(view, team)) {
        return;
      }
      const double theirs = view.policy.team_skill_of(team, brick.domain);
      const bool enough = asks == world::Asks::visit ||
                          lent_skill(skill, theirs, p.consult, people) + p.stretch >= difficulty;
      if (theirs <= skill || !enough) {
        return;
      }
      const bool able = theirs >= difficulty;
      const double friction = friction_days(view, r, team);
      const bool better = best.route == scenario::no_route || (able && !best_able) ||
                          (able == best_able && friction < best.friction_days);
      if (friction <= p.tolerance_days && better) {
        best = {r, team, friction, route.way.delay_days + finding_days(view, route.way, team)};
        best_able = able;
      }
    });
  }
  return best;
}

bool must_ask(const world::Case& item, const scenario::Policy& policy) {
  const std::uint8_t index = policy.expertise.mandatory;
  if (index == scenario::no_route) {
    return false;
  }
  const scenario::MandatoryFor whom = policy.expertise.routes[index].way.mandatory_for;
  if (whom == scenario::MandatoryFor::family) {
    return true;
  }
  if (whom == scenario::MandatoryFor::risk && policy.parameters.entry.route_team.is_there() &&
      (item.has_lived(world::Case::triaged) || !meets_front_office(item, policy))) {
    return false;  // it was seen at the door, or came straight to the team
  }
  return std::any_of(item.bricks.begin(), item.bricks.begin() + item.brick_count,
                     [&](const world::Brick& brick) {
                       return whom == scenario::MandatoryFor::youth
                                  ? is_under_duty(brick, policy)
                                  : !brick.is(world::hidden) && is_urgent(brick, policy);
                     });
}

bool is_under_duty(const world::Brick& brick, const scenario::Policy& policy) {
  const std::uint8_t index = policy.expertise.mandatory;
  return index != scenario::no_route && !brick.is(world::hidden) &&
         (policy.expertise.routes[index].way.mandatory_for != scenario::MandatoryFor::youth ||
          brick.owner >= world::owner_first_child);
}

RouteChoice mandatory_route(const Looking& view, const world::Brick& brick) {
  RouteChoice best;
  const std::uint8_t index = view.policy.expertise.mandatory;
  const scenario::RoutePolicy& route = view.policy.expertise.routes[index];
  double most = -1;
  each_team(view, route, [&](scenario::TeamIndex team) {
    const double theirs = view.policy.team_skill_of(team, brick.domain);
    if (theirs > most) {
      most = theirs;
      best = {index, team, friction_days(view, index, team),
              route.way.delay_days + finding_days(view, route.way, team)};
    }
  });
  return best;
}

world::Seconds passed_on_at(const scenario::Route& way, double delay_days, world::Seconds now,
                            world::Seconds gate_free_at) {
  world::Seconds at = now + base::round_up(delay_days * day);
  if (way.meets_every_weeks > 0) {
    const auto every = std::max<world::Seconds>(1, base::round_up(way.meets_every_weeks * 7 * day));
    at = (at + every - 1) / every * every;
  }
  if (way.hours_per_week > 0) {
    at = std::max(at, gate_free_at) +
         base::round_up(way.hours_per_question / way.hours_per_week * 7 * day);
  }
  return at;
}

}  // namespace samenspel::rules
