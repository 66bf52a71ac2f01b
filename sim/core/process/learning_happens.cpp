// People learn, and what they know is told at the start of each month.

#include <algorithm>

#include "core/base/check.hpp"
#include "core/base/prefetch.hpp"
#include "core/process/expertise.hpp"
#include "core/process/staff.hpp"
#include "core/rules/expertise/learning.hpp"
#include "core/rules/expertise/skill.hpp"

namespace samenspel::process {

void use_skill(Here& here, std::uint16_t worker, std::size_t domain) {
  world::GainedSkill& skill = here.place.expertise.skills.of(worker, domain);
  skill = rules::taken_up(skill, here.now, here.parameters().expertise.learning);
}

void take_up_what_is_in_hand(Here& here) {
  for (std::uint32_t slot = 0; slot < here.place.cases.end(); ++slot) {
    const world::Case& c = here.place.cases[slot];
    if (c.state == world::CaseState::in_care && c.step == world::Step::brick) {
      take_up(here, c.worker, c.bricks[c.current].domain);
    }
  }
}

void rest_skill(Here& here, std::uint16_t worker, std::size_t domain) {
  world::GainedSkill& skill = here.place.expertise.skills.of(worker, domain);
  SAMENSPEL_CHECK(skill.in_hand > 0, "what is put down was taken up");
  skill = rules::put_down(skill, here.now);
}

void learn(Here& here, std::uint16_t worker, std::size_t domain, double example, double share) {
  if (!here.place.expertise.in_use()) {
    return;
  }
  world::GainedSkill& skill = here.place.expertise.skills.of(worker, domain);
  const scenario::Learning& p = here.parameters().expertise.learning;
  const double before = rules::gained_now(skill, here.now, p);
  skill = rules::learned(skill, rules::base_skill(here.place, worker, domain, here.policy()),
                         example, share, here.now, p);
  note_learned(here, worker, skill.gained - before);
}

namespace {

/// Asks the memory for the person after the next and the ties of the next: in a large run nobody
/// has looked at them for long.
void look_at_next(const std::vector<world::Person>& people, std::size_t person) {
  if (person + 2 < people.size()) {
    base::prefetch_value(people[person + 2]);
    const std::vector<world::Tie>& ties = people[person + 1].ties;
    base::prefetch(ties.data(), ties.size() * sizeof(world::Tie));
  }
}

}  // namespace

void state_skills(Here& here) {
  if (!here.place.expertise.in_use()) {
    return;
  }
  const scenario::Expertise& p = here.parameters().expertise;
  const auto domains = static_cast<double>(here.structure().domains());
  for (const world::Team& team : here.place.teams) {
    double skill = 0, tie = 0, all_ties = 0;
    int people = 0;
    for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
      look_at_next(here.place.expertise.people, w);
      const world::Person& person = here.place.expertise.people[w];
      if (!here.place.workers[w].present) {
        continue;
      }
      ++people;
      for (std::size_t d = 0; d < here.structure().domains(); ++d) {
        skill +=
            rules::gained_now(here.place.expertise.skills.of(w, d), here.now, p.learning) / domains;
      }
      double ties = 0;
      for (const world::Tie& known : person.ties) {
        ties += rules::tie_now(person, known_team(here, known.team), false, here.now, p.ties);
      }
      all_ties += ties;
      tie += person.ties.empty() ? 0 : ties / static_cast<double>(person.ties.size());
    }
    if (people > 0) {
      const auto count = static_cast<std::uint8_t>(std::min(people, 255));
      here.fact(FactKind::skill_stands, world::none, team.index, count,
                static_cast<std::int64_t>(1e6 * skill / people));
      here.fact(FactKind::tie_stands, world::none, team.index, count,
                static_cast<std::int64_t>(1e6 * tie / people));
      here.fact(FactKind::ties_stand, world::none, team.index, count,
                static_cast<std::int64_t>(1e6 * all_ties / people));
    }
  }
}

void new_person(Here& here, std::uint16_t worker) {
  if (here.place.expertise.in_use()) {
    world::Person& person = here.place.expertise.people[worker];
    here.place.expertise.skills.forget(worker);
    person.ties.clear();
    person.leg = 1;
    person.modules = 0;
  }
}

}  // namespace samenspel::process
