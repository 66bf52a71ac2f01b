#pragma once
// What happens at each team within a window of time, counted from facts in whole families and
// seconds.

#include "core/run/replication.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace samenspel::verification {

using world::Seconds;

/// A window of simulated seconds, the end not included.
struct Span {
  Seconds from = 0;
  Seconds until = 0;

  double days() const { return static_cast<double>(until - from) / 86400; }
  /// Seconds of [begin, end) that lie inside.
  Seconds inside(Seconds begin, Seconds end) const;
};

/// The measured years of a plan.
[[nodiscard]] Span measured(const run::Plan& plan);

struct TeamCounts {
  std::int64_t entered = 0;
  std::int64_t queued = 0;  ///< had to wait
  std::int64_t started = 0;
  std::int64_t refused = 0;
  std::int64_t gave_up = 0;          ///< left the list without help, for whatever reason
  std::int64_t ended = 0;            ///< stages of help
  std::int64_t seconds_waited = 0;   ///< by those who started, zeros included
  std::int64_t seconds_in_care = 0;  ///< by those whose stage ended
  std::int64_t area_waiting = 0;     ///< case-seconds on the list inside the window
  std::int64_t area_in_care = 0;
  std::array<std::int64_t, 4> started_by_priority{};
  std::array<std::int64_t, 4> seconds_waited_by_priority{};

  double mean_wait_days() const;
  double mean_wait_days(std::size_t priority) const;
  double mean_stay_days() const;
};

/// Waits one by one for quantiles.
enum class Waits { summed, kept };

class TeamObserver {
 public:
  TeamObserver(std::size_t teams, Span window, Waits waits = Waits::summed);

  void see(const world::FactsOfDay& facts);

  [[nodiscard]] const TeamCounts& operator[](std::size_t team) const { return counts_[team]; }
  /// Number waiting or in care at the end of the last day that was seen.
  [[nodiscard]] std::int64_t number(std::size_t team) const {
    return waiting_[team] + in_care_[team];
  }
  [[nodiscard]] std::int64_t waiting(std::size_t team) const { return waiting_[team]; }
  [[nodiscard]] std::int64_t in_care(std::size_t team) const { return in_care_[team]; }
  /// The wait, in days, that a share `q` of those who started did not exceed. Reorders what is
  /// kept.
  [[nodiscard]] double wait_quantile_days(double q);

 private:
  void see(const world::Fact& fact);

  Span window_;
  Waits keep_;
  std::vector<TeamCounts> counts_;
  std::vector<std::int64_t> waiting_, in_care_;
  std::vector<double> waits_;  ///< seconds, of all teams together
};

/// Runs a replication to its end before an observer of its measured years.
[[nodiscard]] TeamObserver observed(run::Replication& replication, Waits waits = Waits::summed);

}  // namespace samenspel::verification
