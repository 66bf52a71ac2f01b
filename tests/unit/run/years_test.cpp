// Costs by calendar year: each year holds its own twelve months, leap years too.

#include <gtest/gtest.h>

#include <numeric>

#include "core/run/simulate.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

TEST(CostByYear, HasOneEntryForEachCalendarYearAndTwelveMonthsInEach) {
  auto city = support::small_city();
  city.run.first_year = 2015;  // 2016 is a leap year
  city.run.years = 5;
  city.run.record = scenario::Record::series;
  for (auto& [name, team] : city.teams) team.care_day_eur = 0;
  const Plan plan = support::plan_of(city);
  const observe::Declarations declared = declarations_of(plan);
  std::size_t index = 0;
  while (declared.outputs.at(index).name != "cost_per_year_eur") ++index;
  const std::vector<double> cost = simulate(plan, support::test_seed, 0).values[index];
  constexpr std::size_t payers = scenario::layer_count + 1;
  ASSERT_EQ(cost.size(), 5 * payers);
  // Staff costs the same each day, so a month too many or too few would be a twelfth.
  const auto year = [&](std::size_t y) {
    return std::accumulate(cost.begin() + static_cast<std::ptrdiff_t>(y * payers),
                           cost.begin() + static_cast<std::ptrdiff_t>((y + 1) * payers - 1), 0.0);
  };
  for (std::size_t y = 1; y < 5; ++y) EXPECT_NEAR(year(y) / year(0), 1, 0.004) << "year " << y;
}

}  // namespace
}  // namespace samenspel::run
