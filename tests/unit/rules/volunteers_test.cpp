#include "core/rules/volunteers.hpp"

#include <gtest/gtest.h>

#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

TEST(Volunteers, are_some_of_those_who_were_helped) {
  scenario::SocialBase p;
  int volunteers = 0;
  constexpr std::uint32_t needs = 4000;
  for (std::uint32_t n = 0; n < needs; ++n) {
    p.client_volunteers = 0;
    EXPECT_FALSE(becomes_volunteer(with({}, n), p, key));
    p.client_volunteers = 0.2;
    volunteers += becomes_volunteer(with({}, n), p, key) ? 1 : 0;
  }
  EXPECT_NEAR(volunteers, needs * 0.2, 101);  // four standard deviations
}

TEST(Volunteers, stop_at_a_steady_rate) {
  scenario::SocialBase p;
  p.volunteer_months = 12;
  const auto year = static_cast<world::Seconds>(scenario::seconds_per_year);
  EXPECT_DOUBLE_EQ(volunteer_hours_left(10, 0, p), 10);
  EXPECT_NEAR(volunteer_hours_left(10, year, p), 3.67879, 1e-4);
  EXPECT_EQ(volunteer_hours_left(0, year, p), 0);
}

}  // namespace
}  // namespace samenspel::rules
