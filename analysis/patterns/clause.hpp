#pragma once
// One clause of a pattern: what is compared, and what must come out of it. All of it is fixed
// before the first run.

#include "patterns/seen.hpp"

#include <string_view>

namespace samenspel::patterns {

/// How a clause is tested, with δ the smallest effect that matters:
/// superiority: the 95% interval of the difference lies beyond δ in the claimed direction;
/// equivalence: the 90% interval lies inside ±δ;
/// non-inferiority: the 95% interval stays on the claimed side of −δ;
/// reported: nothing is claimed, the difference is only shown.
enum class TestKind { superiority, equivalence, non_inferiority, reported };

/// What is claimed, or for non-inferiority: what would be no loss.
enum class Direction { higher, lower };

/// A difference in the unit of the statistic, or as a share of the first scenario's value.
enum class Scale { absolute, relative };

/// In each replication the difference is `to` − factor · `from` − bound (relative: `to` / `from` −
/// factor). Without `from` the statistic of `to` stands beside `bound` alone.
struct Clause {
  std::string_view id;          ///< "P13 a"
  std::string_view claim;       ///< in words
  std::string_view statistic;   ///< in words, with its window
  std::string_view population;  ///< whom it is about
  std::string_view unit;        ///< of the difference
  std::string_view from;        ///< a scenario by name, or empty
  std::string_view to;          ///< the other scenario
  Statistic value = nullptr;
  TestKind test = TestKind::superiority;
  Direction direction = Direction::lower;
  double delta = 0;  ///< ≥ 0; > 0 for equivalence and non-inferiority
  Scale scale = Scale::absolute;
  double factor = 1;
  double bound = 0;
};

}  // namespace samenspel::patterns
