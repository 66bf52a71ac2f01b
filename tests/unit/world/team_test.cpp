#include "core/world/team.hpp"

#include <gtest/gtest.h>

namespace samenspel::world {
namespace {

TEST(Team, knows_its_first_worker_without_a_family) {
  Team team;
  team.first_worker = 10;
  EXPECT_GE(team.first_idle(), 64) << "nobody";
  for (std::uint16_t worker = 10; worker < 110; ++worker) {
    team.becomes_idle(worker);
  }
  EXPECT_EQ(team.first_idle(), 0);
  team.becomes_busy(10);
  team.becomes_busy(12);
  EXPECT_EQ(team.first_idle(), 1);
  team.becomes_busy(11);
  EXPECT_EQ(team.first_idle(), 3);
  team.becomes_idle(12);
  EXPECT_EQ(team.first_idle(), 2);
}

TEST(Team, says_nothing_of_workers_beyond_the_first_64) {
  Team team;
  for (std::uint16_t worker = 0; worker < 64; ++worker) {
    team.becomes_idle(worker);
    team.becomes_busy(worker);
  }
  team.becomes_idle(64);
  team.becomes_busy(200);
  EXPECT_EQ(team.first_idle(), 64) << "the search begins there";
}

}  // namespace
}  // namespace samenspel::world
