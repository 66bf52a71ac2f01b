#include "io/point_block.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace samenspel::io {
namespace {

using observe::ScenarioResults;
using observe::Variable;

/// The first `wanted` of every `had` rows.
std::vector<double> first_rows(const std::vector<double>& data, std::size_t rows, std::size_t had,
                               std::size_t wanted) {
  const std::size_t width = rows == 0 || had == 0 ? 0 : data.size() / rows / had;
  std::vector<double> kept;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto from = data.begin() + static_cast<std::ptrdiff_t>(row * had * width);
    kept.insert(kept.end(), from, from + static_cast<std::ptrdiff_t>(wanted * width));
  }
  return kept;
}

bool same_shape(const ScenarioResults& block, const ScenarioResults& one) {
  return block.axes.size() == one.axes.size() + 1 &&
         block.variables.size() == one.variables.size() &&
         block.axes[1].size() <= one.axes[0].size() &&
         std::equal(block.variables.begin(), block.variables.end(), one.variables.begin(),
                    [](const Variable& a, const Variable& b) {
                      return a.name == b.name && a.axes.size() == b.axes.size() + 1;
                    }) &&
         std::equal(block.axes.begin() + 2, block.axes.end(), one.axes.begin() + 1,
                    [](const observe::Axis& a, const observe::Axis& b) {
                      return a.name == b.name && a.size() == b.size();
                    });
}

}  // namespace

ScenarioResults block_like(const ScenarioResults& one, std::size_t replications) {
  ScenarioResults block = one;
  block.axes.insert(block.axes.begin(), {"point", "point of the study", "1", {}, {}});
  block.axes[1].values.resize(std::min(replications, block.axes[1].values.size()));
  for (Variable& variable : block.variables) {
    variable.axes.insert(variable.axes.begin(), "point");
    variable.data.clear();
  }
  return block;
}

void add_point(ScenarioResults& block, std::size_t point, const ScenarioResults& one) {
  if (!same_shape(block, one)) {
    throw std::logic_error("point " + std::to_string(point) + " of " + block.name +
                           " has another shape than those before");
  }
  const std::size_t wanted = block.axes[1].size(), had = one.axes[0].size();
  block.axes[0].values.push_back(static_cast<std::int64_t>(point));
  for (std::size_t v = 0; v < one.variables.size(); ++v) {
    const std::vector<double> kept = first_rows(one.variables[v].data, 1, had, wanted);
    std::vector<double>& into = block.variables[v].data;
    into.insert(into.end(), kept.begin(), kept.end());
  }
}

ScenarioResults point_in(const ScenarioResults& block, std::size_t place) {
  ScenarioResults one = block;
  one.axes.erase(one.axes.begin());
  const std::size_t points = block.axes[0].size();
  for (std::size_t v = 0; v < block.variables.size(); ++v) {
    const std::vector<double>& data = block.variables[v].data;
    const std::size_t width = data.size() / points;
    const auto from = data.begin() + static_cast<std::ptrdiff_t>(place * width);
    one.variables[v].axes.erase(one.variables[v].axes.begin());
    one.variables[v].data.assign(from, from + static_cast<std::ptrdiff_t>(width));
  }
  return one;
}

ScenarioResults with_replications(ScenarioResults block, std::size_t replications) {
  const std::size_t points = block.axes[0].size(), had = block.axes[1].size();
  if (had <= replications) return block;
  block.axes[1].values.resize(replications);
  for (Variable& variable : block.variables) {
    variable.data = first_rows(variable.data, points, had, replications);
  }
  return block;
}

}  // namespace samenspel::io
