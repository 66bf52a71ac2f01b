#include "core/rules/help_seeking.hpp"

#include <gtest/gtest.h>

#include <random>

#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {
namespace {

using world::Seconds;

struct Setting {
  run::Plan plan = support::plan_of(support::small_city());
  world::Shared shared;
  Setting() {
    shared.months = plan.months;
    shared.ends = Seconds{plan.end_day} * 86400;
  }
  const scenario::Policy& policy() const { return plan.policies.front(); }

  /// Integral of the season index, second by second within months.
  double season_between(Seconds from, Seconds to) const {
    double sum = 0;
    for (std::size_t m = 0; m + 1 < shared.months.size(); ++m) {
      const Seconds begin = std::max(from, shared.months[m].begins);
      const Seconds end = std::min(to, shared.months[m + 1].begins);
      sum += end > begin
                 ? policy().season[shared.months[m].month] * static_cast<double>(end - begin)
                 : 0;
    }
    return sum;
  }
};

TEST(AskingRate, grows_with_burden_and_falls_with_the_threshold) {
  scenario::HelpSeeking p;
  p.asks_per_week = 0.5;
  p.burden_power = 1;
  p.threshold_per_week_wait = 0.05;
  EXPECT_NEAR(asking_rate(0.5, 0.25, 0, p), 0.5 / 1.25, 1e-15);
  EXPECT_NEAR(asking_rate(1.0, 0.25, 0, p), 1.0 / 1.25, 1e-15);
  EXPECT_NEAR(asking_rate(0.5, 0.25, 10, p), 0.5 / 1.75, 1e-15);
  EXPECT_EQ(asking_rate(0, 0.25, 0, p), 0);
  p.burden_power = 0;
  EXPECT_NEAR(asking_rate(0, 0.25, 0, p), 0.5 / 1.25, 1e-15);
}

TEST(AskingRate, each_area_has_its_own_door) {
  scenario::Parameters p = support::small_city();
  p.help_seeking.threshold = 0.3;
  p.city.areas[0].second.door_threshold = 0.2;
  p.city.areas[1].second.door_threshold = -1;
  const run::Plan plan = support::plan_of(p);
  EXPECT_DOUBLE_EQ(plan.policies.front().areas[0].threshold, 0.5);
  EXPECT_EQ(plan.policies.front().areas[1].threshold, 0) << "no door is nearer than at home";
}

TEST(InSeason, spends_the_hazard_over_the_calendar) {
  const Setting setting;
  std::mt19937_64 random(2);
  for (int n = 0; n < 2000; ++n) {
    const auto from = static_cast<Seconds>(random() % (700 * 86400ULL));
    const auto hazard = static_cast<double>(random() % (500 * 86400ULL));
    const Seconds at = in_season(from, hazard, setting.shared, setting.policy());
    const double until_the_end = setting.season_between(from, setting.shared.months.back().begins);
    if (at == world::never) {
      ASSERT_GE(hazard, until_the_end - 2);
    } else {
      ASSERT_NEAR(setting.season_between(from, at), hazard, 3);
    }
  }
}

TEST(InSeason, is_the_plain_sum_without_season) {
  Setting setting;
  scenario::Parameters flat = support::small_city();
  flat.city.season.assign(12, 3.0);
  setting.plan = support::plan_of(flat);
  EXPECT_NEAR(static_cast<double>(in_season(1000, 5e6, setting.shared, setting.policy())),
              1000 + 5e6, 2);
  EXPECT_EQ(in_season(1000, 0.5, setting.shared, setting.policy()), 1000);
}

TEST(InSeason, passes_over_months_in_which_nobody_asks) {
  Setting setting;
  scenario::Parameters p = support::small_city();
  p.city.season = {1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  setting.plan = support::plan_of(p);
  const Seconds end_of_january = 31 * 86400;
  const Seconds at = in_season(end_of_january - 100, 1000, setting.shared, setting.policy());
  EXPECT_GT(at, setting.shared.months[3].begins);
  EXPECT_LT(at, setting.shared.months[3].begins + 1000);
}

}  // namespace
}  // namespace samenspel::rules
