#include "io/yaml_to_scenario.hpp"

#include <filesystem>
#include <utility>

#include "core/scenario/merge.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/scenario_from_tree.hpp"
#include "core/scenario/slips.hpp"

namespace samenspel::io {

std::string scenario_name(const std::string& path_or_name) {
  return std::filesystem::path(path_or_name).stem().string();
}

std::optional<scenario::Tree> read_assigned_tree(const std::string& path_or_name,
                                                 const std::vector<std::string>& assignments,
                                                 base::Problems& problems,
                                                 const ShippedFiles& shipped) {
  auto tree = read_tree(path_or_name, shipped, problems);
  if (tree) assign(assignments, *tree, problems);
  return tree;
}

void assign(const std::vector<std::string>& assignments, scenario::Tree& tree,
            base::Problems& problems) {
  for (const std::string& assignment : assignments) {
    scenario::set_value(tree, assignment, problems);
  }
}

std::optional<scenario::Scenario> read_scenario(const std::string& path_or_name,
                                                const std::vector<std::string>& assignments,
                                                base::Problems& problems, base::Problems* doubts,
                                                const ShippedFiles& shipped) {
  base::Problems found;
  auto tree = read_assigned_tree(path_or_name, assignments, found, shipped);
  return scenario_of(std::move(tree), scenario_name(path_or_name), std::move(found), problems,
                     doubts);
}

std::optional<scenario::Scenario> scenario_of(std::optional<scenario::Tree> tree,
                                              const std::string& name, base::Problems found,
                                              base::Problems& problems, base::Problems* doubts) {
  std::optional<scenario::Scenario> scenario;
  if (tree && doubts != nullptr) doubts->add(scenario::doubts_about(*tree));
  if (tree) scenario = scenario::scenario_from_tree(std::move(*tree), name, found);
  if (!found.empty()) scenario.reset();
  problems.add(scenario::in_file_order(found));
  return scenario;
}

std::optional<scenario::Scenario> read_scenario_text(const std::string& text,
                                                     const std::string& name,
                                                     const std::vector<std::string>& assignments,
                                                     base::Problems& problems,
                                                     const ShippedFiles& shipped) {
  base::Problems found;
  auto tree = read_tree_text(text, name, shipped, found);
  if (tree) assign(assignments, *tree, found);
  return scenario_of(std::move(tree), name, std::move(found), problems, nullptr);
}

}  // namespace samenspel::io
