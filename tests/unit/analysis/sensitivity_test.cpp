#include "statistics/morris.hpp"
#include "statistics/sobol_indices.hpp"
#include "statistics/split_mix.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <stdexcept>

namespace samenspel::statistics {
namespace {

using Function = std::function<double(std::span<const double>)>;

std::vector<double> outcomes_at(const Design& design, const Function& function) {
  std::vector<double> outcomes;
  for (std::size_t p = 0; p < design.points(); ++p) {
    outcomes.push_back(function(design.point(p)));
  }
  return outcomes;
}

constexpr double pi = 3.14159265358979323846;

/// Ishigami & Homma 1990, a = 7, b = 0.1, on (-pi, pi)^3.
double ishigami(std::span<const double> x) {
  const auto angle = [](double unit) { return pi * (2 * unit - 1); };
  const double third = std::pow(angle(x[2]), 4);
  return std::sin(angle(x[0])) + 7 * std::pow(std::sin(angle(x[1])), 2) +
         0.1 * third * std::sin(angle(x[0]));
}

constexpr double ishigami_variance =
    7 * 7 / 8.0 + 0.1 * 97.40909103400244 / 5 + 0.01 * 9488.531016070574 / 18 + 0.5;

/// Sobol's g: factor i alone makes 1 / (3 (1 + a_i)^2) of what they make together.
const std::vector<double> g_weights{0, 1, 4.5, 9};
double sobol_g(std::span<const double> x) {
  double product = 1;
  for (std::size_t i = 0; i < x.size(); ++i) {
    product *= (std::abs(4 * x[i] - 2) + g_weights[i]) / (1 + g_weights[i]);
  }
  return product;
}
double g_part(std::size_t i) { return 1 / (3 * std::pow(1 + g_weights[i], 2)); }
double g_variance() {
  double product = 1;
  for (std::size_t i = 0; i < g_weights.size(); ++i) {
    product *= 1 + g_part(i);
  }
  return product - 1;
}

TEST(SobolIndices, of_ishigami_are_those_of_theory) {
  const Design design = saltelli_design(3, 4096, 7);
  ASSERT_EQ(design.points(), 4096U * 5);
  const SobolIndices found = sobol_indices(3, outcomes_at(design, ishigami));
  EXPECT_NEAR(found.variance, ishigami_variance, 0.02 * ishigami_variance);
  const double first[3] = {0.3139, 0.4424, 0}, total[3] = {0.5576, 0.4424, 0.2437};
  for (std::size_t f = 0; f < 3; ++f) {
    EXPECT_NEAR(found.factors[f].first.estimate, first[f], 0.02) << f;
    EXPECT_NEAR(found.factors[f].total.estimate, total[f], 0.02) << f;
    EXPECT_TRUE(found.factors[f].total.contains(found.factors[f].total.estimate));
  }
}

TEST(SobolIndices, of_g_are_those_of_theory) {
  const Design design = saltelli_design(4, 4096, 8);
  const SobolIndices found = sobol_indices(4, outcomes_at(design, sobol_g));
  for (std::size_t f = 0; f < 4; ++f) {
    const double alone = g_part(f) / g_variance();
    const double together = g_part(f) * (1 + g_variance()) / (1 + g_part(f)) / g_variance();
    EXPECT_NEAR(found.factors[f].first.estimate, alone, 0.02) << f;
    EXPECT_NEAR(found.factors[f].total.estimate, together, 0.02) << f;
  }
}

/// Chance of the same size as the outcome itself would count as interaction, were it not taken off.
TEST(SobolIndices, chance_is_taken_off) {
  SplitMix random(3);
  const double noise = std::sqrt(ishigami_variance);
  const Design design = saltelli_design(3, 16384, 7);
  const std::vector<double> noisy = outcomes_at(design, [&](std::span<const double> x) {
    return ishigami(x) + noise * std::sqrt(12.0) * (random.uniform() - 0.5);
  });
  const SobolIndices blind = sobol_indices(3, noisy);
  EXPECT_GT(blind.factors[2].total.estimate, 0.5);
  EXPECT_LT(blind.factors[1].first.estimate, 0.3);
  const SobolIndices found = sobol_indices(3, noisy, noise * noise);
  EXPECT_NEAR(found.noise_share, 0.5, 0.02);
  EXPECT_NEAR(found.factors[0].first.estimate, 0.3139, 0.05);
  EXPECT_NEAR(found.factors[1].first.estimate, 0.4424, 0.05);
  EXPECT_NEAR(found.factors[2].total.estimate, 0.2437, 0.05);
}

/// In repeated designs the 95% interval holds the true index most of the time.
TEST(SobolIndices, intervals_hold_what_is_true) {
  int inside = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Design design = saltelli_design(3, 256, seed);
    const SobolIndices found = sobol_indices(3, outcomes_at(design, ishigami));
    inside += found.factors[0].total.contains(0.5576) ? 1 : 0;
  }
  EXPECT_GE(inside, 35);
}

TEST(SobolIndices, a_design_goes_on_where_it_stopped) {
  const Design whole = saltelli_design(2, 8, 5), rest = saltelli_design(2, 4, 5, 4);
  for (std::size_t p = 0; p < rest.points(); ++p) {
    EXPECT_EQ(rest.point(p)[0], whole.point(16 + p)[0]);
    EXPECT_EQ(rest.point(p)[1], whole.point(16 + p)[1]);
  }
}

TEST(SobolIndices, refuses_what_has_none) {
  EXPECT_THROW((void)sobol_indices(2, std::vector<double>{1, 2, 3}), std::invalid_argument);
  EXPECT_THROW((void)sobol_indices(2, std::vector<double>(8, 1.0)), std::invalid_argument);
  EXPECT_THROW((void)sobol_indices(0, std::vector<double>{1, 2, 3, 4}), std::invalid_argument);
}

TEST(Morris, steps_move_one_factor_by_the_same_length) {
  const Design design = morris_design(5, 6, 4, 2);
  ASSERT_EQ(design.points(), 36U);
  for (std::size_t p = 0; p < design.points(); ++p) {
    for (std::size_t f = 0; f < 5; ++f) {
      const double level = design.point(p)[f] * 3;
      EXPECT_NEAR(level, std::round(level), 1e-12) << "points lie on the grid";
      if (p % 6 != 5) {
        const double step = std::abs(design.point(p + 1)[f] - design.point(p)[f]);
        EXPECT_TRUE(step == 0 || std::abs(step - 2.0 / 3) < 1e-12);
      }
    }
  }
  const Design rest = morris_design(5, 2, 4, 2, 4);
  EXPECT_EQ(rest.point(7)[3], design.point(24 + 7)[3]) << "more trajectories can be added";
  EXPECT_THROW((void)morris_design(3, 2, 3, 1), std::invalid_argument);
}

TEST(Morris, tells_what_acts_alone_from_what_acts_with_others) {
  const Design design = morris_design(4, 200, 4, 1);
  const std::vector<double> outcomes = outcomes_at(design, [](std::span<const double> x) {
    return 3 * x[0] - 2 * x[1] + 8 * (x[2] - 0.5) * (x[1] - 0.5);  // the last does nothing
  });
  const std::vector<ElementaryEffects> effects = elementary_effects(design, outcomes);
  EXPECT_NEAR(effects[0].mean.estimate, 3, 1e-9);
  EXPECT_NEAR(effects[0].spread, 0, 1e-9);
  EXPECT_NEAR(effects[1].mean.estimate, -2, 0.5);
  EXPECT_NEAR(effects[2].mean.estimate, 0, 0.5);
  EXPECT_GT(effects[2].mean_size.estimate, 2);
  EXPECT_GT(effects[2].spread, 2);
  EXPECT_EQ(effects[3].mean_size.estimate, 0);
  EXPECT_TRUE(effects[1].mean.contains(-2));
}

TEST(Morris, refuses_outcomes_that_do_not_fit) {
  const Design design = morris_design(2, 2, 4, 1);
  EXPECT_THROW((void)elementary_effects(design, std::vector<double>(5)), std::invalid_argument);
  const Design one = morris_design(2, 1, 4, 1);
  EXPECT_THROW((void)elementary_effects(one, std::vector<double>(3)), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::statistics
