#include "samenspel/report/output_view.hpp"

#include "samenspel/comparison_json.hpp"
#include "samenspel/estimates.hpp"
#include "statistics/interval.hpp"
#include "statistics/quantile.hpp"
#include "statistics/summary.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace samenspel::command {
namespace {

using Json = nlohmann::ordered_json;

std::vector<double> observed(const std::vector<double>& values) {
  std::vector<double> seen;
  for (const double value : values) {
    if (!std::isnan(value)) seen.push_back(value);
  }
  return seen;
}

/// Many numbers make a large page: six figures are more than any of them is known to.
double six_figures(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return std::strtod(text, nullptr);
}

}  // namespace

std::optional<OutputView> OutputView::of(const observe::ScenarioResults& scenario,
                                         const std::string& name,
                                         const std::vector<std::string>& axes) {
  OutputView view;
  view.variable_ = find_variable(scenario, name);
  if (view.variable_ == nullptr || view.variable_->axes.size() != axes.size() + 1) return {};
  for (std::size_t a = 0; a < view.variable_->axes.size(); ++a) {
    const std::string& wanted = a == 0 ? "replication" : axes[a - 1];
    if (view.variable_->axes[a] != wanted) return {};
    const auto found = std::find_if(scenario.axes.begin(), scenario.axes.end(),
                                    [&](const observe::Axis& one) { return one.name == wanted; });
    if (found == scenario.axes.end()) return {};
    if (a == 0) {
      view.replications_ = found->size();
    } else {
      view.axes_.push_back(&*found);
    }
  }
  return view;
}

double OutputView::at(std::size_t replication, std::size_t i, std::size_t j) const {
  std::size_t index = replication;
  if (!axes_.empty()) index = index * axes_[0]->size() + i;
  if (axes_.size() > 1) index = index * axes_[1]->size() + j;
  return variable_->data.at(index);
}

std::vector<double> by_replication(std::size_t replications,
                                   const std::function<double(std::size_t)>& value) {
  std::vector<double> values;
  for (std::size_t r = 0; r < replications; ++r) values.push_back(value(r));
  return values;
}

Json mean_json(const std::vector<double>& values) {
  const std::vector<double> seen = observed(values);
  if (seen.empty()) return {{"mean", nullptr}, {"low", nullptr}, {"high", nullptr}, {"n", 0}};
  const statistics::Interval interval = statistics::t_interval(seen);
  return {{"mean", json_number(interval.estimate)},
          {"low", json_number(interval.low)},
          {"high", json_number(interval.high)},
          {"n", seen.size()}};
}

Json band_json(const std::vector<double>& values) {
  std::vector<double> seen = observed(values);
  if (seen.empty()) return nullptr;
  const double mean = statistics::summarize(seen).mean;
  std::sort(seen.begin(), seen.end());
  return Json::array({six_figures(mean), six_figures(statistics::sorted_quantile(seen, 0.1)),
                      six_figures(statistics::sorted_quantile(seen, 0.9))});
}

std::string category_of(const observe::Axis& axis, std::size_t index) {
  return axis.labels.empty() ? std::to_string(axis.values[index]) : axis.labels[index];
}

}  // namespace samenspel::command
