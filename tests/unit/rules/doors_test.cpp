// Youth and adults: which domains a need begins in, who can what, and which door it reaches.

#include <gtest/gtest.h>

#include "core/rules/entry.hpp"
#include "core/rules/family_life.hpp"
#include "core/rules/need_shape.hpp"
#include "support/adult_half.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

constexpr std::uint8_t debts = 3;
constexpr std::uint16_t adult_team = 5, adult_area = 2;

City both_halves(scenario::FrontDoor doors = scenario::FrontDoor::one, double wrong = 0) {
  return City([&](scenario::Parameters& p) {
    support::add_adult_half(p);
    p.entry.front_door = doors;
    p.entry.wrong_door = wrong;
  });
}

TEST(Doors, behind_one_door_the_hardest_that_shows_decides) {
  const City city = both_halves();
  const auto door = [&](const Case& item) {
    return door_of(item, city.plan.structure, city.policy(), key);
  };
  EXPECT_EQ(door(with({brick(parenting, 0.6F, 9), brick(debts, 0.5F, 9)})), front_door);
  EXPECT_EQ(door(with({brick(parenting, 0.4F, 9), brick(debts, 0.5F, 9)})), adult_team);
  EXPECT_EQ(door(with({brick(parenting, 0.4F, 9), brick(debts, 0.5F, 9, world::hidden)})),
            front_door);
}

TEST(Doors, of_two_doors_a_family_takes_that_for_what_came_first) {
  const City city = both_halves(scenario::FrontDoor::two);
  const Case item = with({brick(parenting, 0.4F, 9), brick(debts, 0.5F, 9)});
  EXPECT_EQ(door_of(item, city.plan.structure, city.policy(), key), front_door);
}

TEST(Doors, some_families_take_the_wrong_one_of_two_doors) {
  const City city = both_halves(scenario::FrontDoor::two, 0.2);
  int wrong = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    const Case item = with({brick(parenting, 0.4F, 9)}, n);
    wrong += door_of(item, city.plan.structure, city.policy(), key) == adult_team ? 1 : 0;
  }
  EXPECT_NEAR(wrong / 4000.0, 0.2, 0.02);
}

TEST(Doors, who_has_come_of_age_goes_to_the_adult_team) {
  const City city = both_halves();
  Case item = with({brick(parenting, 0.6F, 9)});
  item.set(Case::comes_of_age);
  item.exit_at = 5000;
  EXPECT_EQ(door_of(item, city.plan.structure, city.policy(), key), front_door);
  item.exit_at = world::never;
  EXPECT_EQ(door_of(item, city.plan.structure, city.policy(), key), adult_team);
}

TEST(Doors, nobody_is_beyond_the_door_who_stands_behind_it) {
  const City city = both_halves();
  const scenario::AreaPlan& area = city.plan.structure.areas[0];
  EXPECT_EQ(nearest_able(area, false, debts, 0.6, 0, city.policy()), adult_team);
  EXPECT_NE(nearest_able(area, true, debts, 0.6, 0, city.policy()), adult_team);
}

TEST(Doors, a_need_begins_in_a_domain_of_its_half_and_may_go_on_in_the_other) {
  const City city = both_halves();
  const scenario::AreaPolicy& youth = city.policy().areas[0];
  const scenario::AreaPolicy& adults = city.policy().areas[adult_area];
  EXPECT_EQ(youth.domain_weight[debts], 0);
  EXPECT_EQ(adults.domain_weight[parenting], 0);
  EXPECT_EQ(adults.only_domain, debts);
  EXPECT_DOUBLE_EQ(youth.further_weight[debts], 4 * city.parameters.needs.other_half);
  EXPECT_DOUBLE_EQ(adults.further_weight[debts], 4);
  int other = 0;
  for (std::uint32_t n = 0; n < 2000; ++n) {
    Case item;
    item.area = adult_area;
    item.ordinal = n;
    item.first_domain = debts;
    random::Draws shape = shape_draws(item.subject(), key);
    draw_bricks(item, 1, city.policy(), key, shape);
    EXPECT_EQ(item.bricks[0].domain, debts);
    for (std::size_t i = 1; i < item.brick_count; ++i) {
      other += item.bricks[i].domain != debts ? 1 : 0;
    }
  }
  EXPECT_GT(other, 100);
}

TEST(Doors, people_know_little_of_the_other_half_but_for_their_legs) {
  const City city = both_halves();
  EXPECT_EQ(city.policy().skill_of(family_worker, debts), 0.25);
  EXPECT_EQ(city.policy().skill_of(family_worker, trauma), 0.42);
  const std::size_t adviser = city.policy().parameters.disciplines.size() - 1;
  EXPECT_EQ(city.policy().skill_of(adviser, debts), 0.9);
  EXPECT_EQ(city.policy().skill_of(adviser, trauma), 0.25);
}

TEST(Doors, households_of_adults_move_and_do_not_come_of_age) {
  const City city = both_halves();
  const world::Shared shared = [&] {
    world::Shared s;
    s.structure = &city.plan.structure;
    s.policies = &city.plan.policies;
    s.key = key;
    return s;
  }();
  int of_age = 0;
  for (std::uint32_t home = 0; home < 500; ++home) {
    EXPECT_FALSE(family_at(shared, city.policy(), adult_area, home, 86400).comes_of_age);
    of_age += family_at(shared, city.policy(), 0, home, 86400).comes_of_age ? 1 : 0;
  }
  EXPECT_GT(of_age, 100);
}

TEST(Doors, an_area_of_adults_needs_a_domain_of_adults) {
  scenario::Parameters p = support::small_city();
  p.city.areas[0].second.half = scenario::Half::adult;
  base::Problems problems;
  const scenario::Structure structure = scenario::structure_of(p, problems);
  (void)scenario::policy_of({0, p}, structure, problems);
  EXPECT_NE(problems.to_text().find("no adult domain"), std::string::npos) << problems.to_text();
}

}  // namespace
}  // namespace samenspel::rules
