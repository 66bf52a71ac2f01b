#pragma once
// A parameter that is not known well, with the range in which a study looks: what a point of a
// design means for the keys of a scenario. Studies of other questions use the same.

#include "patterns/leaves.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::robustness {

/// How a place between 0 and 1 in the range becomes a number: evenly, or evenly in its logarithm.
enum class Spread { even, logarithmic };

/// Whether that number is what the key gets, or what its own value in the scenario is multiplied by
/// (a key that is 0 there stays 0).
enum class Sets { value, factor };

struct Varied {
  std::string_view name;  ///< "posts in neighbourhood teams"
  std::string_view keys;  ///< path of a key, "*" for any part of it: "teams.team_*.fte.*"
  Sets sets = Sets::value;
  double low = 0, high = 0;  ///< low < high; both > 0 when logarithmic
  Spread spread = Spread::even;
  std::string_view source;  ///< keys of docs/sources.md, or "estimate"
};

/// The number at a place in the range; places outside [0, 1] lie outside it. Of an even range that
/// must not become negative, no less than 0.
[[nodiscard]] double number_at(const Varied& varied, double place);

/// Whether there is such a number: not where an even range that begins at 0 or above goes below 0.
[[nodiscard]] bool is_possible(const Varied& varied, double place);

/// The assignments "path=number" that set every key of this scenario that matches. Throws
/// std::invalid_argument when none does.
[[nodiscard]] std::vector<std::string> assignments_of(const Varied& varied, double number,
                                                      std::span<const patterns::Leaf> scenario);

/// Whether a path matches, "*" standing for any number of characters other than a point.
[[nodiscard]] bool matches(std::string_view keys, std::string_view path);

}  // namespace samenspel::robustness
