#include "patterns/runner.hpp"

#include "core/run/simulate.hpp"
#include "io/yaml_to_scenario.hpp"
#include "statistics/nested.hpp"
#include "studies/plan_with.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace samenspel::patterns {
namespace {

void throw_if_any(const base::Problems& problems) {
  if (!problems.empty()) throw std::invalid_argument(problems.to_text());
}

run::Plan plan_for(const std::string& name, const std::vector<std::string>& assignments) {
  base::Problems problems;
  const auto scenario = io::read_scenario(name, assignments, problems);
  throw_if_any(problems);
  run::Plan plan = run::plan_of(*scenario, problems);
  throw_if_any(problems);
  return plan;
}

std::vector<std::string> assignments_of(const Horizon& horizon,
                                        std::span<const std::string_view> off) {
  std::vector<std::string> all{
      "run.warm_up_years=" + std::to_string(horizon.warm_up_years),
      "run.years=" + std::to_string(horizon.years),
      std::string("run.record=") + (horizon.weekly ? "series" : "summary")};
  all.insert(all.end(), off.begin(), off.end());
  return all;
}

run::Plan drawn_plan(const run::Plan& plan, const std::vector<std::string>& parameters) {
  base::Problems problems;
  auto drawn = studies::plan_with(plan.scenario, parameters, problems);
  throw_if_any(problems);
  return std::move(*drawn);
}

/// Of the first `count` replications.
std::vector<double> values_of(const Outcomes& outcomes, Statistic statistic, int count) {
  std::vector<double> values;
  for (std::size_t k = 0; k < static_cast<std::size_t>(count); ++k) {
    values.push_back(statistic(Seen(outcomes.declarations, outcomes.values[k])));
  }
  return values;
}

}  // namespace

std::string Runner::key_of(std::string_view scenario, const Horizon& horizon,
                           std::span<const std::string_view> off) {
  std::string key(scenario);
  for (const std::string& assignment : assignments_of(horizon, off)) key += "\n" + assignment;
  return key;
}

void Runner::run(const std::vector<std::string>& scenarios, const Horizon& horizon,
                 std::span<const std::string_view> off) {
  struct Piece {
    std::size_t plan;
    std::uint32_t replication;
  };
  std::vector<run::Plan> plans;
  const auto wanted = static_cast<std::uint32_t>(replications(horizon));
  std::vector<Outcomes*> into;
  std::vector<Piece> pieces;
  for (const std::string& name : scenarios) {
    Outcomes& known = done_[key_of(name, horizon, off)];
    const auto from = static_cast<std::uint32_t>(known.values.size());
    if (from >= wanted) continue;
    for (std::uint32_t k = from; k < wanted; ++k) pieces.push_back({plans.size(), k});
    plans.push_back(plan_for(name, assignments_of(horizon, off)));
    known.declarations = run::declarations_of(plans.back());
    into.push_back(&known);
  }
  if (plans.empty()) return;
  const std::uint64_t seed =
      choices_.seed.value_or(static_cast<std::uint64_t>(plans.front().scenario.initial().run.seed));
  const auto replicate = [&](int piece) -> std::optional<observe::ReplicationOutcome> {
    double before = 0;
    bool stopped = false;
    const auto go_on = [&](double share) {
      if (step_) step_(share - before);
      before = share;
      stopped = cancelled_->load();
      return !stopped;
    };
    const Piece& one = pieces[static_cast<std::size_t>(piece)];
    const run::Plan& asked = plans[one.plan];
    std::optional<run::Plan> drawn;
    if (draws()) drawn = drawn_plan(asked, choices_.draw(asked.scenario, one.replication, seed));
    auto outcome = run::simulate(drawn ? *drawn : asked, seed, one.replication, go_on);
    if (stopped) return std::nullopt;
    return outcome;
  };
  const int all = static_cast<int>(pieces.size());
  const int finished =
      parallel::in_order(all, choices_.threads, *cancelled_, replicate,
                         [&](int piece, observe::ReplicationOutcome&& outcome) {
                           into[pieces[static_cast<std::size_t>(piece)].plan]->values.push_back(
                               std::move(outcome.values));
                         });
  if (finished < all) throw Cancelled();
}

std::vector<Samples> Runner::samples(std::span<const Clause> clauses, const Horizon& horizon,
                                     std::span<const std::string_view> off) {
  std::vector<std::string> names;
  for (const std::string_view name : scenarios_of(clauses)) names.emplace_back(name);
  run(names, horizon, off);
  const int count = replications(horizon);
  const auto values = [&](std::string_view scenario, Statistic statistic) {
    auto all = values_of(done_.at(key_of(scenario, horizon, off)), statistic, count);
    return draws() ? statistics::group_means(all, replications_per_draw) : all;
  };
  std::vector<Samples> all;
  for (const Clause& clause : clauses) {
    Samples samples;
    samples.to = values(clause.to, clause.value);
    if (!clause.from.empty()) samples.from = values(clause.from, clause.value);
    all.push_back(std::move(samples));
  }
  return all;
}

const Outcomes& Runner::outcomes(const std::string& scenario, const Horizon& horizon) {
  run({scenario}, horizon, {});
  return done_.at(key_of(scenario, horizon, {}));
}

int replications_of(std::span<const Pattern* const> which, const Runner& runner) {
  std::set<std::string> seen;
  int total = 0;
  for (const Pattern* pattern : which) {
    std::vector<std::vector<Clause>> run{pattern->clauses};
    if (!runner.draws()) run.push_back(pattern->reversal.clauses);
    for (const std::vector<Clause>& clauses : run) {
      for (const std::string_view scenario : scenarios_of(clauses)) {
        const Horizon& h = pattern->horizon;
        const std::string key = std::string(scenario) + " " + std::to_string(h.warm_up_years) +
                                " " + std::to_string(h.years) + (h.weekly ? "w" : "");
        if (pattern->judged() && seen.insert(key).second) total += runner.replications(h);
      }
    }
  }
  return total;
}

Result result_of(const Pattern& pattern, Runner& runner) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  Result result;
  result.pattern = &pattern;
  const std::vector<int> looks = runner.looks(pattern.horizon);
  const auto scenarios = static_cast<int>(scenarios_of(pattern.clauses).size());
  for (const int look : looks) {
    if (result.replications > 0) runner.foresee((look - result.replications) * scenarios);
    result.replications = look;
    Horizon horizon = pattern.horizon;
    horizon.replications = look;
    result.clauses = judge(pattern.clauses, runner.samples(pattern.clauses, horizon),
                           level / static_cast<double>(looks.size()));
    result.verdict = row_verdict(pattern.clauses, result.clauses);
    if (result.verdict != Verdict::undecided) break;
  }
  if (!runner.draws()) {
    const std::vector<Clause>& elsewhere = pattern.reversal.clauses;
    result.reversal = judge(elsewhere, runner.samples(elsewhere, pattern.horizon));
  }
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return result;
}

}  // namespace samenspel::patterns
