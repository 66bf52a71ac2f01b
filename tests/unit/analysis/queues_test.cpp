// Single queues against published figures and against brute-force Markov chains.
#include "small_chain.hpp"

#include "theory/abandonment.hpp"
#include "theory/birth_death.hpp"
#include "theory/blocking.hpp"
#include "theory/erlang.hpp"
#include "theory/priority.hpp"
#include "theory/single_server.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <vector>

namespace samenspel::theory {
namespace {

TEST(Erlang, PublishedTables) {
  EXPECT_NEAR(erlang_b(10, 4.46), 0.01,
              2e-5);  // traffic tables: 1% blocking at 4.46 erlang with 10 trunks
  EXPECT_NEAR(erlang_b(100, 84.06), 0.01, 1e-5);  // and at 84.06 erlang with 100
  EXPECT_NEAR(erlang_c(2, 1.5), 2 * 0.75 * 0.75 / 1.75, 1e-15);
  EXPECT_NEAR(erlang_c(1, 0.3), 0.3, 1e-15);
  EXPECT_EQ(erlang_c(5, 5), 1);
  EXPECT_EQ(erlang_b(0, 3), 1);
}

TEST(Erlang, AgainstTheSumOfTheFormula) {
  for (const int c : {3, 20, 100}) {
    for (const double load : {0.5, 0.8, 0.95}) {
      const long double a = c * static_cast<long double>(load);
      long double term = 1;
      long double sum = 0;
      for (int k = 0; k < c; ++k) {
        sum += term;
        term *= a / (k + 1);
      }
      const long double tail = term / (1 - static_cast<long double>(load));
      EXPECT_NEAR(erlang_c(c, c * load), static_cast<double>(tail / (sum + tail)), 1e-12);
    }
  }
}

TEST(Erlang, LineAndQuantile) {
  const WaitingLine line = m_m_c(9, 1, 10);
  EXPECT_NEAR(line.mean_wait, line.probability_of_wait, 1e-12);
  EXPECT_NEAR(line.mean_number, line.mean_queue + 9, 1e-12);
  EXPECT_NEAR(line.mean_queue, 6.0186,
              1e-3);  // L_q of M/M/10 at load 0.9: Hillier & Lieberman, fig. 17.6: about 6
  const double t = m_m_c_wait_quantile(9, 1, 10, 0.95);
  EXPECT_NEAR(m_m_c_wait_beyond(9, 1, 10, t), 0.05, 1e-14);
  EXPECT_EQ(m_m_c_wait_quantile(9, 1, 10, 0.1), 0);
  EXPECT_THROW(m_m_c(10, 1, 10), std::invalid_argument);
}

TEST(SingleServer, PollaczekKhinchine) {
  EXPECT_NEAR(m_g_1(0.8, 1, 1).mean_wait, m_m_c(0.8, 1, 1).mean_wait, 1e-12);
  EXPECT_NEAR(m_g_1(0.8, 1, 0).mean_wait, 2.0, 1e-12);
  // Erlang-2 work as a chain of phases: the state is the number of phases left
  const auto chain = small_chain::stationary(0, [](int phases) {
    small_chain::Moves<int> moves;
    if (phases + 2 <= 600) {
      moves.emplace_back(phases + 2, 0.8);
    }
    if (phases > 0) {
      moves.emplace_back(phases - 1, 2.0);
    }
    return moves;
  });
  double queue = 0;
  for (const auto& [phases, p] : chain) {
    queue += p * std::max(0, (phases + 1) / 2 - 1);
  }
  EXPECT_NEAR(m_g_1(0.8, 1, std::sqrt(0.5)).mean_queue, queue, 1e-8);
}

TEST(SingleServer, SharingIsInsensitive) {
  // hyperexponential work: rate 4 with chance 0.8, rate 0.5 with chance 0.2; mean 0.6
  const auto chain = small_chain::stationary(std::array<int, 2>{0, 0}, [](std::array<int, 2> n) {
    small_chain::Moves<std::array<int, 2>> moves;
    const double all = n[0] + n[1];
    if (all < 80) {
      moves.emplace_back(std::array<int, 2>{n[0] + 1, n[1]}, 0.8);
      moves.emplace_back(std::array<int, 2>{n[0], n[1] + 1}, 0.2);
    }
    if (n[0] > 0) {
      moves.emplace_back(std::array<int, 2>{n[0] - 1, n[1]}, 4 * n[0] / all);
    }
    if (n[1] > 0) {
      moves.emplace_back(std::array<int, 2>{n[0], n[1] - 1}, 0.5 * n[1] / all);
    }
    return moves;
  });
  double number = 0;
  for (const auto& [n, p] : chain) {
    number += p * (n[0] + n[1]);
  }
  const SharedServer shared = processor_sharing(1, 0.6);
  EXPECT_NEAR(shared.mean_number, number, 1e-8);
  EXPECT_NEAR(shared.mean_stay, number, 1e-8);
}

TEST(Abandonment, PublishedExample) {
  // Garnett, Mandelbaum & Reiman 2002: 48 calls a minute, 50 agents, mean call 1 minute, mean
  // patience 2 minutes
  const AbandoningLine line = m_m_c_m(48, 1, 50, 0.5);
  EXPECT_NEAR(line.probability_of_abandonment, 0.031, 5e-4);
  EXPECT_NEAR(line.mean_wait * 60, 3.7, 0.05);
  EXPECT_NEAR(line.mean_queue, 3, 0.1);
  EXPECT_NEAR(m_m_c(48, 1, 50).mean_wait * 60, 20.8, 0.05);
}

TEST(Abandonment, WaitsOfServedAndOfThoseWhoGiveUp) {
  const double lambda = 5;
  const int c = 3;
  const double theta = 0.7;
  const AbandoningLine line = m_m_c_m(lambda, 1, c, theta);
  const auto pi =
      stationary(cut_off([&](int) { return lambda; },
                         [&](int i) { return std::min(i, c) + std::max(i - c, 0) * theta; }));
  EXPECT_NEAR(std::accumulate(pi.begin(), pi.end(), 0.0), 1, 1e-14);
  // with j in front the offered wait V is a sum of exponentials of rates c + i theta: E[e^{-theta
  // V}] and E[V e^{-theta V}]
  double served = 0;
  double wait_served = 0;
  for (std::size_t i = 0; i < pi.size(); ++i) {
    double transform = 1;
    double slope = 0;
    for (int j = 0; j <= static_cast<int>(i) - c; ++j) {
      transform *= (c + j * theta) / (c + (j + 1) * theta);
      slope += 1 / (c + (j + 1) * theta);
    }
    served += pi[i] * transform;
    wait_served += pi[i] * transform * slope;
  }
  EXPECT_NEAR(line.probability_of_abandonment, 1 - served, 1e-12);
  EXPECT_NEAR(line.mean_wait_of_served, wait_served / served, 1e-12);
  const double lost = line.probability_of_abandonment;
  EXPECT_NEAR(line.mean_wait,
              lost * line.mean_wait_of_abandoned + (1 - lost) * line.mean_wait_of_served, 1e-12);
}

TEST(Abandonment, Limits) {
  const AbandoningLine patient = m_m_c_m(9, 1, 10, 0);
  EXPECT_NEAR(patient.mean_queue, m_m_c(9, 1, 10).mean_queue, 1e-9);
  EXPECT_NEAR(patient.mean_wait_of_served, patient.mean_wait, 1e-9);
  const AbandoningLine nobody =
      m_m_c_m(6, 1, 0, 2);  // no staff: everybody gives up, a Poisson number waits
  EXPECT_NEAR(nobody.mean_queue, 3, 1e-12);
  EXPECT_NEAR(nobody.probability_of_abandonment, 1, 1e-12);
  EXPECT_NEAR(nobody.mean_wait_of_abandoned, 0.5, 1e-12);
  EXPECT_NEAR(m_m_c_m(6, 1.5, 2, 1.5).mean_number, 4,
              1e-12);  // patience as long as work: M/M/infinity
  EXPECT_THROW(m_m_c_m(10, 1, 10, 0), std::invalid_argument);
}

TEST(Blocking, AgainstLossAndDelay) {
  EXPECT_NEAR(m_m_c_k(5, 1, 7, 0).probability_of_blocking, erlang_b(7, 5), 1e-14);
  EXPECT_NEAR(m_m_c_k(9, 1, 10, 2000).mean_wait, m_m_c(9, 1, 10).mean_wait, 1e-9);
  const BlockingLine one = m_m_c_k(1, 1, 1, 3);  // load 1: uniform over 0 … 4
  EXPECT_NEAR(one.probability_of_blocking, 0.2, 1e-15);
  EXPECT_NEAR(one.mean_number, 2, 1e-14);
  EXPECT_NEAR(one.mean_wait, 1.2 / 0.8, 1e-14);
  EXPECT_NEAR(one.probability_of_wait, 0.6 / 0.8, 1e-14);
}

TEST(Priority, AgainstTheChain) {
  const std::vector<double> rates{0.6, 0.9};
  const int c = 2;
  const auto chain =
      small_chain::stationary(std::array<int, 3>{0, 0, 0}, [&](std::array<int, 3> s) {
        small_chain::Moves<std::array<int, 3>>
            moves;  // in care, waiting of class 0, waiting of class 1
        for (std::size_t k = 0; k < 2; ++k) {
          std::array<int, 3> next = s;
          ++next[s[0] < c ? 0 : k + 1];
          if (next[1] <= 40 && next[2] <= 120) {
            moves.emplace_back(next, rates[k]);
          }
        }
        if (s[0] > 0) {
          std::array<int, 3> next = s;
          --next[s[1] > 0 ? 1 : s[2] > 0 ? 2 : 0];
          moves.emplace_back(next, s[0]);
        }
        return moves;
      });
  double queue_0 = 0;
  double queue_1 = 0;
  for (const auto& [s, p] : chain) {
    queue_0 += p * s[1];
    queue_1 += p * s[2];
  }
  const std::vector<double> waits = priority_mean_waits(rates, 1, c);
  EXPECT_NEAR(waits[0], queue_0 / rates[0], 1e-7);
  EXPECT_NEAR(waits[1], queue_1 / rates[1], 1e-7);
  // work is conserved: the average wait is that of one class
  EXPECT_NEAR((0.6 * waits[0] + 0.9 * waits[1]) / 1.5, m_m_c(1.5, 1, c).mean_wait, 1e-13);
}

TEST(BirthDeath, AsymptoticVarianceOfQueue) {
  // M/M/1: 2 rho (1 + rho) / (mu (1 - rho)^4) for the number in the system (Whitt 1989)
  const double rho = 0.7;
  const BirthDeath chain = cut_off([&](int) { return rho; }, [](int) { return 1.0; });
  std::vector<double> number(chain.birth.size() + 1);
  std::iota(number.begin(), number.end(), 0.0);
  EXPECT_NEAR(asymptotic_variance(chain, number), 2 * rho * (1 + rho) / std::pow(1 - rho, 4), 1e-8);
}

}  // namespace
}  // namespace samenspel::theory
