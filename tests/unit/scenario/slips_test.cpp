#include "core/scenario/slips.hpp"

#include <gtest/gtest.h>

#include "core/scenario/merge.hpp"
#include "tree_text.hpp"

namespace samenspel::scenario::example {
namespace {

/// As a file of this name says it.
Tree in_file(Tree tree, const std::string& file) {
  tree.at.file = file;
  for (TreeEntry& entry : tree.entries) {
    entry.at.file = file;
    entry.value = in_file(std::move(entry.value), file);
  }
  return tree;
}

Tree team() { return map({{"travel", word("0.1")}, {"meetings", word("0.1")}}); }

const Tree base =
    in_file(map({{"teams", map({{"team_west", team()}, {"team_oost", team()}})}}), "base.yaml");

Tree extended(Tree teams) {
  return merge(base, in_file(map({{"teams", std::move(teams)}}), "mine.yaml"));
}

TEST(Slips, ANewNameOneLetterAwayIsDoubted) {
  EXPECT_EQ(
      doubts_about(extended(map({{"team_wset", team()}, {"basecamp", team()}}))).to_text(),
      "mine.yaml:1:1 teams.team_wset: found a new name, one letter away from one that exists. "
      "Did you mean team_west?\n");
}

TEST(Slips, WhatIsInheritedAndChangedIsNotNew) {
  const Tree tree = extended(map({{"team_west", map({{"travel", word("0.2")}})}}));
  EXPECT_EQ(doubts_about(tree).to_text(), "");
  for (const TreeEntry& entry : find(tree, "teams")->entries) {
    EXPECT_FALSE(is_new_entry(entry, tree.at.file)) << entry.key;
  }
}

TEST(Slips, NamesOfOneFileAreNotDoubted) {
  const Tree alone =
      in_file(map({{"teams", map({{"team_west", team()}, {"team_wset", team()}})}}), "mine.yaml");
  EXPECT_EQ(doubts_about(alone).to_text(), "");
}

TEST(Slips, AnAssignmentMayHoldOneToo) {
  Tree tree = extended(map({}));
  base::Problems problems;
  set_value(tree, "teams.team_wst.travel=0.1", problems);
  EXPECT_EQ(doubts_about(tree).to_text(),
            "command line teams.team_wst: found a new name, one letter away from one that exists. "
            "Did you mean team_west?\n");
}

}  // namespace
}  // namespace samenspel::scenario::example
