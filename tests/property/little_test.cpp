// Little's law to the second, and post that takes its days: in random scenarios and in every
// shipped one.

#include <gtest/gtest.h>

#include <map>

#include "io/yaml_to_scenario.hpp"
#include "support/census.hpp"
#include "support/little.hpp"
#include "support/random_city.hpp"

namespace samenspel {
namespace {

using support::Window;
using world::Fact;
using world::FactKind;
using world::Seconds;

constexpr Seconds day = 86400;

/// Cases under way: everything that leaves for another place arrives there exactly when post does.
void expect_post_takes_its_days(const std::vector<Fact>& facts, const run::Plan& plan,
                                Seconds until) {
  struct Sent {
    Seconds at = 0, takes = 0;
  };
  std::map<std::pair<std::uint16_t, std::uint32_t>, Sent> under_way;
  const auto send = [&](const Fact& fact, std::uint16_t from, std::uint16_t to) {
    if (from != to) {
      under_way[{fact.area, fact.ordinal}] = {
          fact.time, plan.structure.opened_at(fact.time, from, to) - fact.time};
    }
  };
  for (const Fact& fact : facts) {
    const std::pair<std::uint16_t, std::uint32_t> name{fact.area, fact.ordinal};
    if (fact.kind == FactKind::asked) {
      send(fact, plan.structure.areas[fact.area].place, plan.structure.teams[fact.team].place);
    } else if (fact.kind == FactKind::referred) {
      const auto to = static_cast<std::size_t>(fact.value);
      send(fact, plan.structure.teams[fact.team].place, plan.structure.teams[to].place);
    } else if (fact.kind == FactKind::entered || fact.kind == FactKind::ended) {
      const auto sent = under_way.find(name);
      if (sent != under_way.end()) {
        EXPECT_EQ(fact.time - sent->second.at, sent->second.takes);
        under_way.erase(sent);
      }
    }
  }
  for (const auto& [name, sent] : under_way) {
    EXPECT_GE(sent.at, until - sent.takes) << "the post has lost need " << name.second;
  }
}

void expect_both_sides_equal(const support::Little& law) {
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    EXPECT_EQ(law.in_care.area_under_count(layer), law.in_care.parts_of_stays(layer))
        << scenario::layer_names[layer];
    EXPECT_EQ(law.on_lists.area_under_count(layer), law.on_lists.parts_of_stays(layer))
        << scenario::layer_names[layer];
  }
}

/// Runs to the end of the window and compares; gives both sides.
support::Little run_and_compare(const run::Plan& plan, std::uint64_t seed, Window window) {
  run::Replication running(plan, seed, 0, run::Audit::daily);
  const std::vector<Fact> facts = support::facts_until(running, window);
  support::Census census;
  for (const Fact& fact : facts) {
    census.see(fact);
  }
  EXPECT_TRUE(census.errors().empty()) << census.errors().front();
  expect_post_takes_its_days(facts, plan, window.until);
  const support::Little law = support::little(facts, running, window);
  expect_both_sides_equal(law);
  return law;
}

TEST(Little, holds_where_everything_is_at_work) {
  const auto law =
      run_and_compare(support::plan_of(support::small_city(3)), 1, {150 * day, 500 * day});
  for (const std::size_t layer : {0, 1, 2}) {
    EXPECT_GT(law.in_care.area_under_count(layer), 0);
  }
  EXPECT_GT(law.on_lists.area_under_count(0), 0);
}

class LittleInRandomCities : public testing::TestWithParam<std::uint64_t> {};

TEST_P(LittleInRandomCities, holds) {
  const auto policies = support::random_policies(GetParam());
  run_and_compare(support::plan_of(policies), GetParam(), {150 * day, 500 * day});
}

INSTANTIATE_TEST_SUITE_P(numbers, LittleInRandomCities, testing::Range<std::uint64_t>(0, 12));

std::vector<std::string> shipped_names() {
  std::vector<std::string> names;
  for (const std::string& name : io::built_in_files().names) {
    if (name.find('/') == std::string::npos) {  // studies and calibrations stand in folders
      names.push_back(name);
    }
  }
  return names;
}

class LittleInShippedScenarios : public testing::TestWithParam<std::string> {};

TEST_P(LittleInShippedScenarios, holds) {
  base::Problems problems;
  const auto scenario = io::read_scenario(GetParam(), {}, problems);
  ASSERT_TRUE(scenario) << problems.to_text();
  const run::Plan plan = run::plan_of(*scenario, problems);
  ASSERT_TRUE(problems.empty()) << problems.to_text();
  const Seconds until = std::min(200, plan.end_day - 1) * day;
  run_and_compare(plan, support::test_seed, {until / 3, until});
}

INSTANTIATE_TEST_SUITE_P(names, LittleInShippedScenarios, testing::ValuesIn(shipped_names()),
                         [](const testing::TestParamInfo<std::string>& name) {
                           std::string text = name.param.substr(0, name.param.find('.'));
                           std::replace_if(
                               text.begin(), text.end(), [](char c) { return !std::isalnum(c); },
                               '_');
                           return text;
                         });

}  // namespace
}  // namespace samenspel
