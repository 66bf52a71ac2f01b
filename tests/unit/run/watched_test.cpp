#include "core/run/watched.hpp"

#include <gtest/gtest.h>

#include <cstring>

#include "core/base/bytes.hpp"
#include "core/run/simulate.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using Bytes = std::vector<std::uint8_t>;
using observe::ReplicationOutcome;
using support::test_seed;

/// A year of warm-up and two measured, with every fact recorded.
scenario::Parameters city() {
  scenario::Parameters p = support::small_city(2, 600);
  p.run.warm_up_years = 1;
  p.run.record = scenario::Record::events;
  return p;
}

constexpr std::int32_t first_measured = 365;

Bytes saved_after(const Plan& plan, std::int32_t day) {
  Watched watched(plan, test_seed, 0);
  watched.advance_to(day);
  Bytes bytes;
  watched.save(bytes);
  return bytes;
}

/// From a checkpoint to the end.
ReplicationOutcome continued(const Plan& plan, const Bytes& bytes) {
  base::Problems problems;
  auto watched = Watched::restore(plan, test_seed, 0, bytes, problems, Audit::daily);
  EXPECT_TRUE(watched) << problems.to_text();
  if (!watched || !go_on_with(*watched, plan.end_day)) {
    return {};
  }
  return watched->outcome();
}

Bytes bytes_of(const std::vector<observe::LoggedEvent>& log) {
  Bytes bytes;
  base::ByteSink sink(bytes);
  base::write_bytes(log, sink);
  return bytes;
}

/// Also where nothing was observed, which is no number.
void expect_same(const ReplicationOutcome& a, const ReplicationOutcome& b) {
  EXPECT_EQ(a.fingerprint, b.fingerprint);
  EXPECT_EQ(a.events, b.events);
  EXPECT_EQ(bytes_of(a.log), bytes_of(b.log));
  ASSERT_EQ(a.values.size(), b.values.size());
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    ASSERT_EQ(a.values[i].size(), b.values[i].size()) << "output " << i;
    EXPECT_EQ(
        std::memcmp(a.values[i].data(), b.values[i].data(), a.values[i].size() * sizeof(double)), 0)
        << "output " << i;
  }
}

TEST(Watched, goes_on_from_a_checkpoint_as_if_it_had_not_stopped) {
  const Plan plan = support::plan_of(city());
  const ReplicationOutcome through = simulate(plan, test_seed, 0);
  EXPECT_GT(through.log.size(), 5000U);
  for (const std::int32_t day :
       {-1, 100, first_measured - 1, first_measured + 3, 800, plan.end_day - 1}) {
    SCOPED_TRACE(day);
    expect_same(through, continued(plan, saved_after(plan, day)));
  }
}

TEST(Watched, on_a_branch_is_a_policy_that_begins_the_next_day) {
  const scenario::Parameters before = city();
  scenario::Parameters after = before;
  after.expertise.stretch = 0.4;
  after.entry.channels.front().second.weight = 3;
  after.teams.front().second.intake_hours = 1;
  const Bytes burned_in = saved_after(support::plan_of(before), first_measured - 1);
  const Plan branch = support::plan_of({{0, before}, {first_measured, after}});
  const ReplicationOutcome on_branch = continued(branch, burned_in);
  expect_same(simulate(branch, test_seed, 0), on_branch);
  EXPECT_NE(on_branch.fingerprint, simulate(support::plan_of(before), test_seed, 0).fingerprint);
}

TEST(Watched, may_have_a_later_policy_of_its_own_and_drop_one_that_is_to_come) {
  const scenario::Parameters before = city();
  scenario::Parameters after = before;
  after.expertise.stretch = 0.4;
  const Bytes burned_in =
      saved_after(support::plan_of({{0, before}, {500, after}}), first_measured - 1);
  for (const Plan& branch :
       {support::plan_of({{0, before}, {700, after}}), support::plan_of({{0, before}}),
        support::plan_of({{0, before}, {400, after}, {600, before}})}) {
    expect_same(simulate(branch, test_seed, 0), continued(branch, burned_in));
  }
}

TEST(Watched, is_refused_when_a_policy_has_begun_that_was_not_in_force) {
  const scenario::Parameters p = city();
  const Bytes burned_in = saved_after(support::plan_of(p), first_measured - 1);
  base::Problems problems;
  EXPECT_FALSE(
      Watched::restore(support::plan_of({{0, p}, {200, p}}), test_seed, 0, burned_in, problems));
  EXPECT_NE(problems.to_text().find("dates of policies"), std::string::npos);
}

TEST(Watched, damaged_is_refused) {
  const Plan plan = support::plan_of(city());
  Bytes bytes = saved_after(plan, 100);
  for (std::size_t at = 0; at < bytes.size(); at += 1 + at / 20) {
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 64);
    base::Problems problems;
    EXPECT_FALSE(Watched::restore(plan, test_seed, 0, bytes, problems)) << at;
    EXPECT_FALSE(problems.empty());
    bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ 64);
  }
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 20) {
    base::Problems problems;
    const auto part = std::span<const std::uint8_t>(bytes).first(size);
    EXPECT_FALSE(Watched::restore(plan, test_seed, 0, part, problems)) << size;
  }
}

}  // namespace
}  // namespace samenspel::run
