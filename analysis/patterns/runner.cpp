#include "patterns/runner.hpp"

#include "core/run/simulate.hpp"
#include "io/yaml_to_scenario.hpp"

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

std::vector<double> values_of(const Outcomes& outcomes, Statistic statistic) {
  std::vector<double> values;
  for (const auto& one : outcomes.values) {
    values.push_back(statistic(Seen(outcomes.declarations, one)));
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
  std::vector<run::Plan> plans;
  const int wanted = replications(horizon);
  std::vector<Outcomes*> into;
  for (const std::string& name : scenarios) {
    Outcomes& known = done_[key_of(name, horizon, off)];
    if (static_cast<int>(known.values.size()) >= wanted) continue;
    known.values.clear();
    plans.push_back(plan_for(name, assignments_of(horizon, off)));
    known.declarations = run::declarations_of(plans.back());
    into.push_back(&known);
  }
  if (plans.empty()) return;
  const auto count = plans.size();
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
    const auto index = static_cast<std::size_t>(piece);
    auto outcome =
        run::simulate(plans[index % count], seed, static_cast<std::uint32_t>(index / count), go_on);
    if (stopped) return std::nullopt;
    return outcome;
  };
  const int pieces = wanted * static_cast<int>(count);
  const int finished = parallel::in_order(
      pieces, choices_.threads, *cancelled_, replicate,
      [&](int piece, observe::ReplicationOutcome&& outcome) {
        into[static_cast<std::size_t>(piece) % count]->values.push_back(std::move(outcome.values));
      });
  if (finished < pieces) throw Cancelled();
}

std::vector<Samples> Runner::samples(std::span<const Clause> clauses, const Horizon& horizon,
                                     std::span<const std::string_view> off) {
  std::vector<std::string> names;
  for (const std::string_view name : scenarios_of(clauses)) names.emplace_back(name);
  run(names, horizon, off);
  std::vector<Samples> all;
  for (const Clause& clause : clauses) {
    Samples samples;
    samples.to = values_of(done_.at(key_of(clause.to, horizon, off)), clause.value);
    if (!clause.from.empty()) {
      samples.from = values_of(done_.at(key_of(clause.from, horizon, off)), clause.value);
    }
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
    for (const auto& clauses : {pattern->clauses, pattern->reversal.clauses}) {
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
  result.replications = runner.replications(pattern.horizon);
  result.clauses = judge(pattern.clauses, runner.samples(pattern.clauses, pattern.horizon));
  result.verdict = row_verdict(pattern.clauses, result.clauses);
  const std::vector<Clause>& elsewhere = pattern.reversal.clauses;
  result.reversal = judge(elsewhere, runner.samples(elsewhere, pattern.horizon));
  result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  return result;
}

}  // namespace samenspel::patterns
