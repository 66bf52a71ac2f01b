#include "samenspel/chosen_scenario.hpp"

#include "core/base/problems.hpp"
#include "core/scenario/nearest_key.hpp"
#include "core/scenario/tree.hpp"
#include "samenspel/failures.hpp"

namespace samenspel::command {

const observe::ScenarioResults& chosen_scenario(const observe::Results& results,
                                                const std::string& path, const std::string& name) {
  std::vector<std::string> names;
  std::string all;
  for (const observe::ScenarioResults& one : results.scenarios) {
    if (name.empty() || one.name == name) return one;
    names.push_back(one.name);
    all += (all.empty() ? "" : ", ") + one.name;
  }
  refuse({{path, 0, 0},
          "--scenario",
          scenario::quoted_for_message(name),
          "one of " + all,
          scenario::nearest_key(name, names)});
}

std::vector<std::string> labels_of(const observe::ScenarioResults& scenario,
                                   const std::string& axis) {
  for (const observe::Axis& one : scenario.axes) {
    if (one.name == axis) return one.labels;
  }
  return {};
}

}  // namespace samenspel::command
