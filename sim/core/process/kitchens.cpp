// Teams register their working agreements and how they work out, and look into each other's
// kitchen.

#include "core/rules/kitchens.hpp"
#include "core/process/learning.hpp"
#include "core/random/address.hpp"

namespace samenspel::process {

namespace {

random::Subject subject_of(const Here& here, const world::Team& team) {
  return random::subject(random::Who::team, here.place.index,
                         here.structure().teams[team.index].local);
}

bool registers(const Here& here, scenario::Score what) {
  const scenario::NetworkIntelligence& p = here.parameters().expertise.network_intelligence;
  return !here.place.practices.empty() && p.measures && p.score == what;
}

void register_result(Here& here, std::uint16_t team, double score) {
  world::Practice& practice = here.place.practices[here.structure().teams[team].local];
  ++practice.results;
  practice.sum += score;
}

void look(Here& here, const world::Team& team, world::Practice& practice) {
  const std::vector<world::Kitchen>& kitchens = here.board.kitchens();
  const scenario::TeamIndex from =
      rules::looks_at(team.index, subject_of(here, team), kitchens, here.place.month,
                      here.structure(), here.policy(), here.shared.key);
  if (from != world::none) {
    practice.agreements = kitchens[from].agreements;
    ++practice.copied;
    here.fact(FactKind::agreements_copied, world::none, team.index, 0, from);
  }
}

}  // namespace

void start_practices(Here& here) {
  here.place.practices.resize(here.place.teams.size());
  const double spread = here.parameters().expertise.network_intelligence.spread;
  for (std::size_t t = 0; t < here.place.teams.size(); ++t) {
    here.place.practices[t].agreements =
        rules::agreements_at_start(subject_of(here, here.place.teams[t]), spread, here.shared.key);
  }
}

void register_mark(Here& here, std::uint16_t team, std::int64_t hundredths) {
  if (registers(here, scenario::Score::mark)) {
    register_result(here, team, static_cast<double>(hundredths) / 100);
  }
}

void register_wait(Here& here, std::uint16_t team, Seconds waited) {
  if (registers(here, scenario::Score::wait)) {
    register_result(here, team, -static_cast<double>(waited) / 86400);
  }
}

void look_around(Here& here, double months) {
  if (here.place.practices.empty()) {
    return;
  }
  const scenario::NetworkIntelligence& p = here.parameters().expertise.network_intelligence;
  for (std::size_t t = 0; t < here.place.teams.size(); ++t) {
    world::Practice& practice = here.place.practices[t];
    if (months > 0 && p.measures) {
      look(here, here.place.teams[t], practice);
    }
    rules::fade_results(practice, months, p);
    here.board.write_kitchen(here.place.teams[t].index) =
        p.measures ? rules::kitchen_of(practice) : world::Kitchen{};
  }
}

world::Agreements agreements_of(const Here& here, std::uint16_t team) {
  return here.place.practices.empty()
             ? world::Agreements{}
             : here.place.practices[here.structure().teams[team].local].agreements;
}

}  // namespace samenspel::process
