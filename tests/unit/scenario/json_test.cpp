#include "core/scenario/json.hpp"

#include <string>

#include <gtest/gtest.h>

#include "core/scenario/read.hpp"
#include "core/scenario/to_tree.hpp"
#include "core/scenario/tree_to_yaml.hpp"
#include "example.hpp"

namespace samenspel::scenario::example {
namespace {

std::string read_json(const std::string& text) {
  base::Problems problems;
  const auto tree = json_to_tree(text, "x.json", problems);
  EXPECT_TRUE(tree || !problems.empty()) << "nothing without a reason";
  return problems.empty() ? json_text(*tree) : problems.to_text();
}

TEST(Json, ReadsBackToItself) {
  for (const char* text :
       {"{}", "[]", "null", "true", "1", "\"1\"", "{\"a\":[1,-2.5,1e-3,false,\"x y\"],\"b\":{}}"}) {
    EXPECT_EQ(read_json(text), text);
  }
  EXPECT_EQ(read_json(" { \"a\" : [ 1 , 2 ] }\n"), "{\"a\":[1,2]}");
  EXPECT_EQ(read_json("\"\\u00e9\\ud83d\\ude00\\n\\\"\""), "\"é😀\\u000a\\\"\"");
}

TEST(Json, SaysWhereItBreaks) {
  EXPECT_EQ(read_json("{\"a\": 1,\n \"b\" 2}"),
            "x.json:2:6 b: found text that is not JSON; expected a colon\n");
  EXPECT_EQ(read_json("[1, 02]"),
            "x.json:1:5 [2]: found text that is not JSON; expected a value\n");
  EXPECT_EQ(read_json("[1"),
            "x.json:1:3 [2]: found text that is not JSON; expected a comma or ']'\n");
  EXPECT_EQ(read_json("1 2"), "x.json:1:3: found text after the value; expected the end\n");
  EXPECT_EQ(read_json("\"a"), "x.json:1:3: found a string that is not closed; expected its end\n");
  EXPECT_EQ(read_json("\"\\ud800\""), "x.json:1:8: found half a character; expected both halves\n");
  EXPECT_EQ(read_json("{\"a\":1,\"a\":2}"),
            "x.json:1:8 a: found the key a second time; expected each key once. It is also at line "
            "1, column 2\n");
  EXPECT_NE(read_json(std::string(100000, '[')).find("more than 50 levels"), std::string::npos);
  EXPECT_NE(read_json("").find("expected a value"), std::string::npos);
  EXPECT_NE(read_json("NaN").find("expected a value"), std::string::npos);
}

TEST(Json, CarriesAScenarioUnchanged) {
  Example example;
  example.question = "none";
  example.order = {"1", "true", "né\n"};
  example.teams = {{"zuid", {}}};
  const Tree tree = resolved_tree(example);
  base::Problems problems;
  const auto carried = json_to_tree(json_text(tree), "x.json", problems);
  ASSERT_TRUE(carried) << problems.to_text();
  const Example again = read<Example>(*carried, problems);
  EXPECT_EQ(problems.to_text(), "");
  EXPECT_EQ(yaml_text(resolved_tree(again)), yaml_text(tree));
}

}  // namespace
}  // namespace samenspel::scenario::example
