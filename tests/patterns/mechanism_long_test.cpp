// A pattern that emerges goes away with its mechanism.

#include "parallel/parallel.hpp"
#include "patterns/runner.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace samenspel::patterns {
namespace {

std::vector<std::string> with_mechanism() {
  std::vector<std::string> ids;
  for (const Pattern& row : patterns()) {
    if (row.judged() && !row.mechanism.off.empty()) ids.emplace_back(row.id);
  }
  return ids;
}

class WithoutMechanism : public testing::TestWithParam<std::string> {};

/// Neither the row nor the clause that rests on the mechanism holds any more.
TEST_P(WithoutMechanism, ThePatternVanishes) {
  const Pattern& row = *pattern_of(GetParam());
  const std::atomic<bool> cancelled = false;
  Runner runner({parallel::available_threads(), 10, {}}, cancelled);
  const auto samples = runner.samples(row.clauses, row.horizon, row.mechanism.off);
  const auto judged = judge(row.clauses, samples);
  EXPECT_NE(row_verdict(row.clauses, judged), Verdict::holds);
  const std::size_t leading = row.mechanism.clause;
  EXPECT_NE(judged[leading].verdict, Verdict::holds)
      << row.clauses[leading].claim << ": " << judged[leading].difference.estimate;
}

INSTANTIATE_TEST_SUITE_P(Judged, WithoutMechanism, testing::ValuesIn(with_mechanism()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace samenspel::patterns
