// Clarification, plan order, workload, entry, referral and the social base: decisions for fixed
// inputs.

#include <gtest/gtest.h>

#include <cmath>

#include "core/random/key.hpp"
#include "core/rules/clarification.hpp"
#include "core/rules/entry.hpp"
#include "core/rules/expertise/roads.hpp"
#include "core/rules/plan.hpp"
#include "core/rules/social_base.hpp"
#include "core/rules/workload.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {
namespace {

using world::Brick;
using world::Case;

constexpr std::uint8_t parenting = 0, trauma = 1, safety = 2;
constexpr std::uint16_t front_door = 1, basecamp = 2,
                        institution = 0;  // of area 0 in the small city
constexpr std::uint16_t family_worker = 0, psychologist = 2;
const random::Key key = random::mix(4, 0);

Brick brick(std::uint8_t domain, float difficulty, float amount, std::uint8_t flags = 0) {
  Brick result;
  result.domain = domain;
  result.difficulty = difficulty;
  result.amount = amount;
  result.flags = flags;
  return result;
}

Case with(std::initializer_list<Brick> bricks, std::uint32_t ordinal = 1) {
  Case item;
  item.ordinal = ordinal;
  item.trust = 0.6F;
  for (Brick b : bricks) {
    b.ordinal = item.next_ordinal++;
    item.add(b);
  }
  return item;
}

struct City {
  scenario::Parameters parameters = support::small_city();
  run::Plan plan;
  City() : City([](scenario::Parameters&) {}) {}
  template <class Change>
  explicit City(Change&& change) {
    parameters.expertise.view_error = 0;
    for (auto& [name, domain] : parameters.needs.domains) {
      domain.overestimated = 0;
    }
    change(parameters);
    plan = support::plan_of(parameters);
  }
  const scenario::Policy& policy() const { return plan.policies.front(); }
};

TEST(Clarification, recognition_runs_from_at_least_to_certain) {
  EXPECT_EQ(recognised_chance(0, 0.3), 0.3);
  EXPECT_EQ(recognised_chance(1, 0.3), 1);
  EXPECT_DOUBLE_EQ(recognised_chance(0.5, 0.3), 0.65);
}

TEST(Clarification, the_view_is_better_with_skill_and_too_rosy_in_overestimated_domains) {
  const City city([](scenario::Parameters& p) {
    p.expertise.view_error = 0.2;
    p.needs.domains[trauma].second.overestimated = 0.5;
  });
  for (const double skill : {0.0, 0.5, 1.0}) {
    double sum = 0, squares = 0;
    constexpr int sample = 20000;
    for (std::uint32_t n = 0; n < sample; ++n) {
      const Case item = with({brick(trauma, 0.7F, 10)}, n);
      const double error = perceived_difficulty(item, item.bricks[0], skill, city.policy(), key) -
                           item.bricks[0].difficulty;
      sum += error, squares += error * error;
    }
    const double mean = sum / sample;
    EXPECT_NEAR(mean, -0.5 * (1 - skill) * 0.3, 0.006);
    EXPECT_NEAR(std::sqrt(squares / sample - mean * mean), 0.2 * (1 - skill), 0.004);
  }
  const Case item = with({brick(trauma, 0.7F, 10)});
  EXPECT_EQ(perceived_difficulty(item, item.bricks[0], 0.3, city.policy(), key),
            perceived_difficulty(item, item.bricks[0], 0.3, city.policy(), key))
      << "asked twice";
}

TEST(Plan, safety_before_what_takes_least_work) {
  const City city;
  EXPECT_EQ(
      next_brick(with({brick(parenting, 0.3F, 10), brick(safety, 0.3F, 50)}), city.policy()).index,
      1U);
  EXPECT_EQ(
      next_brick(with({brick(parenting, 0.3F, 30), brick(parenting, 0.3F, 10)}), city.policy())
          .index,
      1U);
  EXPECT_EQ(next_brick(with({brick(safety, 0.3F, 10), brick(parenting, 0.3F, 50, world::crisis)}),
                       city.policy())
                .index,
            1U);
}

TEST(Plan, a_brick_without_trust_waits_until_nothing_else_can_start) {
  const City city(
      [](scenario::Parameters& p) { p.needs.domains[trauma].second.needs_trust_above = 0.8; });
  const NextBrick first =
      next_brick(with({brick(trauma, 0.3F, 5), brick(parenting, 0.3F, 50)}), city.policy());
  EXPECT_EQ(first.index, 1U);
  EXPECT_FALSE(first.trust_first);
  const NextBrick only = next_brick(with({brick(trauma, 0.3F, 5)}), city.policy());
  EXPECT_EQ(only.index, 0U);
  EXPECT_TRUE(only.trust_first);
  const NextBrick crisis = next_brick(
      with({brick(trauma, 0.3F, 5, world::crisis), brick(parenting, 0.3F, 1)}), city.policy());
  EXPECT_EQ(crisis.index, 0U);
  EXPECT_FALSE(crisis.trust_first) << "a crisis is received the same hour";
}

TEST(Plan, leaves_out_hidden_ongoing_and_what_is_left_to_others) {
  const City city;
  EXPECT_EQ(next_brick(with({brick(0, 0.3F, 5, world::hidden), brick(0, 0.3F, 5, world::ongoing)}),
                       city.policy())
                .index,
            world::max_bricks);
  EXPECT_EQ(next_brick(with({brick(0, 0.3F, 5), brick(0, 0.3F, 9)}), city.policy(), 1).index, 1U);
}

TEST(Workload, the_limit_rises_with_the_list) {
  scenario::TeamPolicy team;
  team.caseload_soft = 12;
  team.caseload_hard = 16;
  team.caseload_hard_at = 2;
  team.fte = 10;
  EXPECT_EQ(caseload_limit(team, 0), 12);
  EXPECT_EQ(caseload_limit(team, 10), 14);
  EXPECT_EQ(caseload_limit(team, 20), 16);
  EXPECT_EQ(caseload_limit(team, 500), 16);
  team.caseload_hard = 10;
  EXPECT_EQ(caseload_limit(team, 500), 12) << "never below the soft limit";
}

TEST(Workload, room_runs_from_a_list_at_the_door_to_idle_hours) {
  scenario::TeamPolicy team;
  team.fte = 10;
  team.caseload_hard_at = 2;
  world::Worker worker;
  worker.capacity = 10;
  worker.wanted = 1;
  EXPECT_EQ(room(worker, team, 0), 1);
  worker.desks.resize(5);
  EXPECT_DOUBLE_EQ(room(worker, team, 0), 0.5);
  worker.reserved = 2;
  EXPECT_DOUBLE_EQ(room(worker, team, 0), 0.3);
  worker.desks.resize(20);
  EXPECT_EQ(room(worker, team, 0), 0);
  EXPECT_DOUBLE_EQ(room(worker, team, 10), -0.75);
  EXPECT_EQ(room(worker, team, 1000), -1.5);
}

/// The front door of area 0 with workers as given: discipline, fraction, caseload.
struct Desks {
  world::Place place;
  world::Team team;
  explicit Desks(std::initializer_list<std::array<double, 3>> workers) {
    team.index = front_door;
    for (const auto& [discipline, fraction, caseload] : workers) {
      world::Worker worker;
      worker.discipline = static_cast<std::uint16_t>(discipline);
      worker.fraction = static_cast<float>(fraction);
      worker.caseload = static_cast<std::uint16_t>(caseload);
      place.workers.push_back(worker);
    }
    team.worker_count = static_cast<std::uint16_t>(place.workers.size());
  }
};

TEST(Workload, a_new_case_goes_to_whom_the_policy_says) {
  const auto choose = [](scenario::Assignment assignment, const Desks& desks, const Case& item) {
    const City city([=](scenario::Parameters& p) { p.help.assignment = assignment; });
    return choose_worker(desks.place, desks.team, item, city.policy());
  };
  const Case item = with({brick(trauma, 0.8F, 10)});
  const Desks desks{{family_worker, 1, 3}, {family_worker, 0.5, 1}, {psychologist, 1, 9}};
  EXPECT_EQ(choose(scenario::Assignment::availability, desks, item), 1)
      << "2 cases a full-time post";
  EXPECT_EQ(choose(scenario::Assignment::expertise, desks, item), 2);
  EXPECT_EQ(choose(scenario::Assignment::mix, desks, item), 2);
  EXPECT_EQ(choose(scenario::Assignment::mix, desks, with({brick(trauma, 0.2F, 10)})), 1)
      << "all are skilled enough";
}

TEST(Workload, nobody_is_asked_beyond_the_limit_but_in_a_crisis) {
  const City city;
  Desks desks{{family_worker, 1, 14}, {family_worker, 0.5, 7}};
  Case item = with({brick(parenting, 0.3F, 10)});
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody)
      << "14.5 a full-time post";
  item.priority = 0;
  EXPECT_NE(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
  for (world::Worker& worker : desks.place.workers) {
    worker.present = false;
  }
  EXPECT_EQ(choose_worker(desks.place, desks.team, item, city.policy()), nobody);
}

TEST(Entry, referrers_send_hard_needs_past_the_front_door) {
  const City city([](scenario::Parameters& p) {
    p.entry.channels.erase(
        p.entry.channels.begin());  // practitioners (3) and the judge (1) are left
    p.entry.channels[0].second.error = 0;
  });
  int to_specialist = 0, by_practitioner = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    const EntryDecision hard =
        enter(with({brick(trauma, 0.8F, 10)}, n), city.plan.structure, city.policy(), key);
    const EntryDecision easy =
        enter(with({brick(trauma, 0.5F, 10)}, n), city.plan.structure, city.policy(), key);
    EXPECT_EQ(easy.team, front_door);
    EXPECT_EQ(hard.channel, easy.channel);
    by_practitioner += hard.channel == 0 ? 1 : 0;
    to_specialist += hard.team == basecamp ? 1 : 0;
    EXPECT_TRUE(hard.channel == 0 || hard.team == front_door);
  }
  EXPECT_EQ(to_specialist, by_practitioner);
  EXPECT_NEAR(by_practitioner / 4000.0, 0.75, 0.03);
}

TEST(Entry, the_nearest_able_team_is_the_first_that_can_else_the_most_skilled) {
  const City city;
  const scenario::AreaPlan& area = city.plan.structure.areas[0];
  EXPECT_EQ(nearest_able(area, 0, parenting, 0.6, 0, city.policy()), front_door);
  EXPECT_EQ(nearest_able(area, 1, parenting, 0.6, 0, city.policy()), basecamp);
  EXPECT_EQ(nearest_able(area, 0, trauma, 0.9, 0, city.policy()), institution);
  EXPECT_EQ(nearest_able(area, 0, trauma, 0.99, 0, city.policy()), institution)
      << "0.95 is the most there is";
  EXPECT_EQ(nearest_able(area, 0, trauma, 0.99, 0.95, city.policy()), scenario::none);
  const City unstaffed([](scenario::Parameters& p) { p.teams[basecamp].second.fte.clear(); });
  EXPECT_EQ(nearest_able(area, 0, trauma, 0.8, 0, unstaffed.policy()), institution);
}

TEST(Roads, refer_what_looks_beyond_the_worker_to_somebody_more_able) {
  const City city;
  const auto road = [&](const Case& item, std::uint16_t team, std::uint16_t discipline) {
    return choose_road(item, team, discipline, city.plan.structure, city.policy(), key);
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
    return choose_road(item, team, discipline, city.plan.structure, city.policy(), key);
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

TEST(SocialBase, carries_easy_bricks_while_it_has_room) {
  scenario::SocialBase p;
  p.strength = 0.5;
  p.steepness = 2;
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 0, 100, p), 0.5);
  EXPECT_NEAR(carried_chance(0.5, 0.5, 0, 100, p), 0.125, 1e-12);
  EXPECT_NEAR(carried_chance(0.5, 0.0, 0, 100, p), 0.0625, 1e-12);
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 50, 100, p), 0.5) << "half of it free is enough";
  EXPECT_DOUBLE_EQ(carried_chance(0, 0.5, 75, 100, p), 0.25);
  EXPECT_EQ(carried_chance(0, 0.5, 100, 100, p), 0);
  EXPECT_EQ(carried_chance(0, 0.5, 200, 100, p), 0);
  EXPECT_EQ(carried_chance(0, 0.5, 0, 0, p), 0);
  p.strength = 1;
  EXPECT_EQ(carried_chance(0, 1, 0, 100, p), 1);
  p.strength = 0;
  EXPECT_EQ(carried_chance(0, 1, 0, 100, p), 0);
}

}  // namespace
}  // namespace samenspel::rules
