#pragma once
// One replication: a stepper over days that progress, interruption and tests share. Nothing
// survives it.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/problems.hpp"
#include "core/run/shard.hpp"
#include "core/scenario/policy.hpp"
#include "core/world/facts_of_day.hpp"
#include "core/world/notice_board.hpp"
#include "core/world/place.hpp"
#include "core/world/shared.hpp"
#include "core/world/told.hpp"

namespace samenspel::process {
struct Here;
struct Tools;
using Handler = void (*)(Here& here, const engine::Entry& entry);
}  // namespace samenspel::process

namespace samenspel::run {

/// A scenario made ready to run: structure, policies and calendar. Constant; shared by all
/// replications.
struct Plan {
  scenario::Scenario scenario;
  scenario::Structure structure;
  std::vector<scenario::Policy> policies;
  std::vector<world::Month> months;
  std::int32_t first_measured_day =
      0;  ///< 1 January of `run.first_year` when whole years are warmed up
  std::int32_t end_day = 0;
  double resident_youths = 0;  ///< under 18, at the middle of the run, from a sample of homes
};

/// Reports what cannot be run; the plan is then not to be used.
[[nodiscard]] Plan plan_of(const scenario::Scenario& scenario, base::Problems& problems);

/// Whether audits are made after every event, at the end of every day, or not at all.
enum class Audit { none, daily, every_event };

/// What sees the facts of a day.
using See = std::function<void(std::int32_t day, const world::FactsOfDay& facts)>;

/// Calls body(0) … body(count − 1), each once, in any order and on any threads, and returns when
/// all are done.
using Together = std::function<void(int count, const std::function<void(int)>& body)>;

/// Days `first` to `last`; none when `last` comes first.
struct Days {
  std::int32_t first = 0;
  std::int32_t last = -1;
};

/// The first moment after a day.
[[nodiscard]] constexpr world::Seconds end_of(std::int32_t day) {
  return (world::Seconds{day} + 1) * engine::seconds_per_day;
}

class Replication {
 public:
  /// `plan` must outlive the replication. The random numbers depend on (seed, replication) alone.
  Replication(const Plan& plan, std::uint64_t seed, std::uint32_t replication,
              Audit audit = Audit::none);

  /// Works days up to and including `day`; hands the facts of each day, in the order of places, to
  /// `see`. Within a place facts are in the order in which they happened. A span of days is worked
  /// in one go: a day, or those from one post between regions to the next. Without `together`
  /// one shard is worked after the other and a span is seen before the next; with it,
  /// shards are worked side by side, and a span is seen beside the work of the next. Days may be
  /// asked for one by one or many at a time: the results are the same.
  void advance_to(std::int32_t day, const See& see, const Together& together = {});

  /// From now on facts that only the event log holds are stated too, and `told` says more of each
  /// fact about a case; nothing else changes.
  void record_events() { records_events_ = true; }
  /// Of the facts of the day that is seen, in their order.
  [[nodiscard]] const world::ToldLog& told() const { return told_; }

  [[nodiscard]] std::int32_t day() const { return day_; }
  [[nodiscard]] bool done() const { return day_ + 1 >= plan_->end_day; }
  /// Popped entries whose handler changed something.
  [[nodiscard]] std::uint64_t events() const;
  [[nodiscard]] const std::vector<world::Place>& places() const { return places_; }
  [[nodiscard]] const std::vector<Shard>& shards() const { return shards_; }
  [[nodiscard]] const Plan& plan() const { return *plan_; }
  [[nodiscard]] random::Key key() const { return shared_.key; }

  /// Checks every place, and the post where all is handed over; throws `Bug`.
  void audit() const;

  /// Makes `bytes` a checkpoint of the state between two days; the same bytes on every platform.
  void save(std::vector<std::uint8_t>& bytes) const;

  /// The replication that was saved: from here on it does to the last bit what the saved one does.
  /// Empty exactly when something was reported: damage, another program, structure, calendar, seed,
  /// replication or posts. Policies that have begun must have the dates they had; what they say may
  /// differ, and so may all of those that are to begin: a branch is a policy of its own from the
  /// next day on.
  [[nodiscard]] static std::optional<Replication> restore(const Plan& plan, std::uint64_t seed,
                                                          std::uint32_t replication,
                                                          std::span<const std::uint8_t> bytes,
                                                          base::Problems& problems,
                                                          Audit audit = Audit::none);

  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("boards", s.boards_), visit("shards", s.shards_), visit("places", s.places_);
    visit("day", s.day_);
  }

 private:
  void build_places();
  /// Where a policy knows more than referral, places remember who can what; a branch may be the
  /// first.
  void open_expertise();
  /// Where a policy has contracts, places keep papers and what money does to posts.
  void open_books();
  void seat_staff();
  void open_kitchens();
  /// At every place, when all that is in use is open.
  void note_plain_help();
  /// Whether a shard is a region, which hears of others between spans of days.
  [[nodiscard]] bool by_region() const { return boards_.size() > 1; }
  [[nodiscard]] std::int32_t day_of_span(std::int32_t day) const {
    return day % plan_->structure.span_days();
  }
  [[nodiscard]] Shard& shard_of(std::uint16_t place) { return shards_[shard_of_place_[place]]; }

  // Days (advance.cpp).
  void advance_in_turn(std::int32_t last, const See& see);
  void advance_side_by_side(std::int32_t last, const See& see, const Together& together);
  /// Those that are worked in one go now, `last` at the most.
  [[nodiscard]] Days next_days(std::int32_t last) const;
  /// Facts go into the log of `log`: the shard itself, or the first when shards are worked one
  /// after the other.
  void work(Shard& shard, Shard& log, Days days);
  void work_day(Shard& shard, DayLog& log, std::int32_t day);
  /// An entry with what it takes to open it.
  struct Coming {
    const engine::Entry* entry = nullptr;
    process::Handler open = nullptr;
    world::Place* place = nullptr;
  };
  Coming coming(const engine::Entry* entry);
  void announce_policy(Shard& shard, std::int32_t day);
  /// What follows when all shards have worked the days up to `day`.
  void close_days(std::int32_t day);
  void show(Days days, const std::vector<DayLog> Shard::*logs, const See& see);

  // Post and notices change hands (exchange.cpp).
  /// Within a region, of which these are all shards, when they have worked a day.
  void exchange_within(std::span<Shard> region, std::int32_t day);
  /// Between regions, when all have worked a span.
  void exchange_between_regions();
  void hand_over_post(Shard& from);
  /// What regions with areas wrote to a centre on a day.
  void take_in_post(Shard& centre, std::int32_t day);
  /// Puts a letter into the mail and the agenda of its place.
  void deliver(const world::Letter& letter);
  void note_rows(const Shard& shard, std::int32_t day);
  /// When those who sit at the gates of routes are done with what was put to them.
  void note_gates(const world::Place& place, world::NoticeBoard& board, std::int32_t day) const;
  void audit_between_places() const;

  process::Tools tools_of(Shard& shard, DayLog& log);
  process::Here here_at(world::Place& place);

  const Plan* plan_;
  world::Shared shared_;
  std::vector<world::NoticeBoard> boards_;  // by region
  std::vector<Shard> shards_;
  std::vector<Round> rounds_;
  std::vector<std::uint16_t> shard_of_place_;
  std::vector<world::Place> places_;
  world::FactsOfDay facts_;  // of the day that is seen
  world::ToldLog told_;      // beside `facts_`
  bool records_events_ = false;
  bool looks_ahead_;  // the state of all places is more than a core keeps near
  Audit audit_;
  std::int32_t day_ = -1;
};

}  // namespace samenspel::run
