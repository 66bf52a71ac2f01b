// Fit: the same pair always the same, whatever else differs; off without a spread.

#include "core/rules/fit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "core/rules/entry.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

world::Place two_workers() {
  world::Place place;
  place.workers.resize(2);
  place.workers[1].post = 1;
  for (world::Worker& worker : place.workers) {
    worker.team = 1;
  }
  return place;
}

TEST(Fit, IsOneWithoutASpread) { EXPECT_EQ(fit(7, two_workers(), 0, scenario::Help{}, key), 1); }

TEST(Fit, BelongsToThePairAndLiesWithinTheSpread) {
  scenario::Help p;
  p.fit_spread = 0.4;
  world::Place place = two_workers();
  double sum = 0, least = 2, most = 0;
  constexpr std::uint32_t families = 4000;
  for (std::uint32_t family = 0; family < families; ++family) {
    const double one = fit(family, place, 0, p, key);
    EXPECT_NE(one, fit(family, place, 1, p, key));
    sum += one;
    least = std::min(least, one);
    most = std::max(most, one);
  }
  EXPECT_NEAR(sum / families, 1, 0.015);
  EXPECT_GE(least, 0.6);
  EXPECT_LE(most, 1.4);
  const double before = fit(7, place, 0, p, key);
  std::swap(place.workers[0], place.workers[1]);
  EXPECT_EQ(fit(7, place, 1, p, key), before) << "the person counts, not the seat";
  place.staffing.members.resize(2);
  place.staffing.members[1].generation = 1;
  EXPECT_NE(fit(7, place, 1, p, key), before) << "who comes next is somebody else";
}

TEST(Preference, WhoWantsTheExpertGoesToTheMostSkilled) {
  const City near([](scenario::Parameters&) {});
  const City expert([](scenario::Parameters& p) { p.city.families.prefers_expert = 1; });
  const Case item = with({brick(trauma, 0.7F, 10)});
  const auto chosen = [&](const City& city) {
    return chosen_able(item, city.plan.structure, true, item.bricks[0], 0, city.policy(), key);
  };
  EXPECT_FALSE(prefers_expert(item, near.policy(), key));
  EXPECT_EQ(chosen(near), basecamp);
  EXPECT_EQ(chosen(expert), institution);
}

}  // namespace
}  // namespace samenspel::rules
