// What averages hide: waits by layer with their tail, stays by length, endings by kind.

#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

namespace samenspel::command {
namespace {

/// {"outcome", "categories", "scenarios": [[mean_json for each category], …]}; counts are divided
/// by the measured years.
Json by_category(const ReportInput& input, const std::string& name, const std::string& axis,
                 bool per_year) {
  Json scenarios = Json::array();
  Json categories = Json::array();
  for (std::size_t s = 0; s < input.scenarios.size(); ++s) {
    const auto view = OutputView::of(input.scenarios[s].results, name, {axis});
    if (!view || (per_year && !input.asked[s])) return nullptr;
    const double years = per_year ? input.asked[s]->initial().run.years : 1;
    Json row = Json::array();
    for (std::size_t c = 0; c < view->size(0); ++c) {
      if (s == 0) categories.push_back(category_of(view->axis(0), c));
      row.push_back(mean_json(by_replication(
          view->replications(), [&](std::size_t r) { return view->at(r, c) / years; })));
    }
    scenarios.push_back(std::move(row));
  }
  return {{"outcome", name},
          {"categories", std::move(categories)},
          {"scenarios", std::move(scenarios)}};
}

/// Stays by length as shares of all that ended, all layers together.
Json stays(const ReportInput& input) {
  Json scenarios = Json::array();
  Json categories = Json::array();
  for (std::size_t s = 0; s < input.scenarios.size(); ++s) {
    const auto view = OutputView::of(input.scenarios[s].results, "stays", {"layer", "stay_class"});
    if (!view) return nullptr;
    Json row = Json::array();
    for (std::size_t c = 0; c < view->size(1); ++c) {
      if (s == 0) categories.push_back(category_of(view->axis(1), c));
      row.push_back(mean_json(by_replication(view->replications(), [&](std::size_t r) {
        double part = 0, all = 0;
        for (std::size_t l = 0; l < view->size(0); ++l) {
          part += view->at(r, l, c);
          for (std::size_t k = 0; k < view->size(1); ++k) all += view->at(r, l, k);
        }
        return part / all;  // NaN when nobody left
      })));
    }
    scenarios.push_back(std::move(row));
  }
  return {{"outcome", "stays"},
          {"categories", std::move(categories)},
          {"scenarios", std::move(scenarios)}};
}

}  // namespace

Json spread_part(const ReportInput& input) {
  Json part = Json::array();
  const auto add = [&](Json one) {
    if (!one.is_null()) part.push_back(std::move(one));
  };
  for (const char* name : {"wait_mean_days", "wait_median_days", "wait_p90_days",
                           "wait_within_norm", "h2_waiting_families", "in_care_families"}) {
    add(by_category(input, name, "layer", false));
  }
  add(by_category(input, "endings", "ending", true));
  add(stays(input));
  return part;
}

}  // namespace samenspel::command
