#pragma once
// The scenarios of one or more results files, made ready to be compared with one of them.

#include "core/observe/results.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::command {

/// One scenario with what is known of the run that made it.
struct ComparedScenario {
  std::string label;  ///< its name; "file.h5:name" when several files have that name
  std::string file;
  std::string seed;
  std::string version;  ///< of the program, with its revision
  int replications_asked = 0;
  observe::ScenarioResults results;

  /// Numbers of its replications: 0, 1, …
  [[nodiscard]] const std::vector<std::int64_t>& replications() const;
};

/// Reads all files and puts the scenario named `baseline` first (empty: the first of the first
/// file). Throws BadInput for an unknown or ambiguous baseline, fewer than two scenarios or a file
/// given twice, and what reading a file throws.
std::vector<ComparedScenario> read_compared(const std::vector<std::string>& files,
                                            const std::string& baseline);

/// The same, where one scenario is enough.
std::vector<ComparedScenario> read_scenarios(const std::vector<std::string>& files,
                                             const std::string& baseline);

/// Which replications of two scenarios belong together: equal numbers under equal seeds.
struct Matching {
  bool paired = false;
  std::vector<std::size_t> of_baseline, of_other;  ///< positions on the replication axis
};
Matching match(const ComparedScenario& baseline, const ComparedScenario& other);

/// What makes two scenarios hard to compare, in plain sentences: other seeds, fewer replications in
/// one of them, other versions of the program, other years.
std::vector<std::string> warnings_of(const ComparedScenario& baseline,
                                     const ComparedScenario& other);

}  // namespace samenspel::command
