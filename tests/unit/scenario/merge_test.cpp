#include "core/scenario/merge.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/scenario/read.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "example.hpp"
#include "tree_text.hpp"

namespace samenspel::scenario::example {
namespace {

TEST(Merge, MapsKeyByKeyAndListsAsAWhole) {
  const Tree under =
      map({{"a", word("1")}, {"b", map({{"c", word("2")}, {"d", list({word("1")})}})}});
  const Tree over = map({{"b", map({{"d", list({word("9"), word("8")})}, {"e", word("3")}})}});
  EXPECT_EQ(yaml_text(merge(under, over)), "a: 1\nb:\n  c: 2\n  d: [9, 8]\n  e: 3\n");
}

TEST(Merge, AWordReplacesAMapAndTheOtherWayRound) {
  EXPECT_EQ(yaml_text(merge(map({{"a", word("1")}}), map({{"a", map({{"b", word("2")}})}}))),
            "a:\n  b: 2\n");
  EXPECT_EQ(yaml_text(merge(map({{"a", map({{"b", word("2")}})}}), map({{"a", word("1")}}))),
            "a: 1\n");
}

TEST(Merge, PositionsAreThoseOfTheFileThatSaysIt) {
  const Tree merged = merge(map({{"a", word("1", 3)}}), map({{"a", word("2", 8)}}));
  EXPECT_EQ(find(merged, "a")->at.line, 8);
}

TEST(Merge, NoneTakesOutWhatTheExtendedFileHas) {
  const Tree base = map({{"camps", map({{"oost", map({})}, {"west", map({})}})}});
  const Tree once = merge(base, map({{"camps", map({{"oost", word("none")}})}}));
  const Tree twice = merge(once, map({{"camps", map({{"oost", word("none")}})}}));
  for (const Tree& tree : {once, twice}) {
    base::Problems problems;
    const Example example = read<Example>(tree, problems);
    EXPECT_EQ(problems.to_text(), "");
    ASSERT_EQ(example.camps.size(), 1u);
    EXPECT_EQ(example.camps[0].first, "west");
  }
}

std::string set(const std::string& assignment) {
  Tree tree = map({{"waiting", map({{"slope", word("1")}})}});
  base::Problems problems;
  set_value(tree, assignment, problems);
  return problems.empty() ? yaml_text(tree) : problems.to_text();
}

TEST(SetValue, PutsAValueAtItsPath) {
  EXPECT_EQ(set("waiting.slope=2"), "waiting:\n  slope: 2\n");
  EXPECT_EQ(set("grey=true"), "waiting:\n  slope: 1\ngrey: true\n");
  EXPECT_EQ(set("teams.noord.fte= 3.5 "), "waiting:\n  slope: 1\nteams:\n  noord:\n    fte: 3.5\n");
  EXPECT_EQ(set("season=[1, 2]"), "waiting:\n  slope: 1\nseason: [1, 2]\n");
  EXPECT_EQ(set("question=\"1=1\""), "waiting:\n  slope: 1\nquestion: \"1=1\"\n");
}

TEST(SetValue, RefusesWhatIsNoAssignment) {
  const std::string format = "; expected path.to.key=value\n";
  EXPECT_EQ(set("waiting"), "command line: found 'waiting'" + format);
  EXPECT_EQ(set("=1"), "command line: found '=1'" + format);
  const std::string points = "; expected keys with one point between them\n";
  EXPECT_EQ(set("a..b=1"), "command line: found 'a..b=1'" + points);
  EXPECT_EQ(set(".a=1"), "command line: found '.a=1'" + points);
  EXPECT_EQ(set("a.=1"), "command line: found 'a.=1'" + points);
}

TEST(SetValue, ProblemsNameTheCommandLine) {
  Tree tree = map({});
  base::Problems problems;
  set_value(tree, "waiting.slope=-20", problems);
  read<Example>(tree, problems);
  EXPECT_EQ(problems.to_text(),
            "command line waiting.slope: found '-20'; expected a number, at least -10\n");
}

TEST(SetValue, SaysHowANameStandsOnTheCommandLine) {
  const auto told = [](const char* assignment) {
    Tree tree = map({});
    base::Problems problems;
    set_value(tree, assignment, problems);
    read<Example>(tree, problems);
    return problems.to_text();
  };
  EXPECT_EQ(told("camps={north: 3}"),
            "command line camps: found '{north: 3}'; expected a map by name. On the command line: "
            "--set camps.NAME.KEY=VALUE\n");
  EXPECT_EQ(told("waiting={slope: 3}"),
            "command line waiting: found '{slope: 3}'; expected a map of keys. On the command "
            "line: --set waiting.KEY=VALUE\n");
}

TEST(Difference, GivesTheOtherTreeAgain) {
  const Tree before = map({{"a", word("1")},
                           {"b", map({{"c", word("2")}, {"d", word("3")}})},
                           {"names", map({{"x", word("1")}, {"w", word("1")}})}});
  const Tree after = map({{"a", word("1")},
                          {"b", map({{"c", word("2")}, {"d", word("4")}})},
                          {"names", map({{"x", word("1")}, {"z", word("1")}})}});
  const Tree change = difference(before, after);
  EXPECT_EQ(yaml_text(change), "b:\n  d: 4\nnames:\n  z: 1\n  w: none\n");
  EXPECT_EQ(yaml_text(difference(before, before)), "");
}

}  // namespace
}  // namespace samenspel::scenario::example
