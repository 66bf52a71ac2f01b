#include "io/yaml_to_scenario.hpp"
#include "robustness/finding.hpp"
#include "robustness/ranges.hpp"
#include "statistics/design.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace samenspel::robustness {
namespace {

using studies::FactorRange;
using studies::Leaf;

std::vector<Leaf> leaves(const std::string& scenario,
                         const std::vector<std::string>& assignments = {}) {
  base::Problems problems;
  const auto found = io::read_scenario(scenario, assignments, problems);
  if (!found) throw std::invalid_argument(problems.to_text());
  return studies::leaves_of(found->initial());
}

/// Every range can be set in every corner, at both of its ends.
TEST(Ranges, AreUnderstoodByEveryCorner) {
  for (const std::string_view name : four_corners().scenarios) {
    const std::string scenario(name);
    const std::vector<Leaf> before = leaves(scenario);
    for (const double place : {0.0, 1.0}) {
      std::vector<std::string> all;
      for (const FactorRange& one : uncertain()) {
        EXPECT_LT(one.low, one.high) << one.name;
        EXPECT_FALSE(one.source.empty()) << one.name;
        const auto some = one.assignments(one.value_at(place), before);
        all.insert(all.end(), some.begin(), some.end());
      }
      EXPECT_NO_THROW(leaves(scenario, all)) << scenario;
    }
  }
}

TEST(Ranges, HoldWhatTurnsTheVerdict) {
  for (const char* key :
       {"funding.organisation.goes_on_by_gain", "funding.organisation.at_most",
        "funding.contracts.specialists.request_hours", "funding.contracts.specialists.price_margin",
        "funding.contracts.specialists.term_years", "staff.turnover.basecamp",
        "staff.vacancy_weeks", "absence.share"}) {
    const auto all = uncertain();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const FactorRange& one) {
      return one.key == key;
    })) << key;
  }
}

/// A made-up sample: the difference of H1 is 10 times (place of parameter 1 - `turns_at`), the
/// other outcomes do not differ.
Sample sample_with(double turns_at) {
  Sample sample;
  const statistics::Design points = statistics::latin_hypercube(3, 60, 1);
  for (std::size_t p = 0; p < points.points(); ++p) {
    sample.places.emplace_back(points.point(p).begin(), points.point(p).end());
  }
  const Question& question = four_corners();
  for (const auto& place : sample.places) {
    std::vector<std::vector<double>> means(question.scenarios.size(),
                                           std::vector<double>(question.outcomes.size(), 100));
    means[0][0] += 10 * (place[1] - turns_at);  // the lump sum where workers ask first
    sample.means.push_back(means);
  }
  return sample;
}

TEST(Findings, ACutSeparatesWhereEachSideWins) {
  const std::vector<Finding> all = findings_of(sample_with(0.5), four_corners());
  ASSERT_EQ(all.size(), 24U);
  const Finding& h1 = all.front();
  EXPECT_NEAR(h1.better, 0.3, 0.03) << "more than two days sooner below place 0.3";
  EXPECT_NEAR(h1.worse, 0.3, 0.03);
  ASSERT_TRUE(h1.cut.has_value());
  EXPECT_EQ(h1.cut->parameter, 1U);
  EXPECT_NEAR(h1.cut->place, 0.3, 0.03);
  EXPECT_EQ(h1.cut->better_below, 1);
  EXPECT_EQ(h1.cut->better_above, 0);
  ASSERT_EQ(h1.deciders.size(), 1U);
  EXPECT_GT(h1.deciders.front().coefficient, 0.9);
  EXPECT_FALSE(h1.turn.has_value());
}

TEST(Findings, WhatWinsEverywhereTurnsOutsideTheRange) {
  const Finding h1 = findings_of(sample_with(1.8), four_corners()).front();
  EXPECT_EQ(h1.better, 1);
  EXPECT_FALSE(h1.cut.has_value());
  ASSERT_TRUE(h1.turn.has_value());
  EXPECT_EQ(h1.turn->parameter, 1U);
  EXPECT_NEAR(h1.turn->place, 1.8, 1e-6);
}

TEST(Findings, WhatDoesNotDifferIsTheSame) {
  const std::vector<Finding> all = findings_of(sample_with(0.5), four_corners());
  EXPECT_EQ(all[1].same, 1);
  EXPECT_TRUE(all[1].deciders.empty());
}

}  // namespace
}  // namespace samenspel::robustness
