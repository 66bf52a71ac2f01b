// The desk at which a page works: the same run as anybody else's, shown as it goes.

#include "web/desk.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "core/run/simulate.hpp"
#include "core/scenario/json.hpp"
#include "io/yaml_to_scenario.hpp"
#include "io/yaml_to_tree.hpp"

namespace samenspel::web {
namespace {

scenario::Scenario small() {
  base::Problems problems;
  auto scenario = io::read_scenario(
      "zuilen_pilot", {"run.warm_up_years=2", "run.years=2", "run.record=events"}, problems);
  EXPECT_TRUE(problems.empty()) << problems.to_text();
  return std::move(*scenario);
}

std::string json_of(const scenario::Scenario& scenario) {
  base::Problems problems;
  return scenario::json_text(*io::yaml_to_tree(scenario.resolved_text, scenario.name, problems));
}

std::string hexadecimal(std::uint64_t value) {
  char text[32];
  std::snprintf(text, sizeof text, "0x%016llx", static_cast<unsigned long long>(value));
  return text;
}

class DeskTest : public testing::Test {
 protected:
  DeskTest() : scenario_(small()) {
    base::Problems problems;
    plan_ = run::plan_of(scenario_, problems);
    opened_ = desk_.open(json_of(scenario_), "small");
  }

  scenario::Scenario scenario_;
  run::Plan plan_;
  Desk desk_;
  std::string opened_;
};

TEST_F(DeskTest, OpensJsonWithTheHashOfTheFile) {
  EXPECT_NE(opened_.find("\"problems\":[]"), std::string::npos) << opened_.substr(0, 400);
  EXPECT_NE(opened_.find(scenario_.hash), std::string::npos);
}

TEST_F(DeskTest, HasTheFingerprintOfAnyOtherRun) {
  const auto seed = static_cast<std::uint64_t>(scenario_.initial().run.seed);
  const auto expected = run::simulate(plan_, seed, 1);
  desk_.begin(1);
  while (!desk_.done()) {
    desk_.advance_to(desk_.day() + 30);
    EXPECT_EQ(desk_.live().size(), observe::LiveView::columns().size());
  }
  EXPECT_NE(desk_.outcome().find(hexadecimal(expected.fingerprint)), std::string::npos);
}

TEST_F(DeskTest, GoesOnFromItsOwnCheckpointToTheSameEnd) {
  desk_.begin(0);
  desk_.advance_to(plan_.first_measured_day - 1);
  const std::vector<std::uint8_t> eve = desk_.save();
  desk_.advance_to(plan_.end_day - 1);
  const std::string through = desk_.outcome();
  EXPECT_EQ(desk_.restore(0, eve), "{\"problems\":[]}");
  desk_.advance_to(plan_.end_day - 1);
  EXPECT_EQ(desk_.outcome(), through);
}

TEST_F(DeskTest, RefusesACheckpointOfAnotherReplication) {
  desk_.begin(0);
  desk_.advance_to(100);
  EXPECT_NE(desk_.restore(1, desk_.save()).find("replication"), std::string::npos);
  EXPECT_EQ(desk_.day(), -1);
}

TEST_F(DeskTest, TellsAFamilyInBothLanguages) {
  desk_.begin(0);
  desk_.advance_to(plan_.end_day - 1);
  desk_.take_stories();
  const std::string found = desk_.families("long-wait", 1);
  const std::size_t at = found.find("\"family\":");
  ASSERT_NE(at, std::string::npos) << found;
  const std::int64_t family = std::stoll(found.substr(at + 9));
  const std::string dutch = desk_.story(family, "nl"), english = desk_.story(family, "en");
  EXPECT_NE(dutch.find("\"chapters\":[{"), std::string::npos);
  EXPECT_NE(dutch, english);
  EXPECT_EQ(desk_.story(1, "nl"), "null");
}

TEST_F(DeskTest, FlowsOfTheLiveViewAddUpToTheOutputs) {
  const std::vector<std::string> columns = observe::LiveView::columns();
  const auto asked = static_cast<std::size_t>(std::find(columns.begin(), columns.end(), "asked") -
                                              columns.begin());
  const auto seed = static_cast<std::uint64_t>(scenario_.initial().run.seed);
  const auto expected = run::simulate(plan_, seed, 0);
  const observe::Declarations declared = run::declarations_of(plan_);
  double told = -1;
  for (std::size_t i = 0; i < declared.outputs.size(); ++i) {
    if (declared.outputs[i].name == "asked") told = expected.values[i].front();
  }
  desk_.begin(0);
  desk_.advance_to(plan_.first_measured_day - 1);
  static_cast<void>(desk_.live());
  double sum = 0;
  while (!desk_.done()) {
    desk_.advance_to(desk_.day() + 91);
    sum += desk_.live()[asked];
  }
  EXPECT_EQ(sum, told);
}

TEST(Desk, SaysWhatIsWrong) {
  Desk desk;
  const std::string answer = desk.open("{\"run\": {\"years\": -1}, \"nonsense\": 1}", "bad");
  EXPECT_NE(answer.find("run.years"), std::string::npos);
  EXPECT_NE(answer.find("nonsense"), std::string::npos);
  desk.begin(0);
  EXPECT_EQ(desk.day(), -1);
  EXPECT_EQ(desk.outcome(), "null");
}

}  // namespace
}  // namespace samenspel::web
