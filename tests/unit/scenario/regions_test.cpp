// Which places are one region is found by who serves whom.

#include "core/scenario/regions.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "core/run/shard.hpp"
#include "support/two_regions.hpp"

namespace samenspel::scenario {
namespace {

Structure structure(const Parameters& p) {
  base::Problems problems;
  Structure found = structure_of(p, problems);
  EXPECT_TRUE(problems.empty()) << problems.to_text();
  return found;
}

std::set<std::string> places_of(const Structure& s, std::uint16_t region) {
  std::set<std::string> names;
  for (std::size_t place = 0; place < s.places.size(); ++place) {
    if (s.places[place].region == region) {
      names.insert(s.place_names[place]);
    }
  }
  return names;
}

TEST(Regions, are_places_that_serve_an_area_together) {
  const Structure s = structure(support::two_regions(5));
  ASSERT_EQ(s.regions, 3U);
  EXPECT_EQ(places_of(s, 0), (std::set<std::string>{"institution", "place_0", "place_2"}));
  EXPECT_EQ(places_of(s, 1), (std::set<std::string>{"other_institution", "place_1", "place_3"}));
  EXPECT_EQ(places_of(s, 2), std::set<std::string>{"national_centre"});
}

TEST(Regions, are_joined_by_anybody_who_is_not_national) {
  Parameters p = support::two_regions(5);
  p.city.areas[0].second.served_by.push_back("team_3");
  EXPECT_EQ(structure(p).regions, 2U);
  p = support::two_regions(5);
  p.city.areas[2].second.practice_nurse = "nurse";
  p.teams.emplace_back("nurse", support::team(Layer::neighbourhood, "place_1", {{"nurse", 1}}));
  EXPECT_EQ(structure(p).regions, 2U);
  p = support::two_regions(5);
  p.teams.back().second.layer = Layer::institution;
  EXPECT_EQ(structure(p).regions, 1U);
}

TEST(Regions, have_places_that_are_numbered_together) {
  const Structure s = structure(support::two_regions(5));
  EXPECT_TRUE(
      std::is_sorted(s.places.begin(), s.places.end(),
                     [](const PlacePlan& a, const PlacePlan& b) { return a.region < b.region; }));
  for (std::size_t t = 0; t < s.teams.size(); ++t) {
    EXPECT_EQ(s.places[s.teams[t].place].teams[s.teams[t].local], t);
  }
  for (std::size_t a = 0; a < s.areas.size(); ++a) {
    EXPECT_EQ(s.places[s.areas[a].place].areas[s.areas[a].local], a);
  }
  const auto place_of = [&](const char* team) {
    const auto found = std::find(s.team_names.begin(), s.team_names.end(), team);
    return s.place_names[s.teams[static_cast<std::size_t>(found - s.team_names.begin())].place];
  };
  EXPECT_EQ(place_of("basecamp_3"), "place_3");
  EXPECT_EQ(place_of("national_centre"), "national_centre");
}

TEST(Regions, are_one_where_post_takes_a_day_everywhere) {
  const Structure near = structure(support::two_regions(1));
  EXPECT_EQ(near.regions, 1U);
  EXPECT_EQ(near.place_names.at(2), "place_1") << "in the order of the scenario";
  EXPECT_EQ(near.post_days(0, 6), 1);
  EXPECT_EQ(near.last_day_of_span(7), 7);
}

TEST(Regions, tell_how_long_post_takes) {
  const Structure s = structure(support::two_regions(5));
  constexpr std::int64_t day = 86400, noon = 43200;
  EXPECT_EQ(s.post_days(0, 2), 1);
  EXPECT_EQ(s.post_days(0, 3), 3) << "1 to 5";
  EXPECT_EQ(s.post_days(0, 6), 1) << "to the centre";
  EXPECT_EQ(s.post_days(6, 3), 3) << "from the centre";
  EXPECT_EQ(s.opened_at(7 * day + noon, 0, 2), 8 * day + noon);
  EXPECT_EQ(s.opened_at(7 * day + noon, 0, 6), 8 * day + noon);
  EXPECT_EQ(s.opened_at(5 * day, 6, 3), 10 * day);
  EXPECT_EQ(s.opened_at(7 * day + noon, 6, 3), 10 * day + noon) << "in the middle of its span";
  EXPECT_EQ(s.opened_at(10 * day - 1, 0, 3), 11 * day - 1);
  EXPECT_EQ(s.last_day_of_span(0), 4);
  EXPECT_EQ(s.last_day_of_span(4), 4);
  EXPECT_EQ(s.last_day_of_span(5), 9);
}

TEST(Regions, are_centres_where_they_have_no_areas) {
  Parameters p = support::two_regions(5);
  p.teams.emplace_back("second_centre", p.teams.back().second);
  p.teams.back().second.place = "second_centre";
  const Structure s = structure(p);
  ASSERT_EQ(s.regions, 4U);
  for (const PlacePlan& place : s.places) {
    EXPECT_EQ(place.in_centre, place.region >= 2);
  }
  EXPECT_EQ(s.post_days(3, 7), 1);
  EXPECT_EQ(s.post_days(6, 7), 3) << "from centre to centre";
}

TEST(Regions, are_shards) {
  const Structure s = structure(support::two_regions(5));
  const auto shards = run::shards_of(s);
  ASSERT_EQ(shards.size(), 3U);
  for (const run::Shard& shard : shards) {
    for (std::size_t place = shard.first; place < shard.end; ++place) {
      EXPECT_EQ(s.places[place].region, shard.region);
    }
  }
  EXPECT_EQ(shards.back().end, s.places.size());
  EXPECT_EQ(run::shards_of(structure(support::two_regions(1, 300))).size(), 1U);
}

TEST(Regions, are_worked_the_largest_first_and_the_centres_last) {
  Parameters p = support::two_regions(5);
  p.city.areas[3].second.families += 1000;
  const Structure s = structure(p);
  EXPECT_EQ(run::rounds_of(s, run::shards_of(s)), (std::vector<run::Round>{{1, 0}, {2}}));
  const Structure one = structure(support::two_regions(1, 20000));
  const auto shards = run::shards_of(one);
  ASSERT_GT(shards.size(), 1U);
  run::Round all(shards.size());
  std::iota(all.begin(), all.end(), std::uint16_t{0});
  EXPECT_EQ(run::rounds_of(one, shards), std::vector<run::Round>{all});
}

}  // namespace
}  // namespace samenspel::scenario
