#include "io/event_reader.hpp"

#include "io/event_columns.hpp"
#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_schema.hpp"

#include <algorithm>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;

constexpr std::size_t block_rows = 32768;

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

std::vector<std::int64_t> read_numbers(hid_t group, const char* name) {
  const Hdf5Handle dataset = open_dataset(group, name);
  std::vector<std::int64_t> numbers(size_of(dataset));
  read_part(dataset, H5T_NATIVE_INT64, 0, numbers.size(), numbers.data());
  return numbers;
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

bool has(hid_t group, const std::string& name) {
  return ensure(H5Lexists(group, name.c_str(), H5P_DEFAULT), "look for " + name) > 0;
}

/// The group of the event log.
Hdf5Handle events_of(hid_t file, const std::string& scenario) {
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
  return {H5Gopen2(group, events_name, H5P_DEFAULT), H5Gclose, "open the events"};
}

}  // namespace

struct EventReader::Open {
  QuietHdf5 quiet;
  std::string path;
  Hdf5Handle file, events, trust;
  std::string measured_from;
  std::vector<std::string> disciplines;
  std::vector<std::int64_t> first, count;
  std::vector<Hdf5Handle> columns;

  Open(const std::string& in, const std::string& scenario)
      : path(in),
        file(H5Fopen(in.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose, "open it as HDF5"),
        events(events_of(file, scenario)),
        trust(open_dataset(events, "trust")),
        measured_from(read_text_attribute(events, "time_begins")),
        disciplines(read_texts(events, disciplines_name)),
        first(read_numbers(events, first_event_name)),
        count(read_numbers(events, event_count_name)) {
    for (const EventColumn& column : event_columns()) {
      columns.push_back(open_dataset(events, column.name));
    }
  }

  void read(std::uint64_t from, std::span<LoggedEvent> to) const {
    std::vector<std::int64_t> numbers(to.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
      read_part(columns[c], H5T_NATIVE_INT64, from, to.size(), numbers.data());
      for (std::size_t i = 0; i < to.size(); ++i) event_columns()[c].set(to[i], numbers[i]);
    }
    std::vector<float> shares(to.size());
    read_part(trust, H5T_NATIVE_FLOAT, from, to.size(), shares.data());
    for (std::size_t i = 0; i < to.size(); ++i) to[i].trust = shares[i];
  }
};

namespace {

/// Calls `read`; failures name the file.
template <class Read>
auto naming(const std::string& path, Read&& read) {
  try {
    return read();
  } catch (const UserFault& fault) {
    throw UserFault(path + ": " + fault.what());
  } catch (const IoFailure& failure) {
    throw IoFailure(path + ": is damaged: " + failure.what());
  } catch (const Hdf5Error& error) {
    throw UserFault(path + ": is not a whole results file: " + error.what());
  }
}

}  // namespace

EventReader::EventReader(const std::filesystem::path& path, const std::string& scenario)
    : open_(
          naming(path.string(), [&] { return std::make_unique<Open>(path.string(), scenario); })) {}

EventReader::~EventReader() = default;

const std::string& EventReader::measured_from() const { return open_->measured_from; }

const std::vector<std::string>& EventReader::disciplines() const { return open_->disciplines; }

std::uint64_t EventReader::rows(std::size_t replication) const {
  if (replication >= open_->count.size()) {
    throw UserFault(open_->path + ": holds the events of " + std::to_string(open_->count.size()) +
                    " replications, counted from 0; there is no " + std::to_string(replication));
  }
  return static_cast<std::uint64_t>(open_->count[replication]);
}

void EventReader::read(std::size_t replication, std::uint64_t first,
                       std::span<LoggedEvent> to) const {
  static_cast<void>(rows(replication));
  const auto begin = static_cast<std::uint64_t>(open_->first[replication]);
  naming(open_->path, [&] { open_->read(begin + first, to); });
}

void for_each_block(const EventReader& reader, std::size_t replication,
                    const std::function<void(std::span<const LoggedEvent>)>& take) {
  const std::uint64_t all = reader.rows(replication);
  std::vector<LoggedEvent> rows;
  for (std::uint64_t first = 0; first < all; first += rows.size()) {
    rows.resize(std::min<std::uint64_t>(block_rows, all - first));
    reader.read(replication, first, rows);
    take(rows);
  }
}

}  // namespace samenspel::io
