#include "core/rules/need_shape.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/random/key.hpp"
#include "core/rules/onset.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::rules {
namespace {

constexpr std::uint32_t sample = 40000;
constexpr std::uint8_t two_children = 0b110;  // the eldest has come of age

struct Needs {
  run::Plan plan;
  explicit Needs(const scenario::Parameters& p) : plan(support::plan_of(p)) {}
  world::Case draw(std::uint32_t ordinal) const {
    world::Case item;
    item.area = 0;
    item.ordinal = ordinal;
    const scenario::Policy& policy = plan.policies.front();
    const random::Key key = random::mix(9, 0);
    item.first_domain = first_domain(policy.areas[0], item.subject(), key);
    draw_bricks(item, two_children, policy.areas[0], policy, key,
                philox(first_brick_counter(item.subject()), key));
    return item;
  }
};

scenario::Parameters plain() {
  scenario::Parameters p = support::small_city();
  for (auto& [name, domain] : p.needs.domains) {
    domain.difficulty_shift = 0;
    domain.goes_with.clear();
  }
  p.city.areas[0].second.profile.clear();
  p.needs.work_by_difficulty = 0;
  return p;
}

double log_odds(const world::Brick& brick) {
  return std::log(brick.difficulty / (1.0 - brick.difficulty));
}

TEST(NeedShape, has_the_means_of_its_parameters) {
  scenario::Parameters p = plain();
  p.needs.further_bricks = 1.2;
  p.needs.hidden = 0.2;
  p.needs.ongoing = 0.1;
  const Needs needs(p);
  double bricks = 0, further = 0, hidden = 0, ongoing = 0, work = 0, lasting = 0, below = 0,
         child = 0;
  for (std::uint32_t n = 0; n < sample; ++n) {
    const world::Case item = needs.draw(n);
    ASSERT_GE(item.brick_count, 1);
    ASSERT_FALSE(item.bricks[0].is(world::hidden)) << "a need shows something";
    ASSERT_EQ(item.next_ordinal, item.brick_count);
    bricks += item.brick_count;
    further += item.brick_count - 1;
    for (std::size_t b = 0; b < item.brick_count; ++b) {
      const world::Brick& brick = item.bricks[b];
      ASSERT_EQ(brick.ordinal, b);
      ASSERT_GT(brick.difficulty, 0);
      ASSERT_LT(brick.difficulty, 1);
      hidden += brick.is(world::hidden) ? 1 : 0;
      ongoing += brick.is(world::ongoing) ? 1 : 0;
      below += brick.difficulty < 0.395F ? 1 : 0;
      if (brick.domain == 0) {
        child += brick.owner >= world::owner_first_child ? 1 : 0;
        lasting += 1;
      }
      ASSERT_LT(brick.owner, world::owner_first_child + 3);
      ASSERT_NE(brick.owner, world::owner_first_child) << "two children at home";
      work += brick.is(world::ongoing) ? 0 : brick.amount;
    }
  }
  EXPECT_NEAR(further / sample, 1.2, 0.02);
  EXPECT_NEAR(hidden / further, 0.2, 0.008);
  EXPECT_NEAR(ongoing / bricks, 0.1, 0.005);
  EXPECT_NEAR(below / bricks, 0.5, 0.01) << "the median";
  EXPECT_NEAR(work / (bricks - ongoing), 22.7, 0.4);
  EXPECT_NEAR(child / lasting, 0.6, 0.01);
}

TEST(NeedShape, difficulties_of_one_need_share_half_of_their_variance) {
  scenario::Parameters p = plain();
  p.needs.further_bricks = 2;
  p.needs.difficulty_spread = 0.9;
  p.needs.difficulty_shared = 0.5;
  const Needs needs(p);
  double n = 0, x = 0, xx = 0, y = 0, yy = 0, xy = 0;
  for (std::uint32_t ordinal = 0; ordinal < sample; ++ordinal) {
    const world::Case item = needs.draw(ordinal);
    if (item.brick_count >= 2) {
      const double a = log_odds(item.bricks[0]), b = log_odds(item.bricks[1]);
      n += 1, x += a, xx += a * a, y += b, yy += b * b, xy += a * b;
    }
  }
  const double variance_x = xx / n - x * x / n / n, variance_y = yy / n - y * y / n / n;
  EXPECT_NEAR(std::sqrt(variance_x), 0.9, 0.02);
  EXPECT_NEAR((xy / n - x * y / n / n) / std::sqrt(variance_x * variance_y), 0.5, 0.02);
}

TEST(NeedShape, domains_go_together) {
  scenario::Parameters p = plain();
  p.needs.further_bricks = 3;
  p.needs.domains[1].second.goes_with = {{"safety", 8.0}};  // trauma goes with safety
  const Needs needs(p);
  double after_trauma = 0, safety_after_trauma = 0, after_others = 0, safety_after_others = 0,
         first = 0, trauma = 0;
  for (std::uint32_t n = 0; n < sample; ++n) {
    const world::Case item = needs.draw(n);
    first += 1;
    trauma += item.first_domain == 1 ? 1 : 0;
    for (std::size_t b = 1; b < item.brick_count; ++b) {
      (item.first_domain == 1 ? after_trauma : after_others) += 1;
      (item.first_domain == 1 ? safety_after_trauma : safety_after_others) +=
          item.bricks[b].domain == 2 ? 1 : 0;
    }
  }
  EXPECT_NEAR(trauma / first, 2.0 / 8, 0.01);
  EXPECT_NEAR(safety_after_others / after_others, 1.0 / 8, 0.01);
  EXPECT_NEAR(safety_after_trauma / after_trauma, 8.0 / 15, 0.015);
}

TEST(NeedShape, depends_on_the_address_alone) {
  const Needs needs(support::small_city());
  const world::Case a = needs.draw(7), b = needs.draw(7), c = needs.draw(8);
  ASSERT_EQ(a.brick_count, b.brick_count);
  for (std::size_t i = 0; i < a.brick_count; ++i) {
    EXPECT_EQ(a.bricks[i].difficulty, b.bricks[i].difficulty);
    EXPECT_EQ(a.bricks[i].amount, b.bricks[i].amount);
  }
  EXPECT_NE(a.bricks[0].difficulty, c.bricks[0].difficulty);
}

TEST(NeedShape, harder_bricks_take_more_work) {
  scenario::Parameters p = plain();
  p.needs.work_by_difficulty = 1;
  const scenario::Parameters without = plain();
  const Needs needs(p), plain_needs(without);
  for (std::uint32_t n = 0; n < 1000; ++n) {
    const world::Brick with = needs.draw(n).bricks[0], base = plain_needs.draw(n).bricks[0];
    if (!with.is(world::ongoing)) {
      ASSERT_NEAR(with.amount / base.amount, std::exp(base.difficulty - 0.4), 1e-4);
    }
  }
}

TEST(NeedShape, certain_difficulty_at_the_edges) {
  scenario::Parameters p = plain();
  p.needs.difficulty_median = 0;
  EXPECT_EQ(Needs(p).draw(1).bricks[0].difficulty, 0);
  p.needs.difficulty_median = 1;
  EXPECT_EQ(Needs(p).draw(1).bricks[0].difficulty, 1);
  p.needs.difficulty_median = 0.3;
  p.needs.difficulty_spread = 0;
  EXPECT_NEAR(Needs(p).draw(1).bricks[0].difficulty, 0.3, 1e-6);
}

}  // namespace
}  // namespace samenspel::rules
