// Comparing, stopping and mixing, on made-up results with known answers.
#include "samenspel/comparison.hpp"

#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"
#include "io/yaml_to_scenario.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/outcome_values.hpp"
#include "samenspel/scenario_mixes.hpp"
#include "samenspel/stopping.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace samenspel::command {
namespace {

using observe::NumberKind;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// H1 with these values, H2 for two layers of which the second is `idle`, and one more output.
ComparedScenario scenario(const std::string& name, const std::vector<double>& h1) {
  ComparedScenario one;
  one.label = one.results.name = name;
  one.file = "made_up.h5";
  one.seed = "0x0000000000000001";
  observe::Axis replications{"replication", "", "1", {}, {}};
  std::vector<double> waiting, starts;
  for (std::size_t r = 0; r < h1.size(); ++r) {
    replications.values.push_back(static_cast<std::int64_t>(r));
    waiting.insert(waiting.end(), {100.0 + static_cast<double>(r % 2), 0.0});
    starts.push_back(7);
  }
  one.results.axes = {replications, {"layer", "", "", {"neighbourhood", "idle"}, {}}};
  one.results.variables = {
      {"h1_days_to_right_help", "H1", "day", NumberKind::real, {"replication"}, h1},
      {"h2_waiting_families", "H2", "1", NumberKind::real, {"replication", "layer"}, waiting},
      {"starts", "starts", "1", NumberKind::whole, {"replication"}, starts}};
  return one;
}

std::vector<double> plus(std::vector<double> values, double more) {
  for (std::size_t i = 0; i < values.size(); ++i) values[i] += more + 0.01 * double(i % 3);
  return values;
}

const std::vector<double> twenty{50, 61, 47, 55, 58, 49, 52, 60, 54, 57,
                                 51, 48, 62, 53, 56, 59, 46, 63, 50, 55};

TEST(Compare, VerdictsFollowTheDirectionAndIdleCategoriesAreLeftOut) {
  const Comparisons found =
      compare_scenarios({scenario("a", twenty), scenario("b", plus(twenty, 2))}, {});
  const std::vector<ComparedOutcome>& outcomes = found.others.front().outcomes;
  ASSERT_EQ(outcomes.size(), 2U);
  EXPECT_EQ(outcomes[0].id, "H1");
  EXPECT_EQ(outcomes[0].verdict, Verdict::worse);
  EXPECT_EQ(outcomes[0].difference->higher, 20U);
  EXPECT_NEAR(outcomes[0].difference->difference.estimate, 2.0095, 1e-9);
  EXPECT_EQ(outcomes[1].label, "neighbourhood");
  EXPECT_EQ(outcomes[1].verdict, Verdict::same);
  EXPECT_EQ(found.family, 2U);
  EXPECT_TRUE(found.others.front().warnings.empty());
}

TEST(Compare, MoreComparisonsAskForMoreEvidence) {
  std::vector<double> somewhat = twenty;  // p of about 0.02 on its own
  for (std::size_t i = 0; i < somewhat.size(); ++i) somewhat[i] += i % 4 == 0 ? -1.6 : 1.4;
  const ComparedScenario a = scenario("a", twenty);
  const Comparisons alone =
      compare_scenarios({a, scenario("b", somewhat)}, {"h1_days_to_right_help"});
  EXPECT_EQ(alone.others[0].outcomes[0].verdict, Verdict::worse);
  EXPECT_EQ(alone.family, 1U);
  const Comparisons among = compare_scenarios(
      {a, scenario("b", somewhat), scenario("c", somewhat), scenario("d", somewhat)},
      {"h1_days_to_right_help"});
  EXPECT_EQ(among.family, 3U);
  EXPECT_EQ(among.others[0].outcomes[0].verdict, Verdict::not_shown);
  EXPECT_NEAR(*among.others[0].outcomes[0].adjusted_p,
              3 * *alone.others[0].outcomes[0].difference->p, 1e-12);
}

TEST(Compare, OtherSeedsAreNotPaired) {
  ComparedScenario other = scenario("b", plus(twenty, 2));
  other.seed = "0x0000000000000002";
  const Comparisons found = compare_scenarios({scenario("a", twenty), other}, {});
  EXPECT_FALSE(found.others[0].paired);
  EXPECT_EQ(found.others[0].outcomes[0].verdict, Verdict::not_shown);
  ASSERT_FALSE(found.others[0].warnings.empty());
  EXPECT_NE(found.others[0].warnings[0].find("unpaired"), std::string::npos);
}

TEST(Compare, OnlyReplicationsThatBothHave) {
  const std::vector<double> twelve(twenty.begin(), twenty.begin() + 12);
  const Comparisons found =
      compare_scenarios({scenario("a", twenty), scenario("b", plus(twelve, -1))}, {});
  EXPECT_TRUE(found.others[0].paired);
  EXPECT_EQ(found.others[0].outcomes[0].difference->count(), 12U);
  EXPECT_EQ(found.others[0].outcomes[0].verdict, Verdict::better);
  EXPECT_NE(found.others[0].warnings.at(0).find("12 replications"), std::string::npos);
}

TEST(Compare, WarnsWhereTheSameNumbersGainNothing) {
  std::vector<double> against;
  for (const double value : twenty) against.push_back(110 - value);
  const Comparisons found = compare_scenarios({scenario("a", twenty), scenario("b", against)}, {});
  EXPECT_NEAR(*found.others[0].outcomes[0].difference->correlation, -1, 1e-12);
  ASSERT_EQ(found.others[0].warnings.size(), 1U);
  EXPECT_NE(found.others[0].warnings[0].find("gain nothing on H1"), std::string::npos);
}

TEST(Compare, OutputsWithoutADirectionAreHigherOrLower) {
  const ComparedScenario a = scenario("a", twenty);
  const Comparisons found = compare_scenarios({a, scenario("b", twenty)}, {"starts"});
  EXPECT_FALSE(found.others[0].outcomes[0].better);
  EXPECT_EQ(found.others[0].outcomes[0].verdict, Verdict::same);
  EXPECT_THROW(compare_scenarios({a, a}, {"h1_days"}), BadInput);
}

TEST(Stopping, LooksAtFixedNumbersUpToTheMost) {
  EXPECT_EQ(look_after(0, 1000), 20);
  EXPECT_EQ(look_after(20, 1000), 30);
  EXPECT_EQ(look_after(30, 40), 40);
  EXPECT_EQ(look_after(0, 5), 5);
}

TEST(Stopping, OneScenarioIsItsOwnMean) {
  // Spread 5.2 around 54.3: 95% half-width t(19) · sd / sqrt(20).
  const observe::ScenarioResults one = scenario("a", twenty).results;
  const double half = statistics::t_interval(twenty).half_width();
  const Look found = look(std::vector{one}, 0.05);
  EXPECT_EQ(found.replications, 20);
  EXPECT_NEAR(found.widest, half / statistics::t_interval(twenty).estimate, 1e-12);
  EXPECT_NE(found.outcome.find("H1"), std::string::npos);
  EXPECT_TRUE(found.reached);
  EXPECT_FALSE(look(std::vector{one}, 0.04).reached);
}

TEST(Stopping, SeveralScenariosAreTheirDifferences) {
  const observe::ScenarioResults a = scenario("a", twenty).results;
  const observe::ScenarioResults b = scenario("b", plus(twenty, 5)).results;
  const Look found = look(std::vector{a, b}, 0.01);  // far less than H1 itself varies
  EXPECT_TRUE(found.reached);
  EXPECT_GT(found.widest, 0);
  EXPECT_LT(found.widest, 0.001);
}

TEST(Stopping, WhatNobodyObservedDoesNotCountAndNothingIsNotEnough) {
  observe::ScenarioResults a = scenario("a", std::vector<double>(20, nan)).results;
  EXPECT_NE(look(std::vector{a}, 0.05).outcome.find("H2"), std::string::npos);
  a.variables.erase(a.variables.begin() + 1);
  EXPECT_FALSE(look(std::vector{a}, 0.05).reached);
}

std::string resolved(const std::string& text) {
  base::Problems problems;
  const auto scenario = io::read_scenario_text(text, "test", {}, problems);
  EXPECT_TRUE(scenario) << problems.to_text();
  return scenario ? scenario->resolved_text : "";
}

const std::string base_text = "extends: queue_team.yaml\nrun: {years: 1, warm_up_years: 0}\n";

TEST(Mixes, OneForEachSubsetOfTheSectionsThatDiffer) {
  const std::string other = base_text +
                            "needs: {onset_per_family_year: 2}\noutflow: {remainder: 0.1}\n"
                            "question: \"Another question is no difference.\"\n";
  const Mixes mixes = mixes_of(resolved(base_text), resolved(other), {7, 3});
  ASSERT_EQ(mixes.groups.size(), 2U);
  EXPECT_EQ(mixes.groups[0].name(), "needs");
  EXPECT_EQ(mixes.groups[1].name(), "outflow");
  ASSERT_EQ(mixes.plans.size(), 4U);
  const auto onset = [&](std::size_t mask) {
    return mixes.plans[mask].scenario.initial().needs.onset_per_family_year;
  };
  const auto remainder = [&](std::size_t mask) {
    return mixes.plans[mask].scenario.initial().outflow.remainder;
  };
  EXPECT_EQ(onset(0), 3.4675);
  EXPECT_EQ(onset(1), 2);
  EXPECT_EQ(onset(2), 3.4675);
  EXPECT_EQ(remainder(1), 0);
  EXPECT_EQ(remainder(2), 0.1);
  EXPECT_EQ(remainder(3), 0.1);
  EXPECT_EQ(onset(3), 2);
}

TEST(Mixes, WhatATimelineChangesGoesWithItsSection) {
  const std::string other =
      base_text +
      "timeline:\n  - from: 2015-07-01\n    set: {expertise: {stretch: 0.3}, teams: "
      "{team: {administration: 0.1}}}\n";
  const Mixes mixes = mixes_of(resolved(base_text), resolved(other), {7, 3});
  ASSERT_EQ(mixes.groups.size(), 2U);
  EXPECT_EQ(mixes.groups[0].name(), "teams");
  EXPECT_EQ(mixes.groups[1].name(), "expertise");
  ASSERT_EQ(mixes.plans.size(), 4U);
  EXPECT_EQ(mixes.plans[0].policies.size(), 1U);
  const auto last = [&](std::size_t mask) { return mixes.plans[mask].policies.back().parameters; };
  for (const std::size_t mask : {1U, 2U, 3U}) {
    ASSERT_EQ(mixes.plans[mask].policies.size(), 2U);
    EXPECT_EQ(last(mask).teams[0].second.administration, (mask & 1U) != 0 ? 0.1 : 0) << mask;
    EXPECT_EQ(last(mask).expertise.stretch, (mask & 2U) != 0 ? 0.3 : last(0).expertise.stretch);
  }
}

TEST(Mixes, SectionsThatNeedOneAnotherGoTogether) {
  const std::string other = base_text +
                            "city: {areas: {area: {served_by: [team, second]}}}\n"
                            "teams: {second: {layer: neighbourhood, fte: {anybody: 1}}}\n"
                            "needs: {onset_per_family_year: 2}\n";
  const Mixes mixes = mixes_of(resolved(base_text), resolved(other), {7, 3});
  ASSERT_EQ(mixes.groups.size(), 2U);
  EXPECT_EQ(mixes.groups[0].sections, (std::vector<std::string>{"city", "teams"}));
  EXPECT_EQ(mixes.groups[1].sections, (std::vector<std::string>{"needs"}));
}

TEST(Mixes, AtMostSixGroups) {
  const std::string other =
      base_text +
      "needs: {onset_per_family_year: 2}\nsocial_base: {strength: 0.1}\n"
      "help_seeking: {threshold: 0.1}\nhelp: {retelling_hours: 1}\nexpertise: {stretch: 0.1}\n"
      "waiting: {recovery_per_week: 0.01}\noutflow: {remainder: 0.1}\n";
  const Mixes mixes = mixes_of(resolved(base_text), resolved(other), {7, 3});
  ASSERT_EQ(mixes.groups.size(), 4U);
  EXPECT_EQ(mixes.groups[0].name(), "needs, social_base");
  EXPECT_EQ(mixes.groups[2].name(), "help, expertise");
  EXPECT_EQ(mixes.groups[3].name(), "waiting, outflow");
  EXPECT_EQ(mixes.plans.size(), 16U);
}

TEST(Mixes, EverySectionHasATheme) {
  for (const auto& row : scenario::reference_rows<scenario::Parameters>()) {
    const std::string section = row.path.substr(0, row.path.find('.'));
    if (section == "question") continue;
    const auto theme = theme_of(section);
    ASSERT_TRUE(theme) << section;
    EXPECT_LT(*theme, static_cast<int>(most_groups)) << section;
  }
  EXPECT_TRUE(theme_of("timeline"));
  EXPECT_FALSE(theme_of("weather"));
}

TEST(Mixes, NothingDiffers) {
  EXPECT_TRUE(mixes_of(resolved(base_text), resolved(base_text), {7, 3}).groups.empty());
}

}  // namespace
}  // namespace samenspel::command
