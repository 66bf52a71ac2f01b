#include "io/results_to_hdf5.hpp"

#include "io/check_results.hpp"
#include "io/events_to_hdf5.hpp"
#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_dataset.hpp"
#include "io/hdf5_schema.hpp"
#include "io/memory_file.hpp"

#include <cstdint>

namespace samenspel::io {
namespace {

void write_root(hid_t file, const observe::Results& results) {
  const std::string source = "samenspel " + results.program_version + " " + results.source_revision;
  write_attribute(file, "Conventions", std::string("CF-1.10"));
  write_attribute(file, "title",
                  std::string("Samenspel: simulation of the care system of Utrecht"));
  write_attribute(file, "source", source);
  write_attribute(file, schema_version_name, schema_version);
  write_attribute(file, "program_version", results.program_version);
  write_attribute(file, "source_revision", results.source_revision);
  write_attribute(file, "compiler", results.compiler);
  write_attribute(file, "seed", results.seed);
  write_attribute(file, "record", results.record);
  if (!results.study.empty()) write_attribute(file, "study", results.study);
  write_attribute(file, "replications_asked", std::int32_t{results.replications_asked});
  write_attribute(file, "replications_done", std::int32_t{results.replications_done});
}

/// Gives the group of the scenario; counts the axes on.
Hdf5Handle write_scenario(hid_t scenarios, const observe::ScenarioResults& scenario,
                          std::int32_t& axis_number) {
  Hdf5Handle group = create_group(scenarios, scenario.name);
  write_attribute(group, "question", scenario.question);
  write_attribute(group, "hash", scenario.hash);
  write_attribute(group, "resolved_text", scenario.resolved_text);
  WrittenAxes axes;
  for (const observe::Axis& axis : scenario.axes) {
    axes.emplace(axis.name, write_axis(group, axis, axis_number++));
  }
  for (const observe::Variable& variable : scenario.variables)
    write_variable(group, variable, axes);
  return group;
}

Hdf5Handle create_file(const std::string& path) {
  const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "make a property list");
  // The default driver looks where a link leads, and the link to a file in memory leads nowhere.
  ensure(H5Pset_fapl_stdio(access), "choose how bytes are written");
  ensure(H5Pset_libver_bounds(access, H5F_LIBVER_V18, H5F_LIBVER_V18), "choose the file format");
  ensure(H5Pset_fclose_degree(access, H5F_CLOSE_SEMI), "choose how the file closes");
  const Hdf5Handle list = creation_list(H5P_FILE_CREATE);
  return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, list, access), H5Fclose, "create the file"};
}

void write_into(Hdf5Handle& file, const observe::Results& results, const EventSpool* events) {
  write_root(file, results);
  {
    const Hdf5Handle scenarios = create_group(file, scenarios_name);
    std::int32_t axis_number = 0;
    for (std::size_t i = 0; i < results.scenarios.size(); ++i) {
      const observe::ScenarioResults& scenario = results.scenarios[i];
      const Hdf5Handle group = write_scenario(scenarios, scenario, axis_number);
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
    Hdf5Handle file = create_file(memory.path());
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
    Hdf5Handle handle = create_file(file.open_path());
    file.reserve(most_event_bytes(events));  // so that HDF5 never meets a full disk
    write_into(handle, results, &events);
  } catch (const Hdf5Error& error) {
    throw IoFailure(path.string() + ": " + error.what());
  }
  file.publish();
}

}  // namespace samenspel::io
