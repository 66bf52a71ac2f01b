#include "core/scenario/timeline.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/scenario/city.hpp"
#include "core/scenario/role_visitor.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "example.hpp"
#include "tree_text.hpp"

namespace samenspel::scenario::example {
namespace {

Tree change(const char* date, Tree set) {
  return map({{"from", word(date)}, {"set", std::move(set)}});
}

Tree with(Tree timeline) {
  return map({{"grey", word("false")},
              {"waiting", map({{"slope", word("1")}})},
              {"timeline", std::move(timeline)}});
}

std::string problems_of(Tree timeline) {
  Tree tree = with(std::move(timeline));
  base::Problems problems;
  take_timeline(tree, problems);
  EXPECT_EQ(find(tree, "timeline"), nullptr);
  return problems.to_text();
}

TEST(Timeline, EachEntryIsPutOnAllThatCameBefore) {
  Tree tree = with(list({change("2016-01-01", map({{"grey", word("true")}})),
                         change("2017-01-01", map({{"waiting", map({{"slope", word("2")}})}}))}));
  base::Problems problems;
  const auto changes = take_timeline(tree, problems);
  EXPECT_EQ(problems.to_text(), "");
  const auto trees = complete_trees(tree, changes);
  ASSERT_EQ(trees.size(), 2u);
  EXPECT_EQ(trees[0].first, (base::Date{2016, 1, 1}));
  EXPECT_EQ(yaml_text(trees[0].second), "grey: true\nwaiting:\n  slope: 1\n");
  EXPECT_EQ(yaml_text(trees[1].second), "grey: true\nwaiting:\n  slope: 2\n");
  EXPECT_EQ(yaml_text(with_timeline(tree, trees)),
            "grey: false\n"
            "waiting:\n"
            "  slope: 1\n"
            "timeline:\n"
            "  - from: 2016-01-01\n"
            "    set:\n"
            "      grey: true\n"
            "  - from: 2017-01-01\n"
            "    set:\n"
            "      waiting:\n"
            "        slope: 2\n");
}

TEST(Timeline, SaysWhatIsWrong) {
  EXPECT_EQ(problems_of(word("soon")),
            "x.yaml:1:1 timeline: found 'soon'; expected a list of `from: date, set: keys`\n");
  EXPECT_EQ(problems_of(list({word("soon")})),
            "x.yaml:1:1 timeline[1]: found 'soon'; expected from: date, set: keys\n");
  EXPECT_EQ(problems_of(list({change("2015-02-29", map({}))})),
            "x.yaml:1:1 timeline[1].from: found '2015-02-29'; expected a date: 2026-01-31\n");
  EXPECT_EQ(problems_of(list({map({{"form", word("2016-01-01")}})})),
            "x.yaml:1:1 timeline[1].form: found an unknown key; expected one of the keys from, "
            "set. Did you mean from?\n"
            "x.yaml:1:1 timeline[1]: found no key 'from'; expected from: date, set: keys\n"
            "x.yaml:1:1 timeline[1]: found no key 'set'; expected from: date, set: keys\n");
  EXPECT_EQ(problems_of(list({change("2016-01-02", map({})), change("2016-01-02", map({}))})),
            "x.yaml:1:1 timeline[2].from: found 2016-01-02; expected a date after 2016-01-02\n");
}

TEST(Timeline, AWrongDateDoesNotHideWhatItSets) {
  Tree tree =
      with(list({change("soon", map({{"grey", word("true")}})), change("2016-01-02", map({}))}));
  base::Problems problems;
  const auto changes = take_timeline(tree, problems);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_FALSE(changes[0].has_date);
  EXPECT_EQ(yaml_text(changes[0].set), "grey: true\n");
  EXPECT_TRUE(changes[1].has_date);
  EXPECT_EQ(changes[1].path, "timeline[2]");
}

std::string role_problems(const Tree& set) {
  base::Problems problems;
  check_change(set, Example{}, problems);
  return problems.to_text();
}

TEST(CheckChange, AllowsPolicyAndStaffingOnly) {
  EXPECT_EQ(role_problems(map(
                {{"grey", word("true")}, {"teams", map({{"noord", map({{"fte", word("1")}})}})}})),
            "");
  EXPECT_EQ(role_problems(map({{"waiting", map({{"slope", word("2", 3)}})}})),
            "x.yaml:3:1 waiting.slope: found a key of the kind behaviour; expected a key of the "
            "kind policy or staffing, or need_factor. A timeline changes nothing else; put it in "
            "the scenario itself\n");
}

TEST(CheckChange, AllowsMoreNeedsInAnAreaButNoOtherFamilies) {
  base::Problems problems;
  check_change(map({{"need_factor", word("1.1")}}), Area{}, problems);
  EXPECT_EQ(problems.to_text(), "");
  check_change(map({{"families", word("9")}}), Area{}, problems);
  EXPECT_NE(problems.to_text().find("families: found a key of the kind place"), std::string::npos);
}

TEST(CheckChange, NamesStayTheSame) {
  const std::string rest = "Within a run names neither come nor go: declare it from the start";
  EXPECT_EQ(
      role_problems(map({{"teams", map({{"nord", map({})}})}})),
      "x.yaml:1:1 teams.nord: found a name that is new here; expected a name of the scenario. " +
          rest + ". Did you mean noord?\n");
  EXPECT_EQ(
      role_problems(map({{"teams", map({{"noord", word("none")}})}})),
      "x.yaml:1:1 teams.noord: found 'none'; expected a name of the scenario. " + rest + "\n");
}

}  // namespace
}  // namespace samenspel::scenario::example
