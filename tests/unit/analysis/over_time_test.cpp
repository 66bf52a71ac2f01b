// Theory over time: transients, unlimited staff with seasons, waiting families.
#include "theory/infinite_server.hpp"
#include "theory/integrate.hpp"
#include "theory/survival.hpp"
#include "theory/transient.hpp"
#include "theory/waiting_families.hpp"

#include "theory/abandonment.hpp"
#include "theory/erlang.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {
namespace {

/// Runge-Kutta on p' = pQ for M/M/c + M, states 0 … size - 1.
double runge_kutta_mean(double lambda, double mu, int c, double theta, double time,
                        std::vector<double>& p, int steps) {
  const auto slope = [&](const std::vector<double>& q) {
    std::vector<double> d(q.size(), 0.0);
    for (std::size_t i = 0; i < q.size(); ++i) {
      const auto n = static_cast<int>(i);
      const double end = std::min(n, c) * mu + std::max(n - c, 0) * theta;
      const double up = i + 1 < q.size() ? lambda : 0;
      d[i] -= q[i] * (up + end);
      if (up > 0) {
        d[i + 1] += q[i] * up;
      }
      if (i > 0) {
        d[i - 1] += q[i] * end;
      }
    }
    return d;
  };
  const auto plus = [](std::vector<double> a, const std::vector<double>& b, double h) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      a[i] += h * b[i];
    }
    return a;
  };
  const double h = time / steps;
  for (int s = 0; s < steps; ++s) {
    const auto k1 = slope(p);
    const auto k2 = slope(plus(p, k1, h / 2));
    const auto k3 = slope(plus(p, k2, h / 2));
    const auto k4 = slope(plus(p, k3, h));
    for (std::size_t i = 0; i < p.size(); ++i) {
      p[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
  }
  double mean = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    mean += static_cast<double>(i) * p[i];
  }
  return mean;
}

TEST(Transient, AgainstRungeKutta) {
  const StaffPeriod period{0, 4, 1, 5, 0};
  const std::vector<double> times{0, 1, 10};
  const std::vector<double> means = transient_mean_number({&period, 1}, times);
  std::vector<double> p(90, 0.0);
  p[0] = 1;
  EXPECT_EQ(means[0], 0);
  EXPECT_NEAR(means[1], runge_kutta_mean(4, 1, 5, 0, 1, p, 400), 1e-8);
  EXPECT_NEAR(means[2], runge_kutta_mean(4, 1, 5, 0, 9, p, 3600), 1e-8);
}

TEST(Transient, StaffUpAndDown) {
  const std::vector<StaffPeriod> periods{{0, 4, 1, 5, 0.1}, {3, 4, 1, 2, 0.1}, {8, 4, 1, 7, 0.1}};
  const std::vector<double> times{3, 8, 12};
  const std::vector<double> means = transient_mean_number(periods, times, 6);
  std::vector<double> p(90, 0.0);
  p[6] = 1;
  EXPECT_NEAR(means[0], runge_kutta_mean(4, 1, 5, 0.1, 3, p, 2000), 1e-8);
  EXPECT_NEAR(means[1], runge_kutta_mean(4, 1, 2, 0.1, 5, p, 3000), 1e-8);
  EXPECT_NEAR(means[2], runge_kutta_mean(4, 1, 7, 0.1, 4, p, 3000), 1e-8);
}

TEST(Transient, ClosedForms) {
  // enough servers: M/M/infinity, mean a (1 - e^{-mu t}); no servers: lambda t
  const std::vector<double> times{0.5, 3};
  const StaffPeriod many{0, 2, 0.5, 200, 0};
  const auto means = transient_mean_number({&many, 1}, times);
  EXPECT_NEAR(means[0], 4 * -std::expm1(-0.25), 1e-12);
  EXPECT_NEAR(means[1], 4 * -std::expm1(-1.5), 1e-12);
  const StaffPeriod none{0, 2, 0.5, 0, 0};
  EXPECT_NEAR(transient_mean_number({&none, 1}, times)[1], 6, 1e-12);
  // M/M/1 from empty: published P(N = 0) at rho = 0.5, mu = 1 tends to 0.5
  const StaffPeriod one{0, 0.5, 1, 1, 0};
  EXPECT_NEAR(transient_distribution({&one, 1}, 2000)[0], 0.5, 1e-12);
  EXPECT_THROW(transient_mean_number({}, times), std::invalid_argument);
}

TEST(Transient, SettlesInEquilibrium) {
  const StaffPeriod busy{0, 9.5, 1, 10, 0};
  const double late[] = {3000.0};
  EXPECT_NEAR(transient_mean_number({&busy, 1}, late)[0], m_m_c(9.5, 1, 10).mean_number, 1e-7);
  const StaffPeriod leaving{0, 12, 1, 10, 0.3};
  EXPECT_NEAR(transient_mean_number({&leaving, 1}, late)[0], m_m_c_m(12, 1, 10, 0.3).mean_number,
              1e-9);
}

TEST(Transient, TimeAverage) {
  const StaffPeriod many{0, 2, 0.5, 200, 0};
  const double expected = (4 * 4 - 8 * (std::exp(-0.5) - std::exp(-2.5))) / 4;
  EXPECT_NEAR(transient_time_average({&many, 1}, 1, 5), expected, 1e-6);
}

TEST(Integrate, SmoothAndJumping) {
  EXPECT_NEAR(integrate([](double x) { return std::sin(x); }, 0, std::numbers::pi), 2, 1e-12);
  EXPECT_NEAR(integrate(fixed_survival(1.3), 0, 4), 1.3, 1e-9);
  const double cuts[] = {1.3};
  EXPECT_NEAR(integrate(fixed_survival(1.3), 0, 4, cuts), 1.3, 1e-14);
}

TEST(Survival, KnownValues) {
  EXPECT_NEAR(lognormal_survival(9, 1)(5), 0.61398723223994865, 1e-14);  // mpmath
  EXPECT_NEAR(erlang_survival(1, 3)(2), exponential_survival(3)(2), 1e-15);
  EXPECT_NEAR(erlang_survival(2, 4)(3), std::exp(-1.5) * 2.5, 1e-15);
  EXPECT_NEAR(weibull_survival(3, 1)(2), std::exp(-2.0 / 3), 1e-15);
  for (const Survival& law :
       {lognormal_survival(30, 1.2), erlang_survival(3, 30), exponential_survival(30)}) {
    EXPECT_EQ(law(-1), 1);
    EXPECT_NEAR(integrate(law, 0, 20000), 30, 1e-6);  // the mean is the area below
  }
}

TEST(InfiniteServer, LognormalStay) {
  // mpmath: E[min(S, 100)] = 27.698287552306314 and E[min(S, 70)] = 25.917431884832773 for mean 30,
  // cv 1.2
  const Survival stay = lognormal_survival(30, 1.2);
  EXPECT_NEAR(mean_in_care(Steps{{0}, {2}}, stay, 100), 2 * 27.698287552306314, 1e-9);
  const Steps doubled{{0, 30}, {2, 4}};
  EXPECT_NEAR(mean_in_care(doubled, stay, 100), 2 * 27.698287552306314 + 2 * 25.917431884832773,
              1e-9);
  EXPECT_NEAR(mean_in_care(Steps{{0, 30}, {0, 4}}, stay, 100), 4 * 25.917431884832773, 1e-9);
}

TEST(InfiniteServer, AskingWithSeason) {
  Asking asking;
  asking.onset_rate = 3;
  asking.hazard = 0.2;
  asking.season = repeated(Steps{{0, 10, 15}, {1, 0, 1.7}}, 20, 3);
  // Runge-Kutta on U' = onset - rate U and N' = rate U - mu N
  double unasked = 0;
  double number = 0;
  const double mu = 0.25;
  const int steps = 55000;
  const double h = 55.0 / steps;
  for (int s = 0; s < steps; ++s) {
    const double rate = 0.2 * value_at(asking.season, (s + 0.5) * h);
    const double u1 = 3 - rate * unasked;
    const double n1 = rate * unasked - mu * number;
    const double u2 = 3 - rate * (unasked + h / 2 * u1);
    const double n2 = rate * (unasked + h / 2 * u1) - mu * (number + h / 2 * n1);
    unasked += h * u2;
    number += h * n2;
  }
  EXPECT_NEAR(mean_unasked(asking, 55), unasked, 1e-6);
  EXPECT_NEAR(mean_in_care(asking, exponential_survival(4), 55), number, 1e-6);
  EXPECT_NEAR(mean_arrivals(asking, 0, 55), 165 - unasked, 1e-6);
  EXPECT_NEAR(asking_rate(asking, 12), 0, 1e-15);
  const auto rate_at = [&](double t) { return asking_rate(asking, t); };
  EXPECT_NEAR(integrate(rate_at, 20, 55, asking.season.starts), mean_arrivals(asking, 20, 55),
              1e-9);
}

TEST(WaitingFamilies, ThreeClasses) {
  const std::vector<WaitingClass> classes{{0.2, 0.1, 0}, {0.3, 0, 0.05}, {0.9, 0, 0.02}};
  const Matrix q = waiting_generator(classes);
  const std::vector<double> start{1, 0, 0, 0, 0};
  const std::vector<double> at = distribution_at(q, start, 4);
  const double a = 0.3;   // leaving class 0
  const double b = 0.35;  // leaving class 1
  EXPECT_NEAR(at[0], std::exp(-a * 4), 1e-14);
  EXPECT_NEAR(at[1], 0.2 / (b - a) * (std::exp(-a * 4) - std::exp(-b * 4)), 1e-13);
  EXPECT_NEAR(at[3], 0.1 / a * -std::expm1(-a * 4), 1e-14);
  EXPECT_NEAR(at[0] + at[1] + at[2] + at[3] + at[4], 1, 1e-14);
  // arrivals from empty: the integral over the age of each family
  const std::vector<double> rates{2, 0, 0, 0, 0};
  const std::vector<double> numbers = mean_numbers_at(q, rates, 4);
  for (std::size_t j = 0; j < 5; ++j) {
    const auto density = [&](double age) { return 2 * distribution_at(q, start, age)[j]; };
    EXPECT_NEAR(numbers[j], integrate(density, 0, 4), 1e-11);
  }
  EXPECT_THROW(waiting_generator({}), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::theory
