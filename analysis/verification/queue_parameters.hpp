#pragma once
// What a queue of theory is made of, read from the parameters of a scenario that was reduced to
// one.

#include "core/scenario/scenario.hpp"

#include <string_view>
#include <vector>

namespace samenspel::verification {

/// Unit of time: a day. Work is the time that one family with one brick takes one worker.
struct Queue {
  double arrival_rate = 0;   ///< families a day
  double mean_work = 0;      ///< days
  double cv = 0;             ///< coefficient of variation of work
  int servers = 0;           ///< full-time posts
  double patience_rate = 0;  ///< giving up, a day, of a family that waits

  double service_rate() const { return 1 / mean_work; }
  double load() const { return arrival_rate * mean_work / servers; }
};

/// Needs that arise a day, in all areas, before anything thins them.
[[nodiscard]] double onsets_a_day(const scenario::Parameters& parameters);

/// Needs a day whose first brick is of this domain.
[[nodiscard]] double onsets_a_day(const scenario::Parameters& parameters, std::string_view domain);

[[nodiscard]] const scenario::Domain& domain_of(const scenario::Parameters& parameters,
                                                std::string_view domain);
[[nodiscard]] const scenario::Team& team_of(const scenario::Parameters& parameters,
                                            std::string_view team);

/// Days that a brick of this domain takes when a worker of the team gives one family all they can.
[[nodiscard]] double days_of_work(const scenario::Team& team, const scenario::Domain& domain);

/// Whole full-time posts of all disciplines.
[[nodiscard]] int posts_of(const scenario::Team& team);

/// The queue of the first team and the first domain that needs begin with. Throws
/// std::out_of_range when there is none.
[[nodiscard]] Queue queue_of(const scenario::Parameters& parameters);

}  // namespace samenspel::verification
