#include "io/hdf5_results_head.hpp"

#include "io/hdf5_attribute.hpp"
#include "io/hdf5_schema.hpp"

namespace samenspel::io {

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

Hdf5Handle write_scenario_head(hid_t scenarios, const observe::ScenarioResults& scenario,
                               std::int32_t& axis_number, WrittenAxes& axes) {
  Hdf5Handle group = create_group(scenarios, scenario.name);
  write_attribute(group, "question", scenario.question);
  write_attribute(group, "hash", scenario.hash);
  write_attribute(group, "resolved_text", scenario.resolved_text);
  for (const observe::Axis& axis : scenario.axes) {
    axes.emplace(axis.name, write_axis(group, axis, axis_number++));
  }
  return group;
}

Hdf5Handle create_results_file(const std::string& path) {
  const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "make a property list");
  // The default driver looks where a link leads, and the link to a file in memory leads nowhere.
  ensure(H5Pset_fapl_stdio(access), "choose how bytes are written");
  ensure(H5Pset_libver_bounds(access, H5F_LIBVER_V18, H5F_LIBVER_V18), "choose the file format");
  ensure(H5Pset_fclose_degree(access, H5F_CLOSE_SEMI), "choose how the file closes");
  const Hdf5Handle list = creation_list(H5P_FILE_CREATE);
  return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, list, access), H5Fclose, "create the file"};
}

}  // namespace samenspel::io
