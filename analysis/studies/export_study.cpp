#include "studies/export_study.hpp"

#include "core/scenario/number_text.hpp"
#include "studies/outcome_by_point.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::studies {
namespace {

std::string text_of(double value) {
  return std::isnan(value) ? "NaN" : scenario::number_text(value);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ",") + word;
  return text + "\n";
}

/// "h2_waiting_families, basecamp" as the name of a column.
std::string column_name(const std::string& scenario, std::string outcome) {
  const std::size_t comma = outcome.find(", ");
  if (comma != std::string::npos) outcome.replace(comma, 2, ".");
  return scenario + "." + outcome;
}

}  // namespace

std::vector<std::size_t> rows_in_order(const Study& study, std::size_t points, RowOrder order) {
  std::vector<std::size_t> rows;
  if (study.design.kind != DesignKind::saltelli) {
    for (std::size_t point = 0; point < points; ++point) rows.push_back(point);
    return rows;
  }
  const std::size_t factors = study.factors.size(), width = factors + 2, bases = points / width;
  const auto add = [&](std::size_t base, std::size_t place) {
    rows.push_back(base * width + place);
  };
  if (order == RowOrder::salib) {
    for (std::size_t base = 0; base < bases; ++base) {
      add(base, 0);
      for (std::size_t f = 0; f < factors; ++f) add(base, 2 + f);
      add(base, 1);
    }
    return rows;
  }
  for (std::size_t place = 0; place < width; ++place) {
    for (std::size_t base = 0; base < bases; ++base) add(base, place);
  }
  return rows;
}

std::string problem_json(const std::vector<FactorRange>& factors) {
  std::string names, bounds;
  for (const FactorRange& factor : factors) {
    const std::string comma = names.empty() ? "" : ", ";
    names += comma + "\"" + factor.name + "\"";
    bounds += comma + "[" + scenario::number_text(factor.low) + ", " +
              scenario::number_text(factor.high) + "]";
  }
  return "{\"num_vars\": " + std::to_string(factors.size()) + ", \"names\": [" + names +
         "], \"bounds\": [" + bounds + "]}\n";
}

std::string samples_csv(const observe::ScenarioResults& scenario,
                        const std::vector<std::string>& factors,
                        const std::vector<std::size_t>& rows) {
  std::vector<const observe::Variable*> columns;
  for (const std::string& name : factors) {
    columns.push_back(&*std::find_if(scenario.variables.begin(), scenario.variables.end(),
                                     [&](const auto& one) { return one.name == name; }));
  }
  std::string text = joined(factors);
  for (const std::size_t row : rows) {
    std::vector<std::string> cells;
    for (const observe::Variable* column : columns) cells.push_back(text_of(column->data[row]));
    text += joined(cells);
  }
  return text;
}

std::string results_csv(const observe::Results& results, const std::vector<std::string>& outcomes,
                        const std::vector<std::size_t>& rows) {
  std::vector<std::string> names;
  std::vector<PointOutcome> columns;
  for (const observe::ScenarioResults& scenario : results.scenarios) {
    for (const std::string& name : outcomes) {
      for (PointOutcome& outcome : outcomes_by_point(scenario, name)) {
        names.push_back(column_name(scenario.name, outcome.name));
        columns.push_back(std::move(outcome));
      }
    }
  }
  std::string text = joined(names);
  for (const std::size_t row : rows) {
    std::vector<std::string> cells;
    for (const PointOutcome& column : columns) cells.push_back(text_of(column.mean[row]));
    text += joined(cells);
  }
  return text;
}

}  // namespace samenspel::studies
