#include "core/base/gamma.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/check.hpp"

namespace samenspel::base {
namespace {

TEST(Gamma, agrees_with_factorials) {
  double factorial = 1;
  for (int n = 1; n <= 170; ++n) {
    EXPECT_NEAR(gamma(n) / factorial, 1, n <= 30 ? 1e-13 : 1e-12) << n;
    factorial *= n;
  }
}

TEST(Gamma, agrees_with_the_library) {
  for (double x = 0.01; x < 20; x += 0.013) EXPECT_NEAR(gamma(x) / std::tgamma(x), 1, 1e-13) << x;
  EXPECT_NEAR(gamma(0.5), 1.7724538509055160273, 1e-13);
}

TEST(Gamma, refuses_what_it_does_not_know) {
  EXPECT_THROW((void)gamma(0), Bug);
  EXPECT_THROW((void)gamma(172), Bug);
}

}  // namespace
}  // namespace samenspel::base
