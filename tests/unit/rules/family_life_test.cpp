#include "core/rules/family_life.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/random/key.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {
namespace {

using world::Seconds;

constexpr auto year = static_cast<Seconds>(scenario::seconds_per_year);

struct Homes {
  run::Plan plan;
  world::Shared shared;
  explicit Homes(const scenario::Parameters& p = support::small_city())
      : plan(support::plan_of(p)) {
    shared.structure = &plan.structure;
    shared.key = random::mix(5, 0);
  }
  FamilyNow at(std::uint32_t home, Seconds time, std::uint16_t area = 0) const {
    return family_at(shared, plan.policies.front(), area, home, time);
  }
};

TEST(FamilyLife, one_generation_follows_another_without_overlap) {
  const Homes homes;
  for (std::uint32_t home = 0; home < 300; ++home) {
    FamilyNow before = homes.at(home, 0);
    for (Seconds time = 0; time < 25 * year; time += year / 7) {
      const FamilyNow now = homes.at(home, time);
      ASSERT_GT(now.leaves_at, time);
      if (now.generation == before.generation) {
        ASSERT_EQ(now.leaves_at, before.leaves_at);
        ASSERT_EQ(now.of_age_at, before.of_age_at);
      } else {
        ASSERT_LE(before.leaves_at, time);
        ASSERT_EQ(homes.at(home, before.leaves_at).generation,
                  static_cast<std::uint8_t>(before.generation + 1))
            << "the next family comes when the last one leaves";
        ASSERT_EQ(homes.at(home, before.leaves_at - 1).generation, before.generation);
      }
      before = now;
    }
  }
}

TEST(FamilyLife, children_are_under_18_and_born) {
  const Homes homes;
  for (std::uint32_t home = 0; home < 3000; ++home) {
    const Seconds time = home % 20 * year;
    const FamilyNow family = homes.at(home, time);
    int under_18 = 0;
    bool youngest_at_home = false;
    for (const Seconds of_age : family.of_age_at) {
      if (of_age != world::never) {
        under_18 += of_age > time && of_age - 18 * year <= time ? 1 : 0;
        youngest_at_home = of_age > time;
      }
    }
    ASSERT_TRUE(youngest_at_home) << "a family leaves when its youngest comes of age";
    ASSERT_EQ(family.children, std::max(under_18, 1));
    ASSERT_EQ(world::count_children(family.at_home), family.children);
    for (std::uint8_t child = 0; child < world::max_children && under_18 > 0; ++child) {
      ASSERT_TRUE((family.at_home >> child & 1) == 0 || family.of_age_at[child] > time);
    }
    if (family.comes_of_age) {
      ASSERT_TRUE(std::count(family.of_age_at.begin(), family.of_age_at.end(), family.leaves_at) >
                  0);
    }
  }
}

TEST(FamilyLife, is_stationary_over_twenty_years) {
  const Homes homes;
  constexpr std::uint32_t sample = 20000;
  double first_children = 0, first_leaving = 0;
  for (int when = 0; when <= 20; when += 5) {
    double children = 0, leaving = 0;
    for (std::uint32_t home = 0; home < sample; ++home) {
      const FamilyNow family = homes.at(home, when * year);
      children += family.children;
      leaving += family.leaves_at < (when + 1) * year ? 1 : 0;
    }
    children /= sample;
    leaving /= sample;
    if (when == 0) {
      first_children = children;
      first_leaving = leaving;
      EXPECT_GT(children, 1.3);
      EXPECT_LT(children, 1.73) << "the mean family size at most";
    }
    EXPECT_NEAR(children, first_children, 0.03) << when;  // 4 standard errors of a difference
    EXPECT_NEAR(leaving, first_leaving, 0.0125) << when;
  }
}

TEST(FamilyLife, nobody_moves_without_residence) {
  scenario::Parameters p = support::small_city();
  p.city.families.years_of_residence = 0;
  const FamilyNow family = Homes(p).at(4, 10 * year);
  EXPECT_EQ(family.leaves_at, world::never);
  EXPECT_EQ(family.generation, 0);
}

TEST(FamilyLife, does_not_depend_on_a_policy) {
  scenario::Parameters p = support::small_city();
  p.help.kappa = 0;
  p.teams[1].second.fte = {};
  const Homes homes, others(p);
  for (std::uint32_t home = 0; home < 100; ++home) {
    EXPECT_EQ(homes.at(home, 3 * year).leaves_at, others.at(home, 3 * year).leaves_at);
  }
}

TEST(FamilyTraits, spread_around_the_mean_of_the_area) {
  scenario::Parameters p = support::small_city();
  p.city.areas[0].second.trust = 0.55;
  p.city.areas[0].second.network_strength = 0.1;
  const Homes homes(p);
  constexpr std::uint32_t sample = 20000;
  double trust = 0;
  for (std::uint32_t home = 0; home < sample; ++home) {
    const FamilyTraits traits =
        family_traits(homes.shared, homes.plan.policies.front(), 0, home, 0);
    trust += traits.trust;
    ASSERT_NEAR(traits.trust, 0.55, 0.15 + 1e-6);
    ASSERT_GE(traits.network, 0);
    ASSERT_LE(traits.network, 0.3 + 1e-6);
  }
  EXPECT_NEAR(trust / sample, 0.55, 0.003);
}

}  // namespace
}  // namespace samenspel::rules
