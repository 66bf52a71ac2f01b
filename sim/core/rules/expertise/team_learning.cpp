#include "core/rules/expertise/team_learning.hpp"

#include <algorithm>

#include "core/base/exp_log.hpp"
#include "core/rules/expertise/skill.hpp"

namespace samenspel::rules {

double share_closed(double per_hour, double hours) {
  return per_hour >= 1 ? (hours > 0 ? 1 : 0) : 1 - base::exp(hours * base::log(1 - per_hour));
}

double best_of_team(const world::Place& place, const world::Team& team, std::size_t domain,
                    world::Seconds now, const scenario::Policy& policy) {
  double best = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    if (place.workers[w].present && !place.workers[w].absent) {
      best = std::max(best, skill_now(place, w, domain, now, policy));
    }
  }
  return best;
}

double discussion_hours(const world::Place& place, std::size_t local_team, scenario::Layer layer,
                        const scenario::Policy& policy) {
  const double hours =
      policy.expertise.learning.layers[static_cast<std::size_t>(layer)].discussion_hours;
  return place.practices.empty() ? hours
                                 : hours * place.practices[local_team].agreements.discussion;
}

}  // namespace samenspel::rules
