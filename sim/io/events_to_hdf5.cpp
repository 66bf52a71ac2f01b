#include "io/events_to_hdf5.hpp"

#include "core/observe/event_meaning.hpp"
#include "io/event_columns.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_dataset.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;

constexpr std::size_t block_rows = 32768;  ///< rows handled at a time, and in a chunk

struct Range {
  std::int64_t least = 0, most = 0;
};

/// Calls `take(row number within the scenario, rows)` for all rows, block by block.
template <class Take>
void for_each_block(const EventSpool& spool, std::size_t scenario, Take&& take) {
  std::vector<LoggedEvent> rows;
  std::uint64_t number = 0;
  for (std::size_t r = 0; r < spool.replications(scenario); ++r) {
    for (std::uint64_t first = 0; first < spool.rows(scenario, r); first += rows.size()) {
      rows.resize(std::min<std::uint64_t>(block_rows, spool.rows(scenario, r) - first));
      spool.read(scenario, r, first, rows);
      take(r, number, rows);
      number += rows.size();
    }
  }
}

std::vector<Range> ranges_of(const EventSpool& spool, std::size_t scenario) {
  std::vector<Range> ranges(event_columns().size());
  for_each_block(spool, scenario, [&](std::size_t, std::uint64_t, const auto& rows) {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      for (const LoggedEvent& row : rows) {
        const std::int64_t value = event_columns()[i].get(row);
        ranges[i].least = std::min(ranges[i].least, value);
        ranges[i].most = std::max(ranges[i].most, value);
      }
    }
  });
  return ranges;
}

/// The narrowest type; 64 bits only where they are needed, because R reads them badly.
hid_t type_for(const Range& range) {
  if (range.least >= -127 && range.most <= 127) return H5T_STD_I8LE;
  if (range.least >= -32767 && range.most <= 32767) return H5T_STD_I16LE;
  if (range.least >= -2147483647 && range.most <= 2147483647) return H5T_STD_I32LE;
  return H5T_STD_I64LE;
}

/// A column of so many rows, compressed and with checksums.
Hdf5Handle create_column(hid_t group, const std::string& name, hid_t type, hsize_t rows) {
  const Hdf5Handle list = creation_list(H5P_DATASET_CREATE);
  const hsize_t chunk = std::max<hsize_t>(1, std::min<hsize_t>(rows, block_rows));
  ensure(H5Pset_chunk(list, 1, &chunk), "set the chunk size");
  ensure(H5Pset_shuffle(list), "ask for compression");
  ensure(H5Pset_deflate(list, 1), "ask for compression");
  ensure(H5Pset_fletcher32(list), "ask for checksums");
  const hsize_t most = H5S_UNLIMITED;
  const Hdf5Handle space(H5Screate_simple(1, &rows, &most), H5Sclose, "make a data space");
  return {H5Dcreate2(group, name.c_str(), type, space, H5P_DEFAULT, list, H5P_DEFAULT), H5Dclose,
          "create " + name};
}

/// Writes a part of a column.
void write_part(hid_t column, hid_t type, hsize_t first, hsize_t count, const void* values) {
  const Hdf5Handle in_file(H5Dget_space(column), H5Sclose, "look at an event column");
  ensure(H5Sselect_hyperslab(in_file, H5S_SELECT_SET, &first, nullptr, &count, nullptr),
         "choose rows");
  const Hdf5Handle in_memory(H5Screate_simple(1, &count, nullptr), H5Sclose, "choose rows");
  ensure(H5Dwrite(column, type, in_memory, in_file, H5P_DEFAULT, values), "write events");
}

/// A column filled by `value(replication, number, row)`.
template <class Number, class Value>
Hdf5Handle write_column(hid_t group, const std::string& name, hid_t file_type, hid_t memory_type,
                        const EventSpool& spool, std::size_t scenario, hsize_t rows,
                        Value&& value) {
  Hdf5Handle column = create_column(group, name, file_type, rows);
  std::vector<Number> part;
  for_each_block(spool, scenario, [&](std::size_t r, std::uint64_t number, const auto& block) {
    part.clear();
    for (std::size_t i = 0; i < block.size(); ++i) part.push_back(value(r, number + i, block[i]));
    write_part(column, memory_type, number, part.size(), part.data());
  });
  return column;
}

/// A column with its meaning, along the axis of events.
void finish(hid_t column, hid_t axis, const std::string& long_name, const std::string& unit) {
  write_attribute(column, "long_name", long_name);
  write_attribute(column, "units", unit);
  ensure(H5DSattach_scale(column, axis, 0), "attach the axis of events");
}

/// Codes and what they are called, as CF has it.
void write_flags(hid_t column, const std::vector<std::int8_t>& codes, const std::string& names) {
  const hsize_t count = codes.size();
  const Hdf5Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose, "describe codes");
  const Hdf5Handle attribute(
      H5Acreate2(column, "flag_values", H5T_STD_I8LE, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
      "describe codes");
  ensure(H5Awrite(attribute, H5T_NATIVE_INT8, codes.data()), "describe codes");
  write_attribute(column, "flag_meanings", names);
}

void describe_column(hid_t column, const std::string& name) {
  std::vector<std::int8_t> codes;
  std::string names;
  if (name == "kind") {
    for (const observe::EventMeaning& meaning : observe::event_meanings()) {
      codes.push_back(static_cast<std::int8_t>(codes.size()));
      names += (names.empty() ? "" : " ") + std::string(meaning.name);
    }
    write_flags(column, codes, names);
  } else if (name == "whose") {
    write_flags(column, {-1, 0, 1, 2, 3, 4},
                "none family parent first_child second_child third_child");
  }
}

observe::Axis kind_axis() {
  observe::Axis axis{"event_kind", "what happened", "", {}, {}};
  for (const observe::EventMeaning& one : observe::event_meanings()) {
    axis.labels.emplace_back(one.name);
  }
  return axis;
}

/// Texts along an axis of labels.
void write_texts(hid_t group, const char* name, const std::vector<std::string>& texts, hid_t axis) {
  const hsize_t count = texts.size();
  const Hdf5Handle space(H5Screate_simple(1, &count, nullptr), H5Sclose, "make a data space");
  const Hdf5Handle list = creation_list(H5P_DATASET_CREATE);
  const Hdf5Handle type = text_type();
  const Hdf5Handle dataset(H5Dcreate2(group, name, type, space, H5P_DEFAULT, list, H5P_DEFAULT),
                           H5Dclose, std::string("create ") + name);
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  ensure(H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()),
         std::string("write ") + name);
  ensure(H5DSattach_scale(dataset, axis, 0), std::string("attach the axis of ") + name);
}

void write_meanings(hid_t group, std::int32_t number) {
  std::vector<std::string> meaning, detail, value;
  for (const observe::EventMeaning& one : observe::event_meanings()) {
    meaning.emplace_back(one.meaning);
    detail.emplace_back(one.detail);
    value.emplace_back(one.value);
  }
  const WrittenAxis kinds = write_axis(group, kind_axis(), number);
  write_texts(group, "kind_meaning", meaning, kinds.dataset);
  write_texts(group, "detail_meaning", detail, kinds.dataset);
  write_texts(group, "value_meaning", value, kinds.dataset);
}

/// Where the rows of each replication begin, and how many there are.
void write_index(hid_t group, const observe::ScenarioResults& results, const EventSpool& spool,
                 std::size_t scenario, std::int32_t number) {
  const auto own =
      std::find_if(results.axes.begin(), results.axes.end(),
                   [](const observe::Axis& axis) { return axis.name == replication_axis; });
  WrittenAxes axes;
  axes.emplace(replication_axis, write_axis(group, *own, number));
  observe::Variable first{first_event_name,
                          "first event of the replication",
                          "1",
                          observe::NumberKind::whole,
                          {replication_axis},
                          {}};
  observe::Variable count{event_count_name,           "events of the replication", "1",
                          observe::NumberKind::whole, {replication_axis},          {}};
  double begin = 0;
  for (std::size_t r = 0; r < own->size(); ++r) {
    const double rows =
        r < spool.replications(scenario) ? static_cast<double>(spool.rows(scenario, r)) : 0;
    first.data.push_back(begin);
    count.data.push_back(rows);
    begin += rows;
  }
  write_variable(group, first, axes);
  write_variable(group, count, axes);
}

hsize_t rows_of(const EventSpool& spool, std::size_t scenario) {
  hsize_t rows = 0;
  for (std::size_t r = 0; r < spool.replications(scenario); ++r) rows += spool.rows(scenario, r);
  return rows;
}

}  // namespace

std::int32_t write_events(hid_t scenario_group, const observe::ScenarioResults& results,
                          const EventSpool& spool, std::size_t scenario, std::int32_t number) {
  const Hdf5Handle group = create_group(scenario_group, events_name);
  write_attribute(group, "time_begins", results.measured_from);
  write_index(group, results, spool, scenario, number++);
  write_axis(group, {disciplines_name, "discipline of a professional", "", results.disciplines, {}},
             number++);
  write_meanings(group, number++);

  const hsize_t rows = rows_of(spool, scenario);
  const hid_t number_type = rows > 2147483647 ? H5T_STD_I64LE : H5T_STD_I32LE;
  const Hdf5Handle axis = write_column<std::int64_t>(
      group, "event", number_type, H5T_NATIVE_INT64, spool, scenario, rows,
      [](std::size_t, std::uint64_t row, const LoggedEvent&) { return std::int64_t(row); });
  ensure(H5DSset_scale(axis, "event"), "make an axis of events");
  write_attribute(axis, "_Netcdf4Dimid", number++);
  write_attribute(axis, "long_name", std::string("number of the event"));

  finish(write_column<std::int32_t>(
             group, "replication_of_event", H5T_STD_I32LE, H5T_NATIVE_INT32, spool, scenario, rows,
             [](std::size_t r, std::uint64_t, const LoggedEvent&) { return std::int32_t(r); }),
         axis, "replication", "1");
  const std::vector<Range> ranges = ranges_of(spool, scenario);
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const EventColumn& one = event_columns()[i];
    const Hdf5Handle column = write_column<std::int64_t>(
        group, one.name, type_for(ranges[i]), H5T_NATIVE_INT64, spool, scenario, rows,
        [&](std::size_t, std::uint64_t, const LoggedEvent& row) { return one.get(row); });
    const bool is_time = std::string(one.name) == "time";
    finish(column, axis, one.long_name, is_time ? "seconds since " + results.measured_from : "1");
    if (is_time) write_attribute(column, "calendar", std::string("standard"));
    describe_column(column, one.name);
  }
  finish(write_column<float>(
             group, "trust", H5T_IEEE_F32LE, H5T_NATIVE_FLOAT, spool, scenario, rows,
             [](std::size_t, std::uint64_t, const LoggedEvent& row) { return row.trust; }),
         axis, "trust in care of the family, 0 to 1", "1");
  return number;
}

std::uint64_t most_event_bytes(const EventSpool& spool) {
  constexpr std::uint64_t row_bytes = 80;  // uncompressed, with wide families and values
  return spool.rows() * row_bytes + (std::uint64_t{8} << 20);
}

}  // namespace samenspel::io
