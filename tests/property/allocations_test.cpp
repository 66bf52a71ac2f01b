// The event loop asks for no memory: once a city runs, only lists that reach a size they never had
// do.

#include <gtest/gtest.h>

#include <span>
#include <string>

#include "core/run/replication.hpp"
#include "io/yaml_to_scenario.hpp"
#include "property/allocations.hpp"

namespace samenspel {
namespace {

/// Allocations per thousand events in the fifth year of a shipped scenario.
double allocations_per_thousand_events(const std::string& name) {
  base::Problems problems;
  const auto scenario = io::read_scenario(name, {}, problems);
  const run::Plan plan = run::plan_of(*scenario, problems);
  EXPECT_TRUE(problems.empty()) << problems.to_text();
  run::Replication running(plan, 1, 0);
  const auto look_away = [](std::int32_t, const world::FactsOfDay&) {};
  running.advance_to(4 * 365, look_away);
  const std::uint64_t events = running.events();
  const std::int64_t before = allocations();
  running.advance_to(5 * 365, look_away);
  return 1000.0 * static_cast<double>(allocations() - before) /
         static_cast<double>(running.events() - events);
}

TEST(EventLoop, allocates_nothing_for_queues_alone) {
  EXPECT_LT(allocations_per_thousand_events("reference_network"), 1);
}

TEST(EventLoop, allocates_next_to_nothing_for_a_city_that_consults_and_learns) {
  EXPECT_LT(allocations_per_thousand_events("utrecht"), 5);
  EXPECT_LT(allocations_per_thousand_events("two_legs"), 5);
}

TEST(EventLoop, allocations_are_counted) {
  const std::int64_t before = allocations();
  const std::string text(1000, 'x');
  EXPECT_EQ(text.size(), 1000U);
  EXPECT_GT(allocations(), before);
}

}  // namespace
}  // namespace samenspel
