// Outputs that split others add up to them; those of ongoing help follow the need.

#include <gtest/gtest.h>

#include <numeric>
#include <string>

#include "core/run/simulate.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

class Outputs {
 public:
  explicit Outputs(const scenario::Parameters& city)
      : plan_(support::plan_of(city)),
        declared_(declarations_of(plan_)),
        values_(simulate(plan_, support::test_seed, 0).values) {}

  const std::vector<double>& of(const std::string& name) const {
    std::size_t index = 0;
    while (declared_.outputs.at(index).name != name) ++index;
    return values_[index];
  }
  double sum(const std::string& name) const {
    return std::accumulate(of(name).begin(), of(name).end(), 0.0);
  }

 private:
  Plan plan_;
  observe::Declarations declared_;
  std::vector<std::vector<double>> values_;
};

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
