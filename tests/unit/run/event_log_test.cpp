// The event log holds every fact of the measured window, says more of it, and changes nothing.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/observe/event_log.hpp"
#include "core/run/simulate.hpp"
#include "core/world/goes_with.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using observe::LoggedEvent;
using support::test_seed;
using world::FactKind;

scenario::Parameters city_with(scenario::Record record) {
  scenario::Parameters city = support::small_city();
  city.expertise.roads = {"consult", "join", "refer"};
  city.expertise.consult.eta = 0.5;
  city.run.record = record;
  return city;
}

observe::ReplicationOutcome outcome_with(scenario::Record record) {
  return simulate(support::plan_of(city_with(record)), test_seed, 0);
}

bool is(const LoggedEvent& event, FactKind kind) {
  return event.kind == static_cast<std::uint8_t>(kind);
}

TEST(EventLog, ChangesNothingElse) {
  const auto without = outcome_with(scenario::Record::series);
  const auto with = outcome_with(scenario::Record::events);
  EXPECT_TRUE(without.log.empty());
  EXPECT_EQ(with.fingerprint, without.fingerprint);
  EXPECT_EQ(with.events, without.events);
  ASSERT_EQ(with.values.size(), without.values.size());
  for (std::size_t i = 0; i < with.values.size(); ++i) {
    EXPECT_TRUE(std::equal(with.values[i].begin(), with.values[i].end(), without.values[i].begin(),
                           [](double a, double b) { return a == b || (a != a && b != b); }))
        << i;
  }
}

struct Row {
  FactKind kind;
  std::int64_t value;
};

/// What the event log holds of a fact, in order.
std::vector<Row> rows_of(const world::Fact& fact) {
  std::vector<Row> rows;
  const auto add = [&](FactKind goes_with) {
    if (world::tells_of(fact, goes_with)) {
      const bool children = goes_with == FactKind::repeat_start;
      rows.push_back({goes_with, children ? world::helped_before(fact.also) : 0});
    }
  };
  if (fact.kind == FactKind::queued) add(FactKind::unmet_begins);
  rows.push_back({fact.kind, fact.value});
  if (fact.kind == FactKind::asked) add(FactKind::first_of_year), add(FactKind::entered);
  if (fact.kind == FactKind::started) add(FactKind::repeat_start), add(FactKind::unmet_ends);
  if (fact.kind == FactKind::guidance_month) add(FactKind::guidance_fits);
  return rows;
}

TEST(EventLog, HoldsTheFactsOfTheWindowInOrderAndWhatGoesWithThem) {
  const Plan plan = support::plan_of(city_with(scenario::Record::events));
  const std::int64_t begins = std::int64_t{plan.first_measured_day} * 86400;
  const auto facts = support::only(support::facts_of(plan),
                                   [&](const world::Fact& fact) { return fact.time >= begins; });
  auto log = simulate(plan, test_seed, 0).log;
  const auto own = std::count_if(log.begin(), log.end(), [](const LoggedEvent& event) {
    return world::is_only_logged(static_cast<FactKind>(event.kind));
  });
  EXPECT_GT(own, 100);
  log.erase(std::remove_if(log.begin(), log.end(),
                           [](const LoggedEvent& event) {
                             return world::is_only_logged(static_cast<FactKind>(event.kind));
                           }),
            log.end());
  std::size_t i = 0;
  for (const world::Fact& fact : facts) {
    for (const Row& row : rows_of(fact)) {
      ASSERT_LT(i, log.size());
      ASSERT_EQ(log[i].time + begins, fact.time);
      ASSERT_EQ(log[i].kind, static_cast<std::uint8_t>(row.kind)) << i;
      ASSERT_EQ(log[i].value, row.value);
      ASSERT_EQ(log[i].team, fact.team);
      ++i;
    }
  }
  EXPECT_EQ(i, log.size());
  EXPECT_GT(log.size(), facts.size() + 1000);
}

TEST(EventLog, TellsWhoAndWhatOfEachStep) {
  const auto log = outcome_with(scenario::Record::events).log;
  std::map<std::int64_t, int> requests;
  int laid = 0, answered = 0, known = 0;
  for (const LoggedEvent& event : log) {
    if (is(event, FactKind::asked)) ++requests[event.family];
    if (is(event, FactKind::started)) {
      EXPECT_NE(event.discipline, world::none);
      EXPECT_LT(event.detail, 4);  // the priority alone
    }
    if (is(event, FactKind::brick_laid)) {
      ++laid;
      EXPECT_EQ(event.domain, event.detail);
      EXPECT_NE(event.whose, world::none_told);
      EXPECT_NE(event.discipline, world::none);
    }
    const bool given = event.detail == static_cast<std::uint8_t>(world::Answer::given);
    if (is(event, FactKind::consult_ended) && given && event.family >= 0) {
      ++answered;
      known += event.by_discipline != world::none && event.by_team != world::none ? 1 : 0;
    }
  }
  EXPECT_GT(laid, 100);
  EXPECT_GT(answered, 0);
  EXPECT_EQ(known, answered);
  EXPECT_GT(requests.size(), 100U);
}

TEST(EventLog, AFamilyKeepsItsNumberWhateverThePolicy) {
  scenario::Parameters other = city_with(scenario::Record::events);
  other.expertise.stretch = 0.3;
  const auto families = [](const std::vector<LoggedEvent>& log) {
    std::map<std::pair<int, std::int64_t>, std::int64_t> of_need;
    for (const LoggedEvent& event : log) {
      if (is(event, FactKind::need_arose)) of_need[{event.area, event.need}] = event.family;
    }
    return of_need;
  };
  const auto a = families(outcome_with(scenario::Record::events).log);
  const auto b = families(simulate(support::plan_of(other), test_seed, 0).log);
  int shared = 0;
  for (const auto& [need, family] : a) {
    const auto found = b.find(need);
    if (found == b.end()) continue;
    ++shared;
    EXPECT_EQ(found->second, family);
  }
  EXPECT_GT(shared, 100);
}

}  // namespace
}  // namespace samenspel::run
