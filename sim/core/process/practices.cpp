// Practices and the team at the front door: feedback, questions before anything else, talks at the
// start.

#include "core/process/expertise.hpp"
#include "core/process/practice.hpp"
#include "core/rules/practice.hpp"

namespace samenspel::process {

namespace {

world::AreaState& area_of(Here& here, std::uint16_t area) {
  return here.place.areas[here.structure().areas[area].local];
}

bool is_practice(const Here& here, std::uint8_t channel) {
  return here.policy().channels[channel].practice;
}

/// Somebody of the front door's team who is there and has the fewest families; the lowest index
/// among equals.
std::uint16_t who_answers(const Here& here, const world::Team& team) {
  std::uint16_t best = world::none;
  for (std::uint16_t w = team.first_worker; w < team.first_worker + team.worker_count; ++w) {
    const world::Worker& worker = here.place.workers[w];
    if (worker.present && !worker.absent &&
        (best == world::none || worker.caseload < here.place.workers[best].caseload)) {
      best = w;
    }
  }
  return best;
}

}  // namespace

std::vector<double> practice_ties(const Here& here, std::uint16_t area) {
  const scenario::Practice& p = here.parameters().entry.practice;
  std::vector<double> ties;
  if (!p.has_ties()) {
    return ties;
  }
  const std::vector<world::PracticeTie>& known =
      here.place.areas[here.structure().areas[area].local].practices;
  for (std::uint8_t channel = 0; channel < here.policy().channels.size(); ++channel) {
    const world::PracticeTie tie = channel < known.size() ? known[channel] : world::PracticeTie{};
    ties.push_back(is_practice(here, channel)
                       ? rules::practice_tie_now(tie, {area, channel}, here.now, p, here.shared.key)
                       : 0);
  }
  return ties;
}

void answer_practice(Here& here, const Case& c, bool stays_there) {
  here.fact(FactKind::asked_team_first, c, c.channel, stays_there ? 1 : 0);
  const scenario::TeamIndex door = here.structure().areas[c.area].door();
  if (!here.place.expertise.in_use() || !here.is_here(door)) {
    return;
  }
  const std::uint16_t worker = who_answers(here, here.team(door));
  if (worker != world::none) {
    book_hours(here, worker, here.parameters().entry.practice.hours, world::Aside::consult);
  }
}

void practice_talks(Here& here, Case& c) {
  const scenario::Practice& p = here.parameters().entry.practice;
  const bool at_the_door = here.structure().areas[c.area].is_door(c.team);
  if (!at_the_door || !rules::talks_together(c, p, here.shared.key)) {
    return;
  }
  c.live(Case::triaged);
  c.settle(Case::consented);
  unsigned found = 0;  // a bit for each brick
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if (c.bricks[i].is(world::hidden) && rules::talk_finds(c, c.bricks[i], p, here.shared.key)) {
      found |= 1U << i;
    }
  }
  here.fact(FactKind::talked_together, c, found != 0 ? std::uint8_t{1} : std::uint8_t{0});
  for (std::size_t i = 0; i < c.brick_count; ++i) {
    if ((found >> i & 1U) != 0) {
      c.bricks[i].clear(world::hidden);
      here.fact(FactKind::brick_found, c, c.bricks[i].domain);
      here.about(c.bricks[i]);
    }
  }
}

void practice_hears(Here& here, const Case& c) {
  const scenario::Practice& p = here.parameters().entry.practice;
  if (!rules::hears_back(c, p, here.shared.key)) {
    return;
  }
  std::vector<world::PracticeTie>& ties = area_of(here, c.area).practices;
  ties.resize(here.policy().channels.size());
  world::PracticeTie& tie = ties[c.channel];
  tie = rules::after_feedback(tie, {c.area, c.channel}, here.now, p, here.shared.key);
}

}  // namespace samenspel::process
