#include "core/rules/expertise/second_leg.hpp"

#include <gtest/gtest.h>

#include "core/rules/expertise/skill.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

random::Subject post(std::uint32_t n) { return random::subject(random::Who::worker, 1, n); }

TEST(SecondLeg, a_share_has_one_and_those_of_few_are_among_many) {
  scenario::TwoLegs few, many;
  few.second_leg_members = 0.05;
  many.second_leg_members = 0.5;
  int with_few = 0, with_many = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    const bool one = has_second_leg(post(n), 0, few, key),
               other = has_second_leg(post(n), 0, many, key);
    EXPECT_TRUE(other || !one);
    with_few += one ? 1 : 0;
    with_many += other ? 1 : 0;
  }
  EXPECT_NEAR(with_few, 200, 60);
  EXPECT_NEAR(with_many, 2000, 150);
  many.second_leg_days = 0;
  EXPECT_FALSE(has_second_leg(post(1), 0, many, key)) << "no days, no leg";
}

TEST(SecondLeg, people_come_from_where_their_depth_is_known) {
  const City city;
  EXPECT_EQ(origin_of(psychologist, city.plan.structure, city.policy()), institution);
  const City without([](scenario::Parameters& p) {
    for (auto& [name, team] : p.teams) {
      team.layer =
          team.layer == scenario::Layer::institution ? scenario::Layer::national : team.layer;
    }
  });
  EXPECT_EQ(origin_of(psychologist, without.plan.structure, without.policy()), scenario::none);
}

TEST(SecondLeg, what_goes_beyond_the_bar_fades_to_what_the_days_keep) {
  scenario::TwoLegs p;
  p.leg_half_life_years = 2;
  p.days_that_keep = 1;
  EXPECT_NEAR(leg_after(1, 24, 0, p), 0.5, 1e-12);
  EXPECT_NEAR(leg_after(1, 24, 0.5, p), 0.75, 1e-12) << "half a day keeps half";
  EXPECT_NEAR(leg_after(1, 240, 1, p), 1, 1e-12);
  EXPECT_NEAR(leg_after(0.2, 24, 2, p), 0.6, 1e-12) << "a new leg brings it back";
  EXPECT_NEAR(leg_after(leg_after(1, 7, 0, p), 17, 0, p), 0.5, 1e-12) << "however it is cut";
  p.upkeep_hours = 2;
  p.upkeep_slows = 0.5;
  EXPECT_NEAR(leg_after(1, 48, 0, p), 0.5, 1e-12) << "upkeep doubles the half-life";
  EXPECT_NEAR(leg_after(0.2, 24, 2, p), 0.6, 1e-12) << "and slows no return";
  p.leg_half_life_years = 0;
  EXPECT_EQ(leg_after(0.7, 100, 0, p), 0.7);
}

TEST(SecondLeg, a_leg_is_lost_down_to_the_bar_alone) {
  EXPECT_DOUBLE_EQ(skill_left(0.9, 0.6, 0.5), 0.75);
  EXPECT_DOUBLE_EQ(skill_left(0.9, 0.6, 0), 0.6);
  EXPECT_DOUBLE_EQ(skill_left(0.3, 0.6, 0), 0.3) << "what is below the bar was never deep";
}

/// What a psychologist can do about trauma of whose deep leg half is left.
double skill_with_half_a_leg(const City& city) {
  world::Place place;
  world::Worker member;
  member.discipline = psychologist;
  place.workers.push_back(member);
  place.expertise.open(1, 3);
  place.expertise.people[0].leg = 0.5;
  return skill_now(place, 0, trauma, 0, city.policy());
}

TEST(SecondLeg, skill_is_what_is_left_where_legs_fade) {
  const City fading([](scenario::Parameters& p) { p.expertise.two_legs.leg_half_life_years = 5; });
  EXPECT_DOUBLE_EQ(skill_with_half_a_leg(fading), 0.70);
  EXPECT_DOUBLE_EQ(skill_with_half_a_leg(City()), 0.85);
}

TEST(SecondLeg, upkeep_slows_the_fading_of_a_tie) {
  scenario::TwoLegs legs;
  scenario::Ties ties;
  ties.half_life_years = 2;
  EXPECT_NEAR(tie_kept(0.8, 24, legs, ties), 0.4, 1e-12);
  legs.upkeep_hours = 2;
  EXPECT_NEAR(tie_kept(0.8, 48, legs, ties), 0.4, 1e-12);
  ties.half_life_years = 0;
  EXPECT_EQ(tie_kept(0.8, 48, legs, ties), 0.8);
}

}  // namespace
}  // namespace samenspel::rules
