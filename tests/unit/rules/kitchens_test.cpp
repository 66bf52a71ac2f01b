#include "core/rules/kitchens.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

using scenario::Copies;
using scenario::TeamIndex;

/// Four areas with a team and a BASEcamp each; all teams have results, the later the better.
struct Region {
  scenario::Parameters parameters = support::small_city(4);
  run::Plan plan;
  std::vector<world::Kitchen> kitchens;

  explicit Region(Copies copies) {
    parameters.expertise.network_intelligence.measures = true;
    parameters.expertise.network_intelligence.copies = copies;
    parameters.expertise.network_intelligence.looks_per_year = 12;
    plan_again();
    kitchens.resize(plan.structure.teams.size());
    for (std::size_t t = 0; t < kitchens.size(); ++t) {
      kitchens[t].score = static_cast<float>(t);
      kitchens[t].results = 100;
    }
  }
  void plan_again() { plan = support::plan_of(parameters); }
  TeamIndex from(TeamIndex own, std::uint32_t month = 3) const {
    return looks_at(own, random::subject(random::Who::team, own, 0), kitchens, month,
                    plan.structure, plan.policies.front(), key);
  }
};

constexpr TeamIndex first = 1, second = 3, last = 7;  // teams of areas 0, 1 and 3

TEST(Kitchens, teams_start_as_the_policy_says_or_around_it) {
  const random::Subject team = random::subject(random::Who::team, 1, 0);
  EXPECT_EQ(agreements_at_start(team, 0, key).touch, 1);
  double sum = 0, squares = 0;
  for (std::uint32_t n = 0; n < 3000; ++n) {
    const double log =
        std::log(agreements_at_start(random::subject(random::Who::team, n, 0), 0.4, key).reviews);
    sum += log;
    squares += log * log;
  }
  EXPECT_NEAR(sum / 3000, 0, 0.03);
  EXPECT_NEAR(std::sqrt(squares / 3000), 0.4, 0.02);
}

TEST(Kitchens, results_fade_and_leave_their_mean) {
  scenario::NetworkIntelligence p;
  p.memory_months = 6;
  world::Practice practice;
  practice.results = 10;
  practice.sum = 70;
  fade_results(practice, 6, p);
  EXPECT_NEAR(practice.results, 10 / std::exp(1.0), 1e-9);
  EXPECT_NEAR(kitchen_of(practice).score, 7, 1e-6);
  EXPECT_EQ(kitchen_of(world::Practice{}).score, 0);
}

TEST(Kitchens, the_best_comparable_team_is_followed_if_it_does_better) {
  Region region(Copies::best);
  EXPECT_EQ(region.from(first), last);
  EXPECT_EQ(region.from(last), scenario::none) << "nobody does better";
  region.kitchens[last].results = 10;
  EXPECT_EQ(region.from(first), 5) << "too few results to go by";
  region.kitchens[first].results = 0;
  EXPECT_EQ(region.from(first), scenario::none) << "who registers nothing cannot compare";
}

TEST(Kitchens, only_teams_with_like_areas_are_compared) {
  Region region(Copies::best);
  region.parameters.city.areas[3].second.need_factor = 1.6;
  region.plan_again();
  EXPECT_EQ(region.from(first), 5);
  region.parameters.expertise.network_intelligence.comparable_within = 0.6;
  region.plan_again();
  EXPECT_EQ(region.from(first), last);
}

TEST(Kitchens, anybody_is_as_likely_as_another_whatever_the_scores) {
  const Region region(Copies::anybody);
  std::map<TeamIndex, int> times;
  for (std::uint32_t month = 0; month < 3000; ++month) {
    ++times[region.from(first, month)];
  }
  EXPECT_EQ(times.size(), 3U) << "no team of another layer, nor itself";
  for (const TeamIndex team : {second, TeamIndex{5}, last}) {
    EXPECT_NEAR(times[team], 1000, 120);
  }
}

TEST(Kitchens, teams_look_as_often_as_they_do) {
  Region region(Copies::anybody);
  region.parameters.expertise.network_intelligence.looks_per_year = 3;
  region.plan_again();
  int looks = 0;
  for (std::uint32_t month = 0; month < 2000; ++month) {
    looks += region.from(first, month) != scenario::none ? 1 : 0;
  }
  EXPECT_NEAR(looks, 500, 60);
  region.parameters.expertise.network_intelligence.copies = Copies::none;
  region.plan_again();
  EXPECT_EQ(region.from(first), scenario::none);
}

}  // namespace
}  // namespace samenspel::rules
