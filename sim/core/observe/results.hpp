#pragma once
// What a run leaves behind: labelled arrays with names, units and axes, ready for any file format
// or page. Nothing here knows care or HDF5: io/ writes it, analysis/ reads it, tools/ prints it.

#include <cstdint>
#include <string>
#include <vector>

namespace samenspel::observe {

/// One axis of a variable. Exactly one of `labels` and `values` is filled; its length is the size
/// of the axis.
struct Axis {
  std::string name;                  ///< e.g. "layer"; unique within a scenario
  std::string long_name;             ///< in words, e.g. "layer of the care system"
  std::string unit;                  ///< UDUNITS ("1", "days since 2015-01-01"); empty for labels
  std::vector<std::string> labels;   ///< category names, UTF-8
  std::vector<std::int64_t> values;  ///< numbers, e.g. days since an epoch

  std::size_t size() const { return labels.empty() ? values.size() : labels.size(); }
};

/// Whether the numbers are whole (stored as 32- or 64-bit integers) or real (doubles).
enum class NumberKind { whole, real };

/// One output: values in row-major order over `axes`. Real values may be NaN where nothing was
/// observed.
struct Variable {
  std::string name;       ///< snake_case, unique within a scenario
  std::string long_name;  ///< meaning in one phrase
  std::string unit;       ///< UDUNITS; durations "day" (never "days"), counts "1", money "EUR"
  NumberKind kind = NumberKind::real;
  std::vector<std::string> axes;  ///< names of the axes, outermost first; the first is that of the
                                  ///< scenario, "replication" or for a study "point"
  std::vector<double> data;       ///< whole numbers stay exact up to 2^53
};

/// All outputs of one scenario, with everything needed to run it again.
struct ScenarioResults {
  std::string name;           ///< group name in the file
  std::string question;       ///< the question it answers, one line
  std::string resolved_text;  ///< the full resolved scenario as YAML
  std::string hash;           ///< of the resolved scenario, hexadecimal
  std::string measured_from;  ///< first measured day, as a date; kept with event logs only
  std::vector<std::string> disciplines;  ///< names, in order; kept with event logs only
  std::vector<Axis> axes;
  std::vector<Variable> variables;
};

/// What a result file holds. `seed` is a hexadecimal string ("0x..."), because R loses 64-bit
/// integers.
struct Results {
  std::string program_version;
  std::string source_revision;
  std::string compiler;
  std::string seed;
  std::string record;  ///< summary, series or events
  std::string study;   ///< the study as YAML when points were collected; else empty
  int replications_asked = 0;
  int replications_done = 0;
  std::vector<ScenarioResults> scenarios;
};

}  // namespace samenspel::observe
