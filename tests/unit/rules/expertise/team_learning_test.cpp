#include "core/rules/expertise/team_learning.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(TeamLearning, each_hour_closes_a_share_of_what_is_left) {
  EXPECT_DOUBLE_EQ(share_closed(0.1, 0), 0);
  EXPECT_NEAR(share_closed(0.1, 1), 0.1, 1e-12);
  EXPECT_NEAR(share_closed(0.1, 2), 0.19, 1e-12);
  EXPECT_EQ(share_closed(0, 10), 0);
  EXPECT_EQ(share_closed(1, 2), 1);
  EXPECT_EQ(share_closed(1, 0), 0);
}

/// The front door: two family workers and a nurse.
struct Team {
  City city;
  world::Place place;
  world::Team team;

  template <class Change>
  explicit Team(Change&& change) : city(change) {
    for (const std::uint16_t discipline : {family_worker, family_worker, nurse}) {
      world::Worker worker;
      worker.team = front_door;
      worker.discipline = discipline;
      place.workers.push_back(worker);
    }
    place.expertise.people.resize(3);
    team.index = front_door;
    team.worker_count = 3;
  }
  static constexpr std::uint16_t nurse = 1;
  double best(std::size_t domain) const {
    return best_of_team(place, team, domain, 0, city.policy());
  }
};

TEST(TeamLearning, the_best_are_those_who_are_there) {
  Team team([](scenario::Parameters&) {});
  EXPECT_DOUBLE_EQ(team.best(parenting), 0.65) << "family workers go deep there";
  EXPECT_DOUBLE_EQ(team.best(safety), 0.60) << "the nurse";
  team.place.workers[2].absent = true;
  EXPECT_DOUBLE_EQ(team.best(safety), 0.42) << "the nurse is sick";
  team.place.expertise.people[1].skills.resize(3);
  team.place.expertise.people[1].skills[safety] = {.used_at = 0, .gained = 0.3};
  EXPECT_DOUBLE_EQ(team.best(safety), 0.72) << "what was gained counts";
}

TEST(TeamLearning, discussion_is_by_layer_and_by_the_teams_own_agreements) {
  Team team([](scenario::Parameters& p) {
    p.expertise.team_learning.discussion_hours = {{"neighbourhood", 3}};
  });
  const auto hours = [&](scenario::Layer layer) {
    return discussion_hours(team.place, 0, layer, team.city.policy());
  };
  EXPECT_EQ(hours(scenario::Layer::neighbourhood), 3);
  EXPECT_EQ(hours(scenario::Layer::basecamp), 0);
  team.place.practices.resize(2);
  team.place.practices[0].agreements.discussion = 0.5F;
  EXPECT_EQ(hours(scenario::Layer::neighbourhood), 1.5);
}

}  // namespace
}  // namespace samenspel::rules
