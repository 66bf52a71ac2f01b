#pragma once
// What every results file begins with: the file, its root attributes, the group of a scenario with
// its axes. Private to io/. All functions throw Hdf5Error.

#include "core/observe/results.hpp"
#include "io/hdf5_dataset.hpp"

#include <cstdint>
#include <string>

namespace samenspel::io {

Hdf5Handle create_results_file(const std::string& path);

void write_root(hid_t file, const observe::Results& results);

/// Gives the group of the scenario and its axes; counts the axes on.
Hdf5Handle write_scenario_head(hid_t scenarios, const observe::ScenarioResults& scenario,
                               std::int32_t& axis_number, WrittenAxes& axes);

}  // namespace samenspel::io
