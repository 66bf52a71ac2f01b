#pragma once
// A parameter that is not known well, with the range in which a study looks: what a place in that
// range means for the keys of a scenario.

#include "core/base/problems.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "studies/leaves.hpp"
#include "studies/study.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samenspel::studies {

/// A factor with its range, in the unit of its key; as a multiple of the key's own value where
/// `sets` says so.
struct FactorRange {
  std::string name;
  std::string key;  ///< path of a key, "*" for any part of it: "teams.team_*.fte.*"
  std::string unit, meaning;
  double low = 0, high = 1;  ///< low < high; both > 0 when logarithmic
  bool whole = false;
  bool logarithmic = false;
  FactorSets sets = FactorSets::value;
  std::string source;  ///< of the range: keys of docs/sources.md, or "estimate"

  /// The value at a place in the range, evenly, or evenly in its logarithm; whole numbers are cut
  /// evenly, each as likely as the next. Places outside [0, 1] lie outside the range; of an even
  /// range that begins at 0 or above, never below 0.
  [[nodiscard]] double value_at(double place) const;

  /// Whether there is such a value: not where an even range that begins at 0 or above goes below 0.
  [[nodiscard]] bool is_possible(double place) const;

  /// The assignments "path=number" that set every key of this scenario that matches. Throws
  /// std::invalid_argument when none does. A key without "*" that gets a value needs no keys.
  [[nodiscard]] std::vector<std::string> assignments(double value,
                                                     std::span<const Leaf> scenario) const;
};

/// Whether a path matches, "*" standing for any number of characters other than a point.
[[nodiscard]] bool matches(std::string_view keys, std::string_view path);

/// The row of a key; "<name>" in a row stands for any name. Null when there is none.
[[nodiscard]] const scenario::ReferenceRow* row_of(const std::string& key,
                                                   const std::vector<scenario::ReferenceRow>& rows);

/// Empty, with a problem, for a key that is unknown or no number, a range that is empty or leaves
/// that of its description, or a logarithmic scale that reaches 0. `scenarios`: the keys of each
/// scenario, of which a key with "*" must match some.
[[nodiscard]] std::optional<FactorRange> factor_range(
    const std::string& name, const Factor& factor, const std::vector<scenario::ReferenceRow>& rows,
    base::Problems& problems, std::span<const std::vector<Leaf>> scenarios = {});

}  // namespace samenspel::studies
