#include "core/scenario/read.hpp"

#include <string>

#include <gtest/gtest.h>

#include "example.hpp"
#include "tree_text.hpp"

namespace samenspel::scenario::example {
namespace {

std::string problems_of(const Tree& tree) {
  base::Problems problems;
  read<Example>(tree, problems);
  return problems.to_text();
}

Example read_well(const Tree& tree) {
  base::Problems problems;
  Example example = read<Example>(tree, problems);
  EXPECT_EQ(problems.to_text(), "");
  return example;
}

TEST(Read, MissingKeysKeepTheirDefaults) {
  const Example example = read_well(map({}));
  EXPECT_EQ(example.question, "What if?");
  EXPECT_EQ(example.teams.size(), 1u);
  EXPECT_EQ(example.waiting.escalation_per_week, 0.005);
}

TEST(Read, ReadsEveryKind) {
  const Example example = read_well(map({{"question", quoted("12")},
                                         {"grey", word("true")},
                                         {"road", word("refer")},
                                         {"season", list({word("2"), word("0.25"), word("1e-1")})},
                                         {"order", list({word("consult")})},
                                         {"waiting", map({{"slope", word("-3")}})}}));
  EXPECT_EQ(example.question, "12");
  EXPECT_TRUE(example.grey);
  EXPECT_EQ(example.road, Road::refer);
  EXPECT_EQ(example.season, (std::vector<double>{2, 0.25, 0.1}));
  EXPECT_EQ(example.order, std::vector<std::string>{"consult"});
  EXPECT_EQ(example.waiting.slope, -3);
}

TEST(Read, MapsByNameGrowChangeAndShrink) {
  const Example example = read_well(
      map({{"teams",
            map({{"noord", map({{"fte", word("3")},
                                {"skill", map({{"mood", word("none")}, {"autism", word("1")}})}})},
                 {"zuid", map({{"caseload", word("9")}})}})}}));
  ASSERT_EQ(example.teams.size(), 2u);
  EXPECT_EQ(example.teams[0].second.fte, 3);
  EXPECT_EQ(example.teams[0].second.caseload, 16);
  EXPECT_EQ(example.teams[0].second.skill,
            (base::NamedMap<double>{{"trauma", 0.25}, {"autism", 1}}));
  EXPECT_EQ(example.teams[1].first, "zuid");
  EXPECT_EQ(example.teams[1].second.caseload, 9);
  EXPECT_TRUE(read_well(map({{"teams", map({{"noord", word("none")}})}})).teams.empty());
}

TEST(Read, SaysWhatWasFoundAndExpected) {
  const auto waiting = [](Tree value) {
    return problems_of(map({{"waiting", map({{"escalation_per_week", std::move(value)}})}}));
  };
  const std::string start = "x.yaml:7:1 waiting.escalation_per_week: found ";
  const std::string range = "; expected a number from 0 to 1 (1/week)";
  EXPECT_EQ(waiting(word("1.5", 7)), start + "'1.5'" + range + "\n");
  EXPECT_EQ(waiting(word("abc", 7)), start + "'abc'" + range + "\n");
  EXPECT_EQ(waiting(quoted("0.5", 7)),
            start + "the quoted text '0.5'" + range + ". Write it without quotes\n");
  EXPECT_EQ(waiting(word(".nan", 7)),
            start + "'.nan'" + range + ". Infinity and not-a-number are no values\n");
  EXPECT_EQ(waiting(nothing(7)),
            start + "nothing" + range + ". Leave the key out to keep the default\n");
  EXPECT_EQ(problems_of(map({{"waiting", map({{"slope", word("-11", 2)}})}})),
            "x.yaml:2:1 waiting.slope: found '-11'; expected a number, at least -10\n");
  EXPECT_EQ(problems_of(map({{"waiting", word("x", 2)}})),
            "x.yaml:2:1 waiting: found 'x'; expected a map of keys\n");
  EXPECT_EQ(problems_of(map({{"grey", word("yes", 2)}})),
            "x.yaml:2:1 grey: found 'yes'; expected true or false\n");
  EXPECT_EQ(problems_of(map({{"road", word("reffer", 2)}})),
            "x.yaml:2:1 road: found 'reffer'; expected one of colleague, consult, refer. Did you "
            "mean refer?\n");
  EXPECT_EQ(problems_of(map({{"season", list({word("1"), word("-1", 3)})}})),
            "x.yaml:3:1 season[2]: found '-1'; expected a number from 0 to 10\n");
  EXPECT_EQ(problems_of(map({{"season", word("1")}})),
            "x.yaml:1:1 season: found '1'; expected a list of numbers: [1, 2]\n");
  EXPECT_EQ(problems_of(map({{"question", map({})}})),
            "x.yaml:1:1 question: found a map of keys; expected a text of at most 250 bytes\n");
}

TEST(Read, WholeNumbersHaveNoPoint) {
  EXPECT_EQ(problems_of(map({{"teams", map({{"noord", map({{"caseload", word("16.0")}})}})}})),
            "x.yaml:1:1 teams.noord.caseload: found '16.0'; expected a whole number from 1 to 100 "
            "(family). "
            "Write it without a point or an exponent\n");
}

TEST(Read, UnknownKeysGetTheNearestOneBesideThem) {
  EXPECT_EQ(problems_of(map({{"waiting", map({{"slop", word("1", 4)}})}})),
            "x.yaml:4:1 waiting.slop: found an unknown key; expected a known key. "
            "Did you mean slope?\n");
}

TEST(Read, UnknownKeysThatBelongElsewhereAreTold) {
  const std::string text = problems_of(map({{"slope", word("1")}}));
  EXPECT_NE(text.find("Did you mean waiting.slope?"), std::string::npos) << text;
}

TEST(Read, ReportsAllProblemsInTheOrderOfTheFile) {
  const std::string text = problems_of(map({{"unknown", word("1", 5)},
                                            {"road", word("x", 4)},
                                            {"grey", word("maybe", 2)},
                                            {"season", word("x", 3)}}));
  const auto line = [&](const char* start) { return text.find(start); };
  EXPECT_LT(line("x.yaml:2:1"), line("x.yaml:3:1"));
  EXPECT_LT(line("x.yaml:3:1"), line("x.yaml:4:1"));
  EXPECT_LT(line("x.yaml:4:1"), line("x.yaml:5:1"));
  EXPECT_NE(line("x.yaml:5:1"), std::string::npos);
}

TEST(Read, RefusesNamesThatBreakPaths) {
  const std::string text = problems_of(map({{"teams", map({{"a.b", map({})}})}}));
  EXPECT_EQ(text,
            "x.yaml:1:1 teams: found the name 'a.b'; expected a name of letters, digits, '_', '-' "
            "and blanks "
            "inside\n");
}

TEST(Read, RefusesToTakeOutWhatIsNotThere) {
  const std::string text = problems_of(map({{"teams", map({{"noor", word("none")}})}}));
  EXPECT_NE(text.find("There is no inherited entry of this name"), std::string::npos) << text;
}

TEST(Read, StopsAtANumberNobodyReads) {
  Tree many = map({});
  for (int i = 0; i < 5000; ++i)
    many.entries.push_back({"key" + std::to_string(i), at(i), word("1", i)});
  base::Problems problems;
  read<Example>(many, problems);
  EXPECT_LE(problems.all().size(), 201u);
  EXPECT_EQ(problems.all().back().found, "more than 200 problems");
}

}  // namespace
}  // namespace samenspel::scenario::example
