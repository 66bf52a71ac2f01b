// Prevention in one domain takes needs of that domain away and leaves every other need as it was.

#include <gtest/gtest.h>

#include <map>
#include <utility>

#include "core/rules/need_shape.hpp"
#include "core/rules/onset.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

using Needs = std::map<std::pair<std::uint16_t, std::uint32_t>, Fact>;

Needs needs_of(const scenario::Parameters& p) {
  Needs needs;
  for (const Fact& fact : facts_of(p)) {
    if (fact.kind == FactKind::need_arose) {
      needs.emplace(std::pair{fact.area, fact.ordinal}, fact);
    }
  }
  return needs;
}

TEST(Prevention, changes_no_need_of_another_domain) {
  scenario::Parameters p = small_city();
  p.needs.protected_years = 0;  // protection looks at help, and help changes
  const run::Plan plan = plan_of(p);
  const Needs without = needs_of(p);
  for (auto& [name, area] : p.city.areas) {
    area.prevention = {{"parenting", 0.4}};
  }
  const Needs with = needs_of(p);
  for (const auto& [who, need] : with) {
    ASSERT_TRUE(without.count(who) == 1 && same(without.at(who), need));
  }
  double parenting = 0, prevented = 0;
  for (const auto& [who, need] : without) {
    const std::uint8_t domain = rules::first_domain(
        plan.policies.front().areas[need.area],
        random::subject(random::Who::need, need.area, need.ordinal), random::mix(test_seed, 0));
    parenting += domain == 0 ? 1 : 0;
    if (with.count(who) == 0) {
      ASSERT_EQ(domain, 0);
      ++prevented;
    }
  }
  EXPECT_NEAR(prevented / parenting, 0.4, 0.07);
}

}  // namespace
}  // namespace samenspel::support
