#include "core/rules/workload.hpp"

#include <algorithm>

#include "core/rules/entry.hpp"

namespace samenspel::rules {

double caseload_limit(const scenario::TeamPolicy& policy, std::uint32_t waiting) {
  if (policy.caseload_hard <= policy.caseload_soft || policy.fte <= 0) {
    return policy.caseload_soft;
  }
  const double pressure = std::min(1.0, waiting / (policy.fte * policy.caseload_hard_at));
  return policy.caseload_soft + (policy.caseload_hard - policy.caseload_soft) * pressure;
}

double room(const world::Worker& worker, const scenario::TeamPolicy& policy, std::uint32_t waiting) {
  const double busy = worker.capacity > 0
                          ? (worker.wanted * static_cast<double>(worker.desks.size()) + worker.reserved) / worker.capacity
                          : 1.0;
  const double idle = std::max(0.0, 1 - busy);
  const double pressure = policy.fte > 0 ? 1.5 * waiting / (policy.fte * policy.caseload_hard_at) : 0.0;
  return std::clamp(idle - pressure, -1.5, 1.0);
}

std::uint16_t choose_worker(const world::Place& place, const world::Team& team, const world::Case& item,
                            const scenario::Policy& policy) {
  const double limit = caseload_limit(policy.teams[team.index], team.waiting);
  const scenario::Assignment assignment = policy.parameters.help.assignment;
  const double expertise = assignment == scenario::Assignment::availability ? 0.0
                           : assignment == scenario::Assignment::expertise  ? 1.0
                                                                            : 0.5;
  const std::size_t hardest = expertise > 0 ? hardest_visible(item) : 0;
  std::uint16_t best = nobody;
  double best_score = 0;
  for (std::size_t w = team.first_worker; w < std::size_t{team.first_worker} + team.worker_count; ++w) {
    const world::Worker& worker = place.workers[w];
    if (!worker.present || (item.priority > 0 && worker.caseload + 1 > limit * worker.fraction + 1e-6)) {
      continue;
    }
    double score = -(1 - expertise) * worker.caseload / (worker.fraction * std::max(limit, 1e-9));
    if (expertise > 0 && hardest < item.brick_count) {
      const world::Brick& brick = item.bricks[hardest];
      score += expertise * std::min(0.0, policy.skill_of(worker.discipline, brick.domain) - brick.difficulty) * 4;
    }
    if (best == nobody || score > best_score) {
      best = static_cast<std::uint16_t>(w);
      best_score = score;
    }
  }
  return best;
}

}  // namespace samenspel::rules
