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
    place.expertise.open(3, 3);
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
  team.place.expertise.skills.of(1, safety) = {.used_at = 0, .gained = 0.3};
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

TEST(TeamLearning, cases_that_look_furthest_beyond_their_workers_are_discussed) {
  Team team([](scenario::Parameters&) {});
  const auto add = [&](double difficulty, std::uint8_t flags = 0, std::uint16_t in = front_door) {
    const std::uint32_t slot = team.place.cases.make();
    Case& item = team.place.cases[slot];
    item = with({brick(trauma, static_cast<float>(difficulty), 9, flags)}, slot);
    item.state = world::CaseState::in_care;
    item.team = in;
    item.worker = 0;
    return slot;
  };
  const std::uint32_t easy = add(0.2), hard = add(0.9), middling = add(0.5);
  add(0.95, world::hidden);
  add(0.95, world::seen);
  add(0.95, 0, basecamp);
  const auto discussed = [&](std::size_t most) {
    return cases_discussed(team.place, team.team, most, 0, team.city.policy(), key);
  };
  using Slots = CasesDiscussed;
  EXPECT_EQ(discussed(0), Slots{});
  EXPECT_EQ(discussed(2), (Slots{hard, middling}));
  EXPECT_EQ(discussed(9), (Slots{hard, middling, easy}));
  team.place.cases[hard].state = world::CaseState::waiting;
  EXPECT_EQ(discussed(1), Slots{middling});
}

}  // namespace
}  // namespace samenspel::rules
