// One team in equilibrium against its formula.

#include "theory/expect_holds.hpp"

#include "verification/queue_parameters.hpp"
#include "verification/team_observer.hpp"

namespace samenspel {
namespace {

using theory_test::expect_holds;

TEST(VerifySlow, V2_any_work) { expect_holds({"V2"}); }
TEST(VerifySlow, V3_giving_up) { expect_holds({"V3"}); }
TEST(VerifySlow, V4_priorities) { expect_holds({"V4"}); }
TEST(VerifySlow, V8_two_disciplines) { expect_holds({"V8"}); }
TEST(VerifySlow, V10_closed_door) { expect_holds({"V10"}); }
TEST(VerifySlow, V16_shared_hours) { expect_holds({"V16"}); }

/// The chance to wait at one worker, who is busy for the share of time that is the load.
theory::Row chance_to_wait(const std::vector<std::string>& changes, double expected) {
  static const std::atomic<bool> never_cancelled{false};
  const verification::Runner runner(2, never_cancelled);
  const run::Plan plan = runner.plan("queue_one_worker", changes);
  const verification::Samples samples = runner.run(plan, [](run::Replication& replication) {
    const verification::TeamObserver seen = verification::observed(replication);
    return verification::Figures{static_cast<double>(seen[0].queued) /
                                 static_cast<double>(seen[0].entered)};
  });
  return verification::row_of("P(wait)", "share that waits", expected, samples[0]);
}

TEST(VerifySlow, a_right_row_holds) { EXPECT_TRUE(chance_to_wait({}, 0.8).pass); }

TEST(VerifySlow, a_formula_that_is_3_percent_off_fails) {
  for (const double factor : {0.97, 1.03}) {
    const theory::Row row = chance_to_wait({}, 0.8 * factor);
    EXPECT_FALSE(row.pass) << "z " << row.z;
    EXPECT_EQ(row.note, "differs from theory");
  }
}

TEST(VerifySlow, a_scenario_that_is_3_percent_off_fails) {
  const std::string key = "needs.domains.any.work.mean_hours=";
  for (const char* hours : {"5.82", "6.18"}) {
    EXPECT_FALSE(chance_to_wait({key + hours}, 0.8).pass) << hours;
  }
}

TEST(QueueParameters, are_read_from_the_scenario) {
  static const std::atomic<bool> never_cancelled{false};
  const verification::Runner runner(1, never_cancelled);
  const run::Plan plan = runner.plan("queue_giving_up");
  const verification::Queue queue = verification::queue_of(plan.scenario.initial());
  EXPECT_DOUBLE_EQ(queue.arrival_rate, 11);
  EXPECT_DOUBLE_EQ(queue.mean_work, 1);
  EXPECT_DOUBLE_EQ(queue.cv, 1);
  EXPECT_EQ(queue.servers, 10);
  EXPECT_DOUBLE_EQ(queue.patience_rate, 0.5);
  EXPECT_DOUBLE_EQ(queue.load(), 1.1);
}

TEST(Runner, tells_what_is_wrong_with_a_scenario) {
  static const std::atomic<bool> never_cancelled{false};
  const verification::Runner runner(1, never_cancelled);
  EXPECT_THROW(static_cast<void>(runner.plan("queue_that_is_not_there")), std::invalid_argument);
}

TEST(Runner, stops_when_asked) {
  static const std::atomic<bool> cancelled{true};
  const verification::Runner runner(1, cancelled);
  EXPECT_THROW(verification::giving_up_rows(runner), verification::Cancelled);
}

}  // namespace
}  // namespace samenspel
