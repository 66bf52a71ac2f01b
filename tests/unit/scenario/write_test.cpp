// Writers: the resolved text reads back to itself, `defaults` is a file that changes nothing.
#include "core/scenario/defaults_visitor.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/scenario/merge.hpp"
#include "core/scenario/read.hpp"
#include "example.hpp"
#include "tree_text.hpp"

namespace samenspel::scenario::example {
namespace {

std::string resolved(const Example& example) { return yaml_text(resolved_tree(example)); }

Example read_back(const Example& example) {
  base::Problems problems;
  Example again = read<Example>(resolved_tree(example), problems);
  EXPECT_EQ(problems.to_text(), "");
  return again;
}

TEST(ResolvedTree, HasEveryKeyInTheOrderOfTheDescription) {
  EXPECT_EQ(resolved({}),
            "question: \"What if?\"\n"
            "grey: false\n"
            "road: consult\n"
            "season: [1, 0.5]\n"
            "order: [colleague, refer]\n"
            "waiting:\n"
            "  escalation_per_week: 0.005\n"
            "  slope: -1.5\n"
            "teams:\n"
            "  noord:\n"
            "    fte: 10\n"
            "    caseload: 16\n"
            "    skill:\n"
            "      mood: 0.5\n"
            "      trauma: 0.25\n"
            "camps: {}\n");
}

TEST(ResolvedTree, ReadsBackToItself) {
  Example example;
  example.question = "a: \"b\" # c\n\td";
  example.waiting.slope = 1.0 / 3;
  example.season.clear();
  example.order = {"true", "12", "none", "", "é"};
  example.teams = {{"zuid", {}}, {"2015", {}}};
  example.teams[0].second.skill = {{"autism", 1}};
  example.camps = {{"oost", {}}};
  example.camps[0].second.skill.clear();
  const Example again = read_back(example);
  EXPECT_EQ(resolved(again), resolved(example));
  EXPECT_EQ(again.question, example.question);
  EXPECT_EQ(again.order, example.order);
  EXPECT_EQ(again.waiting.slope, example.waiting.slope);
  ASSERT_EQ(again.teams.size(), 2u);
  EXPECT_EQ(again.teams[0].second.skill, example.teams[0].second.skill);
  EXPECT_TRUE(again.camps[0].second.skill.empty()) << "entries that are gone stay gone";
}

TEST(YamlScalar, QuotesWhatWouldBeReadAsSomethingElse) {
  EXPECT_EQ(yaml_scalar("Vleuten-De Meern"), "Vleuten-De Meern");
  for (const char* text :
       {"",   "true", "No", "null", "none", "12", "~",  "a: b", "a #b", "- a", "[a",
        "a ", " a",   "é",  ".inf", "*a",   "&a", "!a", "%a",   "@a",   "`a"}) {
    EXPECT_EQ(yaml_scalar(text).front(), '"') << text;
  }
  EXPECT_EQ(yaml_scalar("a\"\\\n"), "\"a\\\"\\\\\\n\"");
}

TEST(DefaultsYaml, CommentsEveryParameter) {
  const std::string text = defaults_yaml<Example>();
  const auto has = [&](const char* part) { return text.find(part) != std::string::npos; };
  EXPECT_TRUE(has("# first road tried. (colleague, consult, refer; policy; S2)\nroad: consult\n"))
      << text;
  EXPECT_TRUE(
      has("  # share that grows. (1/week; 0 to 1; behaviour; E3)\n  escalation_per_week: 0.005\n"))
      << text;
  EXPECT_TRUE(
      has("camps: {}\n  # | NAME:\n    # full-time posts. (0 to 1000; staffing; U5)\n    # | fte: "
          "10\n"))
      << text;
}

TEST(DefaultsYaml, HoldsToTheWidthOfAPage) {
  const std::string text = defaults_yaml<Example>();
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = text.find('\n', start);
    EXPECT_LE(end - start, 100u) << text.substr(start, end - start);
    start = end + 1;
  }
}

}  // namespace
}  // namespace samenspel::scenario::example
