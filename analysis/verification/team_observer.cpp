#include "verification/team_observer.hpp"

#include <algorithm>

#include "core/world/goes_with.hpp"
#include "core/world/started.hpp"

namespace samenspel::verification {

using world::Fact;
using world::FactKind;

namespace {

constexpr double day = 86400;

double mean_days(std::int64_t seconds, std::int64_t count) {
  return count == 0 ? 0 : static_cast<double>(seconds) / static_cast<double>(count) / day;
}

}  // namespace

Seconds Span::inside(Seconds begin, Seconds end) const {
  return std::max<Seconds>(0, std::min(end, until) - std::max(begin, from));
}

Span measured(const run::Plan& plan) {
  return Span{Seconds{plan.first_measured_day} * 86400, Seconds{plan.end_day} * 86400};
}

double TeamCounts::mean_wait_days() const { return mean_days(seconds_waited, started); }
double TeamCounts::mean_wait_days(std::size_t priority) const {
  return mean_days(seconds_waited_by_priority[priority], started_by_priority[priority]);
}
double TeamCounts::mean_stay_days() const { return mean_days(seconds_in_care, ended); }

TeamObserver::TeamObserver(std::size_t teams, Span window, Waits waits)
    : window_(window), keep_(waits), counts_(teams), waiting_(teams), in_care_(teams) {}

void TeamObserver::see(const world::FactsOfDay& facts) {
  for (const Fact& fact : facts) {
    if (fact.team < counts_.size()) see(fact);
  }
}

void TeamObserver::see(const Fact& fact) {
  TeamCounts& counts = counts_[fact.team];
  const std::int64_t inside = fact.time >= window_.from && fact.time < window_.until ? 1 : 0;
  // Whoever comes adds all of the rest of the window to the area, whoever goes takes it off again.
  const Seconds rest = window_.inside(fact.time, window_.until);
  switch (fact.kind) {
    case FactKind::asked:
    case FactKind::entered:
      counts.entered += world::tells_of(fact, FactKind::entered) ? inside : 0;
      break;
    case FactKind::refused:
      counts.refused += inside;
      break;
    case FactKind::unqueued:
      counts.gave_up += inside;
      break;
    case FactKind::queued:
      counts.queued += inside;
      counts.area_waiting += rest;
      ++waiting_[fact.team];
      break;
    case FactKind::left_list:
      counts.area_waiting -= rest;
      --waiting_[fact.team];
      break;
    case FactKind::started:
      counts.started += inside;
      counts.seconds_waited += inside * fact.value;
      counts.started_by_priority[world::started_priority(fact.detail)] += inside;
      counts.seconds_waited_by_priority[world::started_priority(fact.detail)] +=
          inside * fact.value;
      counts.area_in_care += rest;
      ++in_care_[fact.team];
      if (keep_ == Waits::kept && inside != 0) waits_.push_back(static_cast<double>(fact.value));
      break;
    case FactKind::stage_ended:
      counts.ended += inside;
      counts.seconds_in_care += inside * fact.value;
      counts.area_in_care -= rest;
      --in_care_[fact.team];
      break;
    default:
      break;
  }
}

double TeamObserver::wait_quantile_days(double q) {
  if (waits_.empty()) return 0;
  const auto rank = static_cast<std::size_t>(q * static_cast<double>(waits_.size() - 1));
  const auto nth = waits_.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(waits_.begin(), nth, waits_.end());
  return *nth / day;
}

TeamObserver observed(run::Replication& replication, Waits waits) {
  const run::Plan& plan = replication.plan();
  TeamObserver observer(plan.structure.teams.size(), measured(plan), waits);
  replication.advance_to(
      plan.end_day, [&](std::int32_t, const world::FactsOfDay& facts) { observer.see(facts); });
  return observer;
}

}  // namespace samenspel::verification
