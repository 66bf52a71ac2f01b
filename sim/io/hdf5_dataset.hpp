#pragma once
// Datasets of a results file: axes as dimension scales, variables attached to them. Private to io/.

#include "core/observe/results.hpp"
#include "io/hdf5_handle.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace samenspel::io {

/// Axes that can grow: files of more replications, or more points of a study, stay appendable.
inline constexpr const char* replication_axis = "replication";
inline constexpr const char* point_axis = "point";
inline bool can_grow(const std::string& axis) {
  return axis == replication_axis || axis == point_axis;
}

/// An object of a file with its creation order tracked and without time stamps, which would differ
/// between runs.
Hdf5Handle creation_list(hid_t property_class);

Hdf5Handle create_group(hid_t parent, const std::string& name);

/// The axes of one scenario: dataset and size by name.
struct WrittenAxis {
  Hdf5Handle dataset;
  hsize_t size;
};
using WrittenAxes = std::map<std::string, WrittenAxis>;

/// Writes one axis; `number` counts the axes of the whole file from zero and fixes their order for
/// netCDF readers.
WrittenAxis write_axis(hid_t group, const observe::Axis& axis, std::int32_t number);

void write_variable(hid_t group, const observe::Variable& variable, const WrittenAxes& axes);

/// The same in steps, for numbers that come in parts: the dataset (whole numbers in 64 bits where
/// `wide`), what it means, then rows `first` … of its outermost axis, as many as `variable` holds.
Hdf5Handle create_variable(hid_t group, const observe::Variable& variable, const WrittenAxes& axes,
                           bool wide);
void describe_variable(hid_t dataset, const observe::Variable& variable, const WrittenAxes& axes);
void write_rows(hid_t dataset, const observe::Variable& variable, std::size_t first);

/// Whether whole numbers need 64 bits.
bool is_wide(const observe::Variable& variable);

}  // namespace samenspel::io
