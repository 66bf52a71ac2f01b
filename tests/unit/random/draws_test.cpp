#include "core/random/draws.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>
#include <string>

#include "core/base/check.hpp"
#include "unit/random/fit.hpp"

namespace samenspel::random {
namespace {

static_assert(std::uniform_random_bit_generator<Draws>);
static_assert(std::is_trivially_copyable_v<Draws>);

constexpr std::size_t size = 200000;
constexpr Key key = mix(20240101, 0);

/// One number from each of many addresses, as the model draws, after numbers from one long stream.
template <class Law>
std::vector<double> sample(Law law) {
  std::vector<double> numbers;
  numbers.reserve(size);
  Draws stream(key, subject(Who::run, 0, 0), Decision::work, 0);
  while (numbers.size() < size / 2) numbers.push_back(law(stream));
  for (std::uint32_t n = 0; numbers.size() < size; ++n) {
    Draws draws(key, subject(Who::need, n % 7, n / 7), Decision::work, n % 3);
    numbers.push_back(law(draws));
  }
  return numbers;
}

TEST(Draws, uniform_fits) {
  const auto numbers = sample([](Draws& d) { return d.uniform(); });
  EXPECT_LT(distance(numbers, [](double x) { return x; }), distance_limit);
  for (const double x : numbers) ASSERT_TRUE(x > 0 && x < 1);
}

TEST(Draws, exponential_fits) {
  const auto cdf = [](double x) { return -std::expm1(-x); };
  EXPECT_LT(distance(sample([](Draws& d) { return d.exponential(); }), cdf), distance_limit);
  EXPECT_LT(distance(sample([](Draws& d) { return d.quick_exponential(); }), cdf), distance_limit);
}

TEST(Draws, normal_fits) {
  EXPECT_LT(distance(sample([](Draws& d) { return d.normal(); }), normal_cdf), distance_limit);
}

TEST(Draws, lognormal_fits) {
  const double mean = 12;
  for (const double cv : {0.1, 0.8, 3.0}) {
    const double sigma = std::sqrt(std::log1p(cv * cv));
    const double mu = std::log(mean) - sigma * sigma / 2;
    const auto cdf = [&](double x) { return normal_cdf((std::log(x) - mu) / sigma); };
    EXPECT_LT(distance(sample([&](Draws& d) { return d.lognormal(mean, cv); }), cdf),
              distance_limit);
  }
  Draws draws(key, subject(Who::run, 0, 0), Decision::work, 0);
  EXPECT_EQ(draws.lognormal(mean, 0), mean);
}

TEST(Draws, erlang_fits) {
  const double mean = 5;
  for (const int stages : {1, 2, 7}) {
    const auto cdf = [&](double x) {
      const double rate = stages / mean * x;
      double term = std::exp(-rate);
      double above = 0;
      for (int k = 0; k < stages; ++k) {
        above += term;
        term *= rate / (k + 1);
      }
      return 1 - above;
    };
    EXPECT_LT(distance(sample([&](Draws& d) { return d.erlang(stages, mean); }), cdf),
              distance_limit);
  }
}

TEST(Draws, weibull_fits) {
  for (const double shape : {0.5, 1.0, 2.5}) {
    const auto cdf = [&](double x) { return -std::expm1(-std::pow(x / 3, shape)); };
    EXPECT_LT(distance(sample([&](Draws& d) { return d.weibull(3, shape); }), cdf), distance_limit);
  }
}

/// Each count with an expected number of at least 20; the last cell holds what is above.
TEST(Draws, poisson_fits) {
  for (const double mean : {0.05, 2.0, 9.9, 10.1, 250.0}) {
    const auto numbers = sample([&](Draws& d) { return static_cast<double>(d.poisson(mean)); });
    const auto probability = [&](double k) {
      return std::exp(k * std::log(mean) - mean - std::lgamma(k + 1));
    };
    std::vector<double> counts{0};
    std::vector<double> expected{0};
    std::vector<std::size_t> cell;  // which cell a count falls into
    double left = static_cast<double>(size);
    for (double k = 0; left > 40 && k < 1000; ++k) {
      cell.push_back(expected.size() - 1);
      const double here = static_cast<double>(size) * probability(k);
      expected.back() += here;
      left -= here;
      if (expected.back() >= 20 && left >= 20) {
        expected.push_back(0);
        counts.push_back(0);
      }
    }
    expected.back() += left;
    for (const double x : numbers) {
      const std::size_t k = static_cast<std::size_t>(x);
      counts[k < cell.size() ? cell[k] : counts.size() - 1] += 1;
    }
    EXPECT_LT(chi_square(counts, expected),
              chi_square_limit(static_cast<double>(counts.size()) - 1))
        << mean;
  }
  Draws draws(key, subject(Who::run, 0, 0), Decision::work, 0);
  EXPECT_EQ(draws.poisson(0), 0);
}

TEST(Draws, bernoulli_and_pick_fit) {
  const std::array<double, 5> weights{2, 0, 1, 4.5, 0};
  std::vector<double> picked(5, 0);
  double heads = 0;
  Draws draws(key, subject(Who::team, 1, 0), Decision::tie_break, 0);
  for (std::size_t i = 0; i < size; ++i) {
    heads += draws.bernoulli(0.3) ? 1 : 0;
    picked[draws.pick(weights)] += 1;
  }
  const double n = static_cast<double>(size);
  EXPECT_NEAR(heads, 0.3 * n, 4 * std::sqrt(0.21 * n));
  EXPECT_EQ(picked[1] + picked[4], 0);
  EXPECT_LT(chi_square({picked[0], picked[2], picked[3]}, {n * 2 / 7.5, n / 7.5, n * 4.5 / 7.5}),
            chi_square_limit(2));
  for (int i = 0; i < 100; ++i) {
    ASSERT_FALSE(draws.bernoulli(0));
    ASSERT_TRUE(draws.bernoulli(1));
  }
}

/// Numbers of neighbouring addresses are pairs without memory: 16 x 16 equal cells.
TEST(Draws, neighbouring_addresses_are_independent) {
  const auto pairs = [&](const std::string& name, auto first, auto second) {
    std::vector<double> counts(256, 0);
    for (std::uint32_t n = 0; n < size; ++n) {
      const double x = first(n);
      const double y = second(n);
      counts[static_cast<std::size_t>(x * 16) * 16 + static_cast<std::size_t>(y * 16)] += 1;
    }
    const std::vector<double> expected(256, static_cast<double>(size) / 256);
    EXPECT_LT(chi_square(counts, expected), chi_square_limit(255)) << name;
  };
  const auto here = [](std::uint32_t n) {
    return unit(key, subject(Who::family, 3, n), Decision::asks, 1);
  };
  pairs("ordinal", here, [](std::uint32_t n) {
    return unit(key, subject(Who::family, 3, n + 1), Decision::asks, 1);
  });
  pairs("place", here,
        [](std::uint32_t n) { return unit(key, subject(Who::family, 4, n), Decision::asks, 1); });
  pairs("kind", here,
        [](std::uint32_t n) { return unit(key, subject(Who::need, 3, n), Decision::asks, 1); });
  pairs("decision", here, [](std::uint32_t n) {
    return unit(key, subject(Who::family, 3, n), Decision::channel, 1);
  });
  pairs("occasion", here,
        [](std::uint32_t n) { return unit(key, subject(Who::family, 3, n), Decision::asks, 2); });
  pairs("index", here, [](std::uint32_t n) {
    return unit(key, subject(Who::family, 3, n), Decision::asks, 1, 1);
  });
  pairs("block", here, [](std::uint32_t n) {
    return unit(key, subject(Who::family, 3, n), Decision::asks, 1, 4);
  });
  pairs("replication", here, [](std::uint32_t n) {
    return unit(mix(20240101, 1), subject(Who::family, 3, n), Decision::asks, 1);
  });
}

TEST(Draws, refuse_laws_that_do_not_exist) {
  Draws draws(key, subject(Who::run, 0, 0), Decision::work, 0);
  const std::array<double, 2> nothing{0, 0};
  const std::array<double, 2> negative{1, -1};
  EXPECT_THROW((void)draws.lognormal(0, 1), base::Bug);
  EXPECT_THROW((void)draws.lognormal(1, -1), base::Bug);
  EXPECT_THROW((void)draws.erlang(0, 1), base::Bug);
  EXPECT_THROW((void)draws.weibull(1, 0), base::Bug);
  EXPECT_THROW((void)draws.poisson(-1), base::Bug);
  EXPECT_THROW((void)draws.pick(nothing), base::Bug);
  EXPECT_THROW((void)draws.pick(negative), base::Bug);
  EXPECT_THROW((void)draws.pick({}), base::Bug);
}

}  // namespace
}  // namespace samenspel::random
