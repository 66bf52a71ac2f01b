#include "io/hdf5_to_events.hpp"

#include "io/event_columns.hpp"
#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_schema.hpp"

#include <cstdint>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;

Hdf5Handle open_dataset(hid_t group, const std::string& name) {
  return {H5Dopen2(group, name.c_str(), H5P_DEFAULT), H5Dclose, "open " + name};
}

/// Part of a column of numbers, as whatever type is asked for.
void read_part(hid_t column, hid_t type, hsize_t first, hsize_t count, void* to) {
  if (count == 0) return;
  const Hdf5Handle in_file(H5Dget_space(column), H5Sclose, "read events");
  ensure(H5Sselect_hyperslab(in_file, H5S_SELECT_SET, &first, nullptr, &count, nullptr),
         "read events");
  const Hdf5Handle in_memory(H5Screate_simple(1, &count, nullptr), H5Sclose, "read events");
  try {
    ensure(H5Dread(column, type, in_memory, in_file, H5P_DEFAULT, to), "read events");
  } catch (const Hdf5Error& error) {
    throw IoFailure(error.what());
  }
}

std::size_t size_of(hid_t dataset) {
  const Hdf5Handle space(H5Dget_space(dataset), H5Sclose, "read a shape");
  return static_cast<std::size_t>(ensure(H5Sget_simple_extent_npoints(space), "read a shape"));
}

std::int64_t read_at(hid_t group, const char* name, std::size_t replication) {
  const Hdf5Handle dataset = open_dataset(group, name);
  if (replication >= size_of(dataset)) {
    throw UserFault("holds the events of " + std::to_string(size_of(dataset)) +
                    " replications, counted from 0; there is no " + std::to_string(replication));
  }
  std::int64_t value = 0;
  read_part(dataset, H5T_NATIVE_INT64, replication, 1, &value);
  return value;
}

std::vector<std::string> read_texts(hid_t group, const char* name) {
  const Hdf5Handle dataset = open_dataset(group, name);
  const Hdf5Handle type = text_type();
  const Hdf5Handle space(H5Dget_space(dataset), H5Sclose, "read names");
  std::vector<char*> texts(size_of(dataset), nullptr);
  ensure(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, texts.data()), "read names");
  std::vector<std::string> names;
  for (const char* text : texts) names.emplace_back(text == nullptr ? "" : text);
  ensure(H5Dvlen_reclaim(type, space, H5P_DEFAULT, texts.data()), "read names");
  return names;
}

EventTable read_table(hid_t group, std::size_t replication) {
  EventTable table;
  table.measured_from = read_text_attribute(group, "time_begins");
  table.disciplines = read_texts(group, disciplines_name);
  const auto first = static_cast<hsize_t>(read_at(group, first_event_name, replication));
  const auto count = static_cast<hsize_t>(read_at(group, event_count_name, replication));
  table.rows.resize(count);
  std::vector<std::int64_t> numbers(count);
  for (const EventColumn& column : event_columns()) {
    read_part(open_dataset(group, column.name), H5T_NATIVE_INT64, first, count, numbers.data());
    for (std::size_t i = 0; i < count; ++i) column.set(table.rows[i], numbers[i]);
  }
  std::vector<float> trust(count);
  read_part(open_dataset(group, "trust"), H5T_NATIVE_FLOAT, first, count, trust.data());
  for (std::size_t i = 0; i < count; ++i) table.rows[i].trust = trust[i];
  return table;
}

bool has(hid_t group, const std::string& name) {
  return ensure(H5Lexists(group, name.c_str(), H5P_DEFAULT), "look for " + name) > 0;
}

EventTable read_file(hid_t file, const std::string& scenario, std::size_t replication) {
  const Hdf5Handle scenarios(H5Gopen2(file, scenarios_name, H5P_DEFAULT), H5Gclose,
                             "open the scenarios");
  if (!has(scenarios, scenario)) throw UserFault("holds no scenario " + scenario);
  const Hdf5Handle group(H5Gopen2(scenarios, scenario.c_str(), H5P_DEFAULT), H5Gclose,
                         "open scenario " + scenario);
  if (!has(group, events_name)) {
    throw UserFault(
        "holds no event log: make the file with `samenspel run --record events`, or repeat its "
        "run with `samenspel run --from FILE --record events -o OTHER.h5`");
  }
  const Hdf5Handle events(H5Gopen2(group, events_name, H5P_DEFAULT), H5Gclose, "open the events");
  return read_table(events, replication);
}

}  // namespace

EventTable hdf5_to_events(const std::filesystem::path& path, const std::string& scenario,
                          std::size_t replication) {
  const QuietHdf5 quiet;
  const std::string in = path.string() + ": ";
  try {
    const Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose,
                          "open it as HDF5");
    try {
      return read_file(file, scenario, replication);
    } catch (const UserFault& fault) {
      throw UserFault(in + fault.what());
    } catch (const IoFailure& failure) {
      throw IoFailure(in + "is damaged: " + failure.what());
    }
  } catch (const Hdf5Error& error) {
    throw UserFault(in + "is not a whole results file: " + error.what());
  }
}

}  // namespace samenspel::io
