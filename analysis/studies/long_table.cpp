#include "studies/long_table.hpp"

#include "core/scenario/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace samenspel::studies {
namespace {

using observe::ScenarioResults;
using observe::Variable;

/// Columns of a variable that has further axes: one for each combination of labels.
struct Column {
  std::string name;
  std::size_t offset, width;  ///< within one replication
};

std::string text_of(double value) { return std::isnan(value) ? "" : scenario::number_text(value); }

std::string label_of(const observe::Axis& axis, std::size_t index) {
  return axis.labels.empty() ? std::to_string(axis.values[index]) : axis.labels[index];
}

std::vector<Column> columns_of(const ScenarioResults& scenario, const Variable& variable) {
  std::vector<Column> columns{{variable.name, 0, 1}};
  for (std::size_t a = 2; a < variable.axes.size(); ++a) {
    const auto axis = std::find_if(
        scenario.axes.begin(), scenario.axes.end(),
        [&](const observe::Axis& candidate) { return candidate.name == variable.axes[a]; });
    std::vector<Column> finer;
    for (const Column& column : columns) {
      for (std::size_t i = 0; i < axis->size(); ++i) {
        finer.push_back({column.name + "." + label_of(*axis, i), column.offset * axis->size() + i,
                         column.width * axis->size()});
      }
    }
    columns = std::move(finer);
  }
  return columns;
}

bool is_factor(const Variable& variable) { return variable.axes.size() == 1; }

}  // namespace

std::string long_table_head(const ScenarioResults& frame) {
  std::string text = "scenario,point,replication";
  for (const Variable& variable : frame.variables) {
    if (is_factor(variable)) text += "," + variable.name;
  }
  for (const Variable& variable : frame.variables) {
    if (is_factor(variable)) continue;
    for (const Column& column : columns_of(frame, variable)) text += "," + column.name;
  }
  return text + "\n";
}

std::string long_table_rows(const ScenarioResults& frame, std::size_t first,
                            const ScenarioResults& window) {
  std::vector<std::vector<Column>> columns;
  for (const Variable& variable : window.variables) columns.push_back(columns_of(window, variable));
  const std::size_t replications = window.axes[1].size();
  std::string text;
  for (std::size_t row = 0; row < window.axes[0].size() * replications; ++row) {
    const std::size_t point = first + row / replications;
    text += window.name + "," + std::to_string(point) + "," + std::to_string(row % replications);
    for (const Variable& factor : frame.variables) {
      if (is_factor(factor)) text += "," + text_of(factor.data[point]);
    }
    for (std::size_t v = 0; v < columns.size(); ++v) {
      for (const Column& column : columns[v]) {
        text += "," + text_of(window.variables[v].data[row * column.width + column.offset]);
      }
    }
    text += "\n";
  }
  return text;
}

}  // namespace samenspel::studies
