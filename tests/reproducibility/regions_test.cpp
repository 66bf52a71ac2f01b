// Regions that are worked several days at a time: post between them goes so seldom, and neither
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
constexpr std::int64_t day = 86400;

/// Letters of all kinds: cases, questions, lists; questions go to the other region too, which has
/// somebody for what is hard in parenting.
scenario::Parameters letters_of_all_kinds(std::int32_t far_post_days) {
  scenario::Parameters p = support::two_regions(far_post_days);
  p.disciplines.emplace_back("parent_expert", support::discipline(0.8, {{"parenting", 0.99}}, 150));
  const auto other_institution = p.teams.end() - 2;
  other_institution->second.fte.emplace_back("parent_expert", 3.0);
  scenario::Route anywhere;
  anywhere.reaches = scenario::Reach::city;
  p.expertise.routes.emplace_back("anywhere", anywhere);
  p.expertise.roads = {"consult", "join", "refer"};
  p.waiting.elsewhere.lists_at_most = 3;
  p.waiting.elsewhere.per_week = 0.3;
  p.needs.domains[2].second.difficulty_shift = 1.5;
  p.run.years = 2;
  p.run.record = scenario::Record::events;
  return p;
}

run::Plan plan_with(std::int32_t far_post_days) {
  return support::plan_of(letters_of_all_kinds(far_post_days));
}

const run::Plan& plan() {
  static const run::Plan made = plan_with(far_post);
  return made;
}

run::See into(std::vector<Fact>& facts) {
  return [&facts](std::int32_t, const world::FactsOfDay& seen) {
    facts.insert(facts.end(), seen.begin(), seen.end());
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
    letters += shard.far_post.size();
  }
  return letters;
}

/// Goes on until letters wait for the end of a span.
void go_into_a_span(run::Replication& running, const run::See& see) {
  do {
    running.advance_to(running.day() + 1, see);
  } while (!running.done() &&
           (letters_kept(running) == 0 || running.day() % far_post == far_post - 1));
  ASSERT_FALSE(running.done());
}

/// From a referral until the case comes on the list of that team or starts there, in seconds: how
/// often, for national teams (true) and others (false).
std::map<std::pair<bool, std::int64_t>, int> seconds_under_way() {
  const scenario::Structure& structure = plan().structure;
  std::vector<Fact> facts = support::facts_of(plan());
  std::stable_sort(facts.begin(), facts.end(),
                   [](const Fact& a, const Fact& b) { return a.time < b.time; });
  std::map<std::tuple<std::uint16_t, std::uint32_t, std::int64_t>, std::int64_t> sent;
  std::map<std::pair<bool, std::int64_t>, int> seen;
  for (const Fact& fact : facts) {
    if (fact.kind == FactKind::referred) {
      const auto to = static_cast<std::size_t>(fact.value);
      if (structure.teams[fact.team].place != structure.teams[to].place) {
        sent[{fact.area, fact.ordinal, fact.value}] = fact.time;
      }
    } else if (fact.kind == FactKind::queued || fact.kind == FactKind::started) {
      const auto at = sent.find({fact.area, fact.ordinal, fact.team});
      if (at != sent.end()) {
        const bool national = structure.teams[fact.team].layer == scenario::Layer::national;
        ++seen[{national, fact.time - at->second}];
        sent.erase(at);
      }
    }
  }
  return seen;
}

TEST(FarPost, brings_families_to_the_centre_the_next_day) {
  const auto seen = seconds_under_way();
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_GT(seen.at({false, day}), 10);
  EXPECT_GT(seen.at({true, day}), 20);
}

/// Seconds from a question until its answer: how often.
std::map<std::int64_t, int> seconds_until_advice(const run::Plan& of) {
  std::map<std::int64_t, int> seen;
  for (const Fact& fact : support::facts_of(of)) {
    if (fact.kind == FactKind::consult_ended &&
        static_cast<world::Answer>(fact.detail) == world::Answer::given) {
      ++seen[fact.value];
    }
  }
  return seen;
}

TEST(FarPost, brings_answers_from_other_regions_with_the_next_post) {
  auto seen = seconds_until_advice(plan());
  EXPECT_GT(seen.extract(0).mapped(), 20) << "at the own place";
  EXPECT_GT(seen.at(2 * day), 20) << "within the region";
  std::map<bool, int> far;  // of the other region: there with one post, back with the next
  for (const auto& [seconds, count] : seen) {
    EXPECT_GE(seconds, 2 * day);
    EXPECT_LE(seconds, 2 * far_post * day);
    far[seconds > (1 + far_post) * day] += seconds > 2 * day ? count : 0;
  }
  EXPECT_GT(far[false], 20) << "of the centre";
  EXPECT_GT(far[true], 2) << "of the other region";
}

TEST(FarPost, is_counted_before_a_question_is_put) {
  constexpr double one_way = 0.5 * (1 + far_post);  // on average
  const auto slowest = [](double tolerance_days) {
    scenario::Parameters p = letters_of_all_kinds(far_post);
    p.expertise.tolerance_days = tolerance_days;
    return seconds_until_advice(support::plan_of(p)).rbegin()->first;
  };
  EXPECT_GT(slowest(2 * one_way), (1 + far_post) * day) << "the other region is asked";
  for (const double to_the_centre : {2 * one_way - 0.1, 1 + one_way}) {
    EXPECT_GT(slowest(to_the_centre), far_post * day);
    EXPECT_LE(slowest(to_the_centre), (1 + far_post) * day);
  }
  EXPECT_EQ(slowest(0.9 + one_way), 2 * day) << "who is near";
}

TEST(FarPost, changes_what_happens) {
  EXPECT_FALSE(same(support::facts_of(plan()), support::facts_of(plan_with(far_post + 1))));
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
  run::Replication by_steps(plan(), support::test_seed, 0);
  std::int32_t step = 1;
  const auto both_to_the_same = [&](std::int32_t until) {
    in_one_go.advance_to(until, into(whole));
    for (; by_steps.day() < in_one_go.day(); step = step % 13 + 1) {
      by_steps.advance_to(std::min(until, by_steps.day() + step), into(steps),
                          step % 2 == 0 ? on_threads(2) : run::Together{});
      by_steps.audit();
    }
    EXPECT_TRUE(same(whole, steps));
    EXPECT_TRUE(base::equal(in_one_go, by_steps));
  };
  in_one_go.advance_to(20 * far_post, into(whole));
  go_into_a_span(in_one_go, into(whole));
  both_to_the_same(in_one_go.day());
  EXPECT_GT(letters_kept(by_steps), 0U);
  both_to_the_same(plan().end_day);
}

TEST(FarPost, goes_on_from_a_checkpoint_in_the_middle) {
  run::Replication running(plan(), support::test_seed, 0);
  std::vector<Fact> before;
  running.advance_to(20 * far_post, into(before));
  go_into_a_span(running, into(before));
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
  const run::Plan sooner = plan_with(far_post - 1);
  EXPECT_FALSE(run::Replication::restore(sooner, support::test_seed, 0, bytes, problems));
}

}  // namespace
}  // namespace samenspel
