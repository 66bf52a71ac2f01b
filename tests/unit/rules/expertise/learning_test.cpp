#include "core/rules/expertise/learning.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/scenario/policy.hpp"

namespace samenspel::rules {
namespace {

constexpr double month = scenario::seconds_per_year / 12;

TEST(Learning, a_consult_lends_a_share_of_what_is_missing_up_to_the_ceiling) {
  scenario::Consult p;
  p.eta = 0.5;
  p.ceiling = 0.8;
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 0.6, p), 0.5);
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 1.0, p), 0.6) << "words end at 0.8";
  EXPECT_DOUBLE_EQ(lent_skill(0.7, 0.6, p), 0.7) << "nobody becomes less able by asking";
  p.eta = 0;
  EXPECT_DOUBLE_EQ(lent_skill(0.4, 1.0, p), 0.4);
}

TEST(Learning, what_is_gained_halves_without_use) {
  scenario::Learning p;
  p.half_life_months = 6;
  const world::GainedSkill skill{.used_at = 1000, .gained = 0.2};
  EXPECT_DOUBLE_EQ(gained_now(skill, 1000, p), 0.2);
  EXPECT_NEAR(gained_now(skill, 1000 + static_cast<world::Seconds>(6 * month), p), 0.1, 1e-9);
  EXPECT_NEAR(gained_now(skill, 1000 + static_cast<world::Seconds>(18 * month), p), 0.025, 1e-9);
  p.half_life_months = 0;
  EXPECT_EQ(gained_now(skill, 1000000000, p), 0.2) << "nothing is lost";
}

TEST(Learning, closes_a_share_of_the_gap_and_never_opens_it) {
  scenario::Learning p;
  p.half_life_months = 0;
  const world::GainedSkill skill{.used_at = 0, .gained = 0.1};
  EXPECT_DOUBLE_EQ(learned(skill, 0.4, 0.9, 0.25, 7, p).gained, 0.2);
  EXPECT_EQ(learned(skill, 0.4, 0.9, 0.25, 7, p).used_at, 7);
  EXPECT_DOUBLE_EQ(learned(skill, 0.4, 0.3, 0.25, 7, p).gained, 0.1);
  EXPECT_DOUBLE_EQ(learned(skill, 0.4, 0.9, 0, 7, p).gained, 0.1);
}

TEST(Learning, keeps_what_is_in_use_and_forgets_from_the_last_use_on) {
  scenario::Learning p;
  p.half_life_months = 6;
  const auto months = [](double n) { return static_cast<world::Seconds>(n * month); };
  world::GainedSkill skill{.used_at = 0, .gained = 0.2};
  skill = taken_up(skill, months(6), p);
  EXPECT_NEAR(skill.gained, 0.1, 1e-9) << "what faded before is gone";
  skill = taken_up(skill, months(20), p);
  skill = put_down(skill, months(30));
  EXPECT_NEAR(gained_now(skill, months(40), p), 0.1, 1e-9) << "another brick is in hand";
  skill = put_down(skill, months(40));
  EXPECT_NEAR(gained_now(skill, months(40), p), 0.1, 1e-9);
  EXPECT_NEAR(gained_now(skill, months(46), p), 0.05, 1e-9);
}

TEST(Learning, what_is_learned_with_a_brick_in_hand_stays_in_use) {
  scenario::Learning p;
  p.half_life_months = 6;
  world::GainedSkill skill = taken_up({}, 0, p);
  skill = learned(skill, 0.4, 0.9, 0.5, 10, p);
  EXPECT_EQ(skill.in_hand, 1);
  EXPECT_DOUBLE_EQ(gained_now(skill, 1000000000, p), 0.25);
}

TEST(Learning, follows_its_closed_form_whatever_the_moments_at_which_one_looks) {
  scenario::Learning p;
  p.half_life_months = 11;
  constexpr double base = 0.42, example = 0.9, share = 0.1;
  const auto every = static_cast<world::Seconds>(2 * month);
  world::GainedSkill skill;
  const double kept = std::pow(0.5, static_cast<double>(every) / (11 * month));
  for (int n = 1; n <= 40; ++n) {
    skill = learned(skill, base, example, share, n * every, p);
    const double r = (1 - share) * kept;
    const double expected = share * (example - base) * (1 - std::pow(r, n)) / (1 - r);
    EXPECT_NEAR(skill.gained, expected, 1e-12) << n;
    skill = learned(skill, base, example, 0, n * every + every / 3, p);  // a use without learning
    skill = {.used_at = n * every, .gained = gained_now(skill, n * every, p)};  // the same curve
  }
}

TEST(Learning, advice_about_what_one_can_do_teaches_nothing_where_it_says_so) {
  scenario::Learning p;
  EXPECT_TRUE(teaches(0.3, 0.5, p));
  p.beyond_reach_only = true;
  EXPECT_FALSE(teaches(0.3, 0.5, p));
  EXPECT_FALSE(teaches(0.5, 0.5, p));
  EXPECT_TRUE(teaches(0.51, 0.5, p));
}

TEST(Ties, grow_with_contact_and_fade_without) {
  scenario::Ties p;
  p.at_start = 0.1;
  p.colocated = 0.6;
  p.growth = 0.5;
  p.half_life_years = 1;
  world::Person person;
  EXPECT_DOUBLE_EQ(tie_now(person, {3, 0}, false, 0, p), 0.1);
  EXPECT_DOUBLE_EQ(tie_now(person, {3, 0}, true, 0, p), 0.6);
  meet(person, {3, 0}, 0, p);
  EXPECT_DOUBLE_EQ(tie_now(person, {3, 0}, false, 0, p), 0.55);
  EXPECT_NEAR(
      tie_now(person, {3, 0}, false, static_cast<world::Seconds>(scenario::seconds_per_year), p),
      0.275, 1e-9);
  meet(person, {3, 0}, static_cast<world::Seconds>(scenario::seconds_per_year), p);
  EXPECT_NEAR(person.ties[0].strength, 0.6375, 1e-9);
  EXPECT_EQ(person.ties.size(), 1U);
  meet(person, {4, 0}, 0, p);
  EXPECT_EQ(person.ties.size(), 2U);
}

TEST(Ties, go_with_the_people_of_the_team_that_is_known) {
  scenario::Ties p;
  p.growth = 0.8;
  p.half_life_years = 0;
  const double one_of_four = who_left_after(2, 4);
  const auto left_of = [&](double held_by_people) {
    p.held_by_people = held_by_people;
    world::Person person;
    meet(person, {3, 2}, 0, p);
    return tie_now(person, {3, one_of_four}, false, 0, p);
  };
  EXPECT_DOUBLE_EQ(left_of(0), 0.8);
  EXPECT_NEAR(left_of(1), 0.6, 1e-12);
  EXPECT_NEAR(left_of(0.5), 0.8 * std::sqrt(0.75), 1e-12);

  p.held_by_people = 1;
  world::Person person;
  meet(person, {3, 2}, 0, p);
  EXPECT_NEAR(tie_now(person, {3, who_left_after(one_of_four, 4)}, false, 0, p), 0.45, 1e-12);
  EXPECT_NEAR(tie_now(person, {3, who_left_after(2, 1)}, false, 0, p), 0, 1e-12);
  meet(person, {3, one_of_four}, 0, p);  // whoever is met now is there now
  EXPECT_NEAR(tie_now(person, {3, one_of_four}, false, 0, p), 0.6 + 0.8 * 0.4, 1e-12);
  EXPECT_DOUBLE_EQ(tie_now(person, {3, one_of_four}, true, 0, p), 0.92);
  p.colocated = 0.95;
  EXPECT_DOUBLE_EQ(tie_now(person, {3, who_left_after(2, 1)}, true, 0, p), 0.95);
}

}  // namespace
}  // namespace samenspel::rules
