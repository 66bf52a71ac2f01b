#include "core/rules/progress.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace samenspel::rules {
namespace {

/// Contact hours until `work` is done, by Runge-Kutta on dw = e (a0 + (1 - a0) tau) dh, dtau = g (1
/// - tau) dh.
double hours_by_integration(double work, double e, double trust, double floor, double gain) {
  const double step = 1e-3;
  double hours = 0, done = 0, tau = trust;
  const auto speed = [&](double t) { return e * (floor + (1 - floor) * t); };
  while (true) {
    const double k1 = gain * (1 - tau);
    const double k2 = gain * (1 - (tau + step / 2 * k1));
    const double k3 = gain * (1 - (tau + step / 2 * k2));
    const double k4 = gain * (1 - (tau + step * k3));
    const double next = tau + step / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    const double gained =
        step / 6 * (speed(tau) + 4 * speed(tau + step / 2 * (k1 + k2) / 2) + speed(next));
    if (done + gained >= work) {
      return hours + step * (work - done) / gained;
    }
    done += gained;
    tau = next;
    hours += step;
  }
}

TEST(ContactHours, agree_with_integration_of_the_equations) {
  for (const double work : {0.5, 20.0, 80.0}) {
    for (const double e : {0.2, 1.0}) {
      for (const double trust : {0.0, 0.5, 0.95}) {
        for (const double floor : {0.0, 0.6}) {
          for (const double gain : {0.003, 0.03, 0.5}) {
            const double expected = hours_by_integration(work, e, trust, floor, gain);
            EXPECT_NEAR(contact_hours(work, e, trust, floor, gain), expected,
                        1e-5 * expected + 1e-5)
                << work << " " << e << " " << trust << " " << floor << " " << gain;
          }
        }
      }
    }
  }
}

TEST(ContactHours, are_the_inverse_of_work_done) {
  std::mt19937_64 random(1);
  const auto unit = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
  for (int n = 0; n < 20000; ++n) {
    const double work = std::exp(14 * unit() - 7);
    const double e = 0.05 + 0.95 * unit();
    const double trust = unit();
    const double floor = unit();
    const double gain = n % 5 == 0 ? 0 : std::exp(10 * unit() - 10);
    const double hours = contact_hours(work, e, trust, floor, gain);
    ASSERT_NEAR(work_done(hours, e, trust, floor, gain) / work, 1, 1e-7)
        << work << " " << e << " " << trust << " " << floor << " " << gain;
    ASSERT_GE(hours, work / e * (1 - 1e-9)) << "nobody is quicker than with full trust";
  }
}

TEST(ContactHours, at_the_edges) {
  EXPECT_EQ(contact_hours(0, 1, 0.5, 0.6, 0.03), 0);
  EXPECT_DOUBLE_EQ(contact_hours(10, 0.5, 0.3, 1, 0.03), 20) << "trust does not matter";
  EXPECT_DOUBLE_EQ(contact_hours(10, 1, 1, 0.6, 0.03), 10);
  EXPECT_DOUBLE_EQ(contact_hours(10, 1, 0.5, 0.6, 0), 10 / 0.8);
  EXPECT_TRUE(std::isfinite(contact_hours(10, 1, 0, 0, 0.03)))
      << "without any trust help begins slowly";
}

TEST(Efficiency, falls_beyond_the_skill) {
  EXPECT_EQ(efficiency(0.5, 0.5, 2), 1);
  EXPECT_EQ(efficiency(0.5, 0, 2), 1);
  EXPECT_NEAR(efficiency(0.4, 0.8, 2), 0.25, 1e-15);
  EXPECT_NEAR(efficiency(0.4, 0.8, 0), 1, 1e-15);
  EXPECT_EQ(efficiency(0, 0.8, 2), 0);
}

TEST(Trust, grows_by_what_is_missing) {
  EXPECT_NEAR(trust_after(10, 0.5, 0.03), 1 - 0.5 * std::exp(-0.3), 1e-15);
  EXPECT_EQ(trust_after(10, 0.5, 0), 0.5);
  for (const double wanted : {0.6, 0.9, 0.99}) {
    EXPECT_NEAR(trust_after(hours_until_trust(wanted, 0.5, 0.03), 0.5, 0.03), wanted, 1e-12);
  }
  EXPECT_EQ(hours_until_trust(0.4, 0.5, 0.03), 0);
  EXPECT_TRUE(std::isinf(hours_until_trust(0.6, 0.5, 0)));
}

}  // namespace
}  // namespace samenspel::rules
