#include "studies/collect.hpp"

#include "core/scenario/number_text.hpp"
#include "io/failure.hpp"
#include "io/made_here.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace samenspel::studies {
namespace {

using observe::ScenarioResults;
using observe::Variable;

void require_all(const StudyPlan& plan, const std::map<std::size_t, int>& finished) {
  std::size_t missing = 0, first = 0;
  for (std::size_t point = plan.points(); point-- > 0;) {
    const auto found = finished.find(point);
    if (found == finished.end() || found->second < plan.study.replications) {
      ++missing;
      first = point;
    }
  }
  if (missing > 0) {
    throw io::UserFault(std::to_string(missing) + " of " + std::to_string(plan.points()) +
                        " points are not finished, the first is point " + std::to_string(first) +
                        ": `samenspel study status` says more, `samenspel study run` goes on");
  }
}

Variable factor_variable(const StudyPlan& plan, std::size_t f) {
  const FactorRange& factor = plan.factors[f];
  Variable variable{
      factor.name, factor.key + ": " + factor.meaning,
      factor.unit, factor.whole ? observe::NumberKind::whole : observe::NumberKind::real,
      {"point"},   {}};
  for (std::size_t point = 0; point < plan.points(); ++point) {
    variable.data.push_back(plan.value(point, f));
  }
  return variable;
}

/// The frame of one scenario, from its first point.
ScenarioResults frame_of(const StudyPlan& plan, const ScenarioResults& first) {
  ScenarioResults all = first;
  all.question = plan.study.question;
  observe::Axis points{"point", "point of the study", "1", {}, {}};
  for (std::size_t point = 0; point < plan.points(); ++point) {
    points.values.push_back(static_cast<std::int64_t>(point));
  }
  all.axes.insert(all.axes.begin(), std::move(points));
  all.axes[1].values.resize(static_cast<std::size_t>(plan.study.replications));
  all.variables.clear();
  for (std::size_t f = 0; f < plan.factors.size(); ++f) {
    all.variables.push_back(factor_variable(plan, f));
  }
  for (Variable variable : first.variables) {
    variable.axes.insert(variable.axes.begin(), "point");
    variable.data.clear();
    all.variables.push_back(std::move(variable));
  }
  return all;
}

/// The first replications of a point, behind those of the points before.
void add_point(ScenarioResults& all, const ScenarioResults& one, std::size_t factors,
               std::size_t replications) {
  const std::size_t had = one.axes.front().size();
  for (std::size_t v = 0; v < one.variables.size(); ++v) {
    const std::vector<double>& data = one.variables[v].data;
    const auto end = data.begin() + static_cast<std::ptrdiff_t>(data.size() / had * replications);
    std::vector<double>& into = all.variables[factors + v].data;
    into.insert(into.end(), data.begin(), end);
  }
}

/// Columns of a variable that has further axes: one for each combination of labels.
struct Column {
  std::string name;
  const Variable* variable;
  std::size_t offset, width;  ///< within one replication
};

std::string text_of(double value) { return std::isnan(value) ? "" : scenario::number_text(value); }

std::string label_of(const observe::Axis& axis, std::size_t index) {
  return axis.labels.empty() ? std::to_string(axis.values[index]) : axis.labels[index];
}

std::vector<Column> columns_of(const ScenarioResults& scenario, const Variable& variable) {
  std::vector<Column> columns{{variable.name, &variable, 0, 1}};
  for (std::size_t a = 2; a < variable.axes.size(); ++a) {
    const auto axis = std::find_if(
        scenario.axes.begin(), scenario.axes.end(),
        [&](const observe::Axis& candidate) { return candidate.name == variable.axes[a]; });
    std::vector<Column> finer;
    for (const Column& column : columns) {
      for (std::size_t i = 0; i < axis->size(); ++i) {
        finer.push_back({column.name + "." + label_of(*axis, i), &variable,
                         column.offset * axis->size() + i, column.width * axis->size()});
      }
    }
    columns = std::move(finer);
  }
  return columns;
}

}  // namespace

observe::Results collect(const StudyPlan& plan, const io::StudyFolder& folder) {
  const auto finished = folder.finished();
  require_all(plan, finished);
  const auto replications = static_cast<std::size_t>(plan.study.replications);
  observe::Results all = io::results_made_here(plan.base_seed);
  all.study = plan.text;
  all.record = "study";
  all.replications_asked = all.replications_done = static_cast<int>(replications);
  for (std::size_t point = 0; point < plan.points(); ++point) {
    observe::Results one = folder.read(point, finished.at(point));
    if (point == 0) {
      for (const ScenarioResults& scenario : one.scenarios) {
        all.scenarios.push_back(frame_of(plan, scenario));
      }
    }
    for (std::size_t s = 0; s < one.scenarios.size(); ++s) {
      add_point(all.scenarios[s], one.scenarios[s], plan.factors.size(), replications);
    }
  }
  return all;
}

std::string long_table(const observe::Results& collected) {
  std::string text;
  for (const ScenarioResults& scenario : collected.scenarios) {
    std::vector<const Variable*> factors;
    std::vector<Column> columns;
    for (const Variable& variable : scenario.variables) {
      if (variable.axes.size() == 1) {
        factors.push_back(&variable);
      } else {
        const std::vector<Column> more = columns_of(scenario, variable);
        columns.insert(columns.end(), more.begin(), more.end());
      }
    }
    if (text.empty()) {
      text = "scenario,point,replication";
      for (const Variable* factor : factors) text += "," + factor->name;
      for (const Column& column : columns) text += "," + column.name;
      text += "\n";
    }
    const std::size_t replications = scenario.axes[1].size();
    for (std::size_t row = 0; row < scenario.axes[0].size() * replications; ++row) {
      text += scenario.name + "," + std::to_string(row / replications) + "," +
              std::to_string(row % replications);
      for (const Variable* factor : factors)
        text += "," + text_of(factor->data[row / replications]);
      for (const Column& column : columns) {
        text += "," + text_of(column.variable->data[row * column.width + column.offset]);
      }
      text += "\n";
    }
  }
  return text;
}

}  // namespace samenspel::studies
