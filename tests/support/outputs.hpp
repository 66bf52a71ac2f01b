#pragma once
// The outputs of one replication of a set of parameters, by name.

#include <numeric>
#include <string>
#include <vector>

#include "core/run/simulate.hpp"
#include "support/runs.hpp"

namespace samenspel::support {

class Outputs {
 public:
  explicit Outputs(const scenario::Parameters& city)
      : plan_(plan_of(city)),
        declared_(run::declarations_of(plan_)),
        values_(run::simulate(plan_, test_seed, 0).values) {}

  /// Throws std::out_of_range for a name that is not declared.
  [[nodiscard]] const std::vector<double>& of(const std::string& name) const {
    std::size_t index = 0;
    while (declared_.outputs.at(index).name != name) ++index;
    return values_[index];
  }
  [[nodiscard]] double sum(const std::string& name) const {
    return std::accumulate(of(name).begin(), of(name).end(), 0.0);
  }

 private:
  run::Plan plan_;
  observe::Declarations declared_;
  std::vector<std::vector<double>> values_;
};

}  // namespace samenspel::support
