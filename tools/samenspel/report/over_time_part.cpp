// Months with bands: waiting, in care, endings, unmet need; and cost by calendar year.

#include "core/base/calendar.hpp"
#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

#include <cmath>
#include <map>

namespace samenspel::command {
namespace {

struct Month {
  std::string label;               ///< "2015-03"
  std::vector<std::size_t> weeks;  ///< indices of the weeks that begin in it
};

std::vector<Month> months_of(const observe::Axis& time) {
  std::vector<Month> months;
  for (std::size_t w = 0; w < time.values.size(); ++w) {
    const auto date = base::date_of(static_cast<std::int32_t>(time.values[w]));
    const std::string label = base::to_text(date).substr(0, 7);
    if (months.empty() || months.back().label != label) months.push_back({label, {}});
    months.back().weeks.push_back(w);
  }
  return months;
}

/// Which layers are added up: one, or all.
struct Layers {
  std::string label;  ///< empty: all
  std::size_t first = 0, last = 0;
};

/// One output of a scenario by month: mean of its weeks, then a band over replications.
Json by_month(const OutputView& view, const std::vector<Month>& months, const Layers& layers) {
  Json points = Json::array();
  for (const Month& month : months) {
    points.push_back(band_json(by_replication(view.replications(), [&](std::size_t r) {
      double sum = 0;
      for (const std::size_t week : month.weeks) {
        for (std::size_t l = layers.first; l < layers.last; ++l) sum += view.at(r, week, l);
      }
      return sum / static_cast<double>(month.weeks.size());
    })));
  }
  return points;
}

/// {"outcome", "layer", "scenarios": [[[mean, low, high] for each month], …]}
Json series(const ReportInput& input, const std::string& name, const std::vector<Month>& months,
            const Layers& layers) {
  const bool layered = layers.last > 0;
  Json list = Json::array();
  for (const ComparedScenario& one : input.scenarios) {
    const auto view = OutputView::of(
        one.results, name,
        layered ? std::vector<std::string>{"time", "layer"} : std::vector<std::string>{"time"});
    const bool fits = view && months_of(view->axis(0)).size() == months.size() &&
                      (!layered || layers.last <= view->size(1));
    if (!fits) return nullptr;
    list.push_back(by_month(*view, months, layered ? layers : Layers{"", 0, 1}));
  }
  return {{"outcome", name}, {"layer", layers.label}, {"scenarios", std::move(list)}};
}

void add(Json& all, Json one) {
  if (!one.is_null()) all.push_back(std::move(one));
}

/// Total of all payers by calendar year, with the 95% interval of its mean.
Json cost_by_year(const ReportInput& input) {
  Json list = Json::array();
  for (const ComparedScenario& one : input.scenarios) {
    const auto view = OutputView::of(one.results, "cost_per_year_eur", {"year", "payer"});
    if (!view) return nullptr;
    Json years = Json::array();
    for (std::size_t y = 0; y < view->size(0); ++y) {
      Json year = mean_json(by_replication(view->replications(), [&](std::size_t r) {
        double sum = 0;
        for (std::size_t p = 0; p < view->size(1); ++p) sum += view->at(r, y, p);
        return sum;
      }));
      year["year"] = view->axis(0).values[y];
      years.push_back(std::move(year));
    }
    list.push_back(std::move(years));
  }
  return list;
}

}  // namespace

Json over_time_part(const ReportInput& input) {
  Json part{{"months", Json::array()}, {"series", Json::array()}, {"cost", cost_by_year(input)}};
  const auto weekly = OutputView::of(input.scenarios.front().results, "waiting", {"time", "layer"});
  if (!weekly) return part;
  const std::vector<Month> months = months_of(weekly->axis(0));
  for (const Month& month : months) part["months"].push_back(month.label);
  std::vector<Layers> layers{{"", 0, weekly->size(1)}};
  for (std::size_t l = 0; l < weekly->size(1); ++l) {
    layers.push_back({category_of(weekly->axis(1), l), l, l + 1});
  }
  for (const char* name : {"waiting", "in_care"}) {
    for (const Layers& one : layers) add(part["series"], series(input, name, months, one));
  }
  for (const char* name : {"ended", "unmet", "requests"}) {
    add(part["series"], series(input, name, months, {}));
  }
  return part;
}

}  // namespace samenspel::command
