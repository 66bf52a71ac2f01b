// Practitioners and the team: ties that grow, fade, leave with people; who is asked first.

#include "core/rules/practice.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

constexpr world::Seconds year = 365 * 86400;
constexpr PracticeOf whose{3, 1};

scenario::Practice steady() {
  scenario::Practice p;
  p.stays_years = 100;
  return p;
}

TEST(PracticeTie, GrowsWithFeedbackAndHalvesWithout) {
  scenario::Practice p = steady();
  p.feedback_growth = 0.5;
  const world::PracticeTie once = after_feedback({}, whose, 10, p, key);
  EXPECT_DOUBLE_EQ(once.strength, 0.5);
  const world::PracticeTie twice = after_feedback(once, whose, 10, p, key);
  EXPECT_DOUBLE_EQ(twice.strength, 0.75);
  p.half_life_years = 0.25;
  EXPECT_NEAR(practice_tie_now(twice, whose, 10 + year / 4, p, key), 0.375, 1e-9);
  p.half_life_years = 0;
  EXPECT_DOUBLE_EQ(practice_tie_now(twice, whose, 10 + year / 4, p, key), 0.75);
}

TEST(PracticeTie, ArrangementsKeepItAtALevelEachClosingItsShare) {
  scenario::Practice p = steady();
  EXPECT_FALSE(p.has_ties());
  EXPECT_DOUBLE_EQ(practice_tie_now({}, whose, 0, p, key), 0);
  p.fixed_contact = true;
  p.contact_tie = 0.5;
  EXPECT_DOUBLE_EQ(practice_tie_now({}, whose, 0, p, key), 0.5);
  p.shares_building = true;
  p.building_tie = 0.2;
  EXPECT_DOUBLE_EQ(practice_tie_now({}, whose, 0, p, key), 0.6);
  EXPECT_TRUE(p.has_ties());
}

TEST(PracticeTie, IsLostWhenSomebodyLeaves) {
  scenario::Practice p;
  p.half_life_years = 0;
  p.stays_years = 2;
  int lost = 0;
  constexpr int areas = 2000;
  for (std::uint16_t area = 0; area < areas; ++area) {
    const world::PracticeTie tie{0, 0.9};
    lost += practice_tie_now(tie, {area, 0}, 2 * year, p, key) == 0 ? 1 : 0;
    EXPECT_EQ(practice_tie_now(tie, {area, 0}, year - 1, p, key), 0.9);
  }
  EXPECT_NEAR(lost, areas * (1 - 0.36788), 90);  // two years, four standard deviations
}

TEST(AskTeamFirst, HappensWithTheChanceOfTheTieAndTellsWhatIsWithinReach) {
  scenario::Practice p;
  p.error = 0;
  int asks = 0;
  constexpr std::uint32_t needs = 4000;
  for (std::uint32_t n = 0; n < needs; ++n) {
    const world::Case item = with({brick(0, 0.5F, 10)}, n);
    EXPECT_FALSE(ask_team_first(item, 0, 0, 1, p, key).asks);
    const AskedFirst easy = ask_team_first(item, 0, 0.25, 0.51, p, key);
    const AskedFirst hard = ask_team_first(item, 0, 0.25, 0.49, p, key);
    EXPECT_EQ(easy.asks, hard.asks);
    EXPECT_EQ(easy.stays_there, easy.asks);
    EXPECT_FALSE(hard.stays_there);
    asks += easy.asks ? 1 : 0;
  }
  EXPECT_NEAR(asks, needs * 0.25, 110);  // four standard deviations
}

TEST(TalkTogether, FindsWhatIsHiddenByChance) {
  scenario::Practice p;
  const world::Case item = with({brick(0, 0.5F, 10)}, 1);
  EXPECT_FALSE(talks_together(item, p, key));
  p.talk_share = 1;
  EXPECT_TRUE(talks_together(item, p, key));
  p.talk_finds = 1;
  EXPECT_TRUE(talk_finds(item, item.bricks[0], p, key));
  p.talk_finds = 0;
  EXPECT_FALSE(talk_finds(item, item.bricks[0], p, key));
}

TEST(PracticeNurse, IsWhereAPractitionerSendsAFamilyFirstWhileTheWaitIsShort) {
  const City city([](scenario::Parameters& p) {
    p.entry.channels[1].second.practice = true;
    p.teams.emplace_back(
        "nurse_0", support::team(scenario::Layer::neighbourhood, "place_0", {{"nurse", 1.0}}));
    p.city.areas[0].second.practice_nurse = "nurse_0";
    p.entry.practice.nurse_within_weeks = 3;
    p.help_seeking.threshold = 0.5;
    p.entry.practice.nurse_nearer = 0.3;
  });
  const auto nurses = static_cast<scenario::TeamIndex>(city.plan.structure.teams.size() - 1);
  EXPECT_TRUE(city.plan.structure.teams[nurses].at_practice);
  EXPECT_NEAR(city.policy().areas[0].threshold, 0.2, 1e-12) << "a nearer door";
  EXPECT_NEAR(city.policy().areas[1].threshold, 0.5, 1e-12);
  world::NoticeBoard board(city.plan.structure.teams.size());
  const auto sent = [&](const Case& item, std::uint8_t channel) {
    return nurse_for(item, channel, city.plan.structure, city.policy(), &board);
  };
  const Case item = with({brick(parenting, 0.7F, 10)});
  EXPECT_EQ(sent(item, 1), nurses);
  EXPECT_EQ(sent(item, 0), scenario::none) << "no practitioner";
  EXPECT_EQ(sent(with({brick(safety, 0.3F, 10)}), 1), scenario::none) << "of the first priority";
  Case elsewhere = item;
  elsewhere.area = 1;
  EXPECT_EQ(sent(elsewhere, 1), scenario::none);
  board.write(nurses).wait_weeks = 4;
  board.turn();
  EXPECT_EQ(sent(item, 1), scenario::none) << "the list is too long";
  const auto suits = [&](const Case& c, std::uint8_t channel) {
    return suits_nurse(c, channel, city.plan.structure, city.policy());
  };
  EXPECT_TRUE(suits(item, 1)) << "however long the list is";
  EXPECT_FALSE(suits(item, 0));
  EXPECT_FALSE(suits(with({brick(safety, 0.3F, 10)}), 1));
  EXPECT_TRUE(suits(with({brick(safety, 0.3F, 10, world::hidden)}), 1)) << "nobody sees it";
  EXPECT_FALSE(suits(elsewhere, 1));
}

}  // namespace
}  // namespace samenspel::rules
