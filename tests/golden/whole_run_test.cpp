// What whole runs give, as literals: the same with every compiler and on every platform, today and
// after each change that does not mean to change results. Who changes them on purpose puts the new
// number here and a line under "Results change" in CHANGELOG.md.

#include <gtest/gtest.h>

#include "core/observe/fingerprint.hpp"
#include "support/random_city.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel {
namespace {

std::uint64_t fingerprint_of(const scenario::Parameters& parameters) {
  observe::Fingerprint fingerprint;
  for (const world::Fact& fact : support::facts_of(parameters)) {
    fingerprint.add(fact);
  }
  return fingerprint.value();
}

TEST(GoldenRun, a_small_city) {
  EXPECT_EQ(fingerprint_of(support::small_city(3)), 14029143758231831339U);
}

TEST(GoldenRun, a_city_whose_people_ask_each_other_learn_and_leave) {
  scenario::Parameters city = support::small_city(2);
  support::add_roads(city);
  support::let_teams_learn(city);
  support::let_people_leave(city);
  EXPECT_EQ(fingerprint_of(city), 15111174746363772137U);
}

}  // namespace
}  // namespace samenspel
