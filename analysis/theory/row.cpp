#include "theory/row.hpp"

#include "statistics/kolmogorov.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace samenspel::theory {

Row judged(Row row, double load, const RowBounds& bounds) {
  const double gap = row.estimate - row.expected;
  const bool exact = row.standard_error == 0;
  if (exact) {
    const double size = std::max(std::abs(row.expected), std::abs(row.estimate));
    row.z = std::abs(gap) <= 1e-9 * size
                ? 0
                : std::copysign(std::numeric_limits<double>::infinity(), gap);
  } else {
    row.z = gap / row.standard_error;
  }
  const double share = load >= bounds.busy ? bounds.share_when_busy : bounds.share;
  row.note.clear();
  if (!std::isfinite(row.expected) || !std::isfinite(row.estimate) ||
      !std::isfinite(row.standard_error) || row.standard_error < 0) {
    row.note = "not a finite number";
  } else if (std::abs(row.z) > bounds.z) {
    row.note = exact ? "differs, and must be equal" : "differs from theory";
  } else if (row.standard_error > share * std::abs(row.expected)) {
    row.note = "standard error too large to judge: more replications needed";
  }
  row.pass = row.note.empty();
  return row;
}

Verdict verdict(std::span<const Row> rows) {
  Verdict result;
  std::vector<double> z;
  for (const Row& row : rows) {
    ++result.rows;
    if (!row.pass) {
      ++result.failed;
    }
    result.largest_z = std::max(result.largest_z, std::abs(row.z));
    if (row.standard_error > 0 && std::isfinite(row.z)) {
      z.push_back(row.z);
    }
  }
  if (!z.empty()) {
    result.normal_p = statistics::normal_test(z).p;
    result.wider_p = statistics::wider_than_normal_test(z).p;
  }
  result.pass = result.failed == 0 && result.wider_p > 0.001;
  return result;
}

}  // namespace samenspel::theory
