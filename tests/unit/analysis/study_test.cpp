#include "core/scenario/reference_visitor.hpp"
#include "core/scenario/scenario.hpp"
#include "studies/factor_range.hpp"
#include "studies/outcome_by_point.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace samenspel::studies {
namespace {

const std::vector<scenario::ReferenceRow>& rows() {
  static const auto all = scenario::reference_rows<scenario::Parameters>();
  return all;
}

Factor factor(const char* key, double low = 0, double high = 0) {
  Factor one;
  one.key = key;
  one.low = low;
  one.high = high;
  return one;
}

TEST(FactorRange, comes_from_the_description_unless_it_is_given) {
  base::Problems problems;
  const auto described = factor_range("hidden", factor("needs.hidden"), rows(), problems);
  ASSERT_TRUE(described) << problems.to_text();
  EXPECT_EQ(described->low, 0);
  EXPECT_EQ(described->high, 1);
  const auto given = factor_range("hidden", factor("needs.hidden", 0.1, 0.3), rows(), problems);
  ASSERT_TRUE(given);
  EXPECT_DOUBLE_EQ(given->value_at(0), 0.1);
  EXPECT_DOUBLE_EQ(given->value_at(0.5), 0.2);
  EXPECT_DOUBLE_EQ(given->value_at(1), 0.3);
}

TEST(FactorRange, knows_keys_below_a_name) {
  EXPECT_NE(row_of("teams.anywhere.intake_hours", rows()), nullptr);
  EXPECT_NE(row_of("staff.turnover.neighbourhood", rows()), nullptr);
  EXPECT_EQ(row_of("teams.anywhere.intake", rows()), nullptr);
  EXPECT_EQ(row_of("teams..intake_hours", rows()), nullptr);
  EXPECT_EQ(row_of("teams", rows()), nullptr);
}

TEST(FactorRange, whole_numbers_are_equally_likely) {
  base::Problems problems;
  const auto range = factor_range("weeks", factor("run.norm_weeks", 2, 5), rows(), problems);
  ASSERT_TRUE(range) << problems.to_text();
  std::map<double, int> count;
  for (int i = 0; i < 400; ++i) ++count[range->value_at((i + 0.5) / 400)];
  EXPECT_EQ(count, (std::map<double, int>{{2, 100}, {3, 100}, {4, 100}, {5, 100}}));
  EXPECT_EQ(range->value_at(1), 5);
}

TEST(FactorRange, a_logarithmic_scale_has_equal_ratios) {
  base::Problems problems;
  Factor one = factor("needs.onset_per_family_year", 0.01, 1);
  one.scale = FactorScale::logarithmic;
  const auto range = factor_range("onset", one, rows(), problems);
  ASSERT_TRUE(range) << problems.to_text();
  EXPECT_NEAR(range->value_at(0.5), 0.1, 1e-12);
}

TEST(FactorRange, a_star_stands_for_one_part_of_a_path) {
  EXPECT_TRUE(matches("teams.team_*.fte.*", "teams.team_west.fte.family_worker"));
  EXPECT_FALSE(matches("teams.team_*.fte.*", "teams.basecamp_west.fte.psychologist"));
  EXPECT_FALSE(matches("teams.*", "teams.team_west.place"));
  EXPECT_TRUE(matches("help.kappa", "help.kappa"));
}

TEST(FactorRange, sets_a_value_or_multiplies_what_the_scenario_has) {
  FactorRange value{"v", "help.kappa", "1", "", 1, 4, false, true, FactorSets::value, "estimate"};
  EXPECT_DOUBLE_EQ(value.value_at(0.5), 2);
  FactorRange times{"f",   "teams.*.fte",      "1",       "", 0, 2, false,
                    false, FactorSets::factor, "estimate"};
  EXPECT_DOUBLE_EQ(times.value_at(0.75), 1.5);
  EXPECT_DOUBLE_EQ(times.value_at(-1), 0) << "nothing less than nothing";
  EXPECT_FALSE(times.is_possible(-1));
  EXPECT_TRUE(value.is_possible(-1));
  const std::vector<Leaf> city{{"teams.a.fte", "4"}, {"teams.b.fte", "0"}, {"help.kappa", "2"}};
  EXPECT_EQ(times.assignments(1.5, city),
            (std::vector<std::string>{"teams.a.fte=6", "teams.b.fte=0"}));
  EXPECT_EQ(value.assignments(3, city), (std::vector<std::string>{"help.kappa=3"}));
  value.sets = FactorSets::factor;
  EXPECT_EQ(value.assignments(3, city), (std::vector<std::string>{"help.kappa=6"}));
  times.key = "no.such_*";
  EXPECT_THROW(static_cast<void>(times.assignments(1, city)), std::invalid_argument);
}

TEST(FactorRange, a_star_takes_the_description_of_a_key_that_each_scenario_has) {
  const std::vector<std::vector<Leaf>> cities{{{"teams.a.intake_hours", "4"}},
                                              {{"teams.b.intake_hours", "4"}}};
  base::Problems problems;
  Factor one = factor("teams.*.intake_hours", 0.5, 2);
  one.sets = FactorSets::factor;
  const auto times = factor_range("f", one, rows(), problems, cities);
  ASSERT_TRUE(times) << problems.to_text();
  EXPECT_EQ(times->unit, "1");
  EXPECT_FALSE(factor_range("f", factor("teams.a*.intake_hours", 1, 2), rows(), problems, cities))
      << "the second city has no such team";
}

TEST(FactorRange, refuses_what_cannot_be_varied) {
  const auto expect_refused = [](const Factor& one, const char* text) {
    base::Problems problems;
    EXPECT_FALSE(factor_range("f", one, rows(), problems));
    ASSERT_EQ(problems.all().size(), 1U);
    EXPECT_NE(problems.to_text().find(text), std::string::npos) << problems.to_text();
  };
  expect_refused(factor("expertise.strech"), "expertise.stretch");
  expect_refused(factor("question"), "no number");
  expect_refused(factor("needs.hidden", 0.5, 0.2), "0.5 to 0.2");
  expect_refused(factor("needs.hidden", 0.5, 2), "within 0 to 1");
  Factor no_range = factor("needs.hidden");
  no_range.sets = FactorSets::factor;
  expect_refused(no_range, "low and high");
  Factor from_zero = factor("needs.hidden");
  from_zero.scale = FactorScale::logarithmic;
  expect_refused(from_zero, "above 0");
}

TEST(OutcomeByPoint, is_the_mean_over_replications_with_its_chance) {
  observe::ScenarioResults scenario;
  scenario.axes = {{"point", "", "1", {}, {0, 1}},
                   {"replication", "", "1", {}, {0, 1}},
                   {"layer", "", "", {"a", "b"}, {}}};
  scenario.variables = {
      {"single", "", "day", observe::NumberKind::real, {"point", "replication"}, {1, 3, 5, 5}},
      {"by_layer",
       "",
       "1",
       observe::NumberKind::real,
       {"point", "replication", "layer"},
       {1, 10, 2, 20, std::nan(""), 30, 4, 40}},
      {"factor", "", "1", observe::NumberKind::real, {"point"}, {0, 1}}};
  const auto single = outcomes_by_point(scenario, "single");
  ASSERT_EQ(single.size(), 1U);
  EXPECT_EQ(single[0].mean, (std::vector<double>{2, 5}));
  EXPECT_DOUBLE_EQ(single[0].variance_of_mean, (2.0 / 2 + 0) / 2);
  const auto layers = outcomes_by_point(scenario, "by_layer");
  ASSERT_EQ(layers.size(), 2U);
  EXPECT_EQ(layers[0].name, "by_layer, a");
  EXPECT_EQ(layers[0].mean, (std::vector<double>{1.5, 4})) << "what was not observed is left out";
  EXPECT_EQ(layers[1].mean, (std::vector<double>{15, 35}));
  EXPECT_TRUE(outcomes_by_point(scenario, "factor").empty());
  EXPECT_TRUE(outcomes_by_point(scenario, "absent").empty());
}

}  // namespace
}  // namespace samenspel::studies
