#include "core/run/simulate.hpp"

#include <algorithm>

#include "core/base/calendar.hpp"
#include "core/run/watched.hpp"

namespace samenspel::run {

observe::Window window_of(const Plan& plan) {
  const auto year = static_cast<std::int32_t>(plan.scenario.initial().run.first_year);
  return observe::Window{plan.first_measured_day, plan.end_day,
                         base::day_number(base::Date{year, 1, 1})};
}

observe::Declarations declarations_of(const Plan& plan) {
  return observe::declare(plan.structure, window_of(plan), plan.scenario.initial().run.record);
}

observe::ReplicationOutcome simulate(const Plan& plan, std::uint64_t seed,
                                     std::uint32_t replication, const Continue& go_on, Audit audit,
                                     const Together& together) {
  Watched watched(plan, seed, replication, audit);
  return go_on_with(watched, plan.end_day - 1, go_on, together) ? watched.outcome()
                                                                : observe::ReplicationOutcome{};
}

bool go_on_with(Watched& watched, std::int32_t day, const Continue& go_on,
                const Together& together) {
  constexpr std::int32_t month = 30;
  while (watched.day() < day && !watched.done()) {
    watched.advance_to(std::min(day, watched.last_day_of_span(watched.day() + month)), together);
    if (go_on && !go_on(watched.share_done())) {
      return false;
    }
  }
  return true;
}

}  // namespace samenspel::run
