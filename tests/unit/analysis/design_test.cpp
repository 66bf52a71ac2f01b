#include "statistics/design.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

namespace samenspel::statistics {
namespace {

bool same_point(std::span<const double> a, std::span<const double> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

/// Whether each of as many equal slices as there are points holds exactly one, in each factor.
bool fills_all_slices(const Design& design, std::size_t from, std::size_t count) {
  for (std::size_t f = 0; f < design.factors(); ++f) {
    std::set<std::size_t> slices;
    for (std::size_t p = from; p < from + count; ++p) {
      slices.insert(static_cast<std::size_t>(design.point(p)[f] * static_cast<double>(count)));
    }
    if (slices.size() != count) {
      return false;
    }
  }
  return true;
}

TEST(Design, a_grid_has_every_combination_once) {
  const std::vector<std::size_t> levels{3, 1, 2};
  const Design grid = grid_design(levels);
  ASSERT_EQ(grid.points(), 6U);
  std::set<std::vector<double>> seen;
  for (std::size_t p = 0; p < grid.points(); ++p) {
    seen.insert({grid.point(p).begin(), grid.point(p).end()});
    EXPECT_EQ(grid.point(p)[1], 0.5);
  }
  EXPECT_EQ(seen.size(), 6U);
  EXPECT_EQ(grid.point(1)[2], 1.0) << "the last factor changes fastest";
  EXPECT_THROW((void)grid_design(std::vector<std::size_t>{2, 0}), std::invalid_argument);
  EXPECT_THROW((void)grid_design(std::vector<std::size_t>(7, 10)), std::invalid_argument);
}

TEST(Design, one_at_a_time_moves_one_factor) {
  const std::vector<double> base{0.3, 0.6};
  const Design design = one_at_a_time_design(base, 3);
  ASSERT_EQ(design.points(), 7U);
  EXPECT_TRUE(same_point(design.point(0), base));
  for (std::size_t p = 1; p < design.points(); ++p) {
    const bool first = p <= 3;
    EXPECT_EQ(design.point(p)[first ? 1 : 0], base[first ? 1 : 0]);
    EXPECT_EQ(design.point(p)[first ? 0 : 1], static_cast<double>((p - 1) % 3) / 2);
  }
  EXPECT_THROW((void)one_at_a_time_design(base, 1), std::invalid_argument);
}

TEST(Design, a_latin_hypercube_has_one_point_in_each_slice) {
  EXPECT_TRUE(fills_all_slices(latin_hypercube(4, 37, 5), 0, 37));
}

TEST(Design, blocks_of_a_latin_hypercube_hang_on_seed_and_number_alone) {
  const Design one = latin_hypercube(3, 10, 5, 1), again = latin_hypercube(3, 10, 5, 1);
  EXPECT_TRUE(same_point(one.point(9), again.point(9)));
  EXPECT_FALSE(same_point(one.point(0), latin_hypercube(3, 10, 5, 0).point(0)));
  EXPECT_FALSE(same_point(one.point(0), latin_hypercube(3, 10, 6, 1).point(0)));
}

TEST(Design, a_power_of_two_of_sobol_points_fills_all_slices) {
  const Design design = sobol_design(6, 0, 128, 3);
  EXPECT_TRUE(fills_all_slices(design, 0, 64));
  EXPECT_TRUE(fills_all_slices(design, 64, 64));
  EXPECT_TRUE(fills_all_slices(design, 0, 128));
}

TEST(Design, sobol_points_go_on_where_they_stopped) {
  const Design whole = sobol_design(5, 0, 40, 9);
  for (const std::size_t first : {std::size_t{1}, std::size_t{2}, std::size_t{17}}) {
    const Design rest = sobol_design(5, first, 3, 9);
    for (std::size_t p = 0; p < 3; ++p) {
      EXPECT_TRUE(same_point(rest.point(p), whole.point(first + p))) << first << " + " << p;
    }
  }
  EXPECT_THROW((void)sobol_design(0, 0, 4, 1), std::invalid_argument);
  EXPECT_THROW((void)sobol_design(4000, 0, 4, 1), std::invalid_argument);
}

/// Known sequence: Sobol's first points in two dimensions are 0, 1/2, (3/4, 1/4), (1/4, 3/4); a
/// digital shift keeps the bitwise difference between points.
TEST(Design, sobol_points_are_those_of_joe_and_kuo) {
  const Design design = sobol_design(2, 0, 4, 11);
  const auto bits = [&design](std::size_t p, std::size_t f) {
    return static_cast<std::uint64_t>(std::ldexp(design.point(p)[f], 53));
  };
  const double expected[4][2] = {{0, 0}, {0.5, 0.5}, {0.75, 0.25}, {0.25, 0.75}};
  for (std::size_t p = 0; p < 4; ++p) {
    for (std::size_t f = 0; f < 2; ++f) {
      EXPECT_EQ(bits(p, f) ^ bits(0, f),
                static_cast<std::uint64_t>(std::ldexp(expected[p][f], 53)));
    }
  }
}

TEST(Design, refuses_points_outside_the_cube) {
  Design design(2);
  EXPECT_THROW(design.add(std::vector<double>{0.5}), std::invalid_argument);
  EXPECT_THROW(design.add(std::vector<double>{0.5, 1.01}), std::invalid_argument);
  EXPECT_THROW(design.add(std::vector<double>{std::nan(""), 0.5}), std::invalid_argument);
  EXPECT_EQ(design.points(), 0U);
}

}  // namespace
}  // namespace samenspel::statistics
