#include "core/world/worker.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace samenspel::world {
namespace {

/// One worker whose cases are followed by hand: each gets min(wanted, share) hours per second.
struct Pair {
  Worker worker;
  std::map<std::uint32_t, double> left;  ///< hours still to go, per case
  double now = 0;

  double rate() const {
    const double hours =
        worker.capacity - std::min(worker.capacity, std::max(0.0, worker.reserved));
    return left.empty() ? 0 : std::min(worker.wanted, hours / static_cast<double>(left.size()));
  }
  void put(std::uint32_t slot, double hours) {
    worker.advance(static_cast<Seconds>(now));
    worker.take_up(Desk{slot, worker.clock() + hours});
    worker.settle();
    left[slot] = hours;
  }
  void go(double seconds) {
    for (auto& [slot, hours] : left) {
      hours -= rate() * seconds;
    }
    now += seconds;
    worker.advance(static_cast<Seconds>(now));
  }
  void change(double capacity, double reserved) {
    worker.advance(static_cast<Seconds>(now));
    worker.capacity = capacity;
    worker.reserved = reserved;
    worker.settle();
  }
};

TEST(Worker, shares_hours_as_worked_out_by_hand) {
  // Two hours a second for cases that can take 1.5: alone a case gets 1.5, two get 1 each.
  Worker worker;
  worker.capacity = 2;
  worker.wanted = 1.5;
  worker.take_up(Desk{7, 15});
  worker.settle();
  worker.advance(4);  // 6 of 15 hours done
  EXPECT_DOUBLE_EQ(worker.clock(), 6);
  worker.take_up(Desk{8, worker.clock() + 5});
  worker.settle();
  EXPECT_EQ(worker.earliest(), 1U);
  worker.advance(9);  // 5 seconds at 1: the second is done, the first has 4 left
  EXPECT_DOUBLE_EQ(worker.clock(), 11);
  EXPECT_DOUBLE_EQ(worker.desks[1].mark, worker.clock());
  worker.leave_desk(8);
  worker.settle();
  worker.advance(11);  // 2 seconds at 1.5
  EXPECT_DOUBLE_EQ(worker.clock(), 14);
  EXPECT_DOUBLE_EQ(worker.contact_hours, 4 * 1.5 + 5 * 2 + 2 * 1.5);
}

TEST(Worker, promised_hours_go_first) {
  Worker worker;
  worker.capacity = 2;
  worker.wanted = 10;
  worker.reserved = 0.5;
  worker.take_up(Desk{1, 100});
  worker.settle();
  EXPECT_DOUBLE_EQ(worker.rate(), 1.5);
  worker.reserved = 3;
  worker.settle();
  EXPECT_DOUBLE_EQ(worker.rate(), 0) << "nothing is left";
  EXPECT_DOUBLE_EQ(worker.reserved_used(), 2);
}

TEST(Worker, follows_cases_kept_by_hand) {
  std::mt19937 random(5);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  Pair pair;
  pair.worker.wanted = 0.001;
  pair.change(0.004, 0);
  std::uint32_t next = 0;
  for (int n = 0; n < 5000; ++n) {
    switch (below(4)) {
      case 0:
        pair.put(next++, 1 + below(50));
        break;
      case 1:
        pair.change(0.001 * below(8), 0.0005 * below(3));
        break;
      default:
        pair.go(static_cast<double>(below(20000)));
    }
    for (auto done = pair.left.begin(); done != pair.left.end();) {
      const auto& desks = pair.worker.desks;
      const auto desk = std::find_if(desks.begin(), desks.end(),
                                     [&](const Desk& d) { return d.case_slot == done->first; });
      ASSERT_NE(desk, desks.end());
      ASSERT_NEAR(desk->mark - pair.worker.clock(), done->second, 1e-6);
      if (done->second <= 0) {
        pair.worker.leave_desk(done->first);
        pair.worker.settle();
        done = pair.left.erase(done);
      } else {
        ++done;
      }
    }
    if (!pair.left.empty()) {
      const auto soonest =
          std::min_element(pair.left.begin(), pair.left.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      ASSERT_NEAR(pair.worker.due_mark - pair.worker.clock(), soonest->second, 1e-6);
    }
  }
  EXPECT_GT(next, 1000U);
  EXPECT_THROW(pair.worker.leave_desk(next), base::Bug);
}

TEST(Worker, knows_which_mark_comes_first_as_a_look_at_all_desks_would_tell) {
  Worker worker;
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return random() % n; };
  for (std::uint32_t n = 0; n < 5000; ++n) {
    if (worker.desks.size() < 2 || (worker.desks.size() < 30 && below(2) == 0)) {
      worker.take_up(Desk{n, static_cast<double>(below(20))});  // many marks are equal
    } else {
      worker.clear(below(3) == 0 ? worker.due : below(worker.desks.size()));
    }
    ASSERT_EQ(worker.due, worker.earliest());
    ASSERT_EQ(worker.due_case, worker.desks[worker.due].case_slot);
    ASSERT_EQ(worker.due_mark, worker.desks[worker.due].mark);
  }
}

}  // namespace
}  // namespace samenspel::world
