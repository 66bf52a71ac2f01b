#include "io/results_to_hdf5.hpp"

#include "io/check_results.hpp"
#include "io/events_to_hdf5.hpp"
#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_dataset.hpp"
#include "io/hdf5_results_head.hpp"
#include "io/hdf5_schema.hpp"
#include "io/memory_file.hpp"

#include <cstdint>

namespace samenspel::io {
namespace {

void write_into(Hdf5Handle& file, const observe::Results& results, const EventSpool* events) {
  write_root(file, results);
  {
    const Hdf5Handle scenarios = create_group(file, scenarios_name);
    std::int32_t axis_number = 0;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
      const observe::ScenarioResults& scenario = results.scenarios[i];
      WrittenAxes axes;
      const Hdf5Handle group = write_scenario_head(scenarios, scenario, axis_number, axes);
      for (const observe::Variable& variable : scenario.variables) {
        write_variable(group, variable, axes);
      }
      if (events != nullptr) {
        axis_number = write_events(group, scenario, *events, i, axis_number);
      }
    }
  }
  file.close("close the file");
}

/// HDF5 writes to memory, so that a full disk is an ordinary error of writing bytes and never
/// leaves the library with a file that it cannot close.
void write_in_memory(const observe::Results& results, MemoryFile& memory) {
  check_results(results);
  const QuietHdf5 quiet;
  try {
    Hdf5Handle file = create_results_file(memory.path());
    write_into(file, results, nullptr);
  } catch (const Hdf5Error& error) {
    throw IoFailure(std::string("results: ") + error.what());
  }
}

}  // namespace

std::string results_to_hdf5_bytes(const observe::Results& results) {
  MemoryFile memory;
  write_in_memory(results, memory);
  return std::string(memory.bytes());
}

void results_to_hdf5(const observe::Results& results, const std::filesystem::path& path,
                     IfPresent if_present) {
  UnpublishedFile file(path, if_present);  // a wrong path shows before the work is done
  MemoryFile memory;
  write_in_memory(results, memory);
  file.write(memory.bytes());
  file.publish();
}

void results_to_hdf5(const observe::Results& results, const EventSpool& events,
                     const std::filesystem::path& path, IfPresent if_present) {
  UnpublishedFile file(path, if_present);
  check_results(results);
  const QuietHdf5 quiet;
  try {
    Hdf5Handle handle = create_results_file(file.open_path());
    file.reserve(most_event_bytes(events));  // so that HDF5 never meets a full disk
    write_into(handle, results, &events);
  } catch (const Hdf5Error& error) {
    throw IoFailure(path.string() + ": " + error.what());
  }
  file.publish();
}

}  // namespace samenspel::io
