// Money: what was set and granted against what was spent, by calendar year and layer.

#include "samenspel/report/output_view.hpp"
#include "samenspel/report/report_input.hpp"

namespace samenspel::command {
namespace {

Json mean_at(const std::optional<OutputView>& view, std::size_t i, std::size_t j) {
  if (!view || i >= view->size(0) || j >= view->size(1)) return nullptr;
  return mean_json(
      by_replication(view->replications(), [&](std::size_t r) { return view->at(r, i, j); }));
}

/// One row for each year and payer, the social base last; budget and grant where there is a
/// contract.
Json years_of(const observe::ScenarioResults& scenario) {
  Json rows = Json::array();
  const auto cost = OutputView::of(scenario, "cost_per_year_eur", {"year", "payer"});
  if (!cost) return rows;
  const auto budget = OutputView::of(scenario, "budget_eur", {"layer", "year"});
  const auto granted = OutputView::of(scenario, "granted_eur", {"layer", "year"});
  for (std::size_t y = 0; y < cost->size(0); ++y) {
    for (std::size_t p = 0; p < cost->size(1); ++p) {
      rows.push_back({{"year", cost->axis(0).values[y]},
                      {"payer", category_of(cost->axis(1), p)},
                      {"spent", mean_at(cost, y, p)},
                      {"granted", mean_at(granted, p, y)},
                      {"budget", mean_at(budget, p, y)}});
    }
    rows.push_back({{"year", cost->axis(0).values[y]},
                    {"payer", "total"},
                    {"spent", mean_json(by_replication(cost->replications(),
                                                       [&](std::size_t r) {
                                                         double sum = 0;
                                                         for (std::size_t p = 0; p < cost->size(1);
                                                              ++p) {
                                                           sum += cost->at(r, y, p);
                                                         }
                                                         return sum;
                                                       }))},
                    {"granted", nullptr},
                    {"budget", nullptr}});
  }
  return rows;
}

/// What each funder granted over the whole run, warm-up included, and where it is.
Json books_of(const observe::ScenarioResults& scenario) {
  Json rows = Json::array();
  const auto books = OutputView::of(scenario, "books_eur", {"funder", "book_entry"});
  if (!books) return rows;
  for (std::size_t f = 0; f < books->size(0); ++f) {
    Json row{{"funder", category_of(books->axis(0), f)}};
    for (std::size_t e = 0; e < books->size(1); ++e) {
      row[category_of(books->axis(1), e)] = mean_at(books, f, e);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// A year's cost by one axis.
Json by_kind(const observe::ScenarioResults& scenario, const char* name, const char* axis) {
  Json rows = Json::array();
  const auto view = OutputView::of(scenario, name, {axis});
  if (!view) return rows;
  for (std::size_t k = 0; k < view->size(0); ++k) {
    Json row = mean_json(
        by_replication(view->replications(), [&](std::size_t r) { return view->at(r, k); }));
    row["category"] = category_of(view->axis(0), k);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

Json money_part(const ReportInput& input) {
  Json part = Json::array();
  for (const ComparedScenario& one : input.scenarios) {
    part.push_back({{"years", years_of(one.results)},
                    {"books", books_of(one.results)},
                    {"kinds", by_kind(one.results, "cost_by_kind_eur", "cost_kind")},
                    {"funders", by_kind(one.results, "cost_by_funder_eur", "funder")}});
  }
  return part;
}

}  // namespace samenspel::command
