#include <gtest/gtest.h>

#include <numeric>

#include "core/base/calendar.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using support::plan_of;
using support::small_city;

scenario::Parameters city(std::int64_t first_year, double warm_up, double years) {
  scenario::Parameters p = small_city();
  p.run.first_year = first_year;
  p.run.warm_up_years = warm_up;
  p.run.years = years;
  return p;
}

TEST(Plan, measures_calendar_years) {
  const Plan plan = plan_of(city(2015, 2, 3));
  EXPECT_EQ(plan.first_measured_day, 365 + 365);
  EXPECT_EQ(plan.end_day, 730 + 365 + 366 + 365);
  EXPECT_EQ(plan_of(city(2017, 1, 1)).first_measured_day, 366) << "2016 is a leap year";
}

TEST(Plan, parts_of_years_come_in_whole_days) {
  const Plan plan = plan_of(city(2015, 0.5, 0.25));
  EXPECT_EQ(plan.first_measured_day, 182);
  EXPECT_EQ(plan.end_day, 182 + 91);
  EXPECT_EQ(plan.months.front().month, 6) << "the second half of 2014 begins in July";
}

TEST(Plan, months_cover_the_run) {
  const Plan plan = plan_of(city(2015, 1.3, 2.6));
  ASSERT_GE(plan.months.size(), 2U);
  EXPECT_EQ(plan.months.front().begins, 0);
  EXPECT_GE(plan.months.back().begins, world::Seconds{plan.end_day} * 86400);
  const auto& season = plan.policies.front().season;
  for (std::size_t m = 0; m + 1 < plan.months.size(); ++m) {
    const world::Seconds seconds = plan.months[m + 1].begins - plan.months[m].begins;
    EXPECT_GT(seconds, 0);
    EXPECT_LE(seconds, 31 * 86400);
    EXPECT_EQ(plan.months[m + 1].month, (plan.months[m].month + 1) % 12);
  }
  EXPECT_NEAR(std::accumulate(season.begin(), season.end(), 0.0), 12, 1e-12);
}

TEST(Plan, months_know_their_calendar_year) {
  for (const double warm_up : {0.0, 1.3}) {
    const Plan plan = plan_of(city(2015, warm_up, 2.6));
    std::uint8_t year = 0;
    for (std::size_t m = 0; m < plan.months.size(); ++m) {
      year = static_cast<std::uint8_t>(year + (m > 0 && plan.months[m].month == 0 ? 1 : 0));
      EXPECT_EQ(plan.months[m].year, year);
    }
    EXPECT_GT(year, 1);
  }
}

TEST(Plan, reports_what_cannot_be_run) {
  scenario::Scenario scenario;
  scenario.policies = {{0, small_city()}};
  scenario.policies[0].parameters.city.areas[0].second.served_by = {"nowhere"};
  base::Problems problems;
  EXPECT_TRUE(run::plan_of(scenario, problems).policies.empty());
  EXPECT_FALSE(problems.empty());
}

TEST(Plan, tells_when_onset_grows_beyond_the_candidates) {
  scenario::Scenario scenario;
  scenario.policies = {{0, small_city()}};
  scenario.policies[0].parameters.needs.ceiling_factor = 1;
  scenario.policies[0].parameters.needs.trend_per_year = 0.1;
  base::Problems problems;
  const Plan plan = run::plan_of(scenario, problems);
  ASSERT_EQ(problems.all().size(), 1U);
  EXPECT_EQ(problems.all()[0].path, "needs.ceiling_factor");
}

TEST(Replication, ends_where_the_plan_ends) {
  const Plan plan = plan_of(city(2015, 0, 0.1));
  Replication running(plan, 1, 0, Audit::every_event);
  std::int32_t days = 0;
  running.advance_to(1000000,
                     [&](std::int32_t day, const world::FactsOfDay&) { EXPECT_EQ(day, days++); });
  EXPECT_EQ(days, 36);
  EXPECT_TRUE(running.done());
  EXPECT_EQ(running.day(), 35);
  EXPECT_GT(running.events(), 0U);
  running.advance_to(2000000, [](std::int32_t, const world::FactsOfDay&) { FAIL(); });
}

}  // namespace
}  // namespace samenspel::run
