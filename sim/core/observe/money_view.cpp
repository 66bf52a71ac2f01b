#include "core/observe/money_view.hpp"

#include <algorithm>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

Output whole(const char* name, const char* meaning) {
  return Output{name, meaning, "1", NumberKind::whole, {"layer"}, false};
}

double euros(std::int64_t cents) { return static_cast<double>(cents) / 100; }

}  // namespace

MoneyView::MoneyView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      window_(window),
      begin_(std::int64_t{window.first_day} * 86400),
      cells_(scenario::layer_count * static_cast<std::size_t>(window.calendar_years())),
      layers_(scenario::layer_count),
      balance_(structure.teams.size(), 0),
      committed_(structure.teams.size(), 0),
      funder_cents_(world::funder_count, 0) {}

std::size_t MoneyView::layer_of(const Fact& fact) const {
  return static_cast<std::size_t>(structure_->teams[fact.team].layer);
}

MoneyView::Cell& MoneyView::cell_of(const Fact& fact, std::int64_t time) {
  const std::size_t years = cells_.size() / scenario::layer_count;
  const auto year =
      static_cast<std::size_t>(window_.year_of(static_cast<std::int32_t>(time / 86400)));
  return cells_[layer_of(fact) * years + std::min(year, years - 1)];
}

void MoneyView::see_booked(const Fact& fact) { funder_cents_[fact.round] += fact.value; }

void MoneyView::see(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::granted:
      if (fact.time > begin_) {  // told at the close of the month
        cell_of(fact, fact.time - 1).granted += fact.value;
      }
      return;
    case FactKind::books_stand:
      (fact.detail == 0 ? balance_ : committed_)[fact.team] = fact.value;
      return;
    case FactKind::staff_stands: {
      Cell& cell = cell_of(fact, fact.time);
      cell.posts += fact.value;
      ++cell.team_months;
      return;
    }
    case FactKind::budget_set:
      cell_of(fact, fact.time).budget += fact.value;
      return;
    case FactKind::paper_asked:
      ++layers_[layer_of(fact)].asked;
      layers_[layer_of(fact)].trusted += fact.detail;
      return;
    case FactKind::paper_begins:
      ++layers_[layer_of(fact)].begun;
      layers_[layer_of(fact)].renewed += fact.detail > 0 ? 1 : 0;
      return;
    case FactKind::beyond_need:
      layers_[layer_of(fact)].beyond_need += fact.value;
      return;
    case FactKind::ceiling_reached:
      ++layers_[layer_of(fact)].ceilings;
      return;
    case FactKind::tendered:
      ++layers_[layer_of(fact)].tenders;
      return;
    default:
      return;
  }
}

void MoneyView::report(OutputSink& sink) const {
  const std::size_t years = cells_.size() / scenario::layer_count;
  std::vector<double> by_funder, balance(scenario::layer_count, 0.0),
      committed(scenario::layer_count, 0.0);
  for (const std::int64_t cents : funder_cents_) {
    by_funder.push_back(euros(cents) / window_.years());
  }
  for (std::size_t team = 0; team < balance_.size(); ++team) {
    const auto layer = static_cast<std::size_t>(structure_->teams[team].layer);
    balance[layer] += euros(balance_[team]);
    committed[layer] += euros(committed_[team]);
  }
  std::vector<double> granted, budget, posts;
  std::vector<std::int64_t> teams(scenario::layer_count, 0);
  for (const scenario::TeamPlan& team : structure_->teams) {
    ++teams[static_cast<std::size_t>(team.layer)];
  }
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    for (std::size_t year = 0; year < years; ++year) {
      const Cell& cell = cells_[layer * years + year];
      granted.push_back(euros(cell.granted));
      budget.push_back(euros(cell.budget));
      posts.push_back(cell.team_months == 0 ? 0
                                            : static_cast<double>(cell.posts) / 100 *
                                                  static_cast<double>(teams[layer]) /
                                                  static_cast<double>(cell.team_months));
    }
  }
  sink.put(real("cost_by_funder_eur", "cost a year by who pays", "EUR", {"funder"}),
           std::move(by_funder));
  sink.put(
      real("granted_eur", "what funders granted teams under a contract", "EUR", {"layer", "year"}),
      std::move(granted));
  sink.put(
      real("budget_eur", "amounts that the town hall set for the year", "EUR", {"layer", "year"}),
      std::move(budget));
  sink.put(real("funded_posts",
                "full-time posts that money filled in teams under a contract, mean "
                "of the year",
                "1", {"layer", "year"}),
           std::move(posts));
  sink.put(real("balance_eur", "what teams under a contract have left at the end, over all years",
                "EUR", {"layer"}),
           std::move(balance));
  sink.put(real("committed_eur", "promised for packages that run at the end and not yet earned",
                "EUR", {"layer"}),
           std::move(committed));
  const auto counted = [&](const char* name, const char* meaning, std::int64_t LayerSum::*what) {
    std::vector<double> values;
    for (const LayerSum& layer : layers_) {
      values.push_back(static_cast<double>(layer.*what));
    }
    sink.put(whole(name, meaning), std::move(values));
  };
  counted("decisions_asked", "decisions that were asked before help", &LayerSum::asked);
  counted("begun_on_trust", "of these, where help may begin on trust", &LayerSum::trusted);
  counted("packages", "packages that began, one more included", &LayerSum::begun);
  counted("packages_extended", "packages after the first of a stay", &LayerSum::renewed);
  counted("ceilings_met", "families that met the ceiling of a year's revenue", &LayerSum::ceilings);
  counted("tenders", "teams whose work had a new holder", &LayerSum::tenders);
  std::vector<double> beyond;
  for (const LayerSum& layer : layers_) {
    beyond.push_back(static_cast<double>(layer.beyond_need) / 3600 / window_.years());
  }
  sink.put(
      real("package_hours_beyond_need",
           "contact hours a year after the last brick because a package ran on", "hour", {"layer"}),
      std::move(beyond));
}

}  // namespace samenspel::observe
