#include "samenspel/branches.hpp"

#include "core/base/check.hpp"
#include "core/scenario/branch.hpp"
#include "core/scenario/merge.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "io/build_info.hpp"
#include "io/failure.hpp"
#include "io/yaml_to_scenario.hpp"
#include "io/yaml_to_tree.hpp"
#include "samenspel/failures.hpp"

#include <iostream>
#include <optional>
#include <utility>

namespace samenspel::command {
namespace {

using scenario::Scenario;
using scenario::Tree;

/// Of a text that was resolved before.
Tree tree_of(const std::string& resolved_text, const std::string& name) {
  base::Problems problems;
  std::optional<Tree> tree = io::yaml_to_tree(resolved_text, name, problems);
  throw_if_any(problems);
  SAMENSPEL_CHECK(tree.has_value(), "a resolved text is a tree");
  return std::move(*tree);
}

/// The keys of `run` that say how much is run are no part of what was burned in.
void assign(const std::vector<std::string>& assignments, Tree& tree, base::Problems& problems) {
  for (const std::string& assignment : assignments) {
    scenario::set_value(tree, assignment, problems);
  }
}

base::Date date_of(const io::CheckpointHead& head) {
  const auto date = base::date_from_text(head.date);
  SAMENSPEL_CHECK(date.has_value(), "a file of checkpoints holds a date");
  return *date;
}

bool is_about_run(const std::string& assignment) { return assignment.rfind("run.", 0) == 0; }

void tell_of_other_revision(const std::string& revision) {
  if (revision != io::build_info().revision) {
    std::cerr << "samenspel: the checkpoints were written by revision " << revision
              << "; what follows them may differ from a run of that revision\n";
  }
}

}  // namespace

std::vector<Scenario> scenarios_on_branch(const io::CheckpointReader& checkpoints,
                                          const RunOptions& options, base::Problems& problems) {
  const io::CheckpointHead& head = checkpoints.head();
  tell_of_other_revision(head.source_revision);
  std::vector<std::string> of_policy, of_run;
  for (const std::string& assignment : options.assignments) {
    (is_about_run(assignment) ? of_run : of_policy).push_back(assignment);
  }
  // What was burned in, and by default all of its replications.
  Tree burned_in = tree_of(head.resolved_text, head.scenario);
  assign({"run.replications=" + std::to_string(checkpoints.replications()), "run.precision=0"},
         burned_in, problems);
  assign(of_run, burned_in, problems);
  std::vector<Scenario> branches;
  const auto add = [&](const std::optional<Scenario>& second) {
    if (!second) return;
    Tree tree = scenario::branch_tree(burned_in, tree_of(second->resolved_text, second->name),
                                      date_of(head), problems);
    auto branch = scenario::scenario_from_tree(std::move(tree), second->name, problems);
    if (branch) branches.push_back(std::move(*branch));
  };
  if (options.scenarios.empty()) {
    add(io::read_scenario_text(head.resolved_text, head.scenario, of_policy, problems));
  }
  for (const std::string& name : options.scenarios) {
    add(io::read_scenario(name, of_policy, problems));
  }
  return branches;
}

void check_replications(const Experiment& experiment) {
  const int kept = experiment.checkpoints->replications();
  if (experiment.replications > kept) {
    throw io::UserFault("there are checkpoints of " + std::to_string(kept) + " replications, and " +
                        std::to_string(experiment.replications) +
                        " are asked for; burn in more of them");
  }
}

}  // namespace samenspel::command
