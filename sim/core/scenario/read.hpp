#pragma once
// From a merged Tree to a described struct, with all problems in the order of the files.

#include <string>
#include <utility>
#include <vector>

#include "core/scenario/read_visitor.hpp"
#include "core/scenario/reference_visitor.hpp"

namespace samenspel::scenario {

/// Reports what a reading found; for each unknown key the nearest key beside it, else its namesake
/// elsewhere in `rows`.
void report_reading(Reading reading, const std::vector<ReferenceRow>& rows,
                    base::Problems& problems);

/// Reads `tree` on top of `value`. When `problems` grew, the result is not to be used. `also_known`
/// are keys at the top that somebody else has taken out, for the nearest key.
template <class T>
T read(const Tree& tree, base::Problems& problems, T value = T{},
       const std::vector<std::string>& also_known = {}) {
  Reading reading;
  const std::vector<ReferenceRow> rows = reference_rows(value);
  ReadVisitor::read_section(tree, "", value, reading);
  for (UnknownKey& unknown : reading.unknown) {
    const bool at_top = unknown.path == unknown.key;
    if (at_top) unknown.nearby.insert(unknown.nearby.end(), also_known.begin(), also_known.end());
  }
  report_reading(std::move(reading), rows, problems);
  return value;
}

}  // namespace samenspel::scenario
