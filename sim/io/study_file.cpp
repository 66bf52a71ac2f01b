#include "io/study_file.hpp"

#include "io/check_results.hpp"
#include "io/failure.hpp"
#include "io/hdf5_attribute.hpp"
#include "io/hdf5_results_head.hpp"
#include "io/hdf5_schema.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace samenspel::io {
namespace {

/// Whether its numbers come window by window.
bool comes_later(const observe::Variable& variable) { return variable.axes.size() > 1; }

observe::Results without_outcomes(observe::Results results) {
  for (observe::ScenarioResults& scenario : results.scenarios) {
    std::vector<observe::Variable>& all = scenario.variables;
    all.erase(std::remove_if(all.begin(), all.end(), comes_later), all.end());
  }
  return results;
}

/// Names of the factors, as CF has them on an outcome: readers take them as coordinates of the
/// points.
std::string factors_of(const observe::ScenarioResults& scenario) {
  std::string names;
  for (const observe::Variable& variable : scenario.variables) {
    if (!comes_later(variable)) names += (names.empty() ? "" : " ") + variable.name;
  }
  return names;
}

/// Uncompressed, with room for texts and the lists of chunks.
std::uint64_t most_bytes(const observe::Results& results) {
  std::uint64_t bytes = std::uint64_t{8} << 20;
  for (const observe::ScenarioResults& scenario : results.scenarios) {
    bytes += scenario.resolved_text.size();
    for (const observe::Variable& variable : scenario.variables) {
      std::uint64_t elements = 1;
      for (const observe::Axis& axis : scenario.axes) {
        const auto& axes = variable.axes;
        if (std::find(axes.begin(), axes.end(), axis.name) != axes.end()) elements *= axis.size();
      }
      bytes += elements * 9 + 65536;
    }
  }
  return bytes;
}

}  // namespace

bool needs_64_bits(const observe::Variable& variable) { return is_wide(variable); }

struct StudyFile::Open {
  QuietHdf5 quiet;
  Hdf5Handle file;
  std::vector<std::map<std::string, Hdf5Handle>> outcomes;  ///< by scenario and name
};

StudyFile::StudyFile(const std::filesystem::path& path, IfPresent if_present,
                     const StudyFrame& frame)
    : path_(path), file_(path, if_present) {
  check_results(without_outcomes(frame.results));
  file_.reserve(most_bytes(frame.results));  // so that HDF5 never meets a full disk
  try {
    open_.reset(new Open{{}, create_results_file(file_.open_path()), {}});
    write_root(open_->file, frame.results);
    const Hdf5Handle scenarios = create_group(open_->file, scenarios_name);
    std::int32_t axis_number = 0;
    for (std::size_t s = 0; s < frame.results.scenarios.size(); ++s) {
      const observe::ScenarioResults& scenario = frame.results.scenarios[s];
      WrittenAxes axes;
      const Hdf5Handle group = write_scenario_head(scenarios, scenario, axis_number, axes);
      auto& outcomes = open_->outcomes.emplace_back();
      const std::string factors = factors_of(scenario);
      for (const observe::Variable& variable : scenario.variables) {
        if (!comes_later(variable)) {
          write_variable(group, variable, axes);
          continue;
        }
        Hdf5Handle dataset =
            create_variable(group, variable, axes, frame.wide[s].count(variable.name) > 0);
        describe_variable(dataset, variable, axes);
        if (!factors.empty()) write_attribute(dataset, "coordinates", factors);
        outcomes.emplace(variable.name, std::move(dataset));
      }
    }
  } catch (const Hdf5Error& error) {
    throw IoFailure(path_.string() + ": " + error.what());
  }
}

StudyFile::~StudyFile() = default;

void StudyFile::add(std::size_t scenario, std::size_t first,
                    const observe::ScenarioResults& window) {
  try {
    for (const observe::Variable& variable : window.variables) {
      write_rows(open_->outcomes[scenario].at(variable.name), variable, first);
    }
  } catch (const Hdf5Error& error) {
    throw IoFailure(path_.string() + ": " + error.what());
  }
}

void StudyFile::publish() {
  try {
    open_->outcomes.clear();
    open_->file.close("close the file");
    open_.reset();
  } catch (const Hdf5Error& error) {
    throw IoFailure(path_.string() + ": " + error.what());
  }
  file_.publish();
}

}  // namespace samenspel::io
