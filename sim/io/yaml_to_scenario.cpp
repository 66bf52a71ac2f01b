#include "io/yaml_to_scenario.hpp"

#include <filesystem>
#include <utility>

#include "core/scenario/merge.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/scenario_from_tree.hpp"

namespace samenspel::io {

namespace {

/// `problems` are those of this scenario alone.
std::optional<scenario::Scenario> finish(std::optional<scenario::Tree> tree,
                                         const std::string& name,
                                         const std::vector<std::string>& assignments,
                                         base::Problems& problems) {
  if (!tree) return std::nullopt;
  for (const std::string& assignment : assignments) {
    scenario::set_value(*tree, assignment, problems);
  }
  auto scenario = scenario::scenario_from_tree(std::move(*tree), name, problems);
  if (!problems.empty()) scenario.reset();
  return scenario;
}

}  // namespace

std::string scenario_name(const std::string& path_or_name) {
  return std::filesystem::path(path_or_name).stem().string();
}

std::optional<scenario::Scenario> read_scenario(const std::string& path_or_name,
                                                const std::vector<std::string>& assignments,
                                                base::Problems& problems,
                                                const ShippedFiles& shipped) {
  const std::string name = scenario_name(path_or_name);
  base::Problems found;
  auto scenario = finish(read_tree(path_or_name, shipped, found), name, assignments, found);
  problems.add(scenario::in_file_order(found));
  return scenario;
}

std::optional<scenario::Scenario> read_scenario_text(const std::string& text,
                                                     const std::string& name,
                                                     const std::vector<std::string>& assignments,
                                                     base::Problems& problems,
                                                     const ShippedFiles& shipped) {
  base::Problems found;
  auto scenario = finish(read_tree_text(text, name, shipped, found), name, assignments, found);
  problems.add(scenario::in_file_order(found));
  return scenario;
}

}  // namespace samenspel::io
