#include "core/observe/money_view.hpp"

#include <algorithm>
#include <limits>

#include "core/base/calendar.hpp"
#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

Output whole(const char* name, const char* meaning) {
  return Output{name, meaning, "1", NumberKind::whole, {"layer"}, false};
}

double euros(std::int64_t cents) { return static_cast<double>(cents) / 100; }

/// Whatever is asked of each cell.
template <class Cells, class Number>
std::vector<double> each(const Cells& cells, Number&& number) {
  std::vector<double> values;
  for (const auto& cell : cells) {
    values.push_back(number(cell));
  }
  return values;
}

}  // namespace

MoneyView::Cell& MoneyView::Cell::operator+=(const Cell& other) {
  granted += other.granted;
  budget += other.budget;
  spent += other.spent;
  posts += other.posts;
  team_months += other.team_months;
  balance += other.balance;
  committed += other.committed;
  return *this;
}

MoneyView::MoneyView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      window_(window),
      calendar_(CalendarSpans::months(window)),
      begin_(std::int64_t{window.first_day} * 86400),
      cells_(scenario::layer_count * calendar_.count()),
      before_(scenario::layer_count),
      layers_(scenario::layer_count),
      balance_(structure.teams.size(), 0),
      committed_(structure.teams.size(), 0),
      funder_cents_(world::funder_count, 0) {}

std::size_t MoneyView::layer_of(const Fact& fact) const {
  return static_cast<std::size_t>(structure_->teams[fact.team].layer);
}

MoneyView::Cell& MoneyView::cell_of(const Fact& fact, std::int64_t time) {
  return cells_[layer_of(fact) * calendar_.count() + calendar_.of(time)];
}

MoneyView::Cell& MoneyView::closing_cell_of(const Fact& fact) {
  return fact.time > begin_ ? cell_of(fact, fact.time - 1) : before_[layer_of(fact)];
}

void MoneyView::see_booked(const Fact& fact) {
  funder_cents_[fact.round] += fact.value;
  if (fact.team != world::none) {
    closing_cell_of(fact).spent += fact.value;
  }
}

void MoneyView::see_books(const Fact& fact) {
  Cell& cell = closing_cell_of(fact);
  std::int64_t& stands = (fact.detail == 0 ? balance_ : committed_)[fact.team];
  (fact.detail == 0 ? cell.balance : cell.committed) += fact.value - stands;
  stands = fact.value;
}

void MoneyView::see_done(const Fact& fact) {
  LayerSum& layer = layers_[layer_of(fact)];
  const bool goes_on = (fact.detail & world::goes_on) != 0;
  if ((fact.detail & world::one_more) != 0) {
    layer.more_when_done += goes_on ? 1 : 0;
  } else {
    ++layer.done_early;
    layer.kept_on += goes_on ? 1 : 0;
  }
}

void MoneyView::see(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::granted:
      closing_cell_of(fact).granted += fact.value;
      return;
    case FactKind::amount_stands:
      closing_cell_of(fact).budget += fact.value;
      return;
    case FactKind::books_stand:
      see_books(fact);
      return;
    case FactKind::staff_stands: {
      Cell& cell = cell_of(fact, fact.time);
      cell.posts += fact.value;
      ++cell.team_months;
      return;
    }
    case FactKind::paper_asked:
      ++layers_[layer_of(fact)].asked;
      layers_[layer_of(fact)].trusted += fact.detail;
      return;
    case FactKind::paper_begins:
      ++layers_[layer_of(fact)].begun;
      layers_[layer_of(fact)].renewed += fact.detail > 0 ? 1 : 0;
      return;
    case FactKind::all_done:
      see_done(fact);
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

/// Layers x years; balance and committed as they stand at the end of each.
std::vector<MoneyView::Cell> MoneyView::by_year() const {
  const auto years = static_cast<std::size_t>(window_.calendar_years());
  const std::size_t months = cells_.size() / scenario::layer_count;
  const auto first_month = static_cast<std::size_t>(base::date_of(window_.first_date).month - 1);
  std::vector<Cell> all(scenario::layer_count * years);
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    for (std::size_t month = 0; month < months; ++month) {
      all[layer * years + (first_month + month) / 12] += cells_[layer * months + month];
    }
    std::int64_t balance = before_[layer].balance, committed = before_[layer].committed;
    for (std::size_t year = 0; year < years; ++year) {
      Cell& cell = all[layer * years + year];
      cell.balance = balance += cell.balance;
      cell.committed = committed += cell.committed;
    }
  }
  return all;
}

void MoneyView::report(OutputSink& sink) const {
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
  sink.put(real("cost_by_funder_eur", "cost a year by who pays", "EUR", {"funder"}),
           std::move(by_funder));
  report_years(sink);
  sink.put(real("balance_eur", "what teams under a contract have left at the end, over all years",
                "EUR", {"layer"}),
           std::move(balance));
  sink.put(real("committed_eur", "promised for packages that run at the end and not yet earned",
                "EUR", {"layer"}),
           std::move(committed));
  report_packages(sink);
}

void MoneyView::report_years(OutputSink& sink) const {
  std::vector<std::int64_t> teams(scenario::layer_count, 0);
  for (const scenario::TeamPlan& team : structure_->teams) {
    ++teams[static_cast<std::size_t>(team.layer)];
  }
  const std::vector<Cell> cells = by_year();
  const std::vector<std::string> axes{"layer", "year"};
  sink.put(real("granted_eur", "what funders granted teams under a contract", "EUR", axes),
           each(cells, [](const Cell& cell) { return euros(cell.granted); }));
  sink.put(real("budget_eur",
                "what was agreed beforehand for teams under a lump sum: the amount that the town "
                "hall set or that of the contract, else what posts on paper cost",
                "EUR", axes),
           each(cells, [](const Cell& cell) { return euros(cell.budget); }));
  sink.put(real("spent_eur", "what teams spent", "EUR", axes),
           each(cells, [](const Cell& cell) { return euros(cell.spent); }));
  sink.put(real("balance_by_year_eur",
                "what teams under a contract have left at the end of the year, over all years so "
                "far",
                "EUR", axes),
           each(cells, [](const Cell& cell) { return euros(cell.balance); }));
  sink.put(
      real("committed_by_year_eur",
           "promised for packages that run at the end of the year and not yet earned", "EUR", axes),
      each(cells, [](const Cell& cell) { return euros(cell.committed); }));
  std::vector<double> posts;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t layer = i * scenario::layer_count / cells.size();
    posts.push_back(cells[i].team_months == 0 ? 0
                                              : static_cast<double>(cells[i].posts) / 100 *
                                                    static_cast<double>(teams[layer]) /
                                                    static_cast<double>(cells[i].team_months));
  }
  sink.put(real("funded_posts",
                "full-time posts that money filled in teams under a contract, mean of the year",
                "1", axes),
           std::move(posts));
}

void MoneyView::report_packages(OutputSink& sink) const {
  const auto counted = [&](const char* name, const char* meaning, std::int64_t LayerSum::*what) {
    sink.put(whole(name, meaning), each(layers_, [what](const LayerSum& layer) {
               return static_cast<double>(layer.*what);
             }));
  };
  counted("decisions_asked", "decisions that were asked before help", &LayerSum::asked);
  counted("begun_on_trust", "of these, where help may begin on trust", &LayerSum::trusted);
  counted("packages", "packages that began, one more included", &LayerSum::begun);
  counted("packages_extended", "packages after the first of a stay", &LayerSum::renewed);
  counted("done_before_package_end", "times that all was done while a package ran",
          &LayerSum::done_early);
  counted("kept_to_package_end", "of these, where contact went on to its end", &LayerSum::kept_on);
  counted("extended_when_done", "packages after the first that were asked for when all was done",
          &LayerSum::more_when_done);
  sink.put(real("stretched_share",
                "stays in which contact went on to the end of a package when all was done, beside "
                "stays that began with a package",
                "1", {"layer"}),
           each(layers_, [](const LayerSum& layer) {
             const auto stays = static_cast<double>(layer.begun - layer.renewed);
             return stays > 0 ? static_cast<double>(layer.kept_on) / stays : nan;
           }));
  counted("ceilings_met", "families that met the ceiling of a year's revenue", &LayerSum::ceilings);
  counted("tenders", "teams whose work had a new holder", &LayerSum::tenders);
  sink.put(
      real("package_hours_beyond_need",
           "contact hours a year after the last brick because a package ran on", "hour", {"layer"}),
      each(layers_, [this](const LayerSum& layer) {
        return static_cast<double>(layer.beyond_need) / 3600 / window_.years();
      }));
}

void MoneyView::report_series(OutputSink& sink) const {
  const std::size_t months = cells_.size() / scenario::layer_count;
  const auto put = [&](const char* name, const char* meaning, std::int64_t Cell::*what,
                       bool stands) {
    std::vector<double> values;
    std::vector<Cell> sum = before_;
    for (std::size_t month = 0; month < months; ++month) {
      for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
        const std::int64_t cents = cells_[layer * months + month].*what;
        sum[layer].*what += cents;
        values.push_back(euros(stands ? sum[layer].*what : cents));
      }
    }
    sink.put(Output{name, meaning, "EUR", NumberKind::real, {"month", "layer"}, true},
             std::move(values));
  };
  put("granted_by_month_eur", "what funders granted teams under a contract in the month",
      &Cell::granted, false);
  put("budget_by_month_eur", "what was agreed beforehand for teams under a lump sum, of the month",
      &Cell::budget, false);
  put("spent_by_month_eur", "what teams spent in the month", &Cell::spent, false);
  put("balance_by_month_eur", "what teams under a contract have left at the end of the month",
      &Cell::balance, true);
  put("committed_by_month_eur",
      "promised for packages that run at the end of the month and not yet earned", &Cell::committed,
      true);
}

}  // namespace samenspel::observe
