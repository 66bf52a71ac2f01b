#include "core/rules/clarification.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Clarification, recognition_runs_from_at_least_to_certain) {
  EXPECT_EQ(recognised_chance(0, 0.3), 0.3);
  EXPECT_EQ(recognised_chance(1, 0.3), 1);
  EXPECT_DOUBLE_EQ(recognised_chance(0.5, 0.3), 0.65);
}

TEST(Clarification, the_view_is_better_with_skill_and_too_rosy_in_overestimated_domains) {
  const City city([](scenario::Parameters& p) {
    p.expertise.view_error = 0.2;
    p.needs.domains[trauma].second.overestimated = 0.5;
  });
  for (const double skill : {0.0, 0.5, 1.0}) {
    double sum = 0, squares = 0;
    constexpr int sample = 20000;
    for (std::uint32_t n = 0; n < sample; ++n) {
      const Case item = with({brick(trauma, 0.7F, 10)}, n);
      const double error = perceived_difficulty(item, item.bricks[0], skill, city.policy(), key) -
                           item.bricks[0].difficulty;
      sum += error, squares += error * error;
    }
    const double mean = sum / sample;
    EXPECT_NEAR(mean, -0.5 * (1 - skill) * 0.3, 0.006);
    EXPECT_NEAR(std::sqrt(squares / sample - mean * mean), 0.2 * (1 - skill), 0.004);
  }
  const Case item = with({brick(trauma, 0.7F, 10)});
  EXPECT_EQ(perceived_difficulty(item, item.bricks[0], 0.3, city.policy(), key),
            perceived_difficulty(item, item.bricks[0], 0.3, city.policy(), key))
      << "asked twice";
}

}  // namespace
}  // namespace samenspel::rules
