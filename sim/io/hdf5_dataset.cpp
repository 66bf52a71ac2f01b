#include "io/hdf5_dataset.hpp"

#include "io/hdf5_attribute.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace samenspel::io {
namespace {

/// Small replications share a chunk up to this size, because each chunk costs a look-up and a
/// checksum.
constexpr hsize_t chunk_bytes = 128 * 1024;
/// Below this size compression saves nothing that anybody notices.
constexpr hsize_t compress_from_bytes = 64 * 1024;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

struct Shape {
  std::vector<hsize_t> extent;
  bool grows = false;  ///< the outermost axis is the growing one

  hsize_t elements_per_row() const {
    hsize_t product = 1;
    for (std::size_t i = 1; i < extent.size(); ++i) product *= extent[i];
    return product;
  }
  /// HDF5 has no chunks of nothing, and without chunks nothing can grow.
  bool chunked() const { return grows && elements_per_row() > 0; }
};

Hdf5Handle space_of(const Shape& shape) {
  std::vector<hsize_t> limit = shape.extent;
  if (shape.chunked()) limit.front() = H5S_UNLIMITED;
  return {H5Screate_simple(static_cast<int>(limit.size()), shape.extent.data(), limit.data()),
          H5Sclose, "make a data space"};
}

/// A chunk holds one replication, or as many small ones as fit; never more than there are.
void set_chunk(hid_t list, const Shape& shape, hsize_t element_bytes) {
  const hsize_t rows_that_fit = chunk_bytes / (shape.elements_per_row() * element_bytes);
  std::vector<hsize_t> chunk = shape.extent;
  chunk.front() = std::max(std::min(rows_that_fit, shape.extent.front()), hsize_t{1});
  ensure(H5Pset_chunk(list, static_cast<int>(chunk.size()), chunk.data()), "set the chunk size");
}

/// Creates a dataset after completing its property list with chunks and checksums.
Hdf5Handle create_dataset(hid_t group, const std::string& name, hid_t type, const Shape& shape,
                          hid_t list) {
  if (shape.chunked()) {
    set_chunk(list, shape, H5Tget_size(type));
    if (H5Tis_variable_str(type) <= 0) ensure(H5Pset_fletcher32(list), "ask for checksums");
  }
  return {H5Dcreate2(group, name.c_str(), type, space_of(shape), H5P_DEFAULT, list, H5P_DEFAULT),
          H5Dclose, "create " + name};
}

void write_all(hid_t dataset, hid_t memory_type, const void* values, std::size_t count,
               const std::string& name) {
  if (count == 0) return;
  ensure(H5Dwrite(dataset, memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values), "write " + name);
}

/// The narrowest of two types, because R reads 64 bits badly; its missing value, -2^31, is not used
/// as a number.
template <class Values>
hid_t whole_type(const Values& values) {
  constexpr auto limit = 2147483647;
  const bool fits =
      std::all_of(values.begin(), values.end(), [](auto v) { return v >= -limit && v <= limit; });
  return fits ? H5T_STD_I32LE : H5T_STD_I64LE;
}

bool is_canonical(double value) {
  return !std::isnan(value) || std::memcmp(&value, &missing, sizeof value) == 0;
}

/// Processors make NaNs with different signs; a file holds one kind, so that equal results are
/// equal bytes.
std::vector<double> canonical(std::vector<double> data) {
  std::replace_if(
      data.begin(), data.end(), [](double v) { return std::isnan(v); }, missing);
  return data;
}

void write_reals(hid_t dataset, const observe::Variable& variable) {
  const std::vector<double>& data = variable.data;
  if (std::all_of(data.begin(), data.end(), is_canonical)) {
    write_all(dataset, H5T_NATIVE_DOUBLE, data.data(), data.size(), variable.name);
    return;
  }
  const std::vector<double> copy = canonical(data);
  write_all(dataset, H5T_NATIVE_DOUBLE, copy.data(), copy.size(), variable.name);
}

Hdf5Handle write_labels(hid_t group, const observe::Axis& axis, const Shape& shape, hid_t list) {
  const Hdf5Handle type = text_type();
  Hdf5Handle dataset = create_dataset(group, axis.name, type, shape, list);
  std::vector<const char*> texts;
  for (const std::string& label : axis.labels) texts.push_back(label.c_str());
  write_all(dataset, type, texts.data(), texts.size(), axis.name);
  return dataset;
}

Hdf5Handle write_numbers(hid_t group, const observe::Axis& axis, const Shape& shape, hid_t list) {
  Hdf5Handle dataset = create_dataset(group, axis.name, whole_type(axis.values), shape, list);
  write_all(dataset, H5T_NATIVE_INT64, axis.values.data(), axis.values.size(), axis.name);
  return dataset;
}

void describe(hid_t dataset, const std::string& long_name, const std::string& unit) {
  if (!long_name.empty()) write_attribute(dataset, "long_name", long_name);
  if (!unit.empty()) write_attribute(dataset, "units", unit);
}

}  // namespace

Hdf5Handle creation_list(hid_t property_class) {
  Hdf5Handle list(H5Pcreate(property_class), H5Pclose, "make a property list");
  ensure(H5Pset_obj_track_times(list, false), "leave out time stamps");
  ensure(H5Pset_attr_creation_order(list, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
         "keep the order");
  if (property_class != H5P_DATASET_CREATE) {
    ensure(H5Pset_link_creation_order(list, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED),
           "keep the order");
  }
  return list;
}

Hdf5Handle create_group(hid_t parent, const std::string& name) {
  const Hdf5Handle list = creation_list(H5P_GROUP_CREATE);
  const Hdf5Handle links(H5Pcreate(H5P_LINK_CREATE), H5Pclose, "make a property list");
  ensure(H5Pset_char_encoding(links, H5T_CSET_UTF8), "write names as UTF-8");
  return {H5Gcreate2(parent, name.c_str(), links, list, H5P_DEFAULT), H5Gclose,
          "create group " + name};
}

WrittenAxis write_axis(hid_t group, const observe::Axis& axis, std::int32_t number) {
  const Shape shape{{axis.size()}, can_grow(axis.name)};
  const Hdf5Handle list = creation_list(H5P_DATASET_CREATE);
  Hdf5Handle dataset = axis.labels.empty() ? write_numbers(group, axis, shape, list)
                                           : write_labels(group, axis, shape, list);
  ensure(H5DSset_scale(dataset, axis.name.c_str()), "make an axis of " + axis.name);
  write_attribute(dataset, "_Netcdf4Dimid", number);
  describe(dataset, axis.long_name, axis.unit);
  if (axis.unit.find(" since ") != std::string::npos)
    write_attribute(dataset, "calendar", std::string("standard"));
  return {std::move(dataset), axis.size()};
}

Hdf5Handle create_variable(hid_t group, const observe::Variable& variable, const WrittenAxes& axes,
                           bool wide) {
  const bool is_whole = variable.kind == observe::NumberKind::whole;
  const hid_t type = !is_whole ? H5T_IEEE_F64LE : wide ? H5T_STD_I64LE : H5T_STD_I32LE;
  Shape shape{{}, can_grow(variable.axes.front())};
  hsize_t elements = 1;
  for (const std::string& name : variable.axes) {
    shape.extent.push_back(axes.at(name).size);
    elements *= axes.at(name).size;
  }
  const Hdf5Handle list = creation_list(H5P_DATASET_CREATE);
  if (!is_whole) ensure(H5Pset_fill_value(list, H5T_NATIVE_DOUBLE, &missing), "set the fill value");
  const bool is_large = elements * H5Tget_size(type) >= compress_from_bytes;
  if (is_whole && is_large && shape.chunked()) {
    ensure(H5Pset_shuffle(list), "ask for compression");
    ensure(H5Pset_deflate(list, 1), "ask for compression");
  }
  return create_dataset(group, variable.name, type, shape, list);
}

void describe_variable(hid_t dataset, const observe::Variable& variable, const WrittenAxes& axes) {
  if (variable.kind != observe::NumberKind::whole) write_attribute(dataset, "_FillValue", missing);
  describe(dataset, variable.long_name, variable.unit);
  for (unsigned i = 0; i < variable.axes.size(); ++i) {
    const std::string& name = variable.axes[i];
    ensure(H5DSattach_scale(dataset, axes.at(name).dataset, i),
           "attach " + name + " to " + variable.name);
  }
}

void write_variable(hid_t group, const observe::Variable& variable, const WrittenAxes& axes) {
  const Hdf5Handle dataset = create_variable(group, variable, axes, is_wide(variable));
  if (variable.kind == observe::NumberKind::whole) {
    write_all(dataset, H5T_NATIVE_DOUBLE, variable.data.data(), variable.data.size(),
              variable.name);
  } else {
    write_reals(dataset, variable);
  }
  describe_variable(dataset, variable, axes);
}

void write_rows(hid_t dataset, const observe::Variable& variable, std::size_t first) {
  if (variable.data.empty()) return;
  const Hdf5Handle space(H5Dget_space(dataset), H5Sclose, "look at " + variable.name);
  std::vector<hsize_t> count(variable.axes.size()), start(variable.axes.size(), 0);
  ensure(H5Sget_simple_extent_dims(space, count.data(), nullptr), "look at " + variable.name);
  hsize_t row = 1;
  for (std::size_t i = 1; i < count.size(); ++i) row *= count[i];
  start.front() = first;
  count.front() = variable.data.size() / row;
  ensure(H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr),
         "choose rows of " + variable.name);
  const Hdf5Handle memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr),
                          H5Sclose, "make a data space");
  const std::vector<double> numbers = canonical(variable.data);
  ensure(H5Dwrite(dataset, H5T_NATIVE_DOUBLE, memory, space, H5P_DEFAULT, numbers.data()),
         "write " + variable.name);
}

bool is_wide(const observe::Variable& variable) {
  return variable.kind == observe::NumberKind::whole && whole_type(variable.data) == H5T_STD_I64LE;
}

}  // namespace samenspel::io
