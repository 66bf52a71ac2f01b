#include "core/rules/expertise/roads.hpp"

#include <gtest/gtest.h>

#include "core/rules/plan.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Roads, refer_what_looks_beyond_the_worker_to_somebody_more_able) {
  const City city;
  const auto road = [&](const Case& item, std::uint16_t team, std::uint16_t discipline) {
    return choose_road({item, team, discipline, city.plan.structure, city.policy(), key});
  };
  EXPECT_EQ(road(with({brick(trauma, 0.5F, 9)}), front_door, family_worker).road, Road::go_on)
      << "0.42 and a stretch of 0.1";
  const RoadDecision refer =
      road(with({brick(parenting, 0.2F, 9), brick(trauma, 0.6F, 9)}), front_door, family_worker);
  EXPECT_EQ(refer.road, Road::refer);
  EXPECT_EQ(refer.to, basecamp);
  EXPECT_EQ(road(with({brick(trauma, 0.6F, 9, world::hidden)}), front_door, family_worker).road,
            Road::go_on);
  EXPECT_EQ(road(with({brick(trauma, 0.99F, 9)}), institution, 4).road, Road::go_on)
      << "nobody can do better";
}

TEST(Roads, teams_that_lack_each_others_skill_do_not_send_a_family_to_and_fro) {
  const City city([](scenario::Parameters& p) {
    p.disciplines[family_worker].second = support::discipline(0.1, {{"parenting", 0.9}}, 80);
    p.disciplines[psychologist].second = support::discipline(0.1, {{"trauma", 0.9}}, 80);
    p.teams[front_door].second.fte = {{"family_worker", 3}};
    p.teams[basecamp].second.fte = {{"psychologist", 3}};
    p.teams[institution].second.fte.clear();
  });
  const auto road = [&](const Case& item, std::uint16_t team, std::uint16_t discipline) {
    return choose_road({item, team, discipline, city.plan.structure, city.policy(), key});
  };
  Case item = with({brick(parenting, 0.8F, 9), brick(trauma, 0.8F, 9)});
  EXPECT_EQ(road(item, front_door, family_worker).to, basecamp);
  item.referred_by = front_door;
  const RoadDecision there = road(item, basecamp, psychologist);
  EXPECT_EQ(there.road, Road::go_on) << "first what can be laid here";
  EXPECT_EQ(next_brick(item, city.policy(), there.leave).index, 1U);
  item.remove(1);
  EXPECT_EQ(road(item, basecamp, psychologist).to, front_door);
  item.referred_by = basecamp;
  EXPECT_EQ(road(item, front_door, family_worker).road, Road::go_on);

  item = with({brick(parenting, 0.8F, 9, world::ongoing), brick(trauma, 0.8F, 9, world::ongoing)});
  item.referred_by = front_door;
  EXPECT_EQ(road(item, basecamp, psychologist).road, Road::go_on)
      << "neither ends: one team follows both";
}

}  // namespace
}  // namespace samenspel::rules
