// The number of threads changes nothing, to the last bit: over replications and scenarios, and over
// the places of one run.

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstring>

#include "core/run/simulate.hpp"
#include "parallel/parallel.hpp"
#include "samenspel/run_experiment.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel {
namespace {

using support::same;
using world::Fact;

constexpr int thread_counts[] = {1, 2, 3, 8, 16};

/// Large enough for several shards; half a year.
scenario::Parameters wide_city() {
  scenario::Parameters p = support::small_city(12, 2400);
  p.run.years = 0.5;
  p.run.record = scenario::Record::events;
  p.waiting.elsewhere.lists_at_most = 3;  // post between places of several shards
  p.waiting.elsewhere.per_week = 0.3;
  return p;
}

/// Also where nothing was observed, which is no number.
bool same_bits(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

run::Together on_threads(int threads) {
  return [threads](int count, const std::function<void(int)>& body) {
    parallel::for_each_index(count, threads, body);
  };
}

TEST(Threads, places_are_shared_out_by_the_structure_alone) {
  const run::Plan plan = support::plan_of(wide_city());
  const auto shards = run::shards_of(plan.structure);
  ASSERT_GT(shards.size(), 2U);
  std::size_t next = 0;
  for (const run::Shard& shard : shards) {
    EXPECT_EQ(shard.first, next);
    EXPECT_LT(shard.first, shard.end);
    next = shard.end;
  }
  EXPECT_EQ(next, plan.structure.places.size());
  EXPECT_EQ(run::shards_of(support::plan_of(support::small_city(1, 300)).structure).size(), 1U);
}

TEST(Threads, within_one_run_change_no_fact) {
  const run::Plan plan = support::plan_of(wide_city());
  const auto alone = support::facts_of(plan);
  EXPECT_GT(alone.size(), 5000U);
  for (const int threads : thread_counts) {
    run::Replication running(plan, support::test_seed, 0, run::Audit::daily);
    std::vector<Fact> facts;
    std::int32_t seen = -1;
    running.advance_to(
        plan.end_day,
        [&](std::int32_t day, const world::FactsOfDay& today) {
          EXPECT_EQ(day, ++seen);
          facts.insert(facts.end(), today.begin(), today.end());
        },
        on_threads(threads));
    EXPECT_EQ(seen, plan.end_day - 1);
    EXPECT_TRUE(same(alone, facts)) << threads << " threads";
  }
}

TEST(Threads, within_one_run_change_no_outcome_and_no_event) {
  const run::Plan plan = support::plan_of(wide_city());
  const auto alone = run::simulate(plan, support::test_seed, 0);
  EXPECT_GT(alone.log.size(), 5000U);
  for (const int threads : thread_counts) {
    const auto shared =
        run::simulate(plan, support::test_seed, 0, {}, run::Audit::none, on_threads(threads));
    EXPECT_EQ(alone.fingerprint, shared.fingerprint) << threads << " threads";
    EXPECT_EQ(alone.events, shared.events);
    EXPECT_TRUE(std::equal(alone.values.begin(), alone.values.end(), shared.values.begin(),
                           shared.values.end(), same_bits));
    ASSERT_EQ(alone.log.size(), shared.log.size());
    for (std::size_t i = 0; i < alone.log.size(); ++i) {
      ASSERT_EQ(alone.log[i].family, shared.log[i].family) << i;
      ASSERT_EQ(alone.log[i].time, shared.log[i].time) << i;
      ASSERT_EQ(alone.log[i].kind, shared.log[i].kind) << i;
    }
  }
}

/// Two scenarios, so that pieces are scenarios x replications.
command::Experiment experiment_with(int replications) {
  command::Experiment experiment;
  scenario::Parameters other = wide_city();
  other.expertise.stretch = 0.4;
  for (const auto& parameters : {wide_city(), other}) {
    experiment.plans.push_back(support::plan_of(parameters));
    experiment.plans.back().scenario.name = "city_" + std::to_string(experiment.plans.size());
  }
  experiment.seed = support::test_seed;
  experiment.replications = replications;
  return experiment;
}

observe::Results results_of(const command::Experiment& experiment, int threads) {
  const std::atomic<bool> cancelled{false};
  command::Progress progress(1, "runs", command::ShowProgress::no);
  return command::run_experiment(experiment, threads, cancelled, progress).results;
}

TEST(Threads, on_both_levels_change_no_result) {
  for (const int replications : {1, 3}) {
    const command::Experiment experiment = experiment_with(replications);
    const observe::Results alone = results_of(experiment, 1);
    ASSERT_EQ(alone.replications_done, replications);
    for (const int threads : thread_counts) {
      const observe::Results shared = results_of(experiment, threads);
      ASSERT_EQ(shared.replications_done, replications);
      for (std::size_t s = 0; s < alone.scenarios.size(); ++s) {
        ASSERT_EQ(alone.scenarios[s].variables.size(), shared.scenarios[s].variables.size());
        for (std::size_t v = 0; v < alone.scenarios[s].variables.size(); ++v) {
          EXPECT_TRUE(same_bits(alone.scenarios[s].variables[v].data,
                                shared.scenarios[s].variables[v].data))
              << alone.scenarios[s].variables[v].name << " with " << threads << " threads";
        }
      }
    }
  }
}

}  // namespace
}  // namespace samenspel
