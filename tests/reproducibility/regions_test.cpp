// Regions that are worked several days at a time: post between them takes so long, and neither
// threads nor steps nor a stop in the middle change a bit.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/bytes.hpp"
#include "core/run/simulate.hpp"
#include "parallel/parallel.hpp"
#include "support/runs.hpp"
#include "support/two_regions.hpp"

namespace samenspel {
namespace {

using support::same;
using world::Fact;
using world::FactKind;

constexpr std::int32_t far_post = 9;

/// Letters of all kinds: cases, questions, lists, leads.
const run::Plan& plan() {
  static const run::Plan made = [] {
    scenario::Parameters p = support::two_regions(far_post);
    p.waiting.elsewhere.lists_at_most = 3;
    p.waiting.elsewhere.per_week = 0.3;
    p.needs.domains[2].second.difficulty_shift = 1.5;
    p.run.years = 2;
    p.run.record = scenario::Record::events;
    return support::plan_of(p);
  }();
  return made;
}

run::See into(std::vector<Fact>& facts) {
  return [&facts](std::int32_t, const world::FactsOfDay& day) {
    facts.insert(facts.end(), day.begin(), day.end());
  };
}

run::Together on_threads(int threads) {
  return [threads](int count, const std::function<void(int)>& body) {
    parallel::for_each_index(count, threads, body);
  };
}

std::size_t letters_kept(const run::Replication& running) {
  std::size_t letters = 0;
  for (const run::Shard& shard : running.shards()) {
    letters += shard.outbox.size();
  }
  return letters;
}

/// Between a referral and the moment at which the case comes on the list of that team or starts
/// there, by the days that post takes: how often.
std::map<std::pair<std::int32_t, std::int64_t>, int> days_under_way(const run::Plan& of) {
  std::vector<Fact> facts = support::facts_of(of);
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) { return a.time < b.time; });
  struct Way {
    std::int64_t sent = 0;
    std::int32_t post_days = 0;
  };
  std::map<std::tuple<std::uint16_t, std::uint32_t, std::int64_t>, Way> ways;
  std::map<std::pair<std::int32_t, std::int64_t>, int> seen;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::referred) {
      const auto from = of.structure.teams[fact.team].place;
      const auto to = of.structure.teams[static_cast<std::size_t>(fact.value)].place;
      if (from != to) {
        ways[{fact.area, fact.ordinal, fact.value}] = {fact.time, of.structure.post_days(from, to)};
      }
    } else if (fact.kind == FactKind::queued || fact.kind == FactKind::started) {
      const auto way = ways.find({fact.area, fact.ordinal, fact.team});
      if (way != ways.end()) {
        const std::int64_t took = fact.time - way->second.sent;
        EXPECT_EQ(took % 86400, 0);
        ++seen[{way->second.post_days, took / 86400}];
        ways.erase(way);
      }
    }
  }
  return seen;
}

TEST(FarPost, takes_its_days_between_regions_and_one_within) {
  const auto seen = days_under_way(plan());
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_GT(seen.at({1, 1}), 20);
  EXPECT_GT(seen.at({far_post, far_post}), 20);
}

TEST(FarPost, changes_what_happens) {
  EXPECT_FALSE(
      same(support::facts_of(plan()), support::facts_of(support::two_regions(far_post + 1))));
}

TEST(FarPost, is_the_same_on_any_number_of_threads) {
  const auto alone = support::facts_of(plan());
  EXPECT_GT(alone.size(), 10000U);
  const auto outcome = run::simulate(plan(), support::test_seed, 0);
  EXPECT_GT(outcome.log.size(), 5000U);
  for (const int threads : {1, 2, 3, 8}) {
    run::Replication running(plan(), support::test_seed, 0, run::Audit::daily);
    std::vector<Fact> facts;
    running.advance_to(plan().end_day, into(facts), on_threads(threads));
    EXPECT_TRUE(same(alone, facts)) << threads << " threads";
    const auto shared =
        run::simulate(plan(), support::test_seed, 0, {}, run::Audit::none, on_threads(threads));
    EXPECT_EQ(outcome.fingerprint, shared.fingerprint) << threads << " threads";
    ASSERT_EQ(outcome.log.size(), shared.log.size());
    EXPECT_TRUE(std::equal(outcome.log.begin(), outcome.log.end(), shared.log.begin(),
                           [](const auto& a, const auto& b) {
                             return a.time == b.time && a.kind == b.kind && a.family == b.family &&
                                    a.worker == b.worker && a.brick == b.brick;
                           }));
  }
}

TEST(FarPost, is_the_same_day_by_day) {
  std::vector<Fact> whole, steps;
  run::Replication in_one_go(plan(), support::test_seed, 0);
  in_one_go.advance_to(plan().end_day, into(whole));
  run::Replication by_steps(plan(), support::test_seed, 0);
  std::size_t kept = 0;
  for (std::int32_t step = 1; !by_steps.done(); step = step % 13 + 1) {
    by_steps.advance_to(by_steps.day() + step, into(steps),
                        step % 2 == 0 ? on_threads(2) : run::Together{});
    kept += letters_kept(by_steps);
    by_steps.audit();
  }
  EXPECT_GT(kept, 0U) << "some letters wait for the end of the span";
  EXPECT_TRUE(same(whole, steps));
  EXPECT_TRUE(base::equal(in_one_go, by_steps));
}

TEST(FarPost, goes_on_from_a_checkpoint_in_the_middle) {
  run::Replication running(plan(), support::test_seed, 0);
  std::vector<Fact> before;
  running.advance_to(20 * far_post + 3, into(before));
  while (letters_kept(running) == 0 || running.day() % far_post == far_post - 1) {
    running.advance_to(running.day() + 1, into(before));
  }
  std::vector<std::uint8_t> bytes;
  running.save(bytes);
  base::Problems problems;
  auto restored =
      run::Replication::restore(plan(), support::test_seed, 0, bytes, problems, run::Audit::daily);
  ASSERT_TRUE(restored) << problems.to_text();
  EXPECT_TRUE(base::equal(running, *restored));
  std::vector<Fact> through, after;
  running.advance_to(plan().end_day, into(through));
  restored->advance_to(plan().end_day, into(after), on_threads(3));
  EXPECT_GT(through.size(), 1000U);
  EXPECT_TRUE(same(through, after));
  EXPECT_TRUE(base::equal(running, *restored));
  const run::Plan sooner = support::plan_of(support::two_regions(far_post - 1));
  EXPECT_FALSE(run::Replication::restore(sooner, support::test_seed, 0, bytes, problems));
}

}  // namespace
}  // namespace samenspel
