// Matrices, Jackson networks and the two-discipline team.
#include "small_chain.hpp"

#include "theory/erlang.hpp"
#include "theory/jackson.hpp"
#include "theory/matrix.hpp"
#include "theory/two_disciplines.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace samenspel::theory {
namespace {

TEST(Matrix, Exponential) {
  Matrix a(2, 2);
  a(0, 0) = 1;
  a(0, 1) = 2;
  a(1, 0) = 3;
  a(1, 1) = 4;
  const Matrix e = exponential(a);  // mpmath
  EXPECT_NEAR(e(0, 0), 51.96895619870500, 1e-11);
  EXPECT_NEAR(e(0, 1), 74.73656456700321, 1e-11);
  EXPECT_NEAR(e(1, 0), 112.10484685050482, 1e-11);
  EXPECT_NEAR(e(1, 1), 164.07380304920982, 1e-11);

  Matrix q(3, 3);
  const double rates[3][3] = {{-2, 1.5, 0.5}, {0.2, -0.7, 0.5}, {3, 1, -4}};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      q(i, j) = rates[i][j];
    }
  }
  EXPECT_NEAR(exponential(q)(0, 0), 0.3038990421499954, 1e-14);
  EXPECT_NEAR(exponential(q)(2, 1), 0.5645515358127846, 1e-14);
  const Matrix far =
      exponential(500.0 * q);  // scaling and squaring: rows are the stationary distribution
  EXPECT_NEAR(far(0, 0), far(2, 0), 1e-10);
  EXPECT_NEAR(far(0, 0) + far(0, 1) + far(0, 2), 1, 1e-10);
  EXPECT_EQ(exponential(Matrix(2, 2))(0, 0), 1);
}

TEST(Matrix, SolvesWithPivoting) {
  Matrix a(2, 2);
  a(0, 1) = 2;
  a(1, 0) = 4;
  Matrix b(2, 1);
  b(0, 0) = 6;
  b(1, 0) = 8;
  const Matrix x = solved(a, b);
  EXPECT_EQ(x(0, 0), 2);
  EXPECT_EQ(x(1, 0), 3);
  EXPECT_THROW(solved(Matrix(2, 2), b), std::invalid_argument);
  EXPECT_THROW(a * Matrix(3, 3), std::invalid_argument);
}

TEST(Jackson, AgainstTheChainOfTwoNodes) {
  Matrix routing(3, 3);
  routing(0, 1) = 0.5;
  routing(1, 0) = 0.3;
  routing(1, 2) = 0.2;
  routing(2, 0) = 1;
  const std::vector<NetworkNode> nodes{{0.5, 1, 2}, {0.1, 0.9, 1}, {0, 0.25, unlimited_servers}};
  const std::vector<NodeFigures> figures = jackson_network(nodes, routing);
  using State = std::array<int, 3>;
  const auto chain = small_chain::stationary(State{0, 0, 0}, [](State n) {
    small_chain::Moves<State> moves;
    const double rates[3] = {std::min(n[0], 2) * 1.0, std::min(n[1], 1) * 0.9, n[2] * 0.25};
    const auto move = [&](int from, int to, double rate) {
      State next = n;
      if (from >= 0) {
        --next[static_cast<std::size_t>(from)];
      }
      if (to >= 0) {
        ++next[static_cast<std::size_t>(to)];
      }
      if (rate > 0 && next[0] <= 30 && next[1] <= 40 && next[2] <= 12) {
        moves.emplace_back(next, rate);
      }
    };
    move(-1, 0, 0.5);
    move(-1, 1, 0.1);
    move(0, 1, rates[0] * 0.5);
    move(0, -1, rates[0] * 0.5);
    move(1, 0, rates[1] * 0.3);
    move(1, 2, rates[1] * 0.2);
    move(1, -1, rates[1] * 0.5);
    move(2, 0, rates[2]);
    return moves;
  });
  double number[3] = {0, 0, 0};
  for (const auto& [n, p] : chain) {
    for (std::size_t i = 0; i < 3; ++i) {
      number[i] += p * n[i];
    }
  }
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(figures[i].line.mean_number, number[i], 2e-6);
  }
  EXPECT_NEAR(figures[0].arrival_rate, 0.5 + 0.5 * figures[1].arrival_rate, 1e-14);
  EXPECT_EQ(figures[2].line.mean_wait, 0);
}

TEST(Jackson, RefusesTrapsAndOverload) {
  Matrix trap(2, 2);
  trap(0, 1) = 1;
  trap(1, 0) = 1;
  const std::vector<NetworkNode> nodes{{0.5, 1, 1}, {0, 1, 1}};
  EXPECT_THROW(jackson_network(nodes, trap), std::invalid_argument);
  Matrix chain(2, 2);
  chain(0, 1) = 1;
  EXPECT_NO_THROW(jackson_network(nodes, chain));
  const std::vector<NetworkNode> busy{{1.5, 1, 1}, {0, 1, 1}};
  EXPECT_THROW(jackson_network(busy, chain), std::invalid_argument);
}

/// The N-design as it is told: who waits, in order of arrival, as a word over the classes.
TEST(TwoDisciplines, AgainstTheChainOfWords) {
  const TwoDisciplines team{0.35, 0.45, 1, 1, 1.0, 1.3};
  using State = std::array<std::string, 3>;  // busy in pool 1, busy in pool 2, waiting
  const auto chain = small_chain::stationary(State{"", "", ""}, [&](State s) {
    small_chain::Moves<State> moves;
    if (s[2].size() < 13) {
      State one = s;
      (s[0].empty() ? one[0] : one[2]) += s[0].empty() ? "x" : "1";
      moves.emplace_back(one, team.arrival_rate_1);
      State two = s;
      if (s[1].empty()) {
        two[1] = "x";
      } else if (s[0].empty()) {
        two[0] = "x";
      } else {
        two[2] += "2";
      }
      moves.emplace_back(two, team.arrival_rate_2);
    }
    if (!s[0].empty()) {
      State next = s;
      if (s[2].empty()) {
        next[0].clear();
      } else {
        next[2].erase(0, 1);
      }
      moves.emplace_back(next, team.service_rate_1);
    }
    if (!s[1].empty()) {
      State next = s;
      const std::size_t first = s[2].find('2');
      if (first == std::string::npos) {
        next[1].clear();
      } else {
        next[2].erase(first, 1);
      }
      moves.emplace_back(next, team.service_rate_2);
    }
    return moves;
  });
  double queue_1 = 0;
  double queue_2 = 0;
  for (const auto& [s, p] : chain) {
    for (const char c : s[2]) {
      (c == '1' ? queue_1 : queue_2) += p;
    }
  }
  const TwoClassWaits waits = two_disciplines(team, 60);
  EXPECT_NEAR(waits.mean_queue_1, queue_1, 1e-4);  // words stop at 13 letters
  EXPECT_NEAR(waits.mean_queue_2, queue_2, 1e-4);
  EXPECT_NEAR(waits.mean_wait_2, waits.mean_queue_2 / 0.45, 1e-15);
}

TEST(TwoDisciplines, Limits) {
  const TwoClassWaits one = two_disciplines({2, 0, 3, 2, 1, 1}, 80);
  EXPECT_NEAR(one.mean_wait_1, m_m_c(2, 1, 3).mean_wait, 1e-8);
  const TwoClassWaits both = two_disciplines({0, 3.5, 3, 2, 1, 1}, 100);
  EXPECT_NEAR(both.mean_wait_2, m_m_c(3.5, 1, 5).mean_wait, 1e-7);
  EXPECT_THROW(two_disciplines({3, 1, 3, 2, 1, 1}), std::invalid_argument);
  EXPECT_THROW(two_disciplines({2.5, 1, 3, 2, 1, 1}, 5), std::invalid_argument);
}

}  // namespace
}  // namespace samenspel::theory
