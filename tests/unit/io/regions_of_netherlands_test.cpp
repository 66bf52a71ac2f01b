// The country has a region for each safety region and one for the national centre.

#include "core/run/replication.hpp"
#include "io/yaml_to_scenario.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace samenspel::io {
namespace {

TEST(RegionsOfNetherlands, are_25_and_the_national_centre) {
  base::Problems problems;
  const auto scenario = read_scenario("netherlands", {}, problems);
  ASSERT_TRUE(scenario) << problems.to_text();
  const scenario::Structure s = scenario::structure_of(scenario->initial(), problems);
  ASSERT_TRUE(problems.empty()) << problems.to_text();
  ASSERT_EQ(s.regions, 26U);
  EXPECT_GT(s.far_post_days, 1);
  std::vector<int> areas(s.regions, 0), institutions(s.regions, 0), national(s.regions, 0);
  for (const scenario::AreaPlan& area : s.areas) ++areas[s.places[area.place].region];
  for (const scenario::TeamPlan& team : s.teams) {
    institutions[s.places[team.place].region] += team.layer == scenario::Layer::institution ? 1 : 0;
    national[s.places[team.place].region] += team.layer == scenario::Layer::national ? 1 : 0;
  }
  for (std::size_t region = 0; region < s.regions; ++region) {
    const bool is_country = national[region] > 0;
    EXPECT_EQ(institutions[region], is_country ? 0 : 3) << region;
    EXPECT_EQ(areas[region] == 0, is_country) << region;
  }
  EXPECT_EQ(std::count(national.begin(), national.end(), 1), 1);

  const std::vector<run::Shard> shards = run::shards_of(s);
  EXPECT_EQ(shards.size(), s.regions);
  for (const run::Shard& shard : shards) {
    for (std::size_t place = shard.first; place < shard.end; ++place) {
      EXPECT_EQ(s.places[place].region, shard.region) << s.place_names[place];
    }
  }
}

TEST(RegionsOfNetherlands, are_one_in_utrecht) {
  base::Problems problems;
  const auto scenario = read_scenario("utrecht", {}, problems);
  ASSERT_TRUE(scenario) << problems.to_text();
  EXPECT_EQ(scenario::structure_of(scenario->initial(), problems).regions, 1U);
}

}  // namespace
}  // namespace samenspel::io
