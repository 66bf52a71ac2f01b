// Systems that are compared on the way, not in equilibrium: V5, V7, V9, V13.

#include "theory/infinite_server.hpp"
#include "theory/transient.hpp"
#include "theory/waiting_families.hpp"
#include "verification/check.hpp"
#include "verification/queue_parameters.hpp"
#include "verification/team_observer.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>

namespace samenspel::verification {
namespace {

/// Looks at the replication when each of these days (ascending, from 1) is over.
template <class Look>
void at_days(run::Replication& replication, std::span<const int> days, Look&& look) {
  TeamObserver observer(replication.plan().structure.teams.size(), {});
  for (const int day : days) {
    replication.advance_to(
        day - 1, [&](std::int32_t, const world::FactsOfDay& facts) { observer.see(facts); });
    look(observer);
  }
}

/// The number at the first team at the end of each of these days.
Measure number_at(const std::vector<int>& days) {
  return [&days](run::Replication& replication) {
    Figures figures;
    at_days(replication, days, [&](const TeamObserver& seen) {
      figures.push_back(static_cast<double>(seen.number(0)));
    });
    return figures;
  };
}

std::vector<double> as_times(const std::vector<int>& days) {
  return std::vector<double>(days.begin(), days.end());
}

std::vector<Row> rows_by_day(const std::string& name, const std::vector<int>& days,
                             const std::vector<double>& expected, const Samples& samples) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < days.size(); ++i) {
    rows.push_back(row_of(name + "number on day " + std::to_string(days[i]), "families",
                          expected[i], samples[i]));
  }
  return rows;
}

theory::Survival survival_of(const Queue& queue, const scenario::WorkLaw& work) {
  using Kind = random::Law::Kind;
  switch (work.shape) {
    case Kind::constant:
      return theory::fixed_survival(queue.mean_work);
    case Kind::exponential:
      return theory::exponential_survival(queue.mean_work);
    case Kind::erlang:
      return theory::erlang_survival(static_cast<int>(work.spread), queue.mean_work);
    case Kind::lognormal:
      return theory::lognormal_survival(queue.mean_work, queue.cv);
    case Kind::weibull:
      return theory::weibull_survival(queue.mean_work / std::tgamma(1 + 1 / work.spread),
                                      work.spread);
    case Kind::uniform:
      break;
  }
  throw std::invalid_argument("this check has no formula for uniform work");
}

/// The season of each month of the run, in days from its start, with a mean of 1 over the year.
theory::Steps season_of(const run::Plan& plan) {
  const std::vector<double>& given = plan.scenario.initial().city.season;
  const double mean = std::accumulate(given.begin(), given.end(), 0.0) / 12;
  theory::Steps season;
  for (const world::Month& month : plan.months) {
    season.starts.push_back(static_cast<double>(month.begins) / 86400);
    season.values.push_back(given[month.month] / mean);
  }
  return season;
}

/// Staff and arrivals of each policy of a scenario.
std::vector<theory::StaffPeriod> periods_of(const run::Plan& plan) {
  std::vector<theory::StaffPeriod> periods;
  for (const scenario::DatedParameters& dated : plan.scenario.policies) {
    const Queue queue = queue_of(dated.parameters);
    periods.push_back({static_cast<double>(dated.from_day), queue.arrival_rate,
                       queue.service_rate(), queue.servers, queue.patience_rate});
  }
  return periods;
}

std::vector<Row> forward_rows(const Runner& runner, const char* scenario, const std::string& name,
                              const std::vector<int>& days) {
  const run::Plan plan = runner.plan(scenario);
  const std::vector<double> expected =
      theory::transient_mean_number(periods_of(plan), as_times(days));
  return rows_by_day(name, days, expected, runner.run(plan, number_at(days)));
}

/// Classes of difficulty that a brick goes through while it waits; difficulty hardly grows after
/// these.
constexpr std::size_t classes = 40;

std::vector<theory::WaitingClass> classes_of(const scenario::Parameters& parameters) {
  const scenario::Waiting& p = parameters.waiting;
  double difficulty = parameters.needs.difficulty_median;
  std::vector<theory::WaitingClass> all;
  for (std::size_t k = 0; k < classes; ++k) {
    const double recovery = p.recovery_per_week *
                            std::exp(-p.recovery_by_difficulty * (difficulty - p.recovery_centre));
    all.push_back({p.escalation_per_week / 7, recovery / 7, p.drop_out_per_week / 7});
    difficulty += p.escalation_difficulty * (1 - difficulty);
  }
  return all;
}

/// Cases on lists that have escalated so many times.
std::vector<double> waiting_by_escalations(const run::Replication& replication) {
  std::vector<double> counts(classes);
  for (const world::Place& place : replication.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      const world::Case& item = place.cases[slot];
      if (item.state == world::CaseState::waiting && item.escalations < classes) {
        counts[item.escalations] += 1;
      }
    }
  }
  return counts;
}

}  // namespace

std::vector<Row> season_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_season");
  const scenario::Parameters& parameters = plan.scenario.initial();
  const Queue queue = queue_of(parameters);
  const theory::Asking asking{queue.arrival_rate, parameters.help_seeking.asks_per_week / 7,
                              season_of(plan), 0};
  const theory::Survival stay = survival_of(queue, parameters.needs.domains.front().second.work);
  const std::vector<int> days{60, 120, 180, 240, 300, 365, 455, 545, 610, 700};
  std::vector<double> expected;
  for (const int day : days) expected.push_back(theory::mean_in_care(asking, stay, day));
  return rows_by_day("V5 M(t)/G/infinity: ", days, expected, runner.run(plan, number_at(days)));
}

std::vector<Row> from_empty_rows(const Runner& runner) {
  return forward_rows(runner, "queue_from_empty",
                      "V7 M/M/10 from nobody: ", {5, 10, 20, 40, 80, 160, 320});
}

std::vector<Row> staff_changes_rows(const Runner& runner) {
  return forward_rows(runner, "queue_staff_changes",
                      "V9 staff comes and goes: ", {60, 89, 100, 130, 210, 215, 240, 300, 360});
}

std::vector<Row> without_staff_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_without_staff");
  const scenario::Parameters& parameters = plan.scenario.initial();
  const theory::Matrix generator = theory::waiting_generator(classes_of(parameters));
  std::vector<double> arrivals(classes + 2);
  arrivals[0] = onsets_a_day(parameters);
  const std::vector<int> days{60, 150, 350};
  constexpr std::size_t shown = 3;  // classes that enough families reach
  const Samples samples = runner.run(plan, [&days](run::Replication& replication) {
    Figures figures;
    std::int64_t recovered = 0;
    for (const int day : days) {
      replication.advance_to(day - 1, [&](std::int32_t, const world::FactsOfDay& facts) {
        for (const world::Fact& fact : facts) {
          recovered += fact.kind == world::FactKind::unqueued &&
                               fact.detail == static_cast<std::uint8_t>(world::Ending::recovered)
                           ? 1
                           : 0;
        }
      });
      const std::vector<double> counts = waiting_by_escalations(replication);
      figures.insert(figures.end(), counts.begin(), counts.begin() + shown);
      figures.push_back(std::accumulate(counts.begin(), counts.end(), 0.0));
      figures.push_back(static_cast<double>(recovered));
    }
    return figures;
  });
  std::vector<Row> rows;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::vector<double> expected = theory::mean_numbers_at(generator, arrivals, days[i]);
    const std::string on = " on day " + std::to_string(days[i]);
    const std::size_t first = i * (shown + 2);
    for (std::size_t k = 0; k < shown; ++k) {
      rows.push_back(row_of("V13 escalated " + std::to_string(k) + " times" + on,
                            "waiting families", expected[k], samples[first + k]));
    }
    const double waiting = std::accumulate(expected.begin(), expected.begin() + classes, 0.0);
    rows.push_back(row_of("V13 waiting" + on, "families", waiting, samples[first + shown]));
    rows.push_back(row_of("V13 recovered" + on, "families since the start", expected[classes],
                          samples[first + shown + 1]));
  }
  return rows;
}

}  // namespace samenspel::verification
