#include "core/observe/lists_view.hpp"

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::Fact;
using world::FactKind;

namespace {

constexpr double a_day = 86400;
constexpr double a_week = 7 * a_day;

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes = {}) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

Output whole(const char* name, const char* meaning) {
  return Output{name, meaning, "1", NumberKind::whole, {}, false};
}

std::vector<double> number(std::int64_t n) { return {static_cast<double>(n)}; }

}  // namespace

ListsView::ListsView(const scenario::Structure& structure, const Window& window)
    : structure_(&structure),
      begin_(std::int64_t{window.first_day} * 86400),
      end_(std::int64_t{window.end_day} * 86400) {
  registered_.resize(scenario::layer_count);
  ended_.assign(world::registration_ends_how, 0);
}

void ListsView::move(const Fact& fact, std::int64_t time) {
  Stock& layer = registered_[static_cast<std::size_t>(structure_->teams[fact.team].layer)];
  if (fact.kind == FactKind::registered) {
    layer.come(1, time);
    twice_.come(fact.detail == 1 ? 1 : 0, time);
  } else {
    layer.go(1, time);
    twice_.go((fact.detail & world::last_elsewhere) != 0 ? 1 : 0, time);
  }
}

void ListsView::see(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::registered:
      ++count_;
      return;
    case FactKind::registration_ended: {
      const std::size_t how = fact.detail & world::registration_ends_how;
      ++ended_[how];
      until_offer_ += how == world::place_taken ? fact.value : 0;
      return;
    }
    case FactKind::offer_too_late:
      ++too_late_;
      kept_in_vain_ += fact.value;
      return;
    default:
      return;
  }
}

std::int64_t ListsView::area_until(std::int64_t time) const {
  std::int64_t area = 0;
  for (const Stock& layer : registered_) {
    area += layer.area_until(time);
  }
  return area;
}

void ListsView::close_week(std::int64_t time) {
  const std::int64_t area = area_until(time);
  const std::int64_t twice = twice_.area_until(time);
  weekly_.push_back(static_cast<double>(area - week_) / a_week);
  weekly_twice_.push_back(static_cast<double>(twice - week_twice_) / a_week);
  week_ = area;
  week_twice_ = twice;
}

void ListsView::report(OutputSink& sink) const {
  const double window = static_cast<double>(end_ - begin_);
  const std::int64_t taken = ended_[world::place_taken];
  std::vector<double> by_layer;
  for (const Stock& layer : registered_) {
    by_layer.push_back(static_cast<double>(layer.area_until(end_)) / window);
  }
  sink.put(real("registered_elsewhere",
                "families on a list that wait for another team too, beside those of h2, mean over "
                "time, by the layer of that list",
                "1", {"layer"}),
           std::move(by_layer));
  sink.put(real("families_on_more_lists", "families on more than one list, mean over time", "1"),
           {static_cast<double>(twice_.area_until(end_)) / window});
  sink.put(whole("registrations", "further lists on which a family that waits has gone"),
           number(count_));
  sink.put(whole("registrations_taken", "families that a further team helps first"), number(taken));
  sink.put(whole("registrations_withdrawn", "further lists left because the wait is over"),
           number(ended_[world::withdrawn]));
  sink.put(whole("registrations_turned_down", "further lists that turn out to be closed"),
           number(ended_[world::turned_down]));
  sink.put(real("further_list_days", "mean time on a further list of families that its team helps",
                "day"),
           {taken > 0 ? static_cast<double>(until_offer_) / a_day / static_cast<double>(taken)
                      : std::numeric_limits<double>::quiet_NaN()});
  sink.put(whole("offers_too_late", "places offered to families that wait no more"),
           number(too_late_));
  sink.put(real("kept_in_vain_days", "days for which places were kept for them", "day"),
           {static_cast<double>(kept_in_vain_) / a_day});
}

void ListsView::report_series(OutputSink& sink) const {
  sink.put(Output{"registered",
                  "registrations of families that wait elsewhere, mean of the week",
                  "1",
                  NumberKind::real,
                  {"time"},
                  true},
           weekly_);
  sink.put(Output{"on_more_lists",
                  "families on more than one list, mean of the week",
                  "1",
                  NumberKind::real,
                  {"time"},
                  true},
           weekly_twice_);
}

}  // namespace samenspel::observe
