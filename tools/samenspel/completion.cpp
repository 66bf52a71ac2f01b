#include "samenspel/completion.hpp"

#include "io/build_info.hpp"
#include "io/failure.hpp"
#include "io/hdf5_to_results.hpp"

namespace samenspel::command {
namespace {

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw io::UserFault(path + ": " + why + "; start afresh with --from " + path);
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
  if (results.replications_done >= experiment.replications) {
    throw io::UserFault(path + ": all " + std::to_string(results.replications_done) +
                        " replications are there; ask for more with --replications");
  }
  return results;
}

observe::ReplicationOutcome outcome_in(const observe::ScenarioResults& results,
                                       std::size_t replication, std::size_t replications) {
  observe::ReplicationOutcome outcome;
  for (const observe::Variable& variable : results.variables) {
    const std::size_t size = variable.data.size() / replications;
    const auto from = variable.data.begin() + static_cast<std::ptrdiff_t>(replication * size);
    outcome.values.emplace_back(from, from + static_cast<std::ptrdiff_t>(size));
  }
  return outcome;
}

}  // namespace samenspel::command
