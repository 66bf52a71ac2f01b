// More needs in every area from a date on: nothing is other before it, and every need that there
// was still arises.

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <utility>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

constexpr std::int32_t change = 365;
constexpr world::Seconds moment = world::Seconds{change} * 86400;

/// Facts when needs are `factor` times as many from the day of the change.
std::vector<Fact> facts_with(double factor) {
  scenario::Parameters before = small_city();
  before.needs.protected_years = 0;  // protection looks at help, and help changes
  scenario::Parameters after = before;
  for (auto& [name, area] : after.city.areas) {
    area.need_factor *= factor;
  }
  return facts_of(plan_of({{0, before}, {change, after}}));
}

using Needs = std::map<std::pair<std::uint16_t, std::uint32_t>, Fact>;

Needs needs_after(const std::vector<Fact>& facts) {
  Needs needs;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::need_arose && fact.time >= moment) {
      needs.emplace(std::pair{fact.area, fact.ordinal}, fact);
    }
  }
  return needs;
}

TEST(DemandOverTime, changes_nothing_before_its_day) {
  const auto before = [](const std::vector<Fact>& facts) {
    return only(facts, [](const Fact& fact) { return fact.time < moment; });
  };
  const std::vector<Fact> today = before(facts_with(1));
  EXPECT_GT(today.size(), 1000U);
  EXPECT_TRUE(same(today, before(facts_with(1.2))));
}

TEST(DemandOverTime, brings_more_needs_and_keeps_those_that_there_were) {
  const Needs today = needs_after(facts_with(1));
  const Needs more = needs_after(facts_with(1.2));
  for (const auto& [who, need] : today) {
    ASSERT_TRUE(more.count(who) == 1 && same(more.at(who), need));
  }
  ASSERT_GT(today.size(), 500U);
  const auto expected = 1.2 * static_cast<double>(today.size());
  EXPECT_NEAR(static_cast<double>(more.size()), expected, 4 * std::sqrt(expected));
}

}  // namespace
}  // namespace samenspel::support
