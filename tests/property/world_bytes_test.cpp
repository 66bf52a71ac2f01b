// A checkpoint is the whole world: what continues from it does to the last bit what would have
// happened anyway, and a branch from it is what a run with that policy from the start would have
// been.

#include <gtest/gtest.h>

#include <random>

#include "core/base/bytes.hpp"
#include "core/observe/fingerprint.hpp"
#include "io/yaml_to_scenario.hpp"
#include "support/random_city.hpp"
#include "support/runs.hpp"

namespace samenspel {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// Works to a day; the fingerprint of all facts on the way.
std::uint64_t fingerprint(run::Replication& running, std::int32_t day) {
  observe::Fingerprint print;
  running.advance_to(day, [&](std::int32_t, const world::FactsOfDay& facts) {
    for (const world::Fact& fact : facts) {
      print.add(fact);
    }
  });
  return print.value();
}

run::Replication restored(const run::Plan& plan, const Bytes& bytes, std::uint64_t seed) {
  base::Problems problems;
  auto replication = run::Replication::restore(plan, seed, 0, bytes, problems, run::Audit::daily);
  if (!replication) {
    throw std::runtime_error(problems.to_text());
  }
  return std::move(*replication);
}

/// Saves at the end of `day`, restores, and continues both for a year.
void expect_continues(const run::Plan& plan, std::uint64_t seed, std::int32_t day) {
  run::Replication running(plan, seed, 0);
  fingerprint(running, day);
  Bytes bytes;
  running.save(bytes);
  run::Replication again = restored(plan, bytes, seed);
  ASSERT_TRUE(base::equal(running, again)) << "day " << day;
  EXPECT_EQ(fingerprint(running, day + 365), fingerprint(again, day + 365)) << "day " << day;
  EXPECT_EQ(running.events(), again.events());
  EXPECT_TRUE(base::equal(running, again)) << "a year after day " << day;
}

/// Some changed bytes and a cut, each refused where the whole is taken.
void expect_refuses_damage(const run::Plan& plan, Bytes bytes, std::mt19937_64& random) {
  restored(plan, bytes, 1);
  for (int i = 0; i < 20; ++i) {
    std::uint8_t& byte = bytes[random() % bytes.size()];
    const auto old = byte;
    byte = static_cast<std::uint8_t>(byte ^ (1 + random() % 255));
    base::Problems problems;
    EXPECT_FALSE(run::Replication::restore(plan, 1, 0, bytes, problems));
    EXPECT_FALSE(problems.empty());
    byte = old;
  }
  base::Problems problems;
  const std::span<const std::uint8_t> part(bytes.data(), random() % bytes.size());
  EXPECT_FALSE(run::Replication::restore(plan, 1, 0, part, problems));
}

class WorldBytes : public testing::TestWithParam<std::uint64_t> {};

TEST_P(WorldBytes, continue_the_same) {
  const run::Plan plan = support::plan_of(support::random_city(GetParam()));
  std::mt19937_64 random(GetParam());
  for (int i = 0; i < 2; ++i) {
    expect_continues(plan, GetParam(), static_cast<std::int32_t>(random() % 365));
  }
}

TEST_P(WorldBytes, are_refused_when_damaged) {
  const run::Plan plan = support::plan_of(support::random_city(GetParam()));
  std::mt19937_64 random(GetParam());
  run::Replication running(plan, 1, 0);
  fingerprint(running, static_cast<std::int32_t>(random() % 365));
  Bytes bytes;
  running.save(bytes);
  expect_refuses_damage(plan, std::move(bytes), random);
}

INSTANTIATE_TEST_SUITE_P(numbers, WorldBytes, testing::Range<std::uint64_t>(0, 12));

class ShippedWorldBytes : public testing::TestWithParam<const char*> {};

TEST_P(ShippedWorldBytes, continue_the_same) {
  base::Problems problems;
  const auto scenario = io::read_scenario(GetParam(), {}, problems);
  ASSERT_TRUE(scenario) << problems.to_text();
  const run::Plan plan = run::plan_of(*scenario, problems);
  ASSERT_TRUE(problems.empty()) << problems.to_text();
  expect_continues(plan, 1, 517);
}

INSTANTIATE_TEST_SUITE_P(shipped, ShippedWorldBytes,
                         testing::Values("reference_network", "utrecht"));

void expect_branches(const scenario::Parameters& trunk, const scenario::Parameters& other) {
  constexpr std::int32_t date = 300;
  const run::Plan as_it_was = support::plan_of({{0, trunk}, {date, trunk}});
  const run::Plan branch = support::plan_of({{0, trunk}, {date, other}});
  run::Replication before(as_it_was, 1, 0);
  fingerprint(before, date - 1);
  Bytes bytes;
  before.save(bytes);

  run::Replication through(branch, 1, 0);
  fingerprint(through, date - 1);
  run::Replication branched = restored(branch, bytes, 1);
  const std::uint64_t differs = fingerprint(branched, date + 365);
  EXPECT_EQ(differs, fingerprint(through, date + 365));
  EXPECT_TRUE(base::equal(branched, through));
  EXPECT_NE(differs, fingerprint(before, date + 365));
}

TEST(Branch, is_a_policy_that_differs_from_its_date_on) {
  const scenario::Parameters trunk = support::small_city();
  scenario::Parameters other = trunk;
  other.expertise.stretch = 0.3;
  other.outflow.keep_in_touch_days = 5;
  expect_branches(trunk, other);
}

TEST(Branch, may_be_the_first_that_asks_for_expertise) {
  const scenario::Parameters trunk = support::small_city();
  scenario::Parameters other = trunk;
  other.expertise.roads = {"consult", "join", "refer"};
  other.expertise.routes.front().second.hours_per_week = 20;
  other.expertise.learning = {0.1, 0.1, 0.1, 11};
  expect_branches(trunk, other);
}

}  // namespace
}  // namespace samenspel
