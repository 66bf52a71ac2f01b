// Rows are run on the same families, whatever the threads; what is known is not run again.

#include "patterns/runner.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samenspel::patterns {
namespace {

double starts(const Seen& seen) { return seen("starts", "neighbourhood"); }

/// Two and a half thousand families, a year: quick.
Clause clause() {
  Clause one;
  one.id = "X a";
  one.from = "reference_network";
  one.to = "queue_small_city";
  one.value = starts;
  return one;
}

constexpr Horizon short_runs{.warm_up_years = 0, .years = 1, .replications = 3};

std::vector<Samples> samples(int threads, std::uint64_t seed) {
  const std::atomic<bool> cancelled = false;
  Runner runner({threads, {}, seed}, cancelled);
  return runner.samples(std::vector{clause()}, short_runs);
}

TEST(PatternRunner, GivesTheSameSamplesOnAnyNumberOfThreads) {
  const auto one = samples(1, 5), three = samples(3, 5), other = samples(1, 6);
  ASSERT_EQ(one[0].from.size(), 3U);
  ASSERT_EQ(one[0].to.size(), 3U);
  EXPECT_EQ(one[0].from, three[0].from);
  EXPECT_EQ(one[0].to, three[0].to);
  EXPECT_NE(one[0].from, other[0].from);
  EXPECT_NE(one[0].from, one[0].to);
}

TEST(PatternRunner, RunsAScenarioOnce) {
  const std::atomic<bool> cancelled = false;
  double steps = 0;
  Runner runner({1, 2, {}}, cancelled, [&](double share) { steps += share; });
  const auto first = runner.samples(std::vector{clause()}, short_runs);
  EXPECT_NEAR(steps, 4, 1e-9);
  const auto again = runner.samples(std::vector{clause()}, short_runs);
  EXPECT_NEAR(steps, 4, 1e-9);
  EXPECT_EQ(first[0].to, again[0].to);
  const std::vector<std::string_view> off{"needs.onset_per_family_year=0"};
  EXPECT_EQ(runner.samples(std::vector{clause()}, short_runs, off)[0].to,
            (std::vector<double>{0, 0}));
}

TEST(PatternRunner, StopsWhenAsked) {
  const std::atomic<bool> cancelled = true;
  Runner runner({1, {}, {}}, cancelled);
  EXPECT_THROW((void)runner.samples(std::vector{clause()}, short_runs), Cancelled);
}

TEST(PatternRunner, NamesWhatIsWrong) {
  const std::atomic<bool> cancelled = false;
  Runner runner({1, {}, {}}, cancelled);
  Clause one = clause();
  one.to = "no_such_scenario";
  EXPECT_THROW((void)runner.samples(std::vector{one}, short_runs), std::invalid_argument);
  one = clause();
  one.value = [](const Seen& seen) { return seen("no_such_output"); };
  EXPECT_THROW((void)runner.samples(std::vector{one}, short_runs), std::out_of_range);
}

}  // namespace
}  // namespace samenspel::patterns
