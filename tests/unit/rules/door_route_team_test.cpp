#include "core/rules/door_route_team.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

constexpr world::Seconds week = 7 * 86400;

City with_route_team(double front_error = 0, double error = 0) {
  return City([=](scenario::Parameters& p) {
    p.entry.route_team.hours_per_week = 40;
    p.entry.route_team.risk_above = 0.4;
    p.entry.route_team.front_error = front_error;
    p.entry.route_team.error = error;
    p.expertise.path = {0.6, 0.5, 0.8, 0.5, 0.9, 0.75};
  });
}

TEST(DoorRouteTeam, sees_families_in_whom_the_front_office_sees_a_risk) {
  const City city = with_route_team();
  const auto looks = [&](const Case& item) { return looks_at_risk(item, city.policy(), key); };
  EXPECT_TRUE(looks(with({brick(safety, 0.5F, 10)})));
  EXPECT_FALSE(looks(with({brick(safety, 0.3F, 10)}))) << "a low risk";
  EXPECT_FALSE(looks(with({brick(trauma, 0.9F, 10)}))) << "hard, and no risk";
  EXPECT_TRUE(looks(with({brick(trauma, 0.5F, 10, world::crisis)})));
  EXPECT_FALSE(looks(with({brick(safety, 0.9F, 10, world::hidden)}))) << "nobody knows";
}

TEST(DoorRouteTeam, meets_those_who_come_by_themselves) {
  const City city = with_route_team();
  Case item = with({brick(safety, 0.5F, 10)});
  EXPECT_TRUE(meets_front_office(item, city.policy()));
  item.channel = 1;
  EXPECT_FALSE(meets_front_office(item, city.policy())) << "a practitioner calls a team directly";
  item.channel = 2;
  EXPECT_FALSE(meets_front_office(item, city.policy())) << "a judge decides";
}

TEST(DoorRouteTeam, errs_as_often_as_the_front_office_does) {
  const City city = with_route_team(0.1);
  int at_risk = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    at_risk += looks_at_risk(with({brick(safety, 0.3F, 10)}, n), city.policy(), key) ? 1 : 0;
  }
  EXPECT_NEAR(at_risk / 4000.0, 0.1587, 0.02) << "one standard deviation";
}

TEST(DoorRouteTeam, sets_the_path_and_who_can_best_carry_it_out) {
  const City city = with_route_team();
  const auto set = [&](float difficulty, float trust) {
    Case item = with({brick(safety, difficulty, 10)});
    item.trust = trust;
    return set_route(item, city.plan.structure, city.policy(), key);
  };
  EXPECT_EQ(set(0.55F, 0.7F).path, Path::voluntary);
  EXPECT_EQ(set(0.55F, 0.7F).team, front_door) << "within the reach of a nurse there";
  EXPECT_EQ(set(0.8F, 0.7F).path, Path::voluntary);
  EXPECT_EQ(set(0.8F, 0.7F).team, basecamp) << "beyond it";
  EXPECT_EQ(set(0.65F, 0.3F).path, Path::pressing);
  EXPECT_EQ(set(0.65F, 0.3F).team, front_door);
  EXPECT_EQ(set(0.9F, 0.3F).path, Path::compulsory);
  EXPECT_EQ(set(0.9F, 0.3F).team, institution) << "the nearest that can";
}

TEST(DoorRouteTeam, has_the_hours_that_the_families_of_a_place_are_worth) {
  const City city = with_route_team();
  const scenario::DoorRouteTeam& p = city.policy().parameters.entry.route_team;
  double per_week = 0;
  for (std::uint16_t place = 0; place < city.plan.structure.places.size(); ++place) {
    const world::Seconds takes = route_team_takes(place, city.plan.structure, p);
    per_week += takes > 0 ? static_cast<double>(week) / static_cast<double>(takes) : 0;
  }
  EXPECT_NEAR(per_week, 40, 0.01) << "all places together have the hours of the team";
  EXPECT_EQ(route_team_takes(0, city.plan.structure, scenario::DoorRouteTeam{}), 0);
}

TEST(DoorRouteTeam, meets_twice_a_week_when_it_has_hours) {
  const scenario::DoorRouteTeam p;
  EXPECT_EQ(route_team_meets_at(1, 0, p), week / 2);
  EXPECT_EQ(route_team_meets_at(week / 2, 0, p), week / 2);
  EXPECT_EQ(route_team_meets_at(1, week, p), week) << "full until then";
  EXPECT_EQ(route_team_free_after(10 * week, 0, week), 7 * week)
      << "of the quiet weeks before four are left";
  EXPECT_EQ(route_team_free_after(10 * week, 11 * week, week), 12 * week);
}

TEST(DoorRouteTeam, gives_a_path_its_priority) {
  scenario::DoorRouteTeam p;
  p.hours_per_week = 40;
  Case item = with({brick(safety, 0.9F, 10)});
  EXPECT_EQ(priority_on_path(item, 2, p), 2);
  item.live(Case::pressed);
  EXPECT_EQ(priority_on_path(item, 2, p), 1);
  EXPECT_EQ(priority_on_path(item, 0, p), 0) << "a crisis stays one";
  item.live(Case::ordered);
  EXPECT_EQ(priority_on_path(item, 2, p), 0);
  EXPECT_EQ(priority_on_path(item, 2, scenario::DoorRouteTeam{}), 2) << "there is none";
}

}  // namespace
}  // namespace samenspel::rules
