// Teams learn together, once a month; what it takes leaves the families.

#include <algorithm>

#include "core/process/expertise.hpp"
#include "core/process/learning.hpp"
#include "core/rules/expertise/skill.hpp"
#include "core/rules/expertise/team_learning.hpp"

namespace samenspel::process {

namespace {

bool is_there(const Here& here, std::uint16_t worker) {
  return here.place.workers[worker].present && !here.place.workers[worker].absent;
}

scenario::Layer layer_of(const Here& here, std::uint16_t team) {
  return here.structure().teams[team].layer;
}

/// Everybody who is there learns a share of the gap to an example.
void teach(Here& here, const world::Team& team, std::size_t domain, double example, double share) {
  if (share <= 0 || example <= 0) {
    return;
  }
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    if (is_there(here, w) && here.policy().treats[here.place.workers[w].discipline] != 0) {
      learn(here, w, domain, example, share);
    }
  }
}

void discuss_cases(Here& here, const world::Team& team, double months) {
  const double hours =
      months * rules::discussion_hours(here.place, here.structure().teams[team.index].local,
                                       layer_of(here, team.index), here.policy());
  if (hours <= 0) {
    return;
  }
  const double share =
      rules::share_closed(here.parameters().expertise.team_learning.by_discussion_hour, hours);
  for (std::size_t d = 0; d < here.structure().domains(); ++d) {
    teach(here, team, d, rules::best_of_team(here.place, team, d, here.now, here.policy()), share);
  }
  correct_views(here, team, hours);
}

void follow_curriculum(Here& here, const world::Team& team, double months) {
  const scenario::LearningPolicy& policy = here.policy().expertise.learning;
  const double hours =
      months * policy.layers[static_cast<std::size_t>(layer_of(here, team.index))].curriculum_hours;
  const double share =
      rules::share_closed(here.parameters().expertise.team_learning.by_curriculum_hour, hours);
  for (std::size_t d = 0; d < policy.curriculum.size(); ++d) {
    teach(here, team, d, policy.curriculum[d], share);
  }
}

constexpr std::uint32_t bit_of(std::size_t domain) { return 1U << (domain % 32); }

void take_module(Here& here, std::uint16_t worker, std::size_t domain) {
  here.place.expertise.people[worker].modules |= bit_of(domain);
  learn(here, worker, domain, here.policy().expertise.learning.modules[domain], 1);
  book_hours(here, worker, here.parameters().expertise.team_learning.module_hours,
             world::Aside::meeting);
  here.fact(FactKind::module_taken, world::none, here.place.workers[worker].team,
            static_cast<std::uint8_t>(domain), 0);
}

void take_modules(Here& here, const world::Team& team) {
  const scenario::LearningPolicy& policy = here.policy().expertise.learning;
  if (!policy.layers[static_cast<std::size_t>(layer_of(here, team.index))].takes_modules) {
    return;
  }
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    for (std::size_t d = 0; is_there(here, w) && d < policy.modules.size(); ++d) {
      if (rules::module_is_made(d, here.policy(), here.board) &&
          (here.place.expertise.people[w].modules & bit_of(d)) == 0) {
        take_module(here, w, d);
      }
    }
  }
}

}  // namespace

void live_a_month_of_learning(Here& here, std::size_t month) {
  const Seconds before = month == 0 ? Seconds{here.now} : here.shared.months[month - 1].begins;
  const double months = static_cast<double>(here.now - before) / scenario::seconds_per_month;
  live_on_two_legs(here, months);
  learn_together(here, months);
  look_around(here, months);
  state_legs(here);
}

void learn_together(Here& here, double months) {
  const scenario::LearningPolicy& policy = here.policy().expertise.learning;
  for (const world::Team& team : here.place.teams) {
    if (policy.together && months > 0) {
      discuss_cases(here, team, months);
      follow_curriculum(here, team, months);
    }
    if (policy.takes_modules && !policy.modules_when_met) {
      take_modules(here, team);
    }
  }
}

void take_modules_met(Here& here, std::uint32_t slot) {
  const Case& c = here.item(slot);
  const scenario::LearningPolicy& policy = here.policy().expertise.learning;
  if (!policy.layers[static_cast<std::size_t>(layer_of(here, c.team))].takes_modules) {
    return;
  }
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    const world::Brick& brick = c.bricks[i];
    const double skill =
        rules::skill_now(here.place, c.worker, brick.domain, here.now, here.policy());
    if (!brick.is(world::hidden) && rules::looks_beyond(looking(here, slot, c), brick, skill) &&
        rules::takes_module(skill, brick.domain, here.policy(), here.board)) {
      take_module(here, c.worker, brick.domain);
    }
  }
}

void note_answered(Here& here, const world::Request& request) {
  const scenario::TeamLearning& p = here.parameters().expertise.team_learning;
  if (p.modules_after <= 0 || here.policy().expertise.learning.modules[request.domain] <= 0) {
    return;
  }
  std::vector<std::uint32_t>& answered = here.place.expertise.answered;
  answered.resize(here.structure().domains());
  ++answered[request.domain];
  std::uint32_t& made = here.board.write(request.team).modules;
  const std::uint32_t bit = bit_of(request.domain);
  if ((made & bit) == 0 &&
      rules::makes_module(answered[request.domain], request.skill, request.domain, here.policy())) {
    made |= bit;
    here.fact(FactKind::module_made, world::none, request.team, request.domain, 0);
  }
}

double hours_for_families(const Here& here, std::uint16_t index, double hours) {
  const scenario::LearningPolicy& policy = here.policy().expertise.learning;
  if (!policy.takes_hours) {
    return hours;
  }
  const world::Worker& worker = here.place.workers[index];
  const scenario::Expertise& p = here.parameters().expertise;
  const scenario::Layer layer = layer_of(here, worker.team);
  double a_month = rules::discussion_hours(here.place, here.structure().teams[worker.team].local,
                                           layer, here.policy()) +
                   policy.layers[static_cast<std::size_t>(layer)].curriculum_hours;
  if (p.network_intelligence.measures) {
    a_month += p.network_intelligence.registering_hours;
  }
  if (layer == scenario::Layer::basecamp) {
    a_month += p.two_legs.upkeep_hours;
    hours *= works_there_too(here, index) ? 1 - p.two_legs.second_leg_days / 5 : 1.0;
  }
  return std::max(0.0, hours - worker.fraction * a_month / scenario::seconds_per_month);
}

void state_hours(Here& here) {
  if (!here.policy().expertise.learning.takes_hours) {
    return;
  }
  for (const world::Team& team : here.place.teams) {
    double hours = 0;
    for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
      hours += here.place.workers[w].capacity * scenario::seconds_per_week;
    }
    here.fact(FactKind::hours_stand, world::none, team.index, 0,
              static_cast<std::int64_t>(1000 * hours));
  }
}

}  // namespace samenspel::process
