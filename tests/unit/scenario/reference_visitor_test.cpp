#include "core/scenario/reference_visitor.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/scenario/scenario.hpp"
#include "example.hpp"

namespace samenspel::scenario::example {
namespace {

TEST(ReferenceRows, HaveOneRowAKey) {
  const auto rows = reference_rows<Example>();
  std::vector<std::string> paths;
  for (const auto& row : rows) paths.push_back(row.path);
  EXPECT_EQ(paths, (std::vector<std::string>{
                       "question", "grey", "road", "season", "order", "waiting",
                       "waiting.escalation_per_week", "waiting.slope", "teams", "teams.<name>.fte",
                       "teams.<name>.caseload", "teams.<name>.skill", "camps", "camps.<name>.fte",
                       "camps.<name>.caseload", "camps.<name>.skill"}));
  EXPECT_EQ(rows[2].default_text, "consult");
  EXPECT_EQ(rows[2].choices, (std::vector<std::string>{"colleague", "consult", "refer"}));
  EXPECT_EQ(rows[3].default_text, "[1, 0.5]");
  EXPECT_EQ(rows[6].unit, "1/week");
  EXPECT_EQ(rows[6].high, 1);
  EXPECT_EQ(kind_name(rows[9].kind), "number");
  EXPECT_EQ(kind_name(rows[8].kind), "map");
}

TEST(ReferenceMarkdown, IsOneTable) {
  const std::string table = reference_markdown(reference_rows<Example>());
  EXPECT_NE(
      table.find(
          "| `waiting.slope` | 1 | -1.5 | at least -10 | behaviour | steepness | estimate |\n"),
      std::string::npos)
      << table;
}

struct Faulty {
  double high = 2;
  double nameless = 0;
};
template <class V>
void describe(V& v, Faulty& faulty) {
  v.number(faulty.high, About{"high", "1", 0, 1, Role::policy, "S1", "too high"});
  v.number(faulty.nameless, About{"Bad name", "", 1, 0, Role::policy, "", ""});
}

TEST(DescriptionFaults, FindsThem) {
  EXPECT_EQ(description_faults(reference_rows<Example>()), std::vector<std::string>{});
  EXPECT_EQ(description_faults(reference_rows<Faulty>()),
            (std::vector<std::string>{
                "high: has a default out of its range: 2", "Bad name: is not in snake_case",
                "Bad name: has no meaning", "Bad name: has no source", "Bad name: has no unit",
                "Bad name: has an empty range", "Bad name: has a default out of its range: 0"}));
}

}  // namespace
}  // namespace samenspel::scenario::example

namespace samenspel::scenario {
namespace {

TEST(DescriptionFaults, TheParametersHaveNone) {
  EXPECT_EQ(description_faults(reference_rows<Parameters>()), std::vector<std::string>{});
}

}  // namespace
}  // namespace samenspel::scenario
