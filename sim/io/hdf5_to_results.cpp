#include "io/hdf5_to_results.hpp"

#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_schema.hpp"

#include <fcntl.h>
#include <hdf5_hl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace samenspel::io {
namespace {

/// Numbers that are there but cannot be read: a checksum does not hold or the disk fails.
class DamagedData : public Hdf5Error {
 public:
  using Hdf5Error::Hdf5Error;
};

/// Names inside a group in the order in which they were written, or by name when a tool lost the
/// order.
std::vector<std::string> names_in(hid_t group) {
  const Hdf5Handle list(H5Gget_create_plist(group), H5Pclose, "look into a group");
  unsigned order = 0;
  ensure(H5Pget_link_creation_order(list, &order), "look into a group");
  const H5_index_t index =
      (order & H5P_CRT_ORDER_INDEXED) != 0 ? H5_INDEX_CRT_ORDER : H5_INDEX_NAME;
  H5G_info_t info{};
  ensure(H5Gget_info(group, &info), "look into a group");
  std::vector<std::string> names;
  for (hsize_t i = 0; i < info.nlinks; ++i) {
    const auto name_of = [&](char* to, std::size_t size) {
      return H5Lget_name_by_idx(group, ".", index, H5_ITER_INC, i, to, size, H5P_DEFAULT);
    };
    std::string name(static_cast<std::size_t>(ensure(name_of(nullptr, 0), "read a name")), '\0');
    ensure(name_of(name.data(), name.size() + 1), "read a name");
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<hsize_t> extent_of(hid_t dataset) {
  const Hdf5Handle space(H5Dget_space(dataset), H5Sclose, "read a shape");
  const int rank = ensure(H5Sget_simple_extent_ndims(space), "read a shape");
  std::vector<hsize_t> extent(static_cast<std::size_t>(rank));
  ensure(H5Sget_simple_extent_dims(space, extent.data(), nullptr), "read a shape");
  return extent;
}

std::size_t elements_of(hid_t dataset) {
  std::size_t product = 1;
  for (const hsize_t size : extent_of(dataset)) product *= size;
  return product;
}

H5T_class_t class_of(hid_t dataset, const std::string& name) {
  const Hdf5Handle type(H5Dget_type(dataset), H5Tclose, "read the type of " + name);
  return H5Tget_class(type);
}

void read_all(hid_t dataset, hid_t memory_type, void* to, const std::string& name) {
  try {
    ensure(H5Dread(dataset, memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, to), "read " + name);
  } catch (const Hdf5Error& error) {
    throw DamagedData(error.what());
  }
}

std::vector<std::string> read_labels(hid_t dataset, std::size_t count, const std::string& name) {
  std::vector<char*> texts(count, nullptr);
  const Hdf5Handle type = text_type();
  const Hdf5Handle space(H5Dget_space(dataset), H5Sclose, "read " + name);
  read_all(dataset, type, texts.data(), name);
  std::vector<std::string> labels;
  for (const char* text : texts) labels.emplace_back(text == nullptr ? "" : text);
  ensure(H5Dvlen_reclaim(type, space, H5P_DEFAULT, texts.data()), "read " + name);
  return labels;
}

observe::Axis read_axis(hid_t dataset, const std::string& name) {
  observe::Axis axis;
  axis.name = name;
  axis.long_name = read_optional_text_attribute(dataset, "long_name");
  axis.unit = read_optional_text_attribute(dataset, "units");
  const std::size_t count = elements_of(dataset);
  if (count == 0) return axis;
  if (class_of(dataset, name) == H5T_STRING) {
    axis.labels = read_labels(dataset, count, name);
  } else {
    axis.values.resize(count);
    read_all(dataset, H5T_NATIVE_INT64, axis.values.data(), name);
  }
  return axis;
}

/// The name of the first scale on one dimension.
std::string axis_name(hid_t dataset, unsigned dimension, const std::string& variable) {
  const auto take_name = [](hid_t, unsigned, hid_t scale, void* to) -> herr_t {
    const ssize_t size = H5DSget_scale_name(scale, nullptr, 0);
    if (size < 0) return -1;
    auto& name = *static_cast<std::string*>(to);
    name.resize(static_cast<std::size_t>(size));
    return H5DSget_scale_name(scale, name.data(), name.size() + 1) < 0 ? -1 : 1;
  };
  std::string name;
  ensure(H5DSiterate_scales(dataset, dimension, nullptr, take_name, &name),
         "read the axes of " + variable);
  if (name.empty())
    throw Hdf5Error("cannot read the axes of " + variable + " (an axis has no name)");
  return name;
}

observe::Variable read_variable(hid_t dataset, const std::string& name, ReadPart part) {
  observe::Variable variable;
  variable.name = name;
  variable.long_name = read_optional_text_attribute(dataset, "long_name");
  variable.unit = read_optional_text_attribute(dataset, "units");
  const bool is_whole = class_of(dataset, name) == H5T_INTEGER;
  variable.kind = is_whole ? observe::NumberKind::whole : observe::NumberKind::real;
  const std::size_t rank = extent_of(dataset).size();
  for (unsigned i = 0; i < rank; ++i) variable.axes.push_back(axis_name(dataset, i, name));
  const std::size_t count = elements_of(dataset);
  if (part == ReadPart::everything && count > 0) {
    variable.data.resize(count);
    read_all(dataset, H5T_NATIVE_DOUBLE, variable.data.data(), name);
  }
  return variable;
}

observe::ScenarioResults read_scenario(hid_t scenarios, const std::string& name, ReadPart part) {
  const Hdf5Handle group(H5Gopen2(scenarios, name.c_str(), H5P_DEFAULT), H5Gclose,
                         "open scenario " + name);
  observe::ScenarioResults scenario;
  scenario.name = name;
  scenario.question = read_text_attribute(group, "question");
  scenario.hash = read_text_attribute(group, "hash");
  scenario.resolved_text = read_text_attribute(group, "resolved_text");
  for (const std::string& inside : names_in(group)) {
    const Hdf5Handle object(H5Oopen(group, inside.c_str(), H5P_DEFAULT), H5Oclose,
                            "open " + inside);
    if (H5Iget_type(object) != H5I_DATASET) continue;  // groups hold event logs
    if (ensure(H5DSis_scale(object), "look at " + inside) > 0) {
      scenario.axes.push_back(read_axis(object, inside));
    } else {
      scenario.variables.push_back(read_variable(object, inside, part));
    }
  }
  return scenario;
}

observe::Results read_file(hid_t file, ReadPart part) {
  const std::int32_t version = read_whole_attribute(file, schema_version_name);
  if (version > schema_version) {
    throw UserFault("was written by a newer version of the program (schema " +
                    std::to_string(version) + ")");
  }
  observe::Results results;
  results.program_version = read_text_attribute(file, "program_version");
  results.source_revision = read_text_attribute(file, "source_revision");
  results.compiler = read_text_attribute(file, "compiler");
  results.seed = read_text_attribute(file, "seed");
  results.record = read_text_attribute(file, "record");
  results.study = read_optional_text_attribute(file, "study");
  results.replications_asked = read_whole_attribute(file, "replications_asked");
  results.replications_done = read_whole_attribute(file, "replications_done");
  const Hdf5Handle scenarios(H5Gopen2(file, scenarios_name, H5P_DEFAULT), H5Gclose,
                             "open the scenarios");
  for (const std::string& name : names_in(scenarios)) {
    results.scenarios.push_back(read_scenario(scenarios, name, part));
  }
  return results;
}

/// HDF5 says the same of a file that is absent, forbidden or of another kind; the system knows
/// better.
void check_readable(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const int error = errno;
  if (descriptor >= 0) {
    close(descriptor);
    return;
  }
  const std::string text = path + ": cannot open: " + std::generic_category().message(error);
  const bool wrong_path =
      error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG || error == ELOOP;
  if (wrong_path) throw UserFault(text);
  throw IoFailure(text);
}

}  // namespace

observe::Results hdf5_to_results(const std::filesystem::path& path, ReadPart part) {
  check_readable(path.string());
  const QuietHdf5 quiet;
  try {
    const Hdf5Handle file(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), H5Fclose,
                          "open it as HDF5");
    try {
      return read_file(file, part);
    } catch (const UserFault& fault) {
      throw UserFault(path.string() + ": " + fault.what());
    }
  } catch (const DamagedData& damage) {
    throw IoFailure(path.string() + ": is damaged: " + damage.what());
  } catch (const Hdf5Error& error) {
    throw UserFault(path.string() + ": is not a whole results file: " + error.what());
  }
}

}  // namespace samenspel::io
