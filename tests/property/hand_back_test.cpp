// A social base whose hours are cut hands back what it carries beyond them.

#include <gtest/gtest.h>

#include <set>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::support {
namespace {

constexpr std::int32_t cut_on = 365;

/// The small city, whose social base loses nine hours in ten on a day; audited after every event.
std::vector<Fact> facts_of_a_cut(double hands_back) {
  scenario::Parameters p = small_city();
  p.social_base.hands_back = hands_back;
  p.needs.protected_years = 0;  // protection looks at help, and more families ask for it
  scenario::Parameters cut = p;
  for (auto& [name, area] : cut.city.areas) {
    area.social_base_hours_per_week *= 0.1;
  }
  return facts_of(plan_of({{0, p}, {cut_on, cut}}), test_seed, 0, run::Audit::every_event);
}

TEST(HandBack, families_whose_hours_are_cut_ask_for_help) {
  const std::vector<Fact> with = facts_of_a_cut(0.5), without = facts_of_a_cut(0);
  std::set<std::pair<std::uint16_t, std::uint32_t>> back;
  std::int64_t early = 0, asked = 0;
  for (const Fact& fact : with) {
    if (fact.kind == FactKind::handed_back) {
      EXPECT_TRUE(back.emplace(fact.area, fact.ordinal).second) << "a need of its own";
      early += fact.time < std::int64_t{cut_on} * 86400 ? 1 : 0;
    }
    asked += fact.kind == FactKind::asked && back.count({fact.area, fact.ordinal}) > 0 ? 1 : 0;
  }
  EXPECT_GT(back.size(), 20U);
  EXPECT_LT(early, static_cast<std::int64_t>(back.size()) / 10);
  EXPECT_GT(asked, 5);
  EXPECT_EQ(count(without, FactKind::handed_back), 0);
  EXPECT_EQ(count(with, FactKind::need_arose), count(without, FactKind::need_arose));
}

}  // namespace
}  // namespace samenspel::support
