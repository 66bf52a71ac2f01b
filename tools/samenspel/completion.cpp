#include "samenspel/completion.hpp"

#include "io/build_info.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"
#include "samenspel/estimates.hpp"

#include <filesystem>
#include <system_error>

namespace samenspel::command {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw io::UserFault(path + ": " + why + "; start afresh with --from " + path);
}

/// What is run further has the draws of the posterior that the file tells of.
void check_draws(const std::string& path, const observe::Results& results,
                 const Experiment& experiment) {
  for (const observe::ScenarioResults& old : results.scenarios) {
    const observe::Variable* drawn = find_variable(old, calibration::particle_variable);
    const std::string told = drawn == nullptr ? "" : drawn->long_name;
    const std::string given = experiment.draws ? experiment.draws->meaning() : "";
    if (told == given) continue;
    throw io::UserFault(path + ": was run with " +
                        (told.empty() ? std::string("no drawn parameters; leave --parameters out")
                                      : "a " + told + "; give that posterior with --parameters"));
  }
}

}  // namespace

observe::Results results_to_complete(const std::string& path, const Experiment& experiment) {
  observe::Results results = io::hdf5_to_results(path);
  if (results.source_revision != io::build_info().revision) {
    refuse(path, "was made by revision " + results.source_revision + " of the program, this is " +
                     std::string(io::build_info().revision));
  }
  for (std::size_t s = 0; s < results.scenarios.size(); ++s) {
    if (results.scenarios[s].name != experiment.plans[s].scenario.name) {
      refuse(path, "holds other scenarios");
    }
  }
  check_draws(path, results, experiment);
  if (results.replications_done >= experiment.replications) {
    throw io::UserFault(path + ": all " + std::to_string(results.replications_done) +
                        " replications are there; ask for more with --replications");
  }
  return results;
}

std::shared_ptr<io::PartFile> part_to_complete(const std::string& path) {
  const std::filesystem::path part = io::PartFile::beside(path);
  std::error_code error;
  if (!std::filesystem::exists(part, error)) return nullptr;
  auto file = std::make_shared<io::PartFile>(path);
  const std::string& revision = file->head().source_revision;
  if (revision != io::build_info().revision) {
    throw io::UserFault(part.string() + ": was made by revision " + revision +
                        " of the program, this is " + std::string(io::build_info().revision) +
                        "; start afresh with --force");
  }
  return file;
}

observe::ReplicationOutcome outcome_in(const observe::ScenarioResults& results,
                                       std::size_t replication, std::size_t replications) {
  observe::ReplicationOutcome outcome;
  for (const observe::Variable& variable : results.variables) {
    if (variable.name == calibration::particle_variable) break;  // drawn ones are joined anew
    const std::size_t size = variable.data.size() / replications;
    const auto from = variable.data.begin() + static_cast<std::ptrdiff_t>(replication * size);
    outcome.values.emplace_back(from, from + static_cast<std::ptrdiff_t>(size));
  }
  return outcome;
}

}  // namespace samenspel::command
