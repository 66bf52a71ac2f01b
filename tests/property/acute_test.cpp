// Needs that are a crisis when they arise: asked at once, helped at once, and gone when the key is
// off.

#include <gtest/gtest.h>

#include "core/world/started.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

using world::Fact;
using world::FactKind;

/// Starts of help in the class of crises, in two years of a small city where nothing becomes a
/// crisis by waiting.
std::vector<Fact> crisis_starts(double acute) {
  scenario::Parameters p = small_city(2, 1500);
  p.waiting.crisis_per_week = 0;
  for (auto& [name, domain] : p.needs.domains) {
    domain.acute = acute;
  }
  std::vector<Fact> starts;
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::started && world::started_priority(fact.detail) == 0) {
      starts.push_back(fact);
    }
  }
  return starts;
}

TEST(Acute, nobody_is_in_crisis_when_the_key_is_off) { EXPECT_TRUE(crisis_starts(0).empty()); }

TEST(Acute, a_crisis_is_received_at_once) {
  const std::vector<Fact> starts = crisis_starts(0.3);
  ASSERT_GT(starts.size(), 20U);
  for (const Fact& start : starts) {
    EXPECT_EQ(start.value, 0) << "a crisis waited";
  }
}

}  // namespace
}  // namespace samenspel::support
