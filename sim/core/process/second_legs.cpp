// Members of BASEcamps and the institution they come from: what they keep of it, and what fades.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/process/staff.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/second_leg.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/expertise/team_learning.hpp"

namespace samenspel::process {

namespace {

constexpr Seconds two_years = 2 * 365 * Seconds{86400};

bool is_member(const Here& here, const world::Worker& worker) {
  return here.structure().teams[worker.team].layer == scenario::Layer::basecamp;
}

scenario::TeamIndex origin_of(const Here& here, std::uint16_t worker) {
  return rules::origin_of(here.place.workers[worker].discipline, here.structure(), here.policy());
}

double days_there(const Here& here, std::uint16_t worker) {
  return works_there_too(here, worker) ? here.parameters().expertise.two_legs.second_leg_days : 0;
}

void keep_tie(Here& here, std::uint16_t worker, double months, double days) {
  const scenario::Expertise& p = here.parameters().expertise;
  const scenario::TeamIndex origin = origin_of(here, worker);
  world::Person& person = here.place.expertise.people[worker];
  if (origin == world::none) {
    return;
  }
  const rules::KnownTeam institution = known_team(here, origin);
  for (const world::Tie& tie : person.ties) {
    if (tie.team == origin && p.two_legs.upkeep_hours > 0) {
      const double since = static_cast<double>(here.now - tie.at) * 12 / scenario::seconds_per_year;
      const double stayed = rules::share_stayed(tie, institution.who_left, p.ties);
      rules::set_tie(person, institution,
                     stayed * rules::tie_kept(tie.strength, since, p.two_legs, p.ties), here.now);
      break;
    }
  }
  if (days > 0) {
    const double before = rules::tie_now(person, institution, false, here.now, p.ties);
    const double gained =
        (1 - before) *
        rules::share_closed(p.ties.growth, days * scenario::weeks_per_month * months);
    rules::set_tie(person, institution, before + gained, here.now);
  }
}

/// Mean skill in what a member's discipline goes deep in; negative where it goes deep in nothing.
double deep_skill(const Here& here, std::uint16_t worker) {
  const scenario::Policy& policy = here.policy();
  const std::uint16_t discipline = here.place.workers[worker].discipline;
  double sum = 0;
  int legs = 0;
  for (std::size_t d = 0; d < here.structure().domains(); ++d) {
    if (policy.skill_of(discipline, d) > policy.bar[discipline]) {
      sum += rules::skill_now(here.place, worker, d, here.now, policy);
      ++legs;
    }
  }
  return legs > 0 ? sum / legs : -1;
}

bool hired_long_ago(const Here& here, std::uint16_t worker) {
  return !here.place.staffing.in_use() ||
         here.now - here.place.staffing.members[worker].hired_at >= two_years;
}

/// Hours per post of those who are there.
void state_hours_of_members(Here& here, const world::Team& team) {
  double hours = 0, posts = 0;
  int people = 0;
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    const world::Worker& worker = here.place.workers[w];
    if (worker.present && !worker.absent && hired_long_ago(here, w)) {
      ++people;
      posts += worker.fraction;
      hours += worker.capacity * scenario::seconds_per_week;
    }
  }
  if (people > 0) {
    here.fact(FactKind::member_hours_stand, world::none, team.index,
              static_cast<std::uint8_t>(std::min(people, 255)),
              static_cast<std::int64_t>(1000 * hours / posts));
  }
}

void state_legs_of(Here& here, const world::Team& team) {
  double skill = 0, tie = 0;
  int people = 0;
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    const double deep = here.place.workers[w].present ? deep_skill(here, w) : -1;
    if (deep < 0 || !hired_long_ago(here, w)) {
      continue;
    }
    const scenario::TeamIndex origin = origin_of(here, w);
    ++people;
    skill += deep;
    tie += origin == world::none
               ? 0
               : rules::tie_now(here.place.expertise.people[w], known_team(here, origin), false,
                                here.now, here.parameters().expertise.ties);
  }
  if (people > 0) {
    const auto count = static_cast<std::uint8_t>(std::min(people, 255));
    here.fact(FactKind::leg_stands, world::none, team.index, count,
              static_cast<std::int64_t>(1e6 * skill / people));
    here.fact(FactKind::origin_tie_stands, world::none, team.index, count,
              static_cast<std::int64_t>(1e6 * tie / people));
  }
}

}  // namespace

bool works_there_too(const Here& here, std::uint16_t index) {
  const world::Worker& worker = here.place.workers[index];
  const std::uint16_t generation = here.place.staffing.in_use()
                                       ? here.place.staffing.members[index].generation
                                       : std::uint16_t{0};
  return is_member(here, worker) &&
         rules::has_second_leg(name_of(here, worker), generation,
                               here.parameters().expertise.two_legs, here.shared.key);
}

void arrive(Here& here, std::uint16_t worker) {
  const double strength = here.parameters().expertise.two_legs.tie_at_start;
  if (strength <= 0 || !here.place.expertise.in_use() ||
      !is_member(here, here.place.workers[worker])) {
    return;
  }
  const scenario::TeamIndex origin = origin_of(here, worker);
  if (origin != world::none) {
    rules::set_tie(here.place.expertise.people[worker], known_team(here, origin), strength,
                   here.now);
  }
}

void live_on_two_legs(Here& here, double months) {
  if (!here.policy().expertise.learning.two_legs || months <= 0) {
    return;
  }
  for (std::uint16_t w = 0; w < here.place.workers.size(); ++w) {
    if (!here.place.workers[w].present || !is_member(here, here.place.workers[w])) {
      continue;
    }
    const double days = days_there(here, w);
    world::Person& person = here.place.expertise.people[w];
    person.leg = rules::leg_after(person.leg, months, days, here.parameters().expertise.two_legs);
    keep_tie(here, w, months, days);
  }
}

void state_legs(Here& here) {
  if (!here.policy().expertise.learning.two_legs) {
    return;
  }
  for (const world::Team& team : here.place.teams) {
    if (here.structure().teams[team.index].layer == scenario::Layer::basecamp) {
      state_legs_of(here, team);
      state_hours_of_members(here, team);
    }
  }
}

}  // namespace samenspel::process
