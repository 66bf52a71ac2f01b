#include "core/run/checkpoint.hpp"

#include <gtest/gtest.h>

#include "core/base/bytes.hpp"
#include "support/runs.hpp"
#include "support/small_city.hpp"

namespace samenspel::run {
namespace {

using Bytes = std::vector<std::uint8_t>;

const Plan& plan() {
  static const Plan made = support::plan_of(support::small_city(2, 300));
  return made;
}

Bytes saved_after(const Plan& of, std::int32_t day, std::uint32_t replication = 0) {
  Replication running(of, 1, replication);
  running.advance_to(day, [](std::int32_t, const world::FactsOfDay&) {});
  Bytes bytes;
  running.save(bytes);
  return bytes;
}

/// What is told when this cannot be restored; empty when it can.
std::string refused(const Plan& of, const Bytes& bytes, std::uint64_t seed = 1,
                    std::uint32_t replication = 0) {
  base::Problems problems;
  const auto restored = Replication::restore(of, seed, replication, bytes, problems);
  EXPECT_EQ(restored.has_value(), problems.empty());
  return problems.to_text();
}

bool mentions(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

TEST(Checkpoint, is_restored_equal) {
  for (const std::int32_t day : {-1, 0, 400}) {
    Replication running(plan(), 1, 0);
    running.advance_to(day, [](std::int32_t, const world::FactsOfDay&) {});
    Bytes bytes;
    running.save(bytes);
    base::Problems problems;
    const auto restored = Replication::restore(plan(), 1, 0, bytes, problems, Audit::daily);
    ASSERT_TRUE(restored) << problems.to_text();
    EXPECT_EQ(restored->day(), day);
    EXPECT_EQ(restored->events(), running.events());
    EXPECT_TRUE(base::equal(*restored, running));
    Bytes again;
    restored->save(again);
    EXPECT_EQ(again, bytes);
  }
}

TEST(Checkpoint, with_families_on_several_lists_goes_on_as_if_never_interrupted) {
  scenario::Parameters p = support::small_city(2, 1500);
  p.entry.channels[1].second.specialist_above = 0.4;
  p.waiting.elsewhere.lists_at_most = 3;
  p.waiting.elsewhere.per_week = p.waiting.elsewhere.later_per_week = 1;
  const Plan of = support::plan_of(p);
  Replication running(of, 1, 0);
  const auto pass = [](std::int32_t, const world::FactsOfDay&) {};
  bool offered = false;
  const auto some_place_is_kept = [&] {
    bool kept = false;
    for (const world::Place& place : running.places()) {
      for (const world::Team& team : place.teams) {
        kept = kept || team.kept > 0;
      }
    }
    return kept;
  };
  for (std::int32_t day = 100; day < 600 && !offered; ++day) {
    running.advance_to(day, pass);
    offered = some_place_is_kept();
  }
  ASSERT_TRUE(offered);
  Bytes bytes;
  running.save(bytes);
  base::Problems problems;
  auto restored = Replication::restore(of, 1, 0, bytes, problems, Audit::daily);
  ASSERT_TRUE(restored) << problems.to_text();
  EXPECT_TRUE(base::equal(*restored, running));
  restored->advance_to(of.end_day, pass);
  running.advance_to(of.end_day, pass);
  EXPECT_TRUE(base::equal(*restored, running));
}

TEST(Checkpoint, cut_short_is_refused) {
  const Bytes bytes = saved_after(plan(), 100);
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50) {
    EXPECT_NE(
        refused(plan(), Bytes(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size))),
        "")
        << size;
  }
  Bytes longer = bytes;
  longer.push_back(0);
  EXPECT_NE(refused(plan(), longer), "");
}

TEST(Checkpoint, with_a_changed_byte_is_refused) {
  Bytes bytes = saved_after(plan(), 100);
  for (std::size_t at = 0; at < bytes.size(); at += 1 + at / 50) {
    for (const int change : {1, 128, 255}) {
      bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
      EXPECT_NE(refused(plan(), bytes), "") << at;
      bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ change);
    }
  }
  EXPECT_EQ(refused(plan(), bytes), "");
}

TEST(Checkpoint, of_something_else_is_refused_by_name) {
  const Bytes bytes = saved_after(plan(), 100);
  EXPECT_TRUE(mentions(refused(plan(), Bytes(1000, 'x')), "something else"));
  EXPECT_TRUE(mentions(refused(plan(), bytes, 2), "another seed or replication"));
  EXPECT_TRUE(mentions(refused(plan(), bytes, 1, 1), "another seed or replication"));
  EXPECT_TRUE(
      mentions(refused(support::plan_of(support::small_city(2, 301)), bytes), "another structure"));
  scenario::Parameters longer = support::small_city(2, 300);
  longer.run.years = 3;
  EXPECT_TRUE(mentions(refused(support::plan_of(longer), bytes), "calendar"));
  scenario::Parameters staffed = support::small_city(2, 300);
  staffed.teams.front().second.fte.front().second = 7;
  EXPECT_TRUE(mentions(refused(support::plan_of(staffed), bytes), "other posts"));
}

TEST(Checkpoint, of_another_layout_is_refused) {
  const Fit ours{std::string(64, 'a'), std::string(64, 'b'), random::Key{1, 2}, 0};
  const Bytes state{1, 2, 3};
  const Bytes bytes = in_envelope(ours, state);
  base::Problems problems;
  const auto inside = out_of_envelope(bytes, ours, problems);
  ASSERT_TRUE(inside);
  EXPECT_EQ(Bytes(inside->begin(), inside->end()), state);
  Fit theirs = ours;
  theirs.layout.back() = 'c';
  EXPECT_FALSE(out_of_envelope(bytes, theirs, problems));
  EXPECT_TRUE(mentions(problems.to_text(), "another version"));
}

TEST(Checkpoint, may_be_saved_after_the_last_day) {
  const Bytes bytes = saved_after(plan(), plan().end_day);
  base::Problems problems;
  const auto restored = Replication::restore(plan(), 1, 0, bytes, problems);
  ASSERT_TRUE(restored);
  EXPECT_TRUE(restored->done());
}

}  // namespace
}  // namespace samenspel::run
