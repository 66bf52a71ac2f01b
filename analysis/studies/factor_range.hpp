#pragma once
// The range of a factor, from the study file or from the description of its key.

#include "core/base/problems.hpp"
#include "core/scenario/reference_visitor.hpp"
#include "studies/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samenspel::studies {

/// A factor with its range, in the unit of its key.
struct FactorRange {
  std::string name, key, unit, meaning;
  double low = 0, high = 1;
  bool whole = false;
  bool logarithmic = false;

  /// The value at a coordinate in [0, 1]; whole numbers are cut evenly, each as likely as the next.
  [[nodiscard]] double value_at(double coordinate) const;
};

/// The row of a key; "<name>" in a row stands for any name. Null when there is none.
[[nodiscard]] const scenario::ReferenceRow* row_of(const std::string& key,
                                                   const std::vector<scenario::ReferenceRow>& rows);

/// Empty, with a problem, for a key that is unknown or no number, a range that is empty or leaves
/// that of its description, or a logarithmic scale that reaches 0.
[[nodiscard]] std::optional<FactorRange> factor_range(
    const std::string& name, const Factor& factor, const std::vector<scenario::ReferenceRow>& rows,
    base::Problems& problems);

}  // namespace samenspel::studies
