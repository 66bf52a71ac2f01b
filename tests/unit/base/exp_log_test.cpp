#include "core/base/exp_log.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>

namespace samenspel::base {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A plain generator, so that this test stands below the random numbers of the core.
class Bits {
 public:
  std::uint64_t operator()() { return scrambled(state_ += 0x9E3779B97F4A7C15u); }
  static std::uint64_t scrambled(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
  }
  double unit() { return static_cast<double>((*this)() >> 11) * 0x1p-53; }
  double between(double low, double high) { return low + (high - low) * unit(); }

 private:
  std::uint64_t state_ = 42;
};

constexpr int samples = 300000;

// libm's long double is the judge where it has more bits than double; Emscripten's has them in name
// only.
#if __LDBL_MANT_DIG__ > 60 && !defined(__EMSCRIPTEN__)
/// The distance from the exact value in units of the last place of a double.
double ulps(long double exact, double got) {
  int exponent = 0;
  (void)std::frexp(static_cast<double>(exact), &exponent);
  const int last_place = (exponent < -1021 ? -1021 : exponent) - 53;
  return static_cast<double>(std::fabs(exact - static_cast<long double>(got)) /
                             std::ldexp(1.0L, last_place));
}

TEST(Log, is_within_one_unit_in_the_last_place) {
  Bits bits;
  double worst = 0;
  const auto look = [&](double x) {
    worst = std::fmax(worst, ulps(std::log(static_cast<long double>(x)), log(x)));
  };
  for (int i = 0; i < samples; ++i) {
    look(bits.between(1e-12, 1));
    look(bits.between(0.98, 1.02));
    look(from_bits(bits() >> 2));  // every size, subnormals too
  }
  EXPECT_LT(worst, 1.0);
}

TEST(Exp, is_within_one_unit_in_the_last_place) {
  Bits bits;
  double worst = 0;
  const auto look = [&](double x) {
    worst = std::fmax(worst, ulps(std::exp(static_cast<long double>(x)), exp(x)));
  };
  for (int i = 0; i < samples; ++i) {
    look(bits.between(-1, 1));
    look(bits.between(-40, 40));
    look(bits.between(-745, 709.78));
  }
  EXPECT_LT(worst, 1.0);
}

TEST(Pow, is_within_one_unit_in_the_last_place) {
  Bits bits;
  double worst = 0;
  for (int i = 0; i < samples; ++i) {
    const double x = bits.between(1e-6, 4);
    const double y = bits.between(-50, 50) / std::fmax(1.0, std::fabs(std::log(x)));
    worst = std::fmax(
        worst, ulps(std::pow(static_cast<long double>(x), static_cast<long double>(y)), pow(x, y)));
  }
  EXPECT_LT(worst, 1.0);
}
#endif

TEST(Log, has_the_right_ends) {
  EXPECT_EQ(log(1), 0);
  EXPECT_EQ(log(0), -infinity);
  EXPECT_EQ(log(infinity), infinity);
  EXPECT_TRUE(std::isnan(log(-1)));
  EXPECT_TRUE(std::isnan(log(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_DOUBLE_EQ(log(std::numeric_limits<double>::denorm_min()), -744.44007192138126231);
}

TEST(Exp, has_the_right_ends) {
  EXPECT_EQ(exp(0), 1);
  EXPECT_EQ(exp(-infinity), 0);
  EXPECT_EQ(exp(infinity), infinity);
  EXPECT_EQ(exp(710), infinity);
  EXPECT_EQ(exp(-746), 0);
  EXPECT_LT(exp(709.78), infinity);
  EXPECT_GT(exp(-745), 0);
  EXPECT_TRUE(std::isnan(exp(std::numeric_limits<double>::quiet_NaN())));
}

TEST(Pow, has_the_right_ends) {
  EXPECT_EQ(pow(0, 2), 0);
  EXPECT_EQ(pow(0, 0), 1);
  EXPECT_EQ(pow(0, -1), infinity);
  EXPECT_EQ(pow(1, 1e300), 1);
  EXPECT_EQ(pow(2, 1e300), infinity);
  EXPECT_EQ(pow(2, -1e300), 0);
  EXPECT_EQ(pow(infinity, 0.5), infinity);
  EXPECT_EQ(pow(infinity, -0.5), 0);
  EXPECT_TRUE(std::isnan(pow(-1, 2)));
  EXPECT_TRUE(std::isnan(pow(2, std::numeric_limits<double>::quiet_NaN())));
  for (int n = -1074; n < 1024; ++n) ASSERT_EQ(pow(2, n), std::ldexp(1.0, n)) << n;
  for (int n = 0; n < 20; ++n) ASSERT_EQ(pow(n, 3), n * n * n);
}

TEST(Exp, does_not_fall_where_the_argument_rises) {
  Bits bits;
  for (int i = 0; i < samples; ++i) {
    const double x = bits.between(-30, 30);
    const double next = std::nextafter(x, infinity);
    ASSERT_LE(exp(x), exp(next)) << x;
  }
}

TEST(Floor, is_the_whole_number_below) {
  Bits bits;
  for (int i = 0; i < samples; ++i) {
    const double x = bits.between(-1000, 1000);
    ASSERT_EQ(floor(x), std::floor(x));
  }
  for (const double x : {-2.0, -0.5, 0.0, 0.5, 2.0, 1e15 + 0.5, -1e15 - 0.5, 1e300, -infinity}) {
    EXPECT_EQ(floor(x), std::floor(x));
  }
}

/// A chained hash of the bits of many results: the same in every compiler.
TEST(ExpLog, gives_the_same_bits_everywhere) {
  Bits bits;
  std::uint64_t hash = 0;
  const auto add = [&](double x) { hash = Bits::scrambled(hash ^ bits_of(x)); };
  for (int i = 0; i < samples; ++i) {
    const double x = bits.between(1e-9, 20);
    add(log(x));
    add(exp(x - 10));
    add(pow(x, bits.between(-3, 3)));
    add(sqrt(x));
    add(floor(x));
  }
  EXPECT_EQ(hash, 0xAC117F4E94EEDF26u) << "0x" << std::hex << std::uppercase << hash;
}

}  // namespace
}  // namespace samenspel::base
