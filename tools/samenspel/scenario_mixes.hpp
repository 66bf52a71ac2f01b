#pragma once
// Scenarios in between two others: some of the keys that differ taken from the one, the rest from
// the other.

#include "core/run/replication.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::command {

/// Sections of a scenario file that change together.
struct KeyGroup {
  std::vector<std::string> sections;  ///< "needs", "teams", …

  [[nodiscard]] std::string name() const;  ///< "needs, teams"
};

inline constexpr std::size_t most_groups = 6;

/// Which of the six themes a section belongs to: city and people, needs, door, help, waiting and
/// after, money and calendar. Empty for a section that is none of the scenario's.
std::optional<int> theme_of(std::string_view section);

/// All mixes of two scenarios. `plans[mask]` takes the groups whose bits stand in `mask` from the
/// second, so plans.front() is the first scenario and plans.back() the second.
struct Mixes {
  std::vector<KeyGroup> groups;  ///< at most `most_groups`; empty when nothing differs
  std::vector<run::Plan> plans;
};

/// How all of them are run.
struct MixRun {
  std::uint64_t seed = 0;
  int replications = 1;
};

/// From two scenarios as a results file holds them (resolved YAML). Every section that differs is a
/// group; when they are more than six, those of one theme (city, needs, door, help, waiting and
/// after, money) go together, and so do groups of which one makes no scenario without the other.
/// Throws BadInput when a text is no scenario for this program.
Mixes mixes_of(const std::string& first, const std::string& second, const MixRun& run);

}  // namespace samenspel::command
