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

City both_halves(scenario::FrontDoor doors = scenario::FrontDoor::one, double error = 0) {
  return City([&](scenario::Parameters& p) {
    support::add_adult_half(p);
    p.entry.front_door = doors;
    p.expertise.view_error = error;
  });
}

TEST(Doors, what_looks_hardest_of_what_shows_decides) {
  const City city = both_halves();
  const auto door = [&](const Case& item) {
    return door_of(item, city.plan.structure, city.policy(), key);
  };
  EXPECT_EQ(door(with({brick(parenting, 0.6F, 9), brick(debts, 0.5F, 9)})), front_door);
  EXPECT_EQ(door(with({brick(parenting, 0.4F, 9), brick(debts, 0.5F, 9)})), adult_team);
  EXPECT_EQ(door(with({brick(parenting, 0.4F, 9), brick(debts, 0.5F, 9, world::hidden)})),
            front_door);
}

TEST(Doors, fewer_take_the_wrong_one_the_more_skill_who_looks_has) {
  const City city = both_halves(scenario::FrontDoor::two, 0.3);
  const auto share_wrong = [&](std::vector<double> skills, bool both_halves_needed) {
    int wrong = 0;
    for (std::uint32_t n = 0; n < 4000; ++n) {
      Case item = with({brick(parenting, 0.5F, 9)}, n);
      if (both_halves_needed) {
        item = with({brick(parenting, 0.5F, 9), brick(debts, 0.4F, 9)}, n);
      }
      wrong += door_of(item, city.plan.structure, city.policy(), key, skills) == adult_team ? 1 : 0;
    }
    return wrong / 4000.0;
  };
  const double family = share_wrong({}, true);
  EXPECT_NEAR(family, 0.407, 0.03)
      << "the chance that a normal deviate is below -0.1 / (0.3 sqrt 2)";
  EXPECT_NEAR(share_wrong({0.5, 0.5, 0.5, 0.5}, true), 0.319, 0.03) << "half of that error";
  EXPECT_EQ(share_wrong({1, 1, 1, 1}, true), 0) << "who has all skill sees how hard things are";
  EXPECT_EQ(share_wrong({}, false), 0) << "what lies in one half cannot be taken for the other";
}

TEST(Doors, families_are_asked_on_where_halves_share_a_door) {
  const auto asked_on = [](scenario::FrontDoor doors, const Case& item) {
    const City city = both_halves(doors);
    return is_asked_on_at_door(item, city.plan.structure, city.policy());
  };
  Case item = with({brick(parenting, 0.5F, 9)});
  EXPECT_TRUE(asked_on(scenario::FrontDoor::one, item));
  EXPECT_FALSE(asked_on(scenario::FrontDoor::two, item));
  item.set(Case::comes_of_age);
  EXPECT_FALSE(asked_on(scenario::FrontDoor::one, item)) << "who came of age is an adult";
}

TEST(Doors, who_has_promised_least_of_their_hours_asks_on) {
  world::Place place;
  world::Team team;
  for (const double reserved : {2.0, 1.5, 1.0, 1.0}) {
    world::Worker worker;
    worker.reserved = reserved;
    place.workers.push_back(worker);
  }
  team.worker_count = 4;
  place.workers[1].fraction = 0.5;
  EXPECT_EQ(who_asks_on(place, team), 2);
  place.workers[2].absent = true;
  EXPECT_EQ(who_asks_on(place, team), 3);
  for (world::Worker& worker : place.workers) {
    worker.present = false;
  }
  EXPECT_EQ(who_asks_on(place, team), scenario::none);
}

TEST(Doors, asking_on_brings_to_light_what_skill_recognises) {
  const City city([](scenario::Parameters& p) {
    support::add_adult_half(p);
    p.help.recognised_at_least = 0.2;
  });
  const auto found = [&](double skill, std::uint8_t flags) {
    int count = 0;
    for (std::uint32_t n = 0; n < 4000; ++n) {
      const Case item = with({brick(trauma, 0.5F, 9, flags)}, n);
      count += found_at_door(item, item.bricks[0], skill, city.policy(), key) ? 1 : 0;
    }
    return count / 4000.0;
  };
  EXPECT_NEAR(found(0, world::hidden), 0.2, 0.02);
  EXPECT_NEAR(found(0.5, world::hidden), 0.6, 0.02);
  EXPECT_EQ(found(1, world::hidden), 1);
  EXPECT_EQ(found(1, 0), 0) << "what shows needs nobody to find it";
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

TEST(Doors, teams_for_youth_help_nobody_who_has_come_of_age) {
  const City city([](scenario::Parameters& p) {
    support::add_adult_half(p);
    for (auto& [name, team] : p.teams) {
      team.half = name == "basecamp_0" ? scenario::Half::youth : team.half;
    }
  });
  const scenario::AreaPlan& area = city.plan.structure.areas[0];
  EXPECT_EQ(nearest_able(area, true, trauma, 0.8, 0, city.policy()), basecamp);
  EXPECT_EQ(nearest_able(area, true, trauma, 0.8, 0, city.policy(), true), institution)
      << "no half is named for it";
  EXPECT_EQ(nearest_able(area, false, parenting, 0.5, 0, city.policy()), front_door);
  EXPECT_NE(nearest_able(area, false, parenting, 0.5, 0, city.policy(), true), front_door);
}

TEST(Doors, adults_do_not_come_through_a_channel_for_youth) {
  const City city([](scenario::Parameters& p) {
    support::add_adult_half(p);
    p.entry.channels.front().second.half = scenario::Half::youth;
    p.entry.channels.back().second.half = scenario::Half::adult;
  });
  std::array<std::array<int, 3>, 3> requests{};
  for (std::uint32_t n = 0; n < 3000; ++n) {
    Case item = with({brick(parenting, 0.4F, 9)}, n);
    const auto channel = [&] {
      return enter(item, city.plan.structure, city.policy(), key).channel;
    };
    ++requests[0][channel()];
    item.set(Case::comes_of_age);
    ++requests[1][channel()];
    item.clear(Case::comes_of_age);
    item.area = adult_area;
    ++requests[2][channel()];
  }
  EXPECT_GT(requests[0][0], 1500);
  EXPECT_EQ(requests[0][2], 0);
  for (const std::size_t adults : {1U, 2U}) {
    EXPECT_EQ(requests[adults][0], 0);
    EXPECT_GT(requests[adults][2], 500);
  }
}

TEST(Doors, where_no_channel_is_for_a_half_all_are) {
  const City city([](scenario::Parameters& p) {
    support::add_adult_half(p);
    for (auto& [name, channel] : p.entry.channels) {
      channel.half = scenario::Half::youth;
    }
  });
  EXPECT_EQ(city.policy().channel_weights(scenario::Half::adult),
            city.policy().channel_weights(scenario::Half::youth));
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
  EXPECT_EQ(youth.mix->first[debts], 0);
  EXPECT_EQ(adults.mix->first[parenting], 0);
  EXPECT_EQ(adults.only_domain, debts);
  EXPECT_DOUBLE_EQ(youth.mix->further[debts], 4 * city.parameters.needs.other_half);
  EXPECT_DOUBLE_EQ(adults.mix->further[debts], 4);
  int other = 0;
  for (std::uint32_t n = 0; n < 2000; ++n) {
    Case item;
    item.area = adult_area;
    item.ordinal = n;
    item.first_domain = debts;
    draw_bricks(item, 1, adults, city.policy(), key,
                philox(first_brick_counter(item.subject()), key));
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
