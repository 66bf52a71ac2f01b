#pragma once
// One scenario at work for a page: opened from JSON, run day by day, shown as it goes, told family
// by family. Answers are JSON texts; bytes of checkpoints are those of `samenspel run`.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/observe/live_view.hpp"
#include "core/run/watched.hpp"
#include "journeys/journey_log.hpp"

namespace samenspel::web {

class Desk {
 public:
  /// Takes a scenario as one JSON map, complete or on top of the defaults, `timeline` included.
  /// Answers {"problems": [{path, found, expected, hint}]}; without problems also what is fixed:
  /// names of areas, teams, layers, first and last day, date of the first measured day, columns of
  /// `live()`, hash.
  [[nodiscard]] std::string open(std::string_view json, const std::string& name);

  /// Begins replication `replication` of what was opened, from its first day.
  void begin(std::uint32_t replication);

  /// Goes on from a checkpoint of the same replication; answers {"problems": […]}.
  [[nodiscard]] std::string restore(std::uint32_t replication, std::span<const std::uint8_t> bytes);

  /// Works up to and including `day`.
  void advance_to(std::int32_t day);
  /// The last day that was worked; -1 before the first.
  [[nodiscard]] std::int32_t day() const { return run_ ? run_->day() : -1; }
  [[nodiscard]] bool done() const { return run_ && run_->done(); }

  /// The numbers of `observe::LiveView` since the last call.
  [[nodiscard]] std::vector<double> live();

  /// A checkpoint between two days.
  [[nodiscard]] std::vector<std::uint8_t> save() const;

  /// Ends a replication that is done: {"fingerprint": "0x…", "events": n, "outputs": {name:
  /// [values]}}; an output that was not observed is null. Weekly series are left out.
  [[nodiscard]] std::string outcome();

  /// Takes the event log of the days so far, of a scenario that records events; families can be
  /// asked for from now on.
  void take_stories();

  /// Families that meet all criteria (see `samenspel journey --find`), separated by commas, best
  /// first, at most `most`: [{family, waited_days, consults, joins, referrals, hand_overs, …}].
  [[nodiscard]] std::string families(const std::string& criteria, std::size_t most) const;

  /// The story of a family in "nl" or "en": {title, opening, chapters: [{title, sentences: [{day,
  /// date, about, text}]}], closing}; null for a family that is not in the log.
  [[nodiscard]] std::string story(std::int64_t family, const std::string& language) const;

 private:
  void show(run::Watched run);

  std::optional<run::Plan> plan_;
  std::optional<run::Watched> run_;
  std::unique_ptr<observe::LiveView> live_;
  journeys::JourneyLog log_;
  std::string name_;
};

}  // namespace samenspel::web
