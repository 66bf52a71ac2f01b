// Rows are run on the same families, whatever the threads; what is known is not run again.

#include "patterns/runner.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

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

TEST(PatternRunner, ASampleOfDrawnParametersIsTheMeanOfItsPair) {
  const std::atomic<bool> cancelled = false;
  Horizon four = short_runs;
  four.replications = 4;
  Runner as_it_is({1, {}, 5}, cancelled);
  Runner same({2, {}, 5, [](const auto&, auto, auto) { return std::vector<std::string>{}; }},
              cancelled);
  const auto single = as_it_is.samples(std::vector{clause()}, four)[0].to;
  const auto paired = same.samples(std::vector{clause()}, four)[0].to;
  ASSERT_EQ(paired.size(), 2U);
  EXPECT_DOUBLE_EQ(paired[0], (single[0] + single[1]) / 2);
  EXPECT_DOUBLE_EQ(paired[1], (single[2] + single[3]) / 2);
}

TEST(PatternRunner, RunsWithWhatIsDrawn) {
  const std::atomic<bool> cancelled = false;
  const auto nobody_at_first = [](const scenario::Scenario&, std::uint32_t replication, auto) {
    return replication < 2 ? std::vector<std::string>{"needs.onset_per_family_year=0"}
                           : std::vector<std::string>{};
  };
  Horizon four = short_runs;
  four.replications = 4;
  Runner runner({1, {}, 5, nobody_at_first}, cancelled);
  const auto starts_of = runner.samples(std::vector{clause()}, four)[0].to;
  ASSERT_EQ(starts_of.size(), 2U);
  EXPECT_EQ(starts_of[0], 0);
  EXPECT_GT(starts_of[1], 0);
}

TEST(PatternRunner, GoesOnFromWhatItKnows) {
  const std::atomic<bool> cancelled = false;
  double steps = 0;
  Runner runner({1, {}, {}}, cancelled, [&](double share) { steps += share; });
  Horizon horizon = short_runs;
  const auto three = runner.samples(std::vector{clause()}, horizon);
  horizon.replications = 5;
  const auto five = runner.samples(std::vector{clause()}, horizon);
  EXPECT_NEAR(steps, 10, 1e-9) << "three, then two more, of each scenario";
  ASSERT_EQ(five[0].to.size(), 5U);
  EXPECT_TRUE(std::equal(three[0].to.begin(), three[0].to.end(), five[0].to.begin()));
  EXPECT_EQ(runner.samples(std::vector{clause()}, short_runs)[0].to, three[0].to)
      << "who asks for three gets three";
}

TEST(Looks, DoubleUpToTheMost) {
  const auto looks = [](int first) { return looks_of({.replications = first}); };
  EXPECT_EQ(looks(20), (std::vector{20, 40, 80, 160, 320}));
  EXPECT_EQ(looks(80), (std::vector{80, 160, 320}));
  EXPECT_EQ(looks(400), (std::vector{400}));
}

/// What comes out of a row of one clause whose first look has 160 replications, and how many more
/// than that were told of.
std::pair<Result, int> looked_at(Statistic value, std::optional<int> replications = {}) {
  Pattern row;
  row.horizon = {.warm_up_years = 0, .years = 1, .replications = 160};
  Clause one = clause();
  one.from = "";
  one.value = value;
  row.clauses = {one};
  const std::atomic<bool> cancelled = false;
  int more = 0;
  Runner runner({2, replications, {}}, cancelled, {}, [&](int told) { more += told; });
  return {result_of(row, runner), more};
}

double nothing(const Seen&) { return std::numeric_limits<double>::quiet_NaN(); }

TEST(Looks, ARowThatIsUndecidedIsLookedAtAgain) {
  const auto [result, more] = looked_at(nothing);
  EXPECT_EQ(result.verdict, Verdict::undecided);
  EXPECT_EQ(result.replications, 320);
  EXPECT_EQ(more, 160);
}

TEST(Looks, ARowThatIsDecidedIsNot) {
  const auto [result, more] = looked_at(starts);
  EXPECT_EQ(result.verdict, Verdict::contrary) << "there are starts, and the clause says none";
  EXPECT_EQ(result.replications, 160);
  EXPECT_EQ(more, 0);
}

TEST(Looks, ANumberThatIsChosenIsLookedAtOnce) {
  EXPECT_EQ(looked_at(nothing, 4).first.replications, 4);
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
