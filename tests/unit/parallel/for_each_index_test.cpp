#include "parallel/parallel.hpp"

#include "core/base/check.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>

namespace samenspel::parallel {
namespace {

TEST(ForEachIndex, CallsEachIndexOnce) {
  for (const int threads : {1, 2, 3, 16}) {
    for (const int count : {0, 1, 2, 1000}) {
      std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
      for_each_index(count, threads, [&](int i) { ++calls[static_cast<std::size_t>(i)]; });
      for (const auto& number : calls) EXPECT_EQ(number, 1);
    }
  }
}

TEST(ForEachIndex, OneThreadGoesInOrderOnTheCallingThread) {
  const auto caller = std::this_thread::get_id();
  std::vector<int> order;
  for_each_index(5, 1, [&](int i) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    order.push_back(i);
  });
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(ForEachIndex, UsesNoMoreThreadsThanAsked) {
  for (const int threads : {2, 5}) {
    std::mutex mutex;
    std::set<std::thread::id> seen;
    for_each_index(100, threads, [&](int) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
      const std::lock_guard lock(mutex);
      seen.insert(std::this_thread::get_id());
    });
    EXPECT_LE(static_cast<int>(seen.size()), threads);
  }
}

TEST(ForEachIndex, ThrowsTheExceptionOfTheLowestIndexAfterAllWereCalled) {
  for (const int threads : {1, 2, 8}) {
    std::atomic<int> calls{0};
    try {
      for_each_index(100, threads, [&](int i) {
        ++calls;
        if (i % 10 == 7) throw std::runtime_error(std::to_string(i));
      });
      FAIL();
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "7");
    }
    EXPECT_EQ(calls, 100);
  }
}

TEST(ForEachIndex, WorksInsideItself) {
  std::atomic<int> calls{0};
  for_each_index(4, 2, [&](int) { for_each_index(5, 2, [&](int) { ++calls; }); });
  EXPECT_EQ(calls, 20);
}

TEST(ForEachIndex, NeedsAThread) {
  EXPECT_THROW(for_each_index(1, 0, [](int) {}), base::Bug);
  EXPECT_GE(available_threads(), 1);
}

}  // namespace
}  // namespace samenspel::parallel
