#include "io/hdf5_to_events.hpp"

#include "io/event_reader.hpp"

namespace samenspel::io {

EventTable hdf5_to_events(const std::filesystem::path& path, const std::string& scenario,
                          std::size_t replication) {
  const EventReader reader(path, scenario);
  EventTable table{reader.measured_from(), reader.disciplines(), {}};
  table.rows.resize(reader.rows(replication));
  reader.read(replication, 0, table.rows);
  return table;
}

}  // namespace samenspel::io
