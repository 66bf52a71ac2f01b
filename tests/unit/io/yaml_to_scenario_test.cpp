#include "io/yaml_to_scenario.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/sha256.hpp"
#include "core/scenario/defaults_visitor.hpp"
#include "core/scenario/read.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "io/shipped_scenarios.hpp"
#include "io/yaml_to_tree.hpp"

namespace samenspel::io {
namespace {

const std::string small_city =
    "city: {areas: {noord: {families: 100, served_by: [buurt]}}}\n"
    "needs: {domains: {mood: {}}}\n"
    "disciplines: {worker: {legs: {mood: 0.6}}}\n"
    "teams: {buurt: {fte: {worker: 3}}}\n"
    "entry: {channels: {family: {}}}\n"
    "run: {first_year: 2015, warm_up_years: 10}\n";

std::optional<scenario::Scenario> read(const std::string& text,
                                       const std::vector<std::string>& assignments = {},
                                       std::string expected_problems = "") {
  base::Problems problems;
  auto scenario = read_scenario_text(text, "small", assignments, problems);
  EXPECT_EQ(problems.to_text(), expected_problems);
  EXPECT_EQ(scenario.has_value(), problems.empty());
  return scenario;
}

TEST(ReadScenario, GivesNameTextAndHash) {
  const auto scenario = read(small_city);
  ASSERT_TRUE(scenario);
  EXPECT_EQ(scenario->name, "small");
  EXPECT_EQ(scenario->hash, base::sha256(scenario->resolved_text));
  ASSERT_EQ(scenario->policies.size(), 1u);
  EXPECT_EQ(scenario->initial().teams[0].second.fte[0].second, 3);
}

TEST(ReadScenario, TheResolvedTextReadsBackToItself) {
  const auto scenario =
      read(small_city +
           "timeline:\n"
           "  - from: 2015-01-01\n"
           "    set: {teams: {buurt: {fte: {worker: 4}}}}\n"
           "  - from: 2016-01-01\n"
           "    set: {teams: {buurt: {fte: {worker: none}, administration: 0.25}}}\n");
  ASSERT_TRUE(scenario);
  const auto again = read(scenario->resolved_text);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->resolved_text, scenario->resolved_text);
  EXPECT_EQ(again->hash, scenario->hash);
  ASSERT_EQ(again->policies.size(), 3u);
  EXPECT_EQ(again->policies[1].parameters.teams[0].second.fte[0].second, 4);
  EXPECT_TRUE(again->policies[2].parameters.teams[0].second.fte.empty());
}

TEST(ReadScenario, CountsTheDaysOfATimelineFromTheStartOfTheWarmUp) {
  const auto scenario =
      read(small_city + "timeline: [{from: 2005-01-02, set: {}}, {from: 2015-01-01, set: {}}]\n");
  ASSERT_TRUE(scenario);
  ASSERT_EQ(scenario->policies.size(), 3u);
  EXPECT_EQ(scenario->policies[0].from_day, 0);
  EXPECT_EQ(scenario->policies[1].from_day, 1);
  EXPECT_EQ(scenario->policies[2].from_day, 3652) << "ten years with two leap days";
}

TEST(ReadScenario, AssignmentsGoOnTopOfTheFile) {
  const auto scenario = read(small_city, {"teams.buurt.fte.worker=7", "run.years=2"});
  ASSERT_TRUE(scenario);
  EXPECT_EQ(scenario->initial().teams[0].second.fte[0].second, 7);
  EXPECT_EQ(scenario->initial().run.years, 2);
  read(small_city, {"run.yers=2"},
       "command line run.yers: found an unknown key; expected a known key. Did you mean years?\n");
  read(small_city, {"run"}, "command line: found 'run'; expected path.to.key=value\n");
}

TEST(ReadScenario, OtherProblemsInTheListDoNotMatter) {
  base::Problems problems;
  problems.add({{"other.yaml", 1, 1}, "", "x", "y", ""});
  EXPECT_TRUE(read_scenario_text(small_city, "small", {}, problems).has_value());
  EXPECT_EQ(problems.all().size(), 1u);
}

TEST(ReadScenario, WhatCannotBeCombinedHasItsPlace) {
  read(small_city + "waiting:\n  crisis_domain: safety\n", {},
       "small:8:18 waiting.crisis_domain: found 'safety'; expected one of mood\n");
}

TEST(Defaults, AreAFileThatChangesNothing) {
  base::Problems problems;
  const auto tree =
      yaml_to_tree(scenario::defaults_yaml<scenario::Parameters>(), "defaults.yaml", problems);
  ASSERT_TRUE(tree) << problems.to_text();
  const auto parameters = scenario::read<scenario::Parameters>(*tree, problems);
  EXPECT_EQ(problems.to_text(), "");
  EXPECT_EQ(scenario::yaml_text(scenario::resolved_tree(parameters)),
            scenario::yaml_text(scenario::resolved_tree(scenario::Parameters{})));
}

TEST(ShippedScenarios, HaveNoProblemsAndResolveToThemselves) {
  for (const ShippedFile& file : shipped_files()) {
    const bool below = file.name.find('/') != std::string_view::npos;  // studies and calibrations
    if (below) continue;
    base::Problems problems;
    const auto scenario = read_scenario(std::string(file.name), {}, problems);
    ASSERT_EQ(problems.to_text(), "") << file.name;
    const auto again = read_scenario_text(scenario->resolved_text, scenario->name, {}, problems);
    ASSERT_EQ(problems.to_text(), "") << file.name;
    EXPECT_EQ(again->hash, scenario->hash) << file.name;
  }
}

}  // namespace
}  // namespace samenspel::io
