#pragma once
// Everything in a short run of a scenario that must come out exactly: people, time and money.

#include "verification/runner.hpp"
#include "verification/team_observer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::verification {

/// What the two sides of a balance add up to. `apart` is the sum of the absolute differences of
/// its parts, so that errors never cancel.
struct Balance {
  std::int64_t total = 0;
  std::int64_t apart = 0;

  void add(std::int64_t left, std::int64_t right) {
    total += left;
    apart += left > right ? left - right : right - left;
  }
};

struct Census {
  std::int32_t days = 0;
  Balance stays;    ///< case-seconds by team: parts of stays against area under the count
  Balance post;     ///< case-seconds under way: a day for each letter against arrivals
  Balance spent;    ///< cents by account and kind: the books against what was reported
  Balance granted;  ///< cents by account: granted against spent + committed + balance
  Balance funders;  ///< the same by funder, each over all organisations and the social base
  Balance stocks;   ///< families by team and day: the place against what came and went
  Balance holders;  ///< cases that are somewhere against different cases
  Balance letters;  ///< letters in the post by day against what was sent that day
};

/// Runs replication 0 until `days` (> 0) of measured time have passed, or to the end of the run.
/// Every place is audited every day: throws base::Bug where an invariant is broken.
[[nodiscard]] Census census_of(const run::Plan& plan, std::int32_t days);

/// Names of the shipped scenarios, without folders: studies and calibrations are not scenarios.
[[nodiscard]] std::vector<std::string> shipped_scenarios();

/// Names of those that patterns compare, "patterns/p13_evenly".
[[nodiscard]] std::vector<std::string> pattern_scenarios();

}  // namespace samenspel::verification
