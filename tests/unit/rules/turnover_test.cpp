#include "core/rules/turnover.hpp"

#include <gtest/gtest.h>

namespace samenspel::rules {
namespace {

constexpr world::Seconds month = 365 * 86400 / 12;

TEST(Turnover, spends_a_unit_exponential_for_each_person) {
  const random::Key key = random::mix(8, 0);
  double sum = 0, squares = 0;
  constexpr std::uint32_t posts = 4000;
  for (std::uint32_t post = 0; post < posts; ++post) {
    const double patience =
        patience_of(random::subject(random::Who::worker, 3, post), post % 5 == 0 ? 1 : 0, key);
    sum += patience;
    squares += patience * patience;
  }
  EXPECT_NEAR(sum / posts, 1, 0.05);
  EXPECT_NEAR(squares / posts, 2, 0.2);
  const random::Subject post = random::subject(random::Who::worker, 3, 1);
  EXPECT_NE(patience_of(post, 0, key), patience_of(post, 1, key));
}

TEST(Turnover, is_usual_at_the_usual_satisfaction_and_falls_with_more) {
  scenario::Staff p;
  p.turnover_slope = 2;
  p.usual_satisfaction = 0.6;
  EXPECT_EQ(leaving_rate(0.15, 0.6, p), 0.15);
  EXPECT_NEAR(leaving_rate(0.15, 0.6 - 0.34657359027997264, p), 0.30, 1e-12);
  EXPECT_LT(leaving_rate(0.15, 0.7, p), 0.15);
  p.turnover_slope = 0;
  EXPECT_EQ(leaving_rate(0.15, 0.1, p), 0.15);
}

TEST(Turnover, new_workers_become_productive) {
  const scenario::Staff p;  // from a half, in six months
  EXPECT_EQ(productivity(0, p), 0.5);
  EXPECT_NEAR(productivity(3 * month, p), 0.75, 1e-12);
  EXPECT_EQ(productivity(6 * month, p), 1);
  EXPECT_EQ(productivity(60 * month, p), 1);
  scenario::Staff at_once;
  at_once.ramp_up_months = 0;
  EXPECT_EQ(productivity(0, at_once), 1);
}

}  // namespace
}  // namespace samenspel::rules
