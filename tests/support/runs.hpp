#pragma once
// Runs of a set of parameters for tests: the plan, the facts, their hash and counts.

#include <algorithm>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "core/run/replication.hpp"
#include "core/world/goes_with.hpp"

namespace samenspel::support {

using world::Fact;
using world::FactKind;

inline constexpr std::uint64_t test_seed = 20240101;

/// The plan of one policy, or of several with the day from which each is in force.
inline run::Plan plan_of(std::vector<scenario::DatedParameters> policies) {
  scenario::Scenario scenario;
  scenario.name = "test";
  scenario.policies = std::move(policies);
  base::Problems problems;
  run::Plan plan = run::plan_of(scenario, problems);
  if (!problems.empty()) {
    throw std::invalid_argument(problems.to_text());
  }
  return plan;
}

inline run::Plan plan_of(const scenario::Parameters& parameters) {
  return plan_of(std::vector<scenario::DatedParameters>{{0, parameters}});
}

/// All facts of a replication, in order.
inline std::vector<Fact> facts_of(const run::Plan& plan, std::uint64_t seed = test_seed,
                                  std::uint32_t replication = 0,
                                  run::Audit audit = run::Audit::daily) {
  run::Replication running(plan, seed, replication, audit);
  std::vector<Fact> facts;
  running.advance_to(plan.end_day, [&](std::int32_t, const world::FactsOfDay& day) {
    facts.insert(facts.end(), day.begin(), day.end());
  });
  return facts;
}

inline std::vector<Fact> facts_of(const scenario::Parameters& parameters,
                                  std::uint64_t seed = test_seed, std::uint32_t replication = 0) {
  return facts_of(plan_of(parameters), seed, replication);
}

inline bool same(const Fact& a, const Fact& b) {
  return a.time == b.time && a.value == b.value && a.ordinal == b.ordinal && a.family == b.family &&
         a.kind == b.kind && a.also == b.also && a.area == b.area && a.team == b.team &&
         a.detail == b.detail && a.children == b.children && a.round == b.round &&
         a.worker == b.worker;
}

inline bool same(const std::vector<Fact>& a, const std::vector<Fact>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Fact& x, const Fact& y) { return same(x, y); });
}

template <class Keep>
std::vector<Fact> only(const std::vector<Fact>& facts, Keep&& keep) {
  std::vector<Fact> kept;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(kept), keep);
  return kept;
}

/// Facts of a kind, and what of that kind goes with others.
inline std::int64_t count(const std::vector<Fact>& facts, FactKind kind) {
  return std::count_if(facts.begin(), facts.end(),
                       [kind](const Fact& fact) { return world::tells_of(fact, kind); });
}

inline std::int64_t count(const std::vector<Fact>& facts, FactKind kind, std::uint8_t detail) {
  return std::count_if(facts.begin(), facts.end(), [=](const Fact& fact) {
    return fact.kind == kind && fact.detail == detail;
  });
}

inline std::int64_t count(const std::vector<Fact>& facts, FactKind kind, world::Ending ending) {
  return count(facts, kind, static_cast<std::uint8_t>(ending));
}

/// Sum of the values of a kind of fact.
inline std::int64_t sum(const std::vector<Fact>& facts, FactKind kind) {
  std::int64_t total = 0;
  for (const Fact& fact : facts) {
    total += fact.kind == kind ? fact.value : 0;
  }
  return total;
}

}  // namespace samenspel::support
