#include "core/observe/staff_view.hpp"

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

double share(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

}  // namespace

StaffView::StaffView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      calendar_(CalendarSpans::years(window)),
      begin_(std::int64_t{window.first_day} * 86400),
      end_(std::int64_t{window.end_day} * 86400) {
  vacant_.resize(scenario::layer_count);
  cells_.resize(scenario::layer_count * calendar_.count());
}

std::size_t StaffView::layer_of(const Fact& fact) const {
  return static_cast<std::size_t>(structure_->teams[fact.team].layer);
}

StaffView::Cell& StaffView::cell_of(const Fact& fact) {
  return cells_[layer_of(fact) * calendar_.count() + calendar_.of(fact.time)];
}

void StaffView::see(const Fact& fact) {
  if (fact.kind == FactKind::worker_left) {
    ++cell_of(fact).left;
  } else if (fact.kind == FactKind::satisfaction_stands) {
    Cell& cell = cell_of(fact);
    cell.people += fact.detail;
    cell.satisfaction += fact.value * fact.detail;
  }
}

void StaffView::report(OutputSink& sink) const {
  const std::size_t years = calendar_.count();
  std::vector<double> vacant, turnover, by_year, satisfaction;
  for (std::size_t layer = 0; layer < scenario::layer_count; ++layer) {
    vacant.push_back(static_cast<double>(vacant_[layer].area_until(end_)) /
                     static_cast<double>(end_ - begin_));
    Cell all;
    for (std::size_t year = 0; year < years; ++year) {
      const Cell& cell = cells_[layer * years + year];
      all.left += cell.left;
      all.people += cell.people;
      const auto people = static_cast<double>(cell.people);
      by_year.push_back(share(1200 * static_cast<double>(cell.left), people));
      satisfaction.push_back(share(static_cast<double>(cell.satisfaction) / 1e6, people));
    }
    turnover.push_back(
        share(1200 * static_cast<double>(all.left), static_cast<double>(all.people)));
  }
  sink.put(real("vacancies", "posts that are vacant, mean over time", "1", {"layer"}),
           std::move(vacant));
  sink.put(real("turnover", "workers who leave, a year per 100 at work", "1/year", {"layer"}),
           std::move(turnover));
  sink.put(real("turnover_by_year", "workers who leave, a year per 100 at work", "1/year",
                {"layer", "year"}),
           std::move(by_year));
  sink.put(real("satisfaction", "work satisfaction, mean of those at work", "1", {"layer", "year"}),
           std::move(satisfaction));
}

}  // namespace samenspel::observe
