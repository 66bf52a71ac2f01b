#include "samenspel/branches.hpp"

#include "core/base/check.hpp"
#include "core/run/replication.hpp"
#include "core/scenario/adopt_positions.hpp"
#include "core/scenario/branch.hpp"
#include "core/scenario/names_in.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "io/build_info.hpp"
#include "io/failure.hpp"
#include "io/yaml_to_scenario.hpp"
#include "io/yaml_to_tree.hpp"
#include "samenspel/failures.hpp"

#include <algorithm>
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

base::Date date_of(const io::CheckpointHead& head) {
  const auto date = base::date_from_text(head.date);
  SAMENSPEL_CHECK(date.has_value(), "a file of checkpoints holds a date");
  return *date;
}

bool is_about_run(const std::string& assignment) { return assignment.rfind("run.", 0) == 0; }

std::string asked_replications(const Tree& burned_in) {
  const Tree* precision = scenario::find_path(burned_in, "run.precision");
  const bool looks = precision != nullptr && precision->text != "0";
  const Tree* asked =
      scenario::find_path(burned_in, looks ? "run.max_replications" : "run.replications");
  return asked == nullptr ? "" : asked->text;
}

void tell_of(const io::CheckpointReader& checkpoints, const Tree& burned_in) {
  const std::string& revision = checkpoints.head().source_revision;
  if (revision != io::build_info().revision) {
    std::cerr << "samenspel: the checkpoints were written by revision " << revision
              << "; what follows them may differ from a run of that revision\n";
  }
  const std::string kept = std::to_string(checkpoints.replications());
  if (kept != asked_replications(burned_in)) {
    std::cerr << "samenspel: " << checkpoints.path() << " holds " << kept << " of "
              << asked_replications(burned_in) << " replications: its burn-in was interrupted\n";
  }
}

/// Where `path` stands in a tree, or the nearest part around it.
base::Position position_of(const Tree& tree, std::string path) {
  while (!path.empty()) {
    if (const Tree* found = scenario::find_path(tree, path)) return found->at;
    const std::size_t dot = path.rfind('.');
    path = dot == std::string::npos ? "" : path.substr(0, dot);
  }
  return tree.at;
}

/// By team and discipline: the posts that a run keeps room for, those of all policies.
std::vector<std::vector<int>> posts_of(const run::Plan& plan) {
  const scenario::Structure& s = plan.structure;
  std::vector<std::vector<int>> posts(s.teams.size(),
                                      std::vector<int>(s.discipline_names.size(), 0));
  const run::Replication replication(plan, 0, 0);
  for (const world::Place& place : replication.places()) {
    for (const world::Worker& worker : place.workers) ++posts[worker.team][worker.discipline];
  }
  return posts;
}

/// What was burned in, and what goes on from it.
class Branching {
 public:
  Branching(const io::CheckpointReader& checkpoints, Tree burned_in)
      : head_(checkpoints.head()), file_(checkpoints.path()), burned_in_(std::move(burned_in)) {
    base::Problems problems;
    auto first = io::read_scenario_text(head_.resolved_text, head_.scenario, {}, problems);
    throw_if_any(problems);
    first_ = std::move(*first);
    const run::Plan plan = run::plan_of(first_, problems);
    throw_if_any(problems);
    kept_ = posts_of(plan);
    Tree nowhere = scenario::make_map({file_, 0, 0});
    scenario::adopt_positions(burned_in_, nowhere);
  }

  /// `asked` is what the files of the branch say.
  std::optional<Scenario> branch(const Tree& asked, const std::string& name,
                                 base::Problems& problems) const {
    base::Problems found;
    const auto second = io::scenario_of(asked, name, {}, problems);
    if (!second) return std::nullopt;
    check_names(*second, asked, found);
    std::optional<Scenario> branch;
    if (found.empty()) {
      Tree complete = tree_of(second->resolved_text, name);
      scenario::adopt_positions(complete, asked);
      branch = scenario::scenario_from_tree(
          scenario::branch_tree(burned_in_, complete, date_of(head_), found), name, found);
    }
    if (branch) check_posts(*branch, asked, found);
    if (found.empty()) return branch;
    base::Problem last;
    last.at.file = file_;
    last.found = head_.scenario + " as it was burned in until " + head_.date;
    last.expected =
        "branches that change policy and staffing from that day on; what else a scenario has it "
        "needs from its first day: burn it in by itself (docs/burn_in.md)";
    found.add(std::move(last));
    problems.add(found);
    return std::nullopt;
  }

 private:
  /// Names neither come nor go.
  void check_names(const Scenario& second, const Tree& asked, base::Problems& found) const {
    const std::vector<std::string> before = scenario::names_in(first_.initial());
    const std::vector<std::string> after = scenario::names_in(second.initial());
    const auto report_missing = [&](const auto& names, const auto& others, const char* what) {
      for (const std::string& name : names) {
        if (std::find(others.begin(), others.end(), name) != others.end()) continue;
        scenario::report(found, {position_of(asked, name), name, what,
                                 "the names with which " + head_.scenario + " was burned in", ""});
      }
    };
    report_missing(after, before, "a name that was not burned in");
    report_missing(before, after, "nothing under a name that was burned in");
  }

  /// Workers are numbered from the first day, for all posts of all policies.
  void check_posts(const Scenario& branch, const Tree& asked, base::Problems& found) const {
    const run::Plan plan = run::plan_of(branch, found);
    if (!found.empty()) return;
    const scenario::Structure& s = plan.structure;
    const std::vector<std::vector<int>> posts = posts_of(plan);
    for (std::size_t t = 0; t < s.teams.size(); ++t) {
      for (std::size_t d = 0; d < s.discipline_names.size(); ++d) {
        const int wanted = posts[t][d], kept = kept_[t][d];
        if (wanted == kept) continue;
        const std::string path = "teams." + s.team_names[t] + ".fte." + s.discipline_names[d];
        const std::string room = std::to_string(kept);
        scenario::report(
            found,
            {position_of(asked, path), path, std::to_string(wanted) + " posts",
             wanted > kept
                 ? "at most " + room + ", for which " + head_.scenario +
                       " was burned in; posts to come are opened in its `timeline` on a date after "
                       "its end, and the branch extends it (docs/burn_in.md)"
                 : room + ", which " + head_.scenario + " opens later on; keep its `timeline`",
             ""});
      }
    }
  }

  const io::CheckpointHead& head_;
  std::string file_;
  Tree burned_in_;
  Scenario first_;
  std::vector<std::vector<int>> kept_;  ///< its posts
};

}  // namespace

std::vector<Scenario> scenarios_on_branch(const io::CheckpointReader& checkpoints,
                                          const RunOptions& options, base::Problems& problems) {
  const io::CheckpointHead& head = checkpoints.head();
  std::vector<std::string> of_policy, of_run;
  for (const std::string& assignment : options.assignments) {
    (is_about_run(assignment) ? of_run : of_policy).push_back(assignment);
  }
  Tree burned_in = tree_of(head.resolved_text, head.scenario);
  tell_of(checkpoints, burned_in);
  // By default all replications of what was burned in; how much is run is no part of it.
  io::assign({"run.replications=" + std::to_string(checkpoints.replications()), "run.precision=0"},
             burned_in, problems);
  io::assign(of_run, burned_in, problems);
  const Branching branching(checkpoints, std::move(burned_in));
  std::vector<Scenario> branches;
  const auto add = [&](const std::optional<Tree>& asked, const std::string& name) {
    if (!asked) return;
    auto branch = branching.branch(*asked, name, problems);
    if (branch) branches.push_back(std::move(*branch));
  };
  if (options.scenarios.empty()) {
    Tree same = tree_of(head.resolved_text, head.scenario);
    io::assign(of_policy, same, problems);
    add(same, head.scenario);
  }
  for (const std::string& name : options.scenarios) {
    add(io::read_assigned_tree(name, of_policy, problems), io::scenario_name(name));
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
