#pragma once
// An outcome in the words, unit and scale in which people read it.

#include "statistics/interval.hpp"

#include <string>

namespace samenspel::command {

struct ShownOutcome {
  std::string caption;  ///< "H2 waiting, BASEcamps"
  std::string unit;     ///< "families"; empty for plain numbers
  double scale = 1;     ///< from the unit of the file to this one
  int decimals = 1;

  /// The caption with its unit: "H2 waiting, BASEcamps (families)".
  [[nodiscard]] std::string titled() const;
  /// "+41.2 ± 1.4", in the shown unit, with its sign.
  [[nodiscard]] std::string change(const statistics::Interval& interval) const;
  /// "+39.8 to +42.6".
  [[nodiscard]] std::string range(const statistics::Interval& interval) const;
  /// "41.2", to a tenth of what `spread` (≥ 0) says is known.
  [[nodiscard]] std::string number(double value, double spread) const;
};

/// Unit and scale of the summary table, and its words for headline outcomes, which stand by
/// themselves; else as the file says, with `meaning` and `unit`.
ShownOutcome shown(const std::string& variable, const std::string& label,
                   const std::string& meaning, const std::string& unit);

}  // namespace samenspel::command
