// Outputs that split others add up to them; those of ongoing help follow the need.

#include <gtest/gtest.h>

#include "support/outputs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using support::Outputs;

TEST(Outputs, PartsAddUpToTheWhole) {
  const Outputs outputs(support::small_city());
  EXPECT_GT(outputs.sum("endings"), 50);
  EXPECT_EQ(outputs.sum("endings_by_layer"), outputs.sum("endings"));
  EXPECT_GT(outputs.sum("stays"), 50);
  EXPECT_GT(outputs.sum("bricks_left"), 0);
  EXPECT_LE(outputs.sum("specialist_asked_by_channel"), outputs.sum("asked"));
  EXPECT_GT(outputs.sum("referred_to_specialists"), 0);
  EXPECT_LE(outputs.sum("referred_to_specialists"), outputs.sum("referred_to"));
}

TEST(Outputs, RightHelpIsFurtherAwayForThoseBeyondTheTeam) {
  auto city = support::small_city();
  const Outputs outputs(city);
  EXPECT_GT(outputs.sum("h1_days_beyond_team"), outputs.sum("h1_days_to_right_help"));
}

TEST(Outputs, NothingIsWastedOrMissedWhenNeedsNeverChange) {
  auto city = support::small_city();
  city.needs.ongoing = 0.5;
  city.run.years = 3;
  EXPECT_GT(Outputs(city).sum("guidance_waste_hours"), 0);
  EXPECT_GT(Outputs(city).sum("guidance_shortfall_hours"), 0);
  city.ongoing.off_months = 0;
  city.ongoing.life_events_per_year = 0;
  const Outputs steady(city);
  EXPECT_GT(steady.sum("guidance_months"), 0);
  EXPECT_GT(steady.sum("guidance_hours"), 0);
  EXPECT_EQ(steady.sum("guidance_waste_hours"), 0);
  EXPECT_EQ(steady.sum("guidance_shortfall_hours"), 0);
}

}  // namespace
}  // namespace samenspel::run
