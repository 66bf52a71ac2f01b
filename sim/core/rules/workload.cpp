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

double room(const world::Worker& worker, const scenario::TeamPolicy& policy,
            std::uint32_t waiting) {
  const double busy =
      worker.capacity > 0
          ? (worker.wanted * static_cast<double>(worker.desks.size()) + worker.reserved) /
                worker.capacity
          : 1.0;
  const double idle = std::max(0.0, 1 - busy);
  const double pressure =
      policy.fte > 0 ? 1.5 * waiting / (policy.fte * policy.caseload_hard_at) : 0.0;
  return std::clamp(idle - pressure, -1.5, 1.0);
}

namespace {

/// What a worker must have to take one more family.
struct Limits {
  double caseload = 0;  ///< families per full-time post
  double hours = 0;     ///< share of the wanted hours that each at the desk must still get
  bool crisis = false;  ///< neither counts
  const std::vector<std::uint8_t>& treats;  ///< by discipline
};

/// A worker without families always has the hours for one.
bool has_hours(const world::Worker& worker, double least) {
  return least <= 0 || worker.caseload == 0 ||
         worker.capacity - worker.reserved_used() >=
             least * worker.wanted * static_cast<double>(worker.desks.size() + 1) * (1 - 1e-9);
}

/// Whether somebody is there whose discipline has families of its own.
inline bool takes_families(const world::Worker& worker, const std::vector<std::uint8_t>& treats) {
  return worker.present && !worker.absent && treats[worker.discipline] != 0;
}

/// Whether one more is within this many families for a full-time post.
inline bool takes_one_more(const world::Worker& worker, double caseload) {
  return worker.caseload + 1 <= caseload * worker.fraction + 1e-6;
}

[[gnu::always_inline]] inline bool has_room(const world::Worker& worker, const Limits& limits) {
  return takes_families(worker, limits.treats) &&
         (limits.crisis ||
          (takes_one_more(worker, limits.caseload) && has_hours(worker, limits.hours)));
}

/// The families of a full-time worker at this limit: more than anybody takes, unless in a crisis.
std::uint16_t most_families(const Limits& limits) {
  return limits.crisis || limits.caseload >= 60000
             ? 65535
             : static_cast<std::uint16_t>(limits.caseload + 1e-6);
}

/// The lightest caseload for their hours; nobody is lighter than a worker without families.
std::uint16_t most_available(const world::Place& place, const world::Team& team,
                             const Limits& limits) {
  const std::uint16_t most = most_families(limits);
  std::uint16_t best = nobody;
  double lightest = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    const world::Worker& worker = place.workers[w];
    if (worker.caseload >= most || !has_room(worker, limits)) {
      continue;
    }
    if (worker.caseload == 0) {
      return w;
    }
    const double load = worker.caseload / static_cast<double>(worker.fraction);
    if (best == nobody || load < lightest) {
      best = w;
      lightest = load;
    }
  }
  return best;
}

/// The best score of missing skill for the hardest brick and caseload, the first weighted by
/// `expertise`.
std::uint16_t best_fit(const world::Place& place, const world::Team& team,
                       const world::Brick& hardest, const Limits& limits, double expertise,
                       const scenario::Policy& policy) {
  const double by_skill = policy.parameters.help.assignment_by_skill;
  const std::uint16_t most = most_families(limits);
  std::uint16_t best = nobody;
  double best_score = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    const world::Worker& worker = place.workers[w];
    if (worker.caseload >= most || !has_room(worker, limits)) {
      continue;
    }
    const double missing =
        std::max(0.0, hardest.difficulty - policy.skill_of(worker.discipline, hardest.domain));
    const double load = worker.caseload / (worker.fraction * std::max(limits.caseload, 1e-9));
    const double score = -by_skill * expertise * missing - (1 - expertise) * load;
    if (best == nobody || score > best_score) {
      best = w;
      best_score = score;
    }
  }
  return best;
}

/// Of those whose skill on paper reaches the brick the one with least to spare, then the lightest
/// caseload: who can more is kept for who needs more.
std::uint16_t least_able(const world::Place& place, const world::Team& team,
                         const world::Brick& hardest, const Limits& limits,
                         const scenario::Policy& policy) {
  std::uint16_t best = nobody;
  double least = 0, lightest = 0;
  const auto end = static_cast<std::uint16_t>(team.first_worker + team.worker_count);
  for (std::uint16_t w = team.first_worker; w < end; ++w) {
    const world::Worker& worker = place.workers[w];
    const double skill = policy.skill_of(worker.discipline, hardest.domain);
    if (skill < hardest.difficulty || !has_room(worker, limits)) {
      continue;
    }
    const double load = worker.caseload / static_cast<double>(worker.fraction);
    if (best == nobody || skill < least || (skill <= least && load < lightest)) {
      best = w;
      least = skill;
      lightest = load;
    }
  }
  return best;
}

Limits limits_for(const world::Team& team, const world::Case& item,
                  const scenario::Policy& policy) {
  const scenario::TeamPolicy& own = policy.teams[team.index];
  return {caseload_limit(own, team.list_length()), own.admits_on_hours, item.priority == 0,
          policy.treats};
}

/// Who takes a case where it matters what its hardest brick is.
std::uint16_t most_suited(const world::Place& place, const world::Team& team,
                          const world::Case& item, const scenario::Policy& policy) {
  const Limits limits = limits_for(team, item, policy);
  const std::size_t index = hardest_visible(item);
  if (index == item.brick_count) {
    return most_available(place, team, limits);
  }
  const world::Brick& hardest = item.bricks[index];
  const scenario::Assignment assignment = policy.parameters.help.assignment;
  if (assignment == scenario::Assignment::able &&
      policy.team_skill_of(team.index, hardest.domain) >= hardest.difficulty) {
    return least_able(place, team, hardest, limits, policy);
  }
  const double expertise = assignment == scenario::Assignment::expertise ? 1.0 : 0.5;
  return best_fit(place, team, hardest, limits, expertise, policy);
}

}  // namespace

std::uint16_t choose_among_idle(const world::Place& place, const world::Team& team, double caseload,
                                const std::vector<std::uint8_t>& treats) {
  const unsigned end = unsigned{team.first_worker} + team.worker_count;
  for (unsigned w = unsigned{team.first_worker} + team.first_idle(); w < end; ++w) {
    const world::Worker& worker = place.workers[w];
    if (worker.caseload == 0 && takes_families(worker, treats) &&
        takes_one_more(worker, caseload)) {
      return static_cast<std::uint16_t>(w);
    }
  }
  return nobody;
}

std::uint16_t choose_among_all(const world::Place& place, const world::Team& team,
                               const world::Case& item, const scenario::Policy& policy) {
  return policy.parameters.help.assignment == scenario::Assignment::availability
             ? most_available(place, team, limits_for(team, item, policy))
             : most_suited(place, team, item, policy);
}

}  // namespace samenspel::rules
