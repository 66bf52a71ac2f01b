#include "parallel/parallel.hpp"

#include "core/base/check.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>

namespace samenspel::parallel {
namespace {

const std::atomic<bool> never{false};

/// Later pieces are often sooner ready than earlier ones.
void take_a_while(int index) {
  std::this_thread::sleep_for(std::chrono::microseconds(100 * (index * 7 % 5)));
}

std::vector<int> first(int count) {
  std::vector<int> indices(static_cast<std::size_t>(count));
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

TEST(InOrder, ConsumesInOrderOnTheCallingThread) {
  const auto caller = std::this_thread::get_id();
  for (const int threads : {1, 2, 3, 16}) {
    for (const int count : {0, 1, 2, 100}) {
      std::vector<int> seen;
      const int consumed = in_order(
          count, threads, never,
          [](int i) {
            take_a_while(i);
            return std::make_unique<int>(i);
          },
          [&](int i, std::unique_ptr<int>&& made) {
            EXPECT_EQ(std::this_thread::get_id(), caller);
            EXPECT_EQ(*made, i);
            seen.push_back(i);
          });
      EXPECT_EQ(consumed, count);
      EXPECT_EQ(seen, first(count));
    }
  }
}

TEST(InOrder, KeepsFewResultsWaiting) {
  for (const int threads : {1, 2, 4}) {
    std::atomic<int> begun{0};
    std::atomic<int> consumed{0};
    std::atomic<int> most{0};
    in_order(
        60, threads, never,
        [&](int i) {
          const int open = ++begun - consumed;
          int before = most;
          while (before < open && !most.compare_exchange_weak(before, open)) {
          }
          return i;
        },
        [&](int, int&&) {
          std::this_thread::sleep_for(std::chrono::microseconds(200));
          ++consumed;
        });
    EXPECT_LE(most, 2 * threads);
  }
}

TEST(InOrder, CancellingKeepsAnUnbrokenPrefix) {
  for (const int threads : {1, 2, 4}) {
    std::atomic<bool> cancelled{false};
    std::atomic<int> begun{0};
    std::vector<int> seen;
    const int consumed = in_order(
        1000, threads, cancelled,
        [&](int i) {
          ++begun;
          take_a_while(i);
          if (i == 20) cancelled = true;
          return i;
        },
        [&](int i, int&&) { seen.push_back(i); });
    EXPECT_EQ(seen, first(consumed));
    EXPECT_EQ(consumed, begun) << "what was begun and finished is not thrown away";
    EXPECT_GT(consumed, 20);
    EXPECT_LE(consumed, 20 + 2 * threads);
  }
}

TEST(InOrder, APieceThatGivesUpEndsThePrefix) {
  for (const int threads : {1, 2, 4}) {
    std::vector<int> seen;
    const int consumed = in_order(
        100, threads, never,
        [](int i) {
          take_a_while(i);
          return i == 12 ? std::optional<int>() : std::optional<int>(i);
        },
        [&](int i, int&&) { seen.push_back(i); });
    EXPECT_EQ(consumed, 12);
    EXPECT_EQ(seen, first(12));
  }
}

TEST(InOrder, ConsumeMaySayEnough) {
  for (const int threads : {1, 2, 4}) {
    const int consumed = in_order(
        100, threads, never, [](int i) { return i; },
        [](int i, int&&) { return i == 19 ? Next::enough : Next::more; });
    EXPECT_EQ(consumed, 20);
  }
}

TEST(InOrder, NothingBeginsWhenCancelledBefore) {
  const std::atomic<bool> already{true};
  for (const int threads : {1, 2}) {
    EXPECT_EQ(in_order(
                  10, threads, already,
                  [](int i) {
                    ADD_FAILURE() << "began " << i;
                    return i;
                  },
                  [](int, int&&) {}),
              0);
  }
}

TEST(InOrder, AnExceptionOfProduceComesAfterAllBeforeIt) {
  for (const int threads : {1, 2, 4}) {
    std::vector<int> seen;
    try {
      in_order(
          100, threads, never,
          [](int i) {
            take_a_while(i);
            if (i >= 10) throw std::runtime_error(std::to_string(i));
            return i;
          },
          [&](int i, int&&) { seen.push_back(i); });
      FAIL();
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "10");
    }
    EXPECT_EQ(seen, first(10));
  }
}

TEST(InOrder, AnExceptionOfConsumeEndsTheWork) {
  for (const int threads : {1, 2, 4}) {
    std::atomic<int> under_way{0};
    EXPECT_THROW(in_order(
                     100, threads, never,
                     [&](int i) {
                       ++under_way;
                       take_a_while(i);
                       --under_way;
                       return i;
                     },
                     [](int i, int&&) {
                       if (i == 5) throw std::runtime_error("full");
                     }),
                 std::runtime_error);
    EXPECT_EQ(under_way, 0);
  }
}

TEST(InOrder, AWholeDayMayRunInsideAPiece) {
  int total = 0;
  in_order(
      20, 3, never,
      [](int i) {
        std::atomic<int> sum{0};
        for_each_index(10, 2, [&](int j) { sum += i + j; });
        return sum.load();
      },
      [&](int, int&& sum) { total += sum; });
  EXPECT_EQ(total, 20 * 45 + 10 * 190);
}

TEST(InOrder, NeedsAThread) {
  EXPECT_THROW(in_order(
                   1, 0, never, [](int i) { return i; }, [](int, int&&) {}),
               base::Bug);
}

}  // namespace
}  // namespace samenspel::parallel
