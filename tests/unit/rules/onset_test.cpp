#include "core/rules/onset.hpp"

#include <gtest/gtest.h>

#include <array>

#include "core/rules/need_shape.hpp"
#include "unit/rules/cases_by_hand.hpp"

namespace samenspel::rules {
namespace {

std::uint8_t domain_of(std::uint32_t candidate, const scenario::AreaPolicy& area) {
  return first_domain(area, random::subject(random::Who::need, 0, candidate), key);
}

TEST(Onset, domains_come_by_weight) {
  const City city([](scenario::Parameters& p) { p.city.areas[0].second.profile.clear(); });
  std::array<int, 3> count{};
  for (std::uint32_t n = 0; n < 40000; ++n) {
    ++count[domain_of(n, city.policy().areas[0])];
  }
  EXPECT_NEAR(count[parenting] / 40000.0, 5.0 / 8, 0.01);
  EXPECT_NEAR(count[trauma] / 40000.0, 2.0 / 8, 0.01);
  EXPECT_NEAR(count[safety] / 40000.0, 1.0 / 8, 0.01);
}

TEST(Onset, an_area_with_one_domain_has_no_other) {
  const City city([](scenario::Parameters& p) {
    p.city.areas[0].second.profile = {{"parenting", 0.0}, {"safety", 0.0}};
  });
  for (std::uint32_t n = 0; n < 100; ++n) {
    EXPECT_EQ(domain_of(n, city.policy().areas[0]), trauma);
  }
}

TEST(Onset, share_follows_rate_and_trend) {
  scenario::AreaPolicy area;
  area.onset_per_second = 2;
  const auto year = static_cast<world::Seconds>(scenario::seconds_per_year);
  EXPECT_DOUBLE_EQ(accepted_share(area, 0, year, 4), 0.5);
  EXPECT_DOUBLE_EQ(accepted_share(area, 0.1, 5 * year, 4), 0.75);
  EXPECT_EQ(accepted_share(area, -0.2, 6 * year, 4), 0) << "never below nothing";
}

TEST(Onset, prevention_comes_and_goes_evenly) {
  EXPECT_FALSE(City().policy().areas[0].prevents);
  const City city([](scenario::Parameters& p) {
    p.city.areas[0].second.prevention = {{"parenting", 0.3}};
  });
  scenario::AreaPolicy area = city.policy().areas[0];
  ASSERT_TRUE(area.prevents);
  EXPECT_EQ(prevented_share(area, parenting, 0, 12), 0.3) << "that of the first policy is there";
  EXPECT_EQ(prevented_share(area, trauma, 0, 12), 0);
  area.prevented[parenting] = 0;  // a later policy ends it
  const auto year = static_cast<world::Seconds>(scenario::seconds_per_year);
  EXPECT_NEAR(prevented_share(area, parenting, year / 2, 12), 0.15, 1e-9);
  EXPECT_EQ(prevented_share(area, parenting, year, 12), 0);
}

}  // namespace
}  // namespace samenspel::rules
