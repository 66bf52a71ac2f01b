// One team in equilibrium: V1, V2, V3, V4, V10, V16.

#include "theory/abandonment.hpp"
#include "theory/blocking.hpp"
#include "theory/erlang.hpp"
#include "theory/priority.hpp"
#include "theory/single_server.hpp"
#include "verification/check.hpp"
#include "verification/queue_parameters.hpp"
#include "verification/team_observer.hpp"

#include <cstdio>

namespace samenspel::verification {
namespace {

double share(std::int64_t part, std::int64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

double time_average(std::int64_t case_seconds, const run::Plan& plan) {
  return static_cast<double>(case_seconds) / (measured(plan).days() * 86400);
}

std::string name_of(const char* check, const std::string& system, const Queue& queue) {
  char text[96];
  std::snprintf(text, sizeof text, "%s %s, load %.3g: ", check, system.c_str(), queue.load());
  return text;
}

void add_erlang_c(const Runner& runner, const char* scenario, std::vector<Row>& rows) {
  const run::Plan plan = runner.plan(scenario);
  const Queue queue = queue_of(plan.scenario.initial());
  const theory::WaitingLine line =
      theory::m_m_c(queue.arrival_rate, queue.service_rate(), queue.servers);
  const Samples samples = runner.run(plan, [&plan](run::Replication& replication) {
    TeamObserver seen = observed(replication, Waits::kept);
    const TeamCounts& team = seen[0];
    return Figures{share(team.queued, team.entered), team.mean_wait_days(),
                   time_average(team.area_waiting, plan), seen.wait_quantile_days(0.95)};
  });
  const std::string name = name_of("V1", "M/M/" + std::to_string(queue.servers), queue);
  const double load = queue.load();
  rows.push_back(
      row_of(name + "P(wait)", "share that waits", line.probability_of_wait, samples[0], load));
  rows.push_back(row_of(name + "mean wait", "days", line.mean_wait, samples[1], load));
  rows.push_back(row_of(name + "mean queue", "families", line.mean_queue, samples[2], load));
  const double quantile =
      theory::m_m_c_wait_quantile(queue.arrival_rate, queue.service_rate(), queue.servers, 0.95);
  rows.push_back(row_of(name + "95th percentile", "days", quantile, samples[3], load));
}

void add_any_work(const Runner& runner, const char* scenario, const char* law,
                  std::vector<Row>& rows) {
  const run::Plan plan = runner.plan(scenario);
  const Queue queue = queue_of(plan.scenario.initial());
  const theory::WaitingLine line = theory::m_g_1(queue.arrival_rate, queue.mean_work, queue.cv);
  const Samples samples = runner.run(plan, [](run::Replication& replication) {
    const TeamObserver seen = observed(replication);
    return Figures{seen[0].mean_wait_days(), share(seen[0].queued, seen[0].entered)};
  });
  const std::string name = name_of("V2", law, queue);
  rows.push_back(row_of(name + "mean wait", "days", line.mean_wait, samples[0], queue.load()));
  rows.push_back(row_of(name + "P(wait)", "share that waits", line.probability_of_wait, samples[1],
                        queue.load()));
}

void add_shared_hours(const Runner& runner, const char* scenario, const char* law,
                      std::vector<Row>& rows) {
  const run::Plan plan = runner.plan(scenario);
  const Queue queue = queue_of(plan.scenario.initial());
  const theory::SharedServer expected =
      theory::processor_sharing(queue.arrival_rate, queue.mean_work);
  const Samples samples = runner.run(plan, [&plan](run::Replication& replication) {
    const TeamObserver seen = observed(replication);
    return Figures{time_average(seen[0].area_in_care, plan), seen[0].mean_stay_days()};
  });
  const std::string name = name_of("V16", law, queue);
  rows.push_back(row_of(name + "mean number", "families in care", expected.mean_number, samples[0],
                        queue.load()));
  rows.push_back(row_of(name + "mean stay", "days", expected.mean_stay, samples[1], queue.load()));
}

}  // namespace

std::vector<Row> erlang_c_rows(const Runner& runner) {
  std::vector<Row> rows;
  for (const char* scenario : {"queue_one_worker", "queue_team", "queue_large_team"}) {
    add_erlang_c(runner, scenario, rows);
  }
  return rows;
}

std::vector<Row> any_work_rows(const Runner& runner) {
  std::vector<Row> rows;
  add_any_work(runner, "queue_fixed_work", "M/D/1", rows);
  add_any_work(runner, "queue_staged_work", "M/E4/1", rows);
  add_any_work(runner, "queue_varied_work", "M/lognormal/1", rows);
  return rows;
}

std::vector<Row> giving_up_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_giving_up");
  const Queue queue = queue_of(plan.scenario.initial());
  const theory::AbandoningLine line =
      theory::m_m_c_m(queue.arrival_rate, queue.service_rate(), queue.servers, queue.patience_rate);
  const Samples samples = runner.run(plan, [&plan](run::Replication& replication) {
    const TeamObserver seen = observed(replication);
    const TeamCounts& team = seen[0];
    return Figures{share(team.gave_up, team.entered), share(team.queued, team.entered),
                   time_average(team.area_waiting, plan), team.mean_wait_days()};
  });
  const std::string name = name_of("V3", "M/M/" + std::to_string(queue.servers) + "+M", queue);
  return {row_of(name + "P(gives up)", "share that gives up", line.probability_of_abandonment,
                 samples[0], queue.load()),
          row_of(name + "P(wait)", "share that waits", line.probability_of_wait, samples[1],
                 queue.load()),
          row_of(name + "mean queue", "families", line.mean_queue, samples[2], queue.load()),
          row_of(name + "mean wait of those helped", "days", line.mean_wait_of_served, samples[3],
                 queue.load())};
}

std::vector<Row> priority_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_priorities");
  const scenario::Parameters& parameters = plan.scenario.initial();
  const Queue queue = queue_of(parameters);
  std::vector<double> rates(3);
  for (const auto& [name, domain] : parameters.needs.domains) {
    rates[static_cast<std::size_t>(domain.priority - 1)] += onsets_a_day(parameters, name);
  }
  const std::vector<double> waits =
      theory::priority_mean_waits(rates, queue.service_rate(), queue.servers);
  const Samples samples = runner.run(plan, [](run::Replication& replication) {
    const TeamObserver seen = observed(replication);
    return Figures{seen[0].mean_wait_days(1), seen[0].mean_wait_days(2), seen[0].mean_wait_days(3)};
  });
  const std::string name = name_of("V4", "M/M/" + std::to_string(queue.servers), queue);
  std::vector<Row> rows;
  for (std::size_t k = 0; k < rates.size(); ++k) {
    rows.push_back(row_of(name + "mean wait of class " + std::to_string(k + 1), "days", waits[k],
                          samples[k], queue.load()));
  }
  return rows;
}

std::vector<Row> closed_door_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_closed_door");
  const scenario::Parameters& parameters = plan.scenario.initial();
  const Queue queue = queue_of(parameters);
  const auto places = static_cast<int>(parameters.teams.front().second.intake_stops_at);
  const theory::BlockingLine line =
      theory::m_m_c_k(queue.arrival_rate, queue.service_rate(), queue.servers, places);
  const Samples samples = runner.run(plan, [&plan](run::Replication& replication) {
    const TeamObserver seen = observed(replication);
    const TeamCounts& team = seen[0];
    return Figures{share(team.refused, team.entered), time_average(team.area_waiting, plan),
                   team.mean_wait_days()};
  });
  const std::string name = name_of(
      "V10", "M/M/" + std::to_string(queue.servers) + "/" + std::to_string(queue.servers + places),
      queue);
  return {row_of(name + "P(refused)", "share of requests", line.probability_of_blocking, samples[0],
                 queue.load()),
          row_of(name + "mean queue", "families", line.mean_queue, samples[1], queue.load()),
          row_of(name + "mean wait", "days, of the admitted", line.mean_wait, samples[2],
                 queue.load())};
}

std::vector<Row> shared_hours_rows(const Runner& runner) {
  std::vector<Row> rows;
  add_shared_hours(runner, "queue_shared_hours", "M/M/1 shared", rows);
  add_shared_hours(runner, "queue_shared_hours_varied", "M/lognormal/1 shared", rows);
  add_shared_hours(runner, "queue_shared_hours_fixed", "M/D/1 shared", rows);
  return rows;
}

}  // namespace samenspel::verification
