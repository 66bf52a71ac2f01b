#include "core/observe/headline.hpp"

#include "core/observe/outcome.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace samenspel::observe {
namespace {

bool is_declared(std::string_view name) {
  Window window;
  window.end_day = 7;
  const Declarations declared = declare(scenario::Structure{}, window, scenario::Record::summary);
  return std::any_of(declared.outputs.begin(), declared.outputs.end(),
                     [&](const Output& output) { return output.name == name; });
}

TEST(Headlines, AreSixDeclaredOutputsWithADirection) {
  ASSERT_EQ(headlines().size(), 6U);
  for (const Headline& headline : headlines()) {
    EXPECT_TRUE(is_declared(headline.output)) << headline.output;
    EXPECT_TRUE(better_of(headline.output)) << headline.output;
  }
}

TEST(Headlines, DirectionsArePlain) {
  EXPECT_EQ(better_of("h1_days_to_right_help"), Better::lower);
  EXPECT_EQ(better_of("h5_lasting_share"), Better::higher);
  EXPECT_FALSE(better_of("starts"));
  EXPECT_EQ(better_name(Better::higher), "higher");
}

}  // namespace
}  // namespace samenspel::observe
