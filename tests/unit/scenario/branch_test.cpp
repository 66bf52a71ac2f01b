#include "core/scenario/branch.hpp"

#include <gtest/gtest.h>

#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::scenario {
namespace {

Tree dated(const char* from, Tree set) {
  Tree item = make_map();
  item.entries.push_back({"from", {}, make_scalar(from)});
  item.entries.push_back({"set", {}, std::move(set)});
  return item;
}

/// question, run.years, a policy key x, and at each date another x.
Tree tree(const char* question, const char* years, const char* x,
          std::vector<std::pair<const char*, const char*>> later = {}) {
  Tree all = make_map();
  Tree run = make_map();
  run.entries.push_back({"years", {}, make_scalar(years)});
  all.entries.push_back({"question", {}, make_scalar(question)});
  all.entries.push_back({"x", {}, make_scalar(x)});
  all.entries.push_back({"run", {}, std::move(run)});
  if (!later.empty()) {
    Tree timeline;
    timeline.kind = TreeKind::sequence;
    for (const auto& [from, value] : later) {
      Tree set = make_map();
      set.entries.push_back({"x", {}, make_scalar(value)});
      timeline.items.push_back(dated(from, std::move(set)));
    }
    all.entries.push_back({"timeline", {}, std::move(timeline)});
  }
  return all;
}

constexpr base::Date branches{2020, 1, 1};

std::string branch(Tree first, Tree second) {
  base::Problems problems;
  const std::string text =
      yaml_text(branch_tree(std::move(first), std::move(second), branches, problems));
  EXPECT_EQ(problems.to_text(), "");
  return text;
}

TEST(Branch, is_the_first_until_the_date_and_the_second_from_then_on) {
  EXPECT_EQ(branch(tree("a", "10", "1"), tree("b", "3", "2")),
            yaml_text(tree("b", "10", "1", {{"2020-01-01", "2"}})));
}

TEST(Branch, of_a_scenario_from_itself_is_itself) {
  const Tree both = tree("a", "10", "1", {{"2019-01-01", "2"}, {"2021-01-01", "3"}});
  EXPECT_EQ(branch(both, both), yaml_text(both));
}

TEST(Branch, drops_what_the_first_would_have_done_from_the_date_on) {
  EXPECT_EQ(branch(tree("a", "10", "1", {{"2019-01-01", "2"}, {"2020-01-01", "3"}}),
                   tree("a", "10", "2", {{"2022-01-01", "4"}})),
            yaml_text(tree("a", "10", "1", {{"2019-01-01", "2"}, {"2022-01-01", "4"}})));
}

TEST(Branch, takes_from_the_second_what_is_in_force_on_the_date) {
  EXPECT_EQ(branch(tree("a", "10", "1"),
                   tree("a", "10", "2", {{"2019-01-01", "3"}, {"2020-01-01", "4"}})),
            yaml_text(tree("a", "10", "1", {{"2020-01-01", "4"}})));
}

}  // namespace
}  // namespace samenspel::scenario
