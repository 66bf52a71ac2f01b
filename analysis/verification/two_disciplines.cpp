// Two disciplines in one team, one of which can take every family: V8.

#include "theory/two_disciplines.hpp"
#include "verification/check.hpp"
#include "verification/queue_parameters.hpp"

#include <array>
#include <cmath>

namespace samenspel::verification {
namespace {

/// Needs that arise a day in an area, all with a first brick of the one domain of its profile.
double onsets_a_day(const scenario::Area& area, const scenario::Needs& needs) {
  return static_cast<double>(area.families) * area.need_factor * needs.onset_per_family_year / 365;
}

theory::TwoDisciplines system_of(const scenario::Parameters& p) {
  const scenario::Team& team = p.teams.front().second;
  const double rate = 1 / days_of_work(team, p.needs.domains.front().second);
  theory::TwoDisciplines system;
  system.arrival_rate_1 = onsets_a_day(p.city.areas[0].second, p.needs);
  system.arrival_rate_2 = onsets_a_day(p.city.areas[1].second, p.needs);
  system.servers_1 = static_cast<int>(std::lround(team.fte[0].second));
  system.servers_2 = static_cast<int>(std::lround(team.fte[1].second));
  system.service_rate_1 = system.service_rate_2 = rate;
  return system;
}

/// Mean wait of the families of each area, in days.
Figures waits_by_area(run::Replication& replication) {
  const std::int64_t from = std::int64_t{replication.plan().first_measured_day} * 86400;
  std::array<double, 2> started{}, seconds{};
  replication.advance_to(replication.plan().end_day,
                         [&](std::int32_t, const world::FactsOfDay& facts) {
                           for (const world::Fact& fact : facts) {
                             if (fact.kind == world::FactKind::started && fact.time >= from) {
                               ++started.at(fact.area);
                               seconds.at(fact.area) += static_cast<double>(fact.value);
                             }
                           }
                         });
  return {seconds[0] / started[0] / 86400, seconds[1] / started[1] / 86400};
}

}  // namespace

std::vector<Row> two_disciplines_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_two_disciplines");
  const theory::TwoDisciplines system = system_of(plan.scenario.initial());
  const theory::TwoClassWaits waits = theory::two_disciplines(system);
  const double load = (system.arrival_rate_1 + system.arrival_rate_2) / system.service_rate_1 /
                      (system.servers_1 + system.servers_2);
  const Samples samples = runner.run(plan, waits_by_area);
  return {row_of("V8 two disciplines: mean wait of those whom one can help", "days",
                 waits.mean_wait_1, samples[0], load),
          row_of("V8 two disciplines: mean wait of those whom both can help", "days",
                 waits.mean_wait_2, samples[1], load)};
}

}  // namespace samenspel::verification
